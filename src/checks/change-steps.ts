import type { Entry } from './entry.ts';
import type { Reporter } from './reporter.ts';

/** An entry about a change of one field, with its place among the entries. */
export interface Step {
  readonly index: number;
  readonly change: { readonly old: string | number; readonly new: string | number };
}

/** What the steps must end in. */
interface Now {
  readonly field: string;
  /** The value that stands there; an empty text for a field that is not there. */
  readonly value: string;
  /** «в строке «5-rus»», «в поле» */
  readonly where: string;
  /** Path of the field, as a hint names it: `rows.3.date`. */
  readonly path: string;
}

/** Entries of one field follow one another, change something, and end in what stands there now. */
export function checkSteps(entry: Entry, steps: readonly Step[], now: Now, report: Reporter): void {
  for (const [place, { index, change }] of steps.entries()) {
    const before = steps[place - 1]?.change;
    if (String(change.old) === String(change.new)) {
      report.error(entry, ['changes', index, 'new'], 'Записано изменение, а «было» и «стало» одинаковы.');
    } else if (before !== undefined && String(before.new) !== String(change.old)) {
      report.error(
        entry,
        ['changes', index, 'old'],
        `Прошлая запись оставила «${before.new}», а здесь было «${change.old}».`,
      );
    }
  }
  const newest = steps.at(-1);
  if (newest === undefined || String(newest.change.new) === now.value) return;
  const stands = now.value === '' ? `поля ${now.field} нет` : `стоит «${now.value}»`;
  report.error(
    entry,
    ['changes', newest.index, 'new'],
    `Последнее изменение говорит «${newest.change.new}», а ${now.where} ${stands}.`,
    { hint: `Исправьте ${now.path} или добавьте запись о новом изменении.` },
  );
}
