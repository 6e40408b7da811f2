import { dayMonth, weekdayName } from '../../domain/dates.ts';
import { uniqueSlug, slugOf } from '../../domain/slug.ts';
import { isRealDate } from '../../schemas/common.ts';
import { changesOfRow, type Published, renameRow, writeChanges } from '../changes.ts';
import { button, make, need, unseen } from '../dom.ts';
import type { Path, Value } from '../../markdown/edited-file.ts';
import type { FieldSpec } from '../fields.ts';
import { changesBox } from './changes-box.ts';
import { type FormContext, fieldId, fieldName, valuesAt } from './context.ts';
import type { WorkFields } from './work-fields.ts';

type Row = Readonly<Record<string, Value>>;
type DrawField = (spec: FieldSpec, path: Path, context: FormContext) => HTMLElement;

export interface WorksKnowledge {
  readonly published: Published;
  readonly today: string;
  readonly fields: WorkFields;
}

const rowsOf = (context: FormContext, path: Path): readonly Row[] => valuesAt(context, path) as readonly Row[];
const words = (value: Value | undefined): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

/** «5А, 5Б · русский язык · 20 апреля»: how messages call the work. */
export function workName(row: Row): string {
  const letters = Array.isArray(row['letters']) ? (row['letters'] as readonly string[]) : [];
  const grade = words(row['grade']);
  const classes =
    letters.length > 0 ? letters.map((letter) => `${grade}${letter}`).join(', ') : `${grade || '?'} классы`;
  const choice = row['choice'] as Row | undefined;
  const subject = words(row['subject']) || (choice ? words(choice['group']) : 'предмет не выбран');
  const date = words(row['date']);
  return [classes, subject, isRealDate(date) ? dayMonth(date) : 'день не указан'].join(' · ');
}

/** «5А, 5Б · русский язык · 20 апреля, вторник · перенесена»: the line of the work. */
export function workTitle(row: Row): string {
  const date = words(row['date']);
  const weekday = isRealDate(date) ? `, ${weekdayName(date)}` : '';
  const status = words(row['status']);
  return workName(row) + weekday + (status === 'отменена' || status === 'перенесена' ? ` · ${status}` : '');
}

/** A name for a row that was never published, as the import of spreadsheets makes them. */
function idOf(row: Row, others: ReadonlySet<string>): string {
  const letters = Array.isArray(row['letters']) ? row['letters'].join('') : '';
  const subject = words(row['subject']);
  const name = subject === '' ? 'vybor' : slugOf(subject.slice(0, 3));
  return uniqueSlug(`${words(row['grade'])}${slugOf(letters)}-${name}`, new Set(others), 'rabota');
}

/** Writes the work's line, and the name by which the summary of problems calls it. */
function nameRow(fold: HTMLElement, row: Row): void {
  fold.dataset['name'] = workName(row);
  fold.dataset['row'] = words(row['id']);
  need(':scope > summary', fold).textContent = workTitle(row);
}

/** The works of a schedule: one line each, opened to be edited; copied, split by classes, never lost unseen. */
export function worksField(knowledge: WorksKnowledge, draw: DrawField): DrawField {
  return (spec, path, context) => {
    const { published, today, fields } = knowledge;
    const item = spec.item;
    const list = make('div', { class: 'works' });
    const box = make('fieldset', { class: 'control list', 'data-field': fieldName(path), id: fieldId(path) });
    if (!item) return box;
    const boxes = (): void => {
      for (const [index, place] of list.querySelectorAll('.row-changes').entries()) {
        const told = changesOfRow(context.file, published, words(rowsOf(context, path)[index]?.['id']));
        place.replaceChildren(...changesBox(told, context, draw));
      }
    };
    const isPublished = (row: Row): boolean => published.rows.has(words(row['id']));
    /** After every edit of a row: its name, its line, the entries that tell readers of it. */
    const edited = (index: number, at: Path): void => {
      const row = rowsOf(context, path)[index] ?? {};
      if (!isPublished(row)) {
        const others = rowsOf(context, path).filter((_, place) => place !== index);
        renameRow(context.file, published, index, idOf(row, new Set(others.map(({ id }) => words(id)))));
      } else if (at.at(-1) === 'date') noteMove(index, row);
      const now = rowsOf(context, path)[index] ?? {};
      const fold = list.children[index];
      if (fold instanceof HTMLElement) nameRow(fold, now);
      if (writeChanges(context.file, published, today)) boxes();
      context.changed(at);
    };
    const noteMove = (index: number, row: Row): void => {
      const was = published.rows.get(words(row['id']))?.['status'];
      const moved = row['date'] !== published.rows.get(words(row['id']))?.['date'];
      const status = words(row['status']);
      if (moved && (status === '' || status === 'назначена'))
        context.file.set([...path, index, 'status'], 'перенесена');
      if (!moved && status === 'перенесена' && was !== 'перенесена') context.file.set([...path, index, 'status'], was);
    };
    const redraw = (open?: number, focus?: string): void => {
      const opened = new Set(
        [...list.children].flatMap((one, index) => ((one as HTMLDetailsElement).open ? [index] : [])),
      );
      list.replaceChildren(...rowsOf(context, path).map((row, index) => drawRow(row, index, opened.has(index))));
      boxes();
      const target = open === undefined ? undefined : (list.children[open] as HTMLDetailsElement | undefined);
      if (!target) return;
      target.dispatchEvent(new Event('draw'));
      target.open = true;
      (focus === undefined ? target.querySelector('summary') : target.querySelector<HTMLElement>(focus))?.focus();
    };
    const put = (index: number, row: Row): void => {
      const others = new Set(rowsOf(context, path).map(({ id }) => words(id)));
      context.file.insert(path, index, { id: idOf(row, others), ...row });
    };
    const copy = (index: number): void => {
      const {
        id: _id,
        status: _status,
        note: _note,
        exceptions: _exceptions,
        ...row
      } = rowsOf(context, path)[index] ?? {};
      put(index + 1, row);
      context.changed(path);
      redraw(index + 1, 'select, input');
    };
    const split = (index: number, letters: readonly string[]): void => {
      const { id: _id, letters: _letters, status: _status, grade = '', ...row } = rowsOf(context, path)[index] ?? {};
      letters.slice(1).forEach((letter, place) => put(index + 1 + place, { grade, letters: [letter], ...row }));
      context.file.set([...path, index, 'letters'], [letters[0] ?? '']);
      edited(index, path);
      redraw(index);
    };
    const remove = (index: number, row: Row): void => {
      if (isPublished(row)) context.file.set([...path, index, 'status'], 'отменена');
      else context.file.remove([...path, index]);
      if (isPublished(row)) edited(index, path);
      else {
        writeChanges(context.file, published, today);
        context.changed(path);
      }
      redraw(isPublished(row) ? index : Math.max(index - 1, 0));
    };
    const buttons = (row: Row, index: number): HTMLElement => {
      const act = (title: string, run: () => void): HTMLButtonElement => {
        const element = button(title, run, { class: 'button button-small' });
        element.append(unseen(`: ${workTitle(row)}`));
        return element;
      };
      const letters = fields.lettersOf(row);
      const cancelled = row['status'] === 'отменена';
      const over = cancelled || row['status'] === 'проведена';
      return make(
        'div',
        { class: 'steps-row' },
        act('Копировать строку', () => copy(index)),
        ...(letters.length > 1 && !over ? [act('По строке на класс', () => split(index, letters))] : []),
        ...(cancelled ? [] : [act(isPublished(row) ? 'Отменить работу' : 'Убрать строку', () => remove(index, row))]),
      );
    };
    const drawRow = (row: Row, index: number, open: boolean): HTMLElement => {
      const own: FormContext = {
        ...context,
        changed: (at) => {
          edited(index, at);
          if (fields.redraws(at)) redraw(index, `#${CSS.escape(fieldId(at))}`);
        },
        special: (field, at) =>
          fields.special(field, at, rowsOf(context, path)[index] ?? {}, isPublished(row)) ?? context.special(field, at),
      };
      const place = make('div', { class: 'row-changes' });
      const fold = make(
        'details',
        { class: 'work-row', 'data-field': fieldName([...path, index]), 'data-lazy': true },
        make('summary', {}),
        place,
      );
      nameRow(fold, row);
      // A school has sixty works: their controls are made when somebody turns to them.
      const fill = (): void => {
        if (fold.dataset['lazy'] === undefined) return;
        delete fold.dataset['lazy'];
        place.before(draw(item, [...path, index], own));
        place.after(buttons(row, index));
      };
      fold.addEventListener('draw', fill);
      fold.addEventListener('toggle', fill);
      if (open) fill();
      fold.open = open;
      return fold;
    };
    const add = button(
      'Добавить работу',
      () => {
        const last = rowsOf(context, path).at(-1) ?? {};
        const { grade = fields.firstGrade(), minutes = 45, form = 'на бумаге' } = last;
        put(rowsOf(context, path).length, { grade, minutes, form });
        context.changed(path);
        redraw(rowsOf(context, path).length - 1, 'select, input');
      },
      { class: 'button add' },
    );
    box.append(make('legend', { class: 'label' }, spec.label), list, add);
    writeChanges(context.file, published, today);
    redraw();
    return box;
  };
}
