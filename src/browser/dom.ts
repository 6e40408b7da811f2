/** The element of the page that its code cannot do without. @throws Error naming the selector */
export function need<Found extends Element = HTMLElement>(selector: string, root: ParentNode = document): Found {
  const found = root.querySelector<Found>(selector);
  if (found === null) throw new Error(`На странице нет ${selector}`);
  return found;
}

export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** A new element; an attribute that is `true` stands without a value, one that is `false` or undefined is left out. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...children);
  return element;
}
