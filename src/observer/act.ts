import { actOf } from '../domain/observer/act.ts';
import { OBSERVATION_LIMITS } from '../domain/observer/form.ts';
import type { KitStage } from '../domain/observer/kit.ts';
import { changed, clean } from '../domain/observer/record.ts';
import { endsBeforeStart, ofItsDay } from '../domain/observer/times.ts';
import { titleOf } from '../domain/observer/title.ts';
import { make, need, show } from './dom.ts';
import { startFiles } from './files.ts';
import { warnOfNames } from './items.ts';
import { openJournal } from './journal.ts';
import { Session, type SessionState, deviceZone } from './session.ts';
import { startSheet } from './sheet.ts';
import { openStore, storeName } from './store.ts';
import { openTabs } from './tabs.ts';
import { startViolations } from './violations.ts';
import { startWarnings } from './warnings.ts';

const KEY = 'nablyudenie';

/** Starts the act as a tool; without its data the page stays a blank to print. */
export async function startAct(base: string): Promise<void> {
  const block = document.querySelector('#kit-data');
  if (block === null) return;
  const { stages } = JSON.parse(block.textContent) as { readonly stages: readonly KitStage[] };
  const name = storeName(base);
  const store = await openStore(name);
  let render: (state: SessionState) => void = () => undefined;
  const { session, stored } = await Session.start(store, openTabs(name), openJournal(name), (state) => render(state));
  const [sheet, warnings, files] = [startSheet(), startWarnings(store, stored, session), startFiles(stages, session)];
  const [violations, choice] = [startViolations(stages, session), startChoice(session)];
  const [filled, times, remarks] = [need('[data-filled]'), need('[data-times]'), startRemarks(session)];
  render = (state) => {
    const act = choice.filled(state) ? actOf(stages, ofItsDay(state.current, deviceZone())) : undefined;
    filled.hidden = act === undefined;
    choice.render(state);
    sheet.render(act);
    if (act !== undefined) {
      times.hidden = !endsBeforeStart(act);
      violations.render(act);
      remarks(state);
    }
    files(state);
    warnings.render(state.saving);
  };
  choice.start();
  session.refresh();
  for (const part of ['#act-tool', '#kit-files']) need(part).hidden = false;
  addEventListener('visibilitychange', () => void session.write());
}

/** Which observation the act shows: the one that the address names, else the one of today, else none. */
function startChoice(session: Session) {
  const [field, missing] = [need<HTMLSelectElement>('[data-observation]'), need('[data-missing]')];
  let blank = false;
  const asked = (): string => new URLSearchParams(location.hash.slice(1)).get(KEY) ?? '';
  const known = (id: string): boolean => session.state().list.some((record) => record.id === id);
  // It may still come, from a file.
  const isMissing = (): boolean => asked() !== '' && !known(asked());
  const follow = (): void => {
    blank = false;
    if (known(asked())) session.open(asked());
    else session.refresh();
  };
  field.addEventListener('change', () => {
    blank = field.value === '';
    history.replaceState(null, '', blank ? location.pathname : `#${KEY}=${field.value}`);
    if (blank) session.refresh();
    else session.open(field.value);
  });
  return {
    start(): void {
      addEventListener('hashchange', follow);
      follow();
    },
    filled: ({ list, current }: SessionState): boolean =>
      !blank && !isMissing() && list.some(({ id }) => id === current.id),
    render(state: SessionState): void {
      const shown = this.filled(state) ? state.current.id : '';
      field.replaceChildren(
        make('option', { value: '' }, 'Пустой бланк'),
        ...state.list.map((record) => make('option', { value: record.id }, titleOf(record))),
      );
      field.value = shown;
      missing.hidden = !isMissing();
      need('[data-none]').hidden = state.list.length > 0;
    },
  };
}

/** The observer's own words: the only text that is typed here, beside notes. */
function startRemarks(session: Session): (state: SessionState) => void {
  const field = need<HTMLTextAreaElement>('[data-remarks]');
  field.addEventListener('input', () => {
    const text = clean(field.value, OBSERVATION_LIMITS.remarks);
    session.apply((record, now) => changed(record, { remarks: text === '' ? undefined : text }, now));
  });
  return ({ current }) => {
    show(field, current.remarks ?? '');
    warnOfNames(need('[data-remarks-names]'), current.remarks ?? '');
  };
}
