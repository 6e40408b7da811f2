import type { CollectionName } from '../schemas/collections.ts';

interface Label {
  /** «Все поля …» */
  readonly genitive: string;
  /** Heading of `content/README.md` with the table of these fields. */
  readonly heading: string;
}

const LABELS: Readonly<Record<CollectionName, Label>> = {
  portal: { genitive: 'портала', heading: 'портал' },
  territories: { genitive: 'территории', heading: 'территория' },
  schools: { genitive: 'карточки школы', heading: 'карточка-школы' },
  schedules: { genitive: 'графика', heading: 'график' },
  schoolNews: { genitive: 'новости', heading: 'новость' },
  schoolEvents: { genitive: 'события', heading: 'событие' },
  papers: { genitive: 'документа школы', heading: 'документ-школы' },
  schoolMemos: { genitive: 'памятки', heading: 'памятка' },
  documents: { genitive: 'официального документа', heading: 'официальный-документ' },
  memos: { genitive: 'памятки', heading: 'памятка' },
  instructions: { genitive: 'инструкции', heading: 'инструкция-наблюдателю' },
  checklist: { genitive: 'чек-листа', heading: 'чек-лист-наблюдателя' },
  hotlines: { genitive: 'горячей линии', heading: 'горячая-линия' },
  events: { genitive: 'события', heading: 'событие' },
  news: { genitive: 'новости', heading: 'новость' },
  faq: { genitive: 'ответа', heading: 'ответ-родителям' },
  glossary: { genitive: 'слова словаря', heading: 'слово-словаря' },
  rules: { genitive: 'рамки учебного года', heading: 'рамка-учебного-года' },
  redirects: { genitive: 'старых адресов', heading: 'старые-адреса' },
  allowances: { genitive: 'разрешений', heading: 'разрешения' },
};

/** Headings of the handbook that the gate's messages point at. */
export const HANDBOOK_HEADINGS: readonly string[] = [...new Set(Object.values(LABELS).map((label) => label.heading))];

/** `Все поля новости: content/README.md#новость` */
export function whereFieldsAre(collection: CollectionName): string {
  const { genitive, heading } = LABELS[collection];
  return `Все поля ${genitive}: content/README.md#${heading}`;
}
