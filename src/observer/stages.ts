import type { KitStage } from '../domain/observer/kit.ts';
import { progressOf } from '../domain/observer/progress.ts';
import type { Observation } from '../schemas/observation.ts';
import { make, need } from './dom.ts';

export interface StagesView {
  render(record: Observation): void;
  /** Opens the stage of an item and goes there. */
  go(item: string): void;
}

const detailsOf = (stage: KitStage): HTMLDetailsElement => need(`[data-stage="${stage.id}"]`);

/** Stages as folds: one is open at a time, unless the reader opens more; on paper all are. */
export function startStages(stages: readonly KitStage[], record: Observation): StagesView {
  const last = lastTouched(stages, record);
  for (const [index, stage] of stages.entries()) {
    const details = detailsOf(stage);
    details.open = stage === last;
    const next = stages[index + 1];
    if (next !== undefined) details.append(nextButton(details, next));
  }
  let closed: readonly HTMLDetailsElement[] = [];
  addEventListener('beforeprint', () => {
    closed = stages.map(detailsOf).filter(({ open }) => !open);
    for (const details of closed) details.open = true;
  });
  addEventListener('afterprint', () => closed.forEach((details) => (details.open = false)));
  const go = (id: string): void => {
    const stage = stages.find(({ items }) => items.some((item) => item.id === id));
    if (stage === undefined) return;
    detailsOf(stage).open = true;
    const item = need(`[data-item="${id}"]`);
    item.scrollIntoView({ block: 'start' });
    item.querySelector<HTMLInputElement>('input:checked, input')?.focus({ preventScroll: true });
  };
  addEventListener('hashchange', () => go(decodeURIComponent(location.hash.slice(1))));
  return { go, render: (now) => renderCounts(stages, now) };
}

/** The stage where the last answer or note stands; the first one for a new observation. */
function lastTouched(stages: readonly KitStage[], { marks }: Observation): KitStage | undefined {
  const moment = ({ items }: KitStage): string =>
    items
      .map(({ id }) => [marks[id]?.at ?? '', marks[id]?.noteAt ?? ''].sort().at(-1) ?? '')
      .sort()
      .at(-1) ?? '';
  return stages.reduce((best, one) => (best === undefined || moment(one) > moment(best) ? one : best), stages[0]);
}

function nextButton(details: HTMLDetailsElement, next: KitStage): HTMLElement {
  const button = make('button', { class: 'button noprint', type: 'button' }, `Дальше: ${next.title}`);
  button.addEventListener('click', () => {
    const target = detailsOf(next);
    target.open = true;
    details.open = false;
    target.scrollIntoView({ block: 'start' });
    need('summary', target).focus({ preventScroll: true });
  });
  return make('p', {}, button);
}

function renderCounts(stages: readonly KitStage[], record: Observation): void {
  for (const { id, answered, total } of progressOf(stages, record).stages) {
    const words = `${answered} из ${total}`;
    const place = need(`[data-stage="${id}"] [data-count]`);
    if (place.textContent !== words) place.textContent = words;
  }
}
