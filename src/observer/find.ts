import { findable, findInKit, type KitHit } from '../domain/observer/find.ts';
import type { KitStage } from '../domain/observer/kit.ts';
import { counted } from '../domain/plural.ts';
import type { NumberLine } from '../schemas/observation.ts';
import { make, need } from './dom.ts';

/** The text of a rule that the page carries. */
const ruleText = (fragment: string): string => need(fragment).textContent;

/** The kit's own finder: items, rules and numbers, with no network. */
export function startFind(
  stages: readonly KitStage[],
  linesNow: () => readonly NumberLine[],
  go: (item: string) => void,
) {
  const form = need<HTMLFormElement>('#kit-find');
  const [field, list, status] = [
    need<HTMLInputElement>('input', form),
    need('[data-hits]', form),
    need('[data-find-status]', form),
  ];
  const show = (): void => {
    const hits = findInKit(findable(stages, linesNow(), ruleText), field.value);
    const nothing = field.value.trim() !== '' && hits.length === 0;
    list.hidden = hits.length === 0 && !nothing;
    list.replaceChildren(
      ...hits.map((hit) => make('li', {}, anchor(hit, go))),
      ...(nothing
        ? [make('li', {}, 'Ничего не нашлось. Попробуйте одно слово: «телефон», «критерии», «звонок».')]
        : []),
    );
    status.textContent =
      field.value.trim() === '' ? '' : `Найдено: ${counted(hits.length, ['место', 'места', 'мест'])}`;
  };
  field.addEventListener('input', show);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    list.querySelector('a')?.focus();
  });
  form.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    field.value = '';
    show();
    field.focus();
  });
}

function anchor(hit: KitHit, go: (item: string) => void): HTMLAnchorElement {
  if (hit.kind === 'телефон') return make('a', { href: hit.line.tel }, `${hit.line.phone} `, small(hit.line.title));
  if (hit.kind === 'правило') return make('a', { href: hit.href }, `${hit.words} `, small('правило'));
  const link = make('a', { href: `#${hit.item.id}` }, `${hit.item.text} `, small(hit.stage.title));
  link.addEventListener('click', (event) => {
    event.preventDefault();
    go(hit.item.id);
  });
  return link;
}

const small = (words: string): HTMLElement => make('small', {}, words);
