import { entriesOf, lettersEntry } from '../import/schedule/merge-row.ts';
import { partRows, toldBefore } from '../import/schedule/part-rows.ts';
import type { Work } from '../import/schedule/work.ts';
import type { ScheduleChange, ScheduleRow } from '../schemas/schedule.ts';
import type { School } from '../schemas/school.ts';
import { EditedFile, type Value } from '../markdown/edited-file.ts';

type Fields = Readonly<Record<string, Value>>;
type Classes = School['classes'];

const listOf = (value: Value | undefined): readonly Fields[] =>
  Array.isArray(value) ? (value as readonly Fields[]) : [];
const keyOf = ({ row, field }: { readonly row?: unknown; readonly field?: unknown }): string =>
  `${String(row)} ${String(field)}`;
const idOf = (row: Fields): string => String(row['id']);

/** What readers have of a schedule now. */
export interface Published {
  readonly rows: ReadonlyMap<string, Fields>;
  /** How many entries of changes stand in it: those that follow are of this edit. */
  readonly changes: number;
  /** Classes of the school's card: which letters a whole parallel has. */
  readonly classes: Classes;
}

/** Reads the published text; a new schedule and one that cannot be read have published nothing. */
export function publishedIn(text: string, classes?: Classes): Published {
  if (text === '') return { rows: new Map(), changes: 0, classes };
  const file = new EditedFile(text);
  const rows = listOf(file.get(['rows'])).map((row): [string, Fields] => [idOf(row), row]);
  return { rows: new Map(rows), changes: listOf(file.get(['changes'])).length, classes };
}

interface Known {
  /** What readers know of each row: a class that was taken out of a published row is known from there. */
  readonly before: ReadonlyMap<Fields, ScheduleRow>;
  /** Published rows of which a class is left without its work. */
  readonly lost: ReadonlySet<ScheduleRow>;
}

function knownBefore(rows: readonly Fields[], { rows: published, classes }: Published): Known {
  const works = new Map(rows.map((row) => [row, { ...row, address: idOf(row) } as unknown as Work]));
  const matched = new Map<Work, ScheduleRow>();
  for (const [row, work] of works) {
    const was = published.get(idOf(row));
    if (was) matched.set(work, was as unknown as ScheduleRow);
  }
  const { origin, rest, unknown } = partRows(matched, [...works.values()], classes);
  const known = new Map<Fields, ScheduleRow>();
  for (const [row, work] of works) {
    const from = origin.get(work);
    const was = matched.get(work) ?? (from && toldBefore(from, idOf(row), work.status));
    // Of a new work nothing is known; that it is cancelled is told all the same.
    known.set(row, was ?? ({ ...row, status: 'назначена' } as unknown as ScheduleRow));
  }
  const lost = [...rest].flatMap(([row, letters]) => (letters.size > 0 ? [row] : []));
  return { before: known, lost: new Set([...lost, ...unknown]) };
}

/** A table tells of moves that the portal has not seen: the day before the one that readers know, or of a new work. */
function isTold(entry: Fields, row: Fields | undefined, want: ScheduleChange | undefined): boolean {
  if (entry['field'] !== 'date' || row?.['status'] !== 'перенесена') return false;
  return String(entry['new']) === String(want?.old ?? row['date']);
}

/**
 * Writes an entry for every field of which readers know another value, with its reason still to be told, and takes out
 * entries of steps that were undone. The same code tells what the import of a spreadsheet has changed.
 * @param today the day that new entries bear
 * @returns true when there are other entries than before
 */
export function writeChanges(file: EditedFile, published: Published, today: string): boolean {
  const settings = { today, schoolYear: '', reason: '' };
  const rows = listOf(file.get(['rows']));
  const wanted = new Map<string, ScheduleChange>();
  const { before, lost } = knownBefore(rows, published);
  for (const [row, was] of before) {
    const now = row as unknown as ScheduleRow;
    for (const entry of entriesOf(was, now, settings)) wanted.set(keyOf(entry), entry);
    if (lost.has(was)) wanted.set(`${now.id} letters`, lettersEntry(was, now, settings));
  }
  let other = false;
  const entries = listOf(file.get(['changes']));
  for (let index = entries.length - 1; index >= published.changes; index -= 1) {
    const entry = entries[index];
    if (!entry) continue;
    const want = wanted.get(keyOf(entry));
    if (want && String(want.old) === String(entry['old'])) {
      wanted.delete(keyOf(entry));
      if (String(want.new) === String(entry['new'])) continue;
      if (want.new === '') file.setEmpty(['changes', index, 'new']);
      else file.set(['changes', index, 'new'], want.new);
    } else if (
      isTold(
        entry,
        rows.find((row) => row['id'] === entry['row']),
        want,
      )
    )
      continue;
    else file.remove(['changes', index]);
    other = true;
  }
  for (const { date, row, field, old, new: now } of wanted.values()) {
    file.insert(['changes'], listOf(file.get(['changes'])).length, { date, row, field, old, new: now });
    other = true;
  }
  return other;
}

/** Gives a new row another name; its entries of this edit, with the reasons that were typed, go with it. */
export function renameRow(file: EditedFile, published: Published, index: number, id: string): void {
  const was = file.get(['rows', index, 'id']);
  if (was === id) return;
  file.set(['rows', index, 'id'], id);
  for (const own of changesOfRow(file, published, String(was))) file.set(['changes', own.index, 'row'], id);
}

/** Entries of this edit about one row, with their places in the file. */
export function changesOfRow(
  file: EditedFile,
  { changes }: Published,
  row: string,
): readonly { readonly index: number; readonly entry: Fields }[] {
  return listOf(file.get(['changes']))
    .map((entry, index) => ({ index, entry }))
    .filter(({ index, entry }) => index >= changes && entry['row'] === row);
}
