export { make, need } from '../browser/dom.ts';

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
const shown = new WeakMap<Field, string>();

/**
 * Sets what a field shows. A field in which somebody is typing what the record does not have yet is left alone;
 * what another tab has written comes even into the field that has the focus.
 */
export function show(field: Field, value: string): void {
  const typing = field === document.activeElement && field.value !== shown.get(field);
  if (field.value === value) shown.set(field, value);
  if (field.value === value || typing) return;
  const caret = field instanceof HTMLTextAreaElement ? field.selectionStart : undefined;
  field.value = value;
  shown.set(field, field.value);
  if (field instanceof HTMLTextAreaElement && field === document.activeElement && caret !== undefined)
    field.setSelectionRange(caret, caret);
}
