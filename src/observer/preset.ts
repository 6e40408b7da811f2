import { presetWork, readPreset } from '../domain/observer/preset.ts';
import { changeOfSchool, changeOfWork } from '../domain/observer/school.ts';
import { dayInZone } from '../domain/schedule/relative.ts';
import type { Observation } from '../schemas/observation.ts';
import { put } from './confirm.ts';
import { need } from './dom.ts';
import type { Schools } from './schools.ts';
import { deviceZone, type Session } from './session.ts';
import { toast } from './toast.ts';
import type { startWorks } from './works.ts';

/**
 * Opens the observation of a scanned code: the one that is known, else one of its own, which may be ticked at once
 * and is filled when the school's data come. Only then does the code leave the address: a reload goes on with it.
 */
export async function openPreset(
  session: Session,
  schools: Schools,
  box: HTMLDetailsElement,
  works: ReturnType<typeof startWorks>,
): Promise<void> {
  const asked = readPreset(location.hash);
  if (asked === undefined) return;
  const { school: id, work, day } = asked;
  const now = (): Observation => session.state().current;
  const known = (date = day): Observation | undefined =>
    session
      .state()
      .list.find((one) => one.place?.school === id && one.work === work && (date ?? one.date) === one.date);
  const isStored = (): boolean => session.state().list.some((one) => one.id === now().id);
  // What this code began before a reload is known by the page's state until it has a school.
  const found = known()?.id ?? session.state().list.find((one) => one.id === history.state)?.id;
  if (found !== undefined) session.open(found);
  // Another observation stays as it is.
  else if (isStored()) session.begin();
  const begun = now().id;
  history.replaceState(begun, '');
  /** The reader may have gone on to another observation or school meanwhile. */
  const isOpen = (): boolean => now().id === begun && (now().place === undefined || now().place?.school === id);
  const forget = (): void => history.replaceState(null, '', location.pathname);
  if (now().numbers === undefined) need('[data-summary-more]', box).textContent = 'Загружается…';

  const data = await schools.data(id).catch(() => undefined);
  if (data === undefined) {
    const rows = await schools.rows().catch(() => []);
    const row = rows.find(([one]) => one === id);
    if (row !== undefined && isOpen() && now().place === undefined) {
      const place = { school: id, name: row[1], settlement: row[2], timeZone: deviceZone() };
      put(session, { place, work, date: day ?? now().date });
    }
    session.refresh();
    if (now().numbers === undefined)
      toast('Данные школы не загрузились. Впишите, чего не хватает, или обновите страницу, когда появится сеть.');
    else forget();
    return;
  }
  forget();
  const today = dayInZone(new Date(), data.timeZone);
  const { chosen, news } = presetWork(data, asked, today);
  const moved = chosen && known(chosen.date);
  if (moved !== undefined && !isStored()) session.open(moved.id);
  else if (isOpen()) {
    const { class: typed, subject, numbers } = now();
    if (typed === undefined || numbers === undefined)
      put(session, {
        ...changeOfSchool(data, today),
        work,
        ...(chosen && changeOfWork(data, chosen)),
        ...(typed && { class: typed }),
        ...(subject !== undefined && { subject }),
      });
  }
  works.offer(data, today);
  if (now().place?.school === id) goOn(now(), chosen !== undefined, news, box);
}

/** What the code leaves open: of several classes the letter, of a work that is no more another one. */
function goOn(record: Observation, isChosen: boolean, news: string | undefined, box: HTMLDetailsElement): void {
  const { class: one, marks } = record;
  const letter = box.querySelector<HTMLElement>('[data-letters]:not([hidden]) button');
  const isWhole = one !== undefined && ('words' in one || one.letter !== undefined);
  const next = isChosen ? (isWhole ? null : letter) : need('[data-works]', box);
  const words = [news, isChosen && next !== null && 'Выберите букву класса.'].filter(Boolean).join(' ');
  if (words !== '') toast(words);
  // Whoever is ticking already is not torn away.
  if (next === null || Object.keys(marks).length > 0) return;
  box.open = true;
  next.focus();
}
