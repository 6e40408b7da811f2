import { entriesOf } from '../import/schedule/merge-row.ts';
import type { ScheduleChange, ScheduleRow } from '../schemas/schedule.ts';
import { EditedFile, type Value } from './edited-file.ts';

type Fields = Readonly<Record<string, Value>>;

const listOf = (value: Value | undefined): readonly Fields[] =>
  Array.isArray(value) ? (value as readonly Fields[]) : [];
const keyOf = ({ row, field }: { readonly row?: unknown; readonly field?: unknown }): string =>
  `${String(row)} ${String(field)}`;

/** What readers have of a schedule now. */
export interface Published {
  readonly rows: ReadonlyMap<string, Fields>;
  /** How many entries of changes stand in it: those that follow are of this edit. */
  readonly changes: number;
}

/** Reads the published text; a new schedule and one that cannot be read have published nothing. */
export function publishedIn(text: string): Published {
  if (text === '') return { rows: new Map(), changes: 0 };
  const file = new EditedFile(text);
  const rows = listOf(file.get(['rows'])).map((row): [string, Fields] => [String(row['id']), row]);
  return { rows: new Map(rows), changes: listOf(file.get(['changes'])).length };
}

/**
 * Writes an entry for every field of a published row that has another value now, with its reason still to be told, and
 * takes out entries of steps that were undone. The same code tells what the import of a spreadsheet has changed.
 * @param today the day that new entries bear
 * @returns true when there are other entries than before
 */
export function writeChanges(file: EditedFile, published: Published, today: string): boolean {
  const settings = { today, schoolYear: '', reason: '' };
  const wanted = new Map<string, ScheduleChange>();
  for (const row of listOf(file.get(['rows']))) {
    const was = published.rows.get(String(row['id']));
    if (!was) continue;
    const [old, now] = [was, row] as unknown as readonly [ScheduleRow, ScheduleRow];
    for (const entry of entriesOf(old, now, settings)) wanted.set(keyOf(entry), entry);
  }
  let other = false;
  const entries = listOf(file.get(['changes']));
  for (let index = entries.length - 1; index >= published.changes; index -= 1) {
    const entry = entries[index];
    if (!entry) continue;
    const want = wanted.get(keyOf(entry));
    wanted.delete(keyOf(entry));
    if (want && String(want.new) === String(entry['new'])) continue;
    other = true;
    if (!want) file.remove(['changes', index]);
    else if (want.new === '') file.setEmpty(['changes', index, 'new']);
    else file.set(['changes', index, 'new'], want.new);
  }
  for (const { date, row, field, old, new: now } of wanted.values()) {
    file.insert(['changes'], listOf(file.get(['changes'])).length, { date, row, field, old, new: now });
    other = true;
  }
  return other;
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
