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

/** Sets what a field shows, unless somebody is typing in it. */
export function show(field: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement, value: string): void {
  if (field !== document.activeElement && field.value !== value) field.value = value;
}
