import type { CollectionName } from '../schemas/collections.ts';

/** What a school publishes through the form. */
export interface FormKind {
  /** Its name in the address: `#forma=novost`. */
  readonly id: string;
  readonly collection: CollectionName;
  /** On the button that opens it. */
  readonly title: string;
  /** One sentence under the button. */
  readonly about: string;
  /** Fields that the form shows; all of them when left out. */
  readonly only?: readonly string[];
  /** Whether there is a text below the fields. */
  readonly body: boolean;
  /** True where the school has one file of this kind, or one a year: it is edited, seldom begun. */
  readonly single?: true;
}

export const FORM_KINDS: readonly FormKind[] = [
  {
    id: 'grafik',
    collection: 'schedules',
    title: 'График',
    about: 'Дни работ, перенос, отмена, урок. Можно загрузить из Excel.',
    body: true,
    single: true,
  },
  {
    id: 'novost',
    collection: 'schoolNews',
    title: 'Новость',
    about: 'Что случилось и что из этого следует для родителей.',
    body: true,
  },
  {
    id: 'sobytie',
    collection: 'schoolEvents',
    title: 'Событие',
    about: 'Родительское собрание, консультация, обучение наблюдателей.',
    body: true,
  },
  {
    id: 'dokument',
    collection: 'papers',
    title: 'Документ',
    about: 'Приказ, план, критерии, положение, справка.',
    body: true,
  },
  {
    id: 'goryachaya-liniya',
    collection: 'schools',
    title: 'Горячая линия',
    about: 'Телефон школы, часы работы, день проверки.',
    only: ['hotlines'],
    body: false,
    single: true,
  },
  {
    id: 'pamyatka',
    collection: 'schoolMemos',
    title: 'Памятка',
    about: 'Для родителей, учеников, учителей.',
    body: true,
  },
  {
    id: 'kartochka',
    collection: 'schools',
    title: 'Карточка школы',
    about: 'Название, адрес, классы и буквы.',
    body: true,
    single: true,
  },
];

/** The kind that an address names; undefined for any other word. */
export function formKind(id: string | null): FormKind | undefined {
  return FORM_KINDS.find((kind) => kind.id === id);
}
