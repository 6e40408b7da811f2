import type { ActStage } from '../domain/observer/act.ts';
import type { KitItem, KitStage } from '../domain/observer/kit.ts';
import { answered, changed, noted, timed } from '../domain/observer/record.ts';
import type { Observation, ObservationAnswer } from '../schemas/observation.ts';
import { need, show } from './dom.ts';
import { deviceZone, type Session } from './session.ts';

/** An item of the list with its controls. */
interface Controls {
  readonly id: string;
  readonly place: HTMLElement;
  readonly radios: readonly HTMLInputElement[];
  readonly answered: HTMLElement;
  readonly time: HTMLInputElement;
  readonly note: HTMLTextAreaElement;
  readonly names: HTMLElement;
  readonly more: HTMLElement;
}

export interface ItemsView {
  render(record: Observation): void;
}

/** Puts answers, notes, rules and numbers to every item of the list. */
export function startItems(stages: readonly KitStage[], session: Session, callsNow: () => HTMLElement): ItemsView {
  const template = need<HTMLTemplateElement>('#kit-answers');
  const items = stages.flatMap((stage) =>
    stage.items.map((item) => controlsOf(template, stage, item, session, callsNow)),
  );
  return { render: (record) => items.forEach((item) => renderItem(item, record)) };
}

function controlsOf(
  template: HTMLTemplateElement,
  stage: KitStage,
  { id }: KitItem,
  session: Session,
  callsNow: () => HTMLElement,
): Controls {
  const place = need(`[data-item="${id}"]`);
  const part = template.content.cloneNode(true) as DocumentFragment;
  const details = need<HTMLDetailsElement>('details', part);
  const group = need('[role="radiogroup"]', part);
  group.setAttribute('aria-labelledby', `${id}-punkt`);
  need('summary', part).setAttribute('aria-describedby', `${id}-punkt`);
  const controls: Controls = {
    id,
    place,
    radios: [...part.querySelectorAll<HTMLInputElement>('[type="radio"]')],
    answered: need('[data-answered]', part),
    time: need('[data-time]', part),
    note: need('[data-note]', part),
    names: need('[data-names]', part),
    more: need('[data-more]', part),
  };
  const rule = need('[data-rule]', place);
  need('[data-rule-here]', part).replaceWith(rule);
  for (const radio of controls.radios) {
    radio.name = `${id}-otvet`;
    radio.addEventListener('change', () => {
      session.apply((record, now) => withAnswer(record, stage, id, radio.value as ObservationAnswer, now));
      // The act needs a minute and a word of what went wrong, and it is asked for at once.
      if (radio.value === 'нет') details.open = true;
    });
  }
  const calls = need('[data-calls]', part);
  details.addEventListener('toggle', () => {
    if (details.open) calls.replaceChildren(callsNow());
  });
  need('[data-take-back]', part).addEventListener('click', () => {
    session.apply((record, now) => answered(record, id, undefined, now, deviceZone()));
    controls.radios[0]?.focus();
  });
  controls.time.addEventListener('change', () => {
    if (controls.time.value !== '') session.apply((record, now) => timed(record, id, controls.time.value, now));
  });
  controls.note.addEventListener('input', () => {
    session.apply((record, now) => noted(record, id, controls.note.value, now));
  });
  place.append(part);
  return controls;
}

/** An answer; the first thing seen of a stage ticks it in the act, and what was unticked there stays so. */
function withAnswer(
  record: Observation,
  stage: KitStage,
  id: string,
  answer: ObservationAnswer,
  now: Date,
): Observation {
  const next = answered(record, id, answer, now, deviceZone());
  const title: ActStage | undefined = stage.actStage;
  const seenBefore = stage.items.some((item) => ['да', 'нет'].includes(record.marks[item.id]?.answer ?? ''));
  if (title === undefined || answer === 'не видел' || seenBefore || record.stages.includes(title)) return next;
  return changed(next, { stages: [...record.stages, title] }, now);
}

function renderItem(item: Controls, record: Observation): void {
  const mark = record.marks[item.id];
  for (const radio of item.radios) radio.checked = radio.value === mark?.answer;
  item.place.dataset['answer'] = mark?.answer ?? '';
  // Paper shows what was said; what a pen has to answer has no such words.
  told(
    need('.item-text', item.place),
    'said',
    mark?.answer === undefined ? undefined : [mark.answer, mark.time ?? []].flat().join(', '),
  );
  told(item.place, 'words', mark?.note);
  item.answered.hidden = mark?.answer === undefined;
  show(item.time, mark?.time ?? '');
  show(item.note, mark?.note ?? '');
  warnOfNames(item.names, mark?.note ?? '');
  const words = mark?.note === undefined ? 'Заметка, правило, телефон' : 'Заметка есть, правило, телефон';
  if (item.more.textContent !== words) item.more.textContent = words;
}

function told(place: HTMLElement, name: string, words: string | undefined): void {
  if (words === undefined) delete place.dataset[name];
  else place.dataset[name] = words;
}

/** Lists of names are long: they come with the first note, from the device where there is no network. */
let names: typeof import('../domain/observer/names.ts') | undefined;

/** A gentle word when a note seems to name somebody; the note itself is kept as it is. */
export function warnOfNames(place: HTMLElement, text: string): void {
  if (names === undefined && text !== '')
    void import('../domain/observer/names.ts').then(
      (module) => {
        names = module;
        warnOfNames(place, text);
      },
      () => undefined,
    );
  const named = names?.seemsToName(text) ?? false;
  if (place.hidden !== named) return;
  place.hidden = !named;
  place.textContent = named ? (names?.NAME_WARNING ?? '') : '';
}
