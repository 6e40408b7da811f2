import { make } from '../dom.ts';
import type { Path } from '../../markdown/edited-file.ts';
import type { FieldSpec } from '../fields.ts';
import { type FormContext, fieldId, fieldName } from './context.ts';
import { choice, labelWords } from './single.ts';

const GRADES = Array.from({ length: 11 }, (_, index) => index + 1);

/** «А, Б в» → А, Б, В; what is no Russian letter stays for the gate to explain. */
function lettersOf(text: string): readonly string[] {
  return text
    .toUpperCase()
    .split(/[\s,;.]+/)
    .flatMap((word) => (/^[А-ЯЁ]+$/.test(word) ? [...word] : [word]))
    .filter((letter) => letter !== '');
}

/** Grades with the letters of their classes: the only record that a school's file has. */
export function classesField(spec: FieldSpec, path: Path, context: FormContext): HTMLElement {
  const rows = GRADES.map((grade) => {
    const at = [...path, String(grade)];
    const now = context.file.get(at);
    const tick = make('input', { type: 'checkbox', id: fieldId([...at, 'est']) });
    const field = make('input', { type: 'text', class: 'field field-short', id: fieldId(at), autocomplete: 'off' });
    tick.checked = now !== undefined;
    field.value = Array.isArray(now) ? now.join(', ') : '';
    const write = (): void => {
      field.disabled = !tick.checked;
      context.file.set(at, tick.checked ? lettersOf(field.value) : undefined);
      context.changed(at);
    };
    field.disabled = !tick.checked;
    tick.addEventListener('change', write);
    field.addEventListener('input', write);
    return make(
      'div',
      { class: 'control class-row', 'data-field': fieldName(at) },
      choice(tick, `${grade} класс`),
      make('label', { class: 'letters-label', for: field.id }, 'буквы'),
      field,
    );
  });
  return make(
    'fieldset',
    { class: 'control', id: fieldId(path), 'data-field': fieldName(path) },
    make('legend', { class: 'label' }, ...labelWords(spec)),
    make(
      'p',
      { class: 'hint' },
      'Отметьте, какие классы есть, и впишите буквы через запятую. Один класс без буквы: оставьте пустым.',
    ),
    ...rows,
  );
}
