import type { Schedule, ScheduleChange, ScheduleRow } from '../../schemas/schedule.ts';
import { numeric } from '../../domain/dates.ts';
import { matchRows } from './match-rows.ts';
import { entriesOf, fresh, type Made, renewed, type Settings, tidyRow, titleOf } from './merge-row.ts';
import { parted, partRows, staysWords, takenOut, unknownLetters } from './part-rows.ts';
import { askAll, type Question } from './question.ts';
import type { Work } from './work.ts';

export interface Merged {
  /** Complete only when there is no question. */
  readonly schedule: Schedule;
  /** New entries, their reason empty until the editor gives one. */
  readonly changes: readonly ScheduleChange[];
  /** Ids of rows that are new. */
  readonly added: readonly string[];
  /** Rows left as they were because the table does not speak of them, in words. */
  readonly kept: readonly string[];
  /** Classes that stay as they were while the table names others of their row, in words. */
  readonly stays: readonly string[];
  readonly questions: readonly Question[];
}

/** A question asked once for all works that lack a field. */
function lacking(rows: readonly ScheduleRow[], field: 'form' | 'minutes'): readonly Question[] {
  const without = rows.filter((row) => row[field] === undefined);
  const [first] = without;
  if (first === undefined) return [];
  const many = without.length > 1 ? ` и ещё ${without.length - 1}` : '';
  const words =
    field === 'form'
      ? ([
          'на бумаге или на компьютере?',
          'Назовите форму для всех таких работ или заведите в таблице столбец «Форма».',
        ] as const)
      : ([
          'сколько длятся работы?',
          'Назовите длительность для всех таких работ (45 или 2x45) или заведите столбец «Минут».',
        ] as const);
  return [askAll(field, `${titleOf(first)}${many}: ${words[0]}`, words[1])];
}

/** Rows of the portal that the table does not have: of other parallels they stay, of its own ones somebody must say. */
function missingRows(
  rows: readonly ScheduleRow[],
  works: readonly Work[],
  settings: Settings,
): { readonly rows: readonly Made[]; readonly kept: readonly string[]; readonly questions: readonly Question[] } {
  const grades = new Set(works.map(({ grade }) => grade));
  const missing: string[] = [];
  const kept: string[] = [];
  const made = rows.map((row): Made => {
    const live = row.status !== 'отменена' && row.status !== 'проведена';
    const words = `${titleOf(row)}, ${numeric(row.date)}`;
    if (!grades.has(row.grade) || !live || settings.missing === 'keep') kept.push(words);
    else if (settings.missing === undefined) missing.push(words);
    else {
      const cancelled = tidyRow({ ...row, status: 'отменена' });
      return { row: cancelled, changes: entriesOf(row, cancelled, settings), questions: [] };
    }
    return { row, changes: [], questions: [] };
  });
  return { rows: made, kept, questions: askMissing(missing) };
}

/** One answer is for all of them, so they are asked about at once. */
function askMissing(works: readonly string[]): readonly Question[] {
  const [first, ...others] = works;
  if (first === undefined) return [];
  const hint = 'Верните в таблицу то, что будет, или скажите, что делать с остальным: оставить или отменить.';
  if (others.length === 0) return [askAll('missing', `В таблице нет работы «${first}». Она отменена?`, hint)];
  const message = `В таблице нет этих работ, всего ${works.length}. Они отменены?`;
  return [{ ...askAll('missing', message, hint), about: works }];
}

/** What the table prints is shown with its cells, and not taken where it may be a school's number or a cut one. */
function orderQuestion({ possibleOrders = [] }: Settings): Question {
  const printed = possibleOrders.map(({ address, number, date }) => `${address}: № ${number} от ${numeric(date)}`);
  const doubt = printed.length === 0 ? '' : ` В таблице неясно: ${printed.join('; ')}.`;
  return askAll('order', `Каким приказом утверждён график?${doubt}`, 'Назовите номер и день: № 118 от 10.11.2026.');
}

const byClass = (a: ScheduleRow, b: ScheduleRow): number =>
  a.grade - b.grade || (a.date < b.date ? -1 : a.date > b.date ? 1 : 0) || (a.id < b.id ? -1 : 1);

/** Rows of the portal keep their place; a new one follows the last one of its parallel. */
function ordered(rows: readonly ScheduleRow[], added: readonly ScheduleRow[]): ScheduleRow[] {
  const all = [...rows];
  for (const row of [...added].sort(byClass)) {
    const place = all.findLastIndex(({ grade }) => grade <= row.grade);
    all.splice(place + 1, 0, row);
  }
  return all;
}

/**
 * Puts the works of a spreadsheet into the school's schedule. Rows keep their ids by class and subject, fields of which
 * the table says nothing stay, and every step that families must hear of becomes an entry in `changes`.
 * @param existing the school's schedule of this year; undefined when there is none yet
 */
export function mergeSchedule(existing: Schedule | undefined, works: readonly Work[], settings: Settings): Merged {
  const rows = existing?.rows ?? [];
  const used = new Set(rows.map(({ id }) => id));
  const matched = matchRows(rows, works);
  const renewals = new Map<ScheduleRow, Made>();
  const added: Made[] = [];
  const parting = partRows(matched, works, settings.classes);
  const stays: string[] = [];
  for (const work of works) {
    const old = matched.get(work);
    const origin = parting.origin.get(work);
    if (old === undefined) {
      added.push(origin ? takenOut(origin, work, used, settings) : fresh(work, used, settings));
      continue;
    }
    const rest = parting.rest.get(old);
    if (parting.unknown.has(old)) {
      renewals.set(old, { row: old, changes: [], questions: [unknownLetters(old, work)] });
      added.push(fresh(work, used, settings));
    } else if (rest === undefined || rest.size === 0) renewals.set(old, renewed(old, work, settings));
    else {
      const parts = parted(old, work, rest, used, settings);
      renewals.set(old, parts.stays);
      if (parts.out) added.push(parts.out);
      stays.push(staysWords(old, rest));
    }
  }
  const lost = missingRows(
    rows.filter((row) => !renewals.has(row)),
    works,
    settings,
  );
  const stayed = new Map(lost.rows.map((made) => [made.row.id, made]));
  const old = rows.map((row) => renewals.get(row) ?? (stayed.get(row.id) as Made));
  const made = [...old, ...added];
  const changes = made.flatMap((one) => one.changes);
  const all = ordered(
    old.map(({ row }) => row),
    added.map(({ row }) => row),
  );
  const questions = [
    ...made.flatMap((one) => one.questions),
    ...lost.questions,
    ...lacking(all, 'form'),
    ...lacking(all, 'minutes'),
  ];
  if (existing === undefined && settings.order === undefined) questions.push(orderQuestion(settings));
  if (changes.some(({ reason }) => reason === ''))
    questions.push(
      askAll('reason', 'Работы изменились. Почему?', 'Причину увидят родители: «Районная олимпиада в этот день».'),
    );
  const entries = [...(existing?.changes ?? []), ...changes];
  const { nextCheck, ...base } = existing ?? {};
  const schedule: Schedule = {
    ...(existing
      ? (base as Schedule)
      : {
          schoolYear: settings.schoolYear,
          order: settings.order ?? { number: '', date: '' },
          published: settings.today,
        }),
    checked: settings.today,
    // A promise to check again by a day that has passed is kept by this check.
    ...(nextCheck !== undefined && nextCheck > settings.today && { nextCheck }),
    rows: all,
    ...(entries.length > 0 && { changes: entries }),
  };
  return { schedule, changes, added: added.map(({ row }) => row.id), kept: lost.kept, stays, questions };
}
