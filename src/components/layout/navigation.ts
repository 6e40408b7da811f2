import { routes } from '../../routes.ts';

export interface NavigationItem {
  readonly words: string;
  readonly path: string;
}

/** Main sections, in the order of how often people come for them. */
export const mainSections: readonly NavigationItem[] = [
  { words: 'Школы', path: routes.schools },
  { words: 'График', path: routes.season },
  { words: 'Родителям', path: routes.parents },
  { words: 'Наблюдателям', path: routes.observers },
  { words: 'Документы', path: routes.documents },
  { words: 'Горячая линия', path: routes.hotlines },
];

/** What stands in the footer of every page. */
export const otherSections: readonly NavigationItem[] = [
  { words: 'Поиск', path: routes.search },
  { words: 'Памятки', path: routes.memos },
  { words: 'Новости', path: routes.news },
  { words: 'Подписка на календарь', path: routes.subscribe },
  { words: 'Мероприятия планов', path: routes.measures },
  { words: 'Открытость', path: routes.coverage },
  { words: 'Словарь', path: routes.glossary },
  { words: 'О портале', path: routes.about },
  { words: 'Доступность', path: routes.accessibility },
  { words: 'Карта сайта', path: routes.siteMap },
];
