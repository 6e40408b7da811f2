import { button, make, unseen } from '../dom.ts';
import type { Path, Value } from '../../markdown/edited-file.ts';
import type { FieldSpec } from '../fields.ts';
import { type FormContext, fieldId, fieldName, valuesAt } from './context.ts';
import { hintOf, labelWords } from './single.ts';

type DrawField = (spec: FieldSpec, path: Path, context: FormContext) => HTMLElement;

/** How one item of a list is called: by its own title, or «Часы работы, 2». */
function itemTitle(spec: FieldSpec, value: Value, index: number): string {
  const { title, name } = value as { readonly title?: unknown; readonly name?: unknown };
  const own = typeof title === 'string' ? title : name;
  return typeof own === 'string' ? own : `${spec.label}, ${index + 1}`;
}

/** A list: items are added, moved and taken out by buttons, so that a keyboard is enough. */
export function listField(spec: FieldSpec, path: Path, context: FormContext, draw: DrawField): HTMLElement {
  const box = make('fieldset', { class: 'control list', 'data-field': fieldName(path), id: fieldId(path) });
  const item = spec.item;
  if (!item) throw new Error(`В списке ${fieldName(path)} не сказано, что в нём стоит`);
  const values = (): readonly Value[] => valuesAt(context, path);
  const redraw = (focus?: string): void => {
    fill();
    context.changed(path);
    const target = focus === undefined ? undefined : box.querySelector<HTMLElement>(focus);
    (target ?? box.querySelector<HTMLElement>(':scope > .add'))?.focus();
  };
  const steps = (index: number, count: number, title: string): HTMLElement => {
    const act = (words: string, name: string, run: () => void, off = false): HTMLButtonElement => {
      const element = button(words, run, {
        class: 'button button-small',
        disabled: off,
        'data-act': `${name}-${index}`,
      });
      element.append(unseen(`: ${title}`));
      return element;
    };
    const move = (by: number, name: string) => (): void => {
      context.file.move(path, index, index + by);
      const free = index + by === 0 ? 'down' : index + by === count - 1 ? 'up' : name;
      redraw(`[data-act="${free}-${index + by}"]`);
    };
    const remove = (): void => {
      context.file.remove([...path, index]);
      redraw();
    };
    return make(
      'div',
      { class: 'steps-row' },
      ...(count > 1
        ? [act('Выше', 'up', move(-1, 'up'), index === 0), act('Ниже', 'down', move(1, 'down'), index === count - 1)]
        : []),
      act('Убрать', 'remove', remove),
    );
  };
  const drawItem = (value: Value, index: number, count: number): HTMLElement => {
    const at = [...path, index];
    const title = itemTitle(spec, value, index);
    if (item.kind !== 'object') {
      const named = { ...item, label: `${spec.label}, ${index + 1}`, hint: undefined };
      return make('div', { class: 'item item-line' }, draw(named, at, context), steps(index, count, named.label));
    }
    const legend = make('legend', {}, title);
    return make(
      'fieldset',
      { class: 'item', 'data-field': fieldName(at) },
      legend,
      draw(item, at, context),
      steps(index, count, title),
    );
  };
  const fill = (): void => {
    const all = values();
    const hint = hintOf(spec, path);
    if (hint) box.setAttribute('aria-describedby', hint.id);
    const add = button(
      all.length === 0 ? 'Добавить' : 'Добавить ещё',
      () => {
        const index = values().length;
        context.file.insert(path, index, item.kind === 'object' ? {} : '');
        redraw(`[data-field="${fieldName([...path, index])}"] :is(input, select, textarea)`);
      },
      { class: 'button add' },
    );
    add.append(unseen(`: ${spec.label}`));
    box.replaceChildren(
      make('legend', { class: 'label' }, ...labelWords(spec)),
      ...(hint ? [hint] : []),
      ...all.map((value, index) => drawItem(value, index, all.length)),
      add,
    );
  };
  fill();
  return box;
}
