import { placeholder } from '../domain/placeholder.ts';
import { slugOf } from '../domain/slug.ts';
import { newContent } from '../markdown/edit-content.ts';
import { slug } from '../schemas/common.ts';
import type { Rules } from '../schemas/rules.ts';
import { PortalError } from './errors.ts';

/** Kinds of files that the command begins, as it is typed. */
export const fileKinds = ['news', 'event', 'schedule', 'paper', 'memo', 'school'] as const;
export type FileKind = (typeof fileKinds)[number];

export interface Wish {
  readonly kind: FileKind;
  /** Title, or for a school its id. */
  readonly title: string | undefined;
  /** Folder of the school: `schools/primer/licey-21`; undefined for a file of the authority. */
  readonly folder: string | undefined;
  readonly territory: string | undefined;
  /** ГГГГ-ММ-ДД */
  readonly today: string;
  /** Day of the news or event; today when none is named. */
  readonly date: string;
}

export interface NewFile {
  /** Below the content folder. */
  readonly path: string;
  readonly text: string;
  /** What to do besides filling in, one line each. */
  readonly next: readonly string[];
}

const FALLBACK: Readonly<Record<FileKind, string>> = {
  news: 'novost',
  event: 'sobytie',
  schedule: 'grafik',
  paper: 'dokument',
  memo: 'pamyatka',
  school: 'shkola',
};

/** A file name of at most 60 signs: whole words, so that an address can be read out. */
function fileName({ kind, title }: Wish): string {
  const name = slugOf(title ?? '') || FALLBACK[kind];
  return name.length <= 60 ? name : name.slice(0, 61).replace(/-[^-]*$/, '');
}

const titleOf = ({ title }: Wish, what: string): string => title ?? placeholder(what);

function schoolOf({ folder, kind }: Wish): string {
  if (folder === undefined) throw new PortalError(`Чей это файл? npm run new -- ${kind} --school licey-21`);
  return folder;
}

function news(wish: Wish): NewFile {
  const name = `${wish.date}-${fileName(wish)}.md`;
  if (wish.folder === undefined && wish.territory === undefined)
    throw new PortalError('Чья это новость? npm run new -- news --school licey-21 или --territory luzhskiy-rayon');
  const fields = {
    title: titleOf(wish, 'что случилось'),
    date: wish.date,
    summary: placeholder('одно предложение для списков'),
  };
  return {
    path: wish.folder === undefined ? `news/${wish.territory}/${name}` : `${wish.folder}/novosti/${name}`,
    text: newContent(fields, placeholder('что случилось и что из этого следует для родителей')),
    next: [],
  };
}

function event(wish: Wish): NewFile {
  const name = `${wish.date}-${fileName(wish)}.md`;
  if (wish.folder === undefined && wish.territory === undefined)
    throw new PortalError('Чьё это событие? npm run new -- event --school licey-21 или --territory luzhskiy-rayon');
  const fields = {
    title: titleOf(wish, 'название события'),
    kind: 'родительское собрание',
    date: wish.date,
    place: placeholder('где'),
    territory: wish.folder === undefined ? wish.territory : undefined,
    summary: placeholder('одно предложение для списков'),
  };
  return {
    path: wish.folder === undefined ? `events/${name}` : `${wish.folder}/sobytiya/${name}`,
    text: newContent(fields, placeholder('что будет, нужно ли записаться, кому звонить')),
    next: ['Проверьте kind: родительское собрание, обучение наблюдателей, консультация или день открытых дверей.'],
  };
}

function paper(wish: Wish): NewFile {
  const fields = {
    title: titleOf(wish, 'название документа'),
    kind: 'приказ',
    number: placeholder('номер без знака №; нет номера — уберите строку'),
    signed: wish.today,
    published: wish.today,
  };
  return {
    path: `${schoolOf(wish)}/dokumenty/${fileName(wish)}.md`,
    text: newContent(fields, placeholder('текст документа целиком, без фамилий учеников')),
    next: [`Проверьте kind и день подписания: сейчас signed: ${wish.today}.`],
  };
}

function memo(wish: Wish): NewFile {
  const fields = {
    title: titleOf(wish, 'заголовок памятки'),
    summary: placeholder('одно предложение для списков'),
    audience: ['родителям'],
    reviewed: wish.today,
    sources: [{ title: placeholder('на чём основано: вид и название документа') }],
  };
  return {
    path: `${schoolOf(wish)}/pamyatki/${fileName(wish)}.md`,
    text: newContent(fields, placeholder('текст памятки')),
    next: ['Проверьте audience: кому памятка.'],
  };
}

/** The first work of the frame in a class that the school has: a pattern for the others, which nobody can publish as it is. */
function patternRow(rules: Rules, classes: readonly number[]): Readonly<Record<string, unknown>> {
  const grades = rules.grades.filter(({ grade }) => classes.length === 0 || classes.includes(grade));
  const [first] = grades.length > 0 ? grades : rules.grades;
  const subject = first?.compulsory[0];
  if (!first || subject === undefined)
    throw new PortalError(`В рамке ${rules.schoolYear} года нет ни одного предмета.`);
  return {
    id: `${first.grade}-${slugOf(subject.slice(0, 3))}`,
    grade: first.grade,
    subject,
    date: rules.window?.from ?? `${rules.schoolYear.slice(5)}-04-20`,
    minutes: 45,
    form: 'на бумаге',
    note: placeholder('проверьте предмет, день, длительность и форму, потом уберите эту строку'),
  };
}

/** The schedule of a school year, with one row for a pattern. */
export function newSchedule(wish: Wish, rules: Rules, classes: readonly number[]): NewFile {
  const fields = {
    schoolYear: rules.schoolYear,
    order: { number: placeholder('номер приказа без знака №'), date: wish.today },
    published: wish.today,
    checked: wish.today,
    rows: [patternRow(rules, classes)],
  };
  return {
    path: `${schoolOf(wish)}/grafik-${rules.schoolYear}.md`,
    text: newContent(fields),
    next: [
      `Проверьте день приказа: сейчас order.date: ${wish.today}.`,
      'Остальные работы добавьте так же. Есть таблица? Быстрее: npm run import:schedule',
    ],
  };
}

function school(wish: Wish): NewFile {
  const id = wish.title;
  if (id === undefined || wish.territory === undefined)
    throw new PortalError(
      'Назовите имя школы латиницей и территорию: npm run new -- school licey-22 --territory luzhskiy-rayon',
    );
  if (!slug.safeParse(id).success)
    throw new PortalError(`«${id}» не годится для адреса. Латиницей, через дефис: ${slugOf(id) || 'licey-22'}`);
  const fields = {
    name: placeholder('короткое название: «Лицей № 22»'),
    fullName: placeholder('полное название по уставу'),
    settlement: placeholder('населённый пункт: «город Луга»'),
  };
  return {
    path: `schools/${wish.territory}/${id}/index.md`,
    text: newContent(fields),
    next: ['Добавьте классы и горячую линию: content/README.md#карточка-школы'],
  };
}

/**
 * A new file of a kind, filled as far as it can be; what a person has to write says so, and the gate lets none through.
 * @throws PortalError when it is not said whose file it is
 */
export function newFile(wish: Wish & { readonly kind: Exclude<FileKind, 'schedule'> }): NewFile {
  const makers = { news, event, paper, memo, school } as const;
  return makers[wish.kind](wish);
}
