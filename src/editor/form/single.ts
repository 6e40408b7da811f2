import { weekdayName } from '../../domain/dates.ts';
import { isRealDate } from '../../schemas/common.ts';
import { make } from '../dom.ts';
import type { Path, Value } from '../../markdown/edited-file.ts';
import type { FieldSpec } from '../fields.ts';
import { type FormContext, fieldId, fieldName, valuesAt } from './context.ts';
import { optionWords } from './option-words.ts';

/** Texts of a sentence or two get two lines. */
const LONG: ReadonlySet<string> = new Set(['fullName', 'summary', 'reason', 'note', 'title']);
/** Above this a list that drops down is read sooner. */
const MOST_RADIOS = 4;

/** Around every field: its name for the gate's reports, its label, the advice. */
export function wrapper(path: Path, ...children: readonly (Node | string)[]): HTMLElement {
  return make('div', { class: 'control', 'data-field': fieldName(path) }, ...children);
}

export function hintOf({ hint }: FieldSpec, path: Path): HTMLElement | undefined {
  return hint === undefined ? undefined : make('p', { class: 'hint', id: `${fieldId(path)}-sovet` }, hint);
}

export function labelWords({ label, required }: FieldSpec): (Node | string)[] {
  return required ? [label] : [label, ' ', make('small', {}, 'необязательно')];
}

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

function labelled(spec: FieldSpec, path: Path, field: Field, ...more: readonly Node[]): HTMLElement {
  const hint = hintOf(spec, path);
  field.id = fieldId(path);
  field.classList.add('field');
  const described = [hint?.id, ...more.map((node) => (node as Element).id)].filter(Boolean).join(' ');
  if (described !== '') field.setAttribute('aria-describedby', described);
  const label = make('label', { class: 'label', for: field.id }, ...labelWords(spec));
  return wrapper(path, label, ...(hint ? [hint] : []), field, ...more);
}

/** What was typed as the file has it: no spaces around, one line, numbers as numbers. */
function typed(spec: FieldSpec, text: string): Value {
  const line = text.replace(/\s*\n\s*/g, ' ').trim();
  return spec.kind === 'number' && /^\d{1,6}$/.test(line) ? Number(line) : line;
}

function shown(value: Value | undefined): string {
  return value === undefined || typeof value === 'object' ? '' : String(value);
}

function textField(spec: FieldSpec, path: Path, context: FormContext): HTMLElement {
  const long = LONG.has(spec.name);
  const field = long ? make('textarea', { rows: 2 }) : make('input', inputKind(spec));
  field.value = shown(context.file.get(path));
  field.addEventListener('input', () => {
    context.file.set(path, typed(spec, field.value));
    context.changed(path);
  });
  return labelled(spec, path, field);
}

function inputKind({ kind, name }: FieldSpec): Readonly<Record<string, string>> {
  switch (kind) {
    case 'time':
      return { type: 'time', class: 'field-short' };
    case 'number':
      return { type: 'text', inputmode: 'numeric', class: 'field-short' };
    case 'phone':
      return { type: 'tel' };
    default:
      return { type: 'text', ...(name === 'email' && { inputmode: 'email' }), autocomplete: 'off' };
  }
}

function dateField(spec: FieldSpec, path: Path, context: FormContext): HTMLElement {
  const field = make('input', { type: 'date', class: 'field-date' });
  const weekday = make('output', { class: 'weekday', id: `${fieldId(path)}-den`, for: fieldId(path) });
  const value = shown(context.file.get(path));
  const tell = (): void => {
    weekday.textContent = isRealDate(field.value) ? weekdayName(field.value) : '';
  };
  field.value = value;
  // A day that no calendar has, from a file: the control would show nothing and hide the slip.
  if (value !== '' && field.value === '') {
    field.type = 'text';
    field.value = value;
  }
  tell();
  field.addEventListener('input', () => {
    tell();
    context.file.set(path, field.value.trim());
    context.changed(path);
  });
  const line = labelled(spec, path, field, weekday);
  line.classList.add('control-date');
  return line;
}

/** A radio or a tick with its words: both can be tapped. */
export function choice(input: HTMLInputElement, words: string): HTMLElement {
  return make('label', { class: 'choice' }, input, make('span', {}, words));
}

/** A question whose answers all stand open. */
function choicesField(spec: FieldSpec, path: Path, answers: readonly HTMLElement[]): HTMLElement {
  const hint = hintOf(spec, path);
  const group = make(
    'fieldset',
    { id: fieldId(path), 'aria-describedby': hint?.id },
    make('legend', { class: 'label' }, ...labelWords(spec)),
    ...(hint ? [hint] : []),
    make('div', { class: 'choices' }, ...answers),
  );
  return wrapper(path, group);
}

function flagField(spec: FieldSpec, path: Path, context: FormContext): HTMLElement {
  const field = make('input', { type: 'checkbox', id: fieldId(path) });
  field.checked = context.file.get(path) === true;
  field.addEventListener('change', () => {
    context.file.set(path, field.checked ? true : undefined);
    context.changed(path);
  });
  return wrapper(path, choice(field, spec.label));
}

export function selectField(spec: FieldSpec, path: Path, context: FormContext): HTMLElement {
  const field = make('select', {});
  const now = context.file.get(path);
  const known = spec.options.map(String);
  // A word from a file that is not among the allowed ones stays visible, so that it can be mended.
  const options = now !== undefined && typeof now !== 'object' && !known.includes(String(now)) ? [String(now)] : [];
  field.append(make('option', { value: '' }, spec.required ? 'Выберите' : 'Не указано'));
  for (const option of [...spec.options, ...options])
    field.append(make('option', { value: String(option) }, spec.titles?.get(option) ?? optionWords(option)));
  field.value = shown(now);
  field.addEventListener('change', () => {
    context.file.set(path, spec.options.find((option) => String(option) === field.value) ?? field.value);
    context.changed(path);
  });
  return labelled(spec, path, field);
}

function radioField(spec: FieldSpec, path: Path, context: FormContext): HTMLElement {
  const now = context.file.get(path);
  const radios = spec.options.map((option) => {
    const radio = make('input', { type: 'radio', name: fieldId(path), value: String(option) });
    radio.checked = now === option;
    radio.addEventListener('change', () => {
      context.file.set(path, option);
      context.changed(path);
    });
    return choice(radio, optionWords(option));
  });
  return choicesField(spec, path, radios);
}

/** The control of a field that holds one value. */
export function singleField(spec: FieldSpec, path: Path, context: FormContext): HTMLElement {
  switch (spec.kind) {
    case 'date':
      return dateField(spec, path, context);
    case 'flag':
      return flagField(spec, path, context);
    case 'choice':
      return spec.required && spec.options.length <= MOST_RADIOS
        ? radioField(spec, path, context)
        : selectField(spec, path, context);
    default:
      return textField(spec, path, context);
  }
}

/** Ticks for a list of fixed words: days of the week, readers of a memo, letters of classes. */
export function ticksField(spec: FieldSpec, path: Path, context: FormContext): HTMLElement {
  const options = spec.item?.options ?? [];
  const list = (): readonly Value[] => valuesAt(context, path);
  const ticks = options.map((option) => {
    const tick = make('input', { type: 'checkbox', value: String(option) });
    tick.checked = list().includes(option);
    tick.addEventListener('change', () => {
      const others = list().filter((one) => one !== option);
      const chosen = tick.checked ? [...others, option] : others;
      const inOrder = [
        ...options.filter((one) => chosen.includes(one)),
        ...others.filter((one) => options.every((option) => option !== one)),
      ];
      context.file.set(path, inOrder.length > 0 ? inOrder : undefined);
      context.changed(path);
    });
    return choice(tick, optionWords(option));
  });
  return choicesField(spec, path, ticks);
}
