import { make } from '../dom.ts';
import type { Path } from '../../markdown/edited-file.ts';
import type { FieldSpec } from '../fields.ts';
import { classesField } from './classes.ts';
import { type FormContext, fieldId, fieldName } from './context.ts';
import { listField } from './many.ts';
import { singleField, ticksField } from './single.ts';

/** Required fields and those that are filled stand open, the others are folded. */
function fieldsOf(spec: FieldSpec, path: Path, context: FormContext): HTMLElement[] {
  const drawn = spec.fields.flatMap((field) => {
    const at = [...path, field.name];
    if (context.special(field, at) === 'hidden') return [];
    return [{ element: drawField(field, at, context), open: field.required || context.file.get(at) !== undefined }];
  });
  const folded = drawn.filter(({ open }) => !open).map(({ element }) => element);
  const open = drawn.filter((one) => one.open).map(({ element }) => element);
  if (folded.length === 0) return open;
  if (open.length === 0) return folded;
  return [...open, make('details', { class: 'more' }, make('summary', {}, moreWords(spec, path, context)), ...folded)];
}

/** Names what is folded, so that nobody opens it in vain. */
function moreWords(spec: FieldSpec, path: Path, context: FormContext): string {
  const names = spec.fields
    .filter((field) => {
      const at = [...path, field.name];
      return !field.required && context.file.get(at) === undefined && context.special(field, at) !== 'hidden';
    })
    .map(({ label }) => label.toLowerCase().replace(/,.*$/, ''));
  return `Ещё можно указать: ${names.join(', ')}`;
}

function objectField(spec: FieldSpec, path: Path, context: FormContext): HTMLElement {
  const fields = fieldsOf(spec, path, context);
  // The file itself and an item of a list have their heading already.
  if (spec.name === '') return make('div', { class: 'fields' }, ...fields);
  return make(
    'fieldset',
    { class: 'control group', id: fieldId(path), 'data-field': fieldName(path) },
    make('legend', { class: 'label' }, spec.label),
    ...fields,
  );
}

/** Draws a field of any kind with all that is in it. */
export function drawField(spec: FieldSpec, path: Path, context: FormContext): HTMLElement {
  const special = context.special(spec, path);
  if (typeof special === 'function') return special(spec, path, context);
  switch (spec.kind) {
    case 'object':
      return objectField(spec, path, context);
    case 'list':
      return (spec.item?.options.length ?? 0) > 0
        ? ticksField(spec, path, context)
        : listField(spec, path, context, drawField);
    case 'record':
      return classesField(spec, path, context);
    default:
      return singleField(spec, path, context);
  }
}
