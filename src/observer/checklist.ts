import type { Holiday } from '../domain/observer/calls.ts';
import type { KitChecklist } from '../domain/observer/kit.ts';
import { OBSERVATION_LIMITS } from '../domain/observer/form.ts';
import { changed, clean } from '../domain/observer/record.ts';
import { ofItsDay } from '../domain/observer/times.ts';
import type { NumberLine } from '../schemas/observation.ts';
import { ask } from './ask.ts';
import { startBar } from './bar.ts';
import { callList, showCalls } from './calls.ts';
import { need, show } from './dom.ts';
import { startFiles } from './files.ts';
import { startFind } from './find.ts';
import { startItems, warnOfNames } from './items.ts';
import { openJournal } from './journal.ts';
import { startList } from './list.ts';
import { startPlace } from './place.ts';
import { startRules } from './rules.ts';
import { schoolsAt } from './schools.ts';
import { Session, type SessionState, deviceZone } from './session.ts';
import { startStages } from './stages.ts';
import { openStore, storeName } from './store.ts';
import { openTabs } from './tabs.ts';
import { toast } from './toast.ts';
import { startWarnings } from './warnings.ts';

/** What the page carries for its code. */
interface KitData {
  readonly checklist: KitChecklist;
  readonly lines: readonly NumberLine[];
  readonly holidays: readonly Holiday[];
}

/** Starts the checklist as a tool; without its data the page stays a list to read. */
export async function startChecklist(base: string): Promise<void> {
  const block = document.querySelector('#kit-data');
  if (block === null) return;
  const data = JSON.parse(block.textContent) as KitData;
  const { stages } = data.checklist;
  const name = storeName(base);
  const store = await openStore(name);
  let render: (state: SessionState) => void = () => undefined;
  const { session, stored } = await Session.start(store, openTabs(name), openJournal(name), (state) => render(state));
  const linesNow = (): readonly NumberLine[] => session.state().current.numbers?.lines ?? data.lines;

  const { schools, school } = need('#kit-place').dataset;
  const place = startPlace(session, schoolsAt(schools ?? '', school ?? ''));
  const [items, folds] = [
    startItems(stages, session, () => callList(linesNow(), data.holidays)),
    startStages(stages, session.state().current),
  ];
  const bar = startBar(stages, session, editTimes);
  const [list, warnings, end] = [startList(session), startWarnings(store, stored, session), startEnd(session)];
  const files = startFiles(stages, session);
  startFind(stages, linesNow, folds.go);
  startRules();
  render = (state) => {
    place.render(state.current);
    items.render(ofItsDay(state.current, deviceZone()));
    folds.render(state.current);
    bar.render(state);
    list.render(state);
    end(state);
    files(state);
    showCalls(state.current, data.holidays);
    warnings.render(state.saving);
  };
  session.gone = () => toast('Запись удалена в другой вкладке. Вернуть её можно там.');
  render(session.state());
  const opened = await openCode(place);
  for (const part of ['#kit', '#kit-end', '#kit-files', '#kit-bar']) need(part).hidden = false;
  document.documentElement.dataset['kit'] = 'on';
  addEventListener('visibilitychange', () => {
    void (document.visibilityState === 'visible' ? session.catchUp() : session.write()).catch(() => undefined);
  });
  if (opened === undefined) folds.go(location.hash.slice(1));
  else await opened();
}

/**
 * A QR code names a school and a work; any other fragment is an item of the list. The code's observation is open
 * before anything can be ticked, its data come later.
 * @returns what waits for the data; undefined without a code
 */
async function openCode(place: ReturnType<typeof startPlace>): Promise<(() => Promise<void>) | undefined> {
  if (!location.hash.includes('shkola=')) return undefined;
  const sorry = (): void => toast('Код не сработал. Обновите страницу.');
  try {
    const opening = (await place.code())().catch(sorry);
    return () => opening;
  } catch {
    return () => Promise.resolve(sorry());
  }
}

function editTimes(): void {
  need<HTMLDetailsElement>('#kit-place').open = true;
  need('[data-end-field]').focus();
}

/** Own words and clearing. */
function startEnd(session: Session): (state: SessionState) => void {
  const remarks = need<HTMLTextAreaElement>('[data-remarks]');
  remarks.addEventListener('input', () => {
    const text = clean(remarks.value, OBSERVATION_LIMITS.remarks);
    session.apply((record, now) => changed(record, { remarks: text === '' ? undefined : text }, now));
  });
  need('[data-clear]').addEventListener('click', () => void clearAsked(session));
  const act = need<HTMLAnchorElement>('[data-to-act]');
  act.addEventListener('click', (event) => {
    if (session.outlives()) return;
    event.preventDefault();
    void leaveAsked(act);
  });
  return ({ current, list }) => {
    show(remarks, current.remarks ?? '');
    act.hash = list.some(({ id }) => id === current.id) ? `nablyudenie=${current.id}` : '';
    warnOfNames(need('[data-remarks-names]'), current.remarks ?? '');
  };
}

/** The browser keeps nothing at all: the act would be empty. */
async function leaveAsked(act: HTMLAnchorElement): Promise<void> {
  const choice = await ask({
    title: 'Акт откроется пустым',
    text: 'Браузер не хранит записи. Сохраните файл и загрузите его в акте.',
    choices: [
      ['файл', 'Сохранить файл'],
      ['акт', 'К пустому акту'],
      ['нет', 'Остаться'],
    ],
  });
  if (choice === 'файл') need('[data-save-one]').click();
  if (choice !== 'акт') return;
  globalThis.onbeforeunload = null;
  location.assign(act.href);
}

async function clearAsked(session: Session): Promise<void> {
  const choice = await ask({
    title: 'Очистить запись?',
    text: 'Ответы, заметки и время сотрутся. Школа, день и класс останутся.',
    choices: [
      ['да', 'Очистить'],
      ['нет', 'Оставить'],
    ],
  });
  if (choice === 'да') toast('Запись очищена.', session.clear());
}
