/** The element of the page that its code cannot do without. @throws Error naming the selector */
export function need<Found extends Element = HTMLElement>(selector: string, root: ParentNode = document): Found {
  const found = root.querySelector<Found>(selector);
  if (found === null) throw new Error(`Набор наблюдателя: на странице нет ${selector}`);
  return found;
}

type Attributes = Readonly<Record<string, string | boolean | undefined>>;

/** A new element; an attribute that is `true` stands without a value, one that is `false` or undefined is left out. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children);
  return element;
}

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
