import { dayMonth, schoolYearTitle } from '../domain/dates.ts';
import { routes } from '../routes.ts';
import { documents } from './documents.ts';
import { memo } from './entries.ts';
import { news } from './news.ts';
import { papers, schoolMemos } from './papers.ts';
import { schools } from './schools.ts';
import { dayTerritoryPages } from './day-territories.ts';
import { days } from './season.ts';
import { territoryList } from './territories.ts';
import { instructions, memos } from './texts.ts';

export interface PageEntry {
  readonly words: string;
  readonly path: string;
  /** Day of the last change that content states; undefined where content states none. */
  readonly changed?: string | undefined;
  readonly demo: boolean;
}

export interface PageGroup {
  readonly title: string;
  readonly pages: readonly PageEntry[];
}

const sections: readonly PageEntry[] = [
  { words: 'Главная', path: routes.home, demo: false },
  { words: 'Школы', path: routes.schools, demo: false },
  { words: 'График', path: routes.season, demo: false },
  { words: 'Родителям', path: routes.parents, demo: false },
  { words: 'Подписка на календарь', path: routes.subscribe, demo: false },
  { words: 'Наблюдателям', path: routes.observers, demo: false },
  { words: 'Чек-лист наблюдателя', path: routes.checklist, demo: false },
  { words: 'Акт наблюдателя', path: routes.act, demo: false },
  { words: 'Памятки', path: routes.memos, demo: false },
  { words: 'Документы', path: routes.documents, demo: false },
  { words: 'Мероприятия планов', path: routes.measures, demo: false },
  { words: 'Горячая линия', path: routes.hotlines, demo: false },
  { words: 'Открытость', path: routes.coverage, demo: false },
  { words: 'Редактору школы', path: routes.editor, demo: false },
  { words: 'Новости', path: routes.news, demo: false },
  { words: 'Поиск', path: routes.search, demo: false },
  { words: 'Словарь', path: routes.glossary, demo: false },
  { words: 'Доступность', path: routes.accessibility, demo: false },
  { words: 'Открытые данные', path: routes.openData, demo: false },
  { words: 'О портале', path: routes.about, demo: false },
  { words: 'Карта сайта', path: routes.siteMap, demo: false },
];

/** Every page of the portal by section: the site map, the sitemap and their tests are built from it. */
export const pageGroups = memo(async (): Promise<readonly PageGroup[]> => [
  { title: 'Разделы', pages: sections },
  {
    title: 'Территории',
    pages: (await territoryList()).map((one) => ({
      words: one.short,
      path: routes.territory(one.id),
      changed: one.reviewed,
      demo: one.demo,
    })),
  },
  {
    title: 'Школы',
    pages: (await schools()).flatMap((one) => [
      { words: one.name, path: routes.school(one.id), changed: one.schedule?.checked, demo: one.demo },
      ...one.yearPages.map((schedule) => ({
        words: `${one.name}, ${schoolYearTitle(schedule.year)}`,
        path: routes.schoolYear(one.id, schedule.year),
        changed: schedule.checked,
        demo: one.demo,
      })),
    ]),
  },
  {
    title: 'Дни',
    pages: [
      ...(await days()).map((day) => ({
        words: `${dayMonth(day.date)} ${day.date.slice(0, 4)}`,
        path: day.path,
        demo: day.demo,
      })),
      ...(await dayTerritoryPages()).map(({ date, territory, path }) => ({
        words: `${dayMonth(date)} ${date.slice(0, 4)}, ${territory.short}`,
        path,
        demo: territory.demo,
      })),
    ],
  },
  {
    title: 'Наблюдателям',
    pages: (await instructions()).map((one) => ({
      words: one.title,
      path: one.path,
      changed: one.reviewed,
      demo: false,
    })),
  },
  {
    title: 'Памятки',
    pages: [
      ...(await memos()).map((one) => ({
        words: one.title,
        path: one.path,
        changed: one.reviewed,
        demo: one.territory?.demo ?? false,
      })),
      ...(await schoolMemos()).map((one) => ({
        words: `${one.title} (${one.school.name})`,
        path: one.path,
        changed: one.reviewed,
        demo: one.school.demo,
      })),
    ],
  },
  {
    title: 'Документы',
    pages: [
      ...(await documents()).map((one) => ({
        words: `${one.short}, ${one.territory.short}`,
        path: one.path,
        changed: one.published,
        demo: one.territory.demo,
      })),
      ...(await papers()).map((one) => ({
        words: `${one.title} (${one.school.name})`,
        path: one.path,
        changed: one.published,
        demo: one.school.demo,
      })),
    ],
  },
  {
    title: 'Новости',
    pages: (await news()).map((one) => ({
      words: one.title,
      path: one.path,
      changed: one.updated ?? one.date,
      demo: one.demo,
    })),
  },
]);
