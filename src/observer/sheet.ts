import type { ActItem, ActView } from '../domain/observer/act.ts';
import { dayMonthYear } from '../domain/dates.ts';
import { clockWords } from '../domain/schedule/words.ts';
import { make, need } from './dom.ts';

type Part =
  | 'demo'
  | 'school'
  | 'date'
  | 'class'
  | 'subject'
  | 'start'
  | 'end'
  | 'stages'
  | 'clean'
  | 'violated'
  | 'what'
  | 'violations'
  | 'remarks';

export interface Sheet {
  /** Fills the sheet; `undefined` makes it blank again. */
  render(act: ActView | undefined): void;
}

/** The act's sheet of paper: the page carries it blank, and gets it back as it was. */
export function startSheet(): Sheet {
  const place = (part: Part): HTMLElement => need(`[data-act="${part}"]`);
  const annex = need('[data-act-annex]');
  const parts = [...document.querySelectorAll<HTMLElement>('[data-act]')];
  const blank = new Map(parts.map((part) => [part, [...part.childNodes].map((node) => node.cloneNode(true))]));
  const clear = (): void => {
    for (const [part, nodes] of blank) part.replaceChildren(...nodes.map((node) => node.cloneNode(true)));
    for (const part of parts) part.classList.remove('marked');
    place('demo').hidden = true;
    annex.hidden = false;
  };
  return {
    render(act) {
      clear();
      if (act === undefined) return;
      annex.hidden = true;
      place('demo').hidden = !act.demo;
      place('school').textContent = act.school ?? '';
      place('date').textContent = act.date === undefined ? '' : dayMonthYear(act.date);
      place('class').textContent = act.class ?? '';
      place('subject').textContent = act.subject ?? '';
      place('start').textContent = clockWords(act.start ?? '');
      place('end').textContent = clockWords(act.end ?? '');
      place('stages').replaceChildren(...stages(act));
      place('what').textContent = 'Что увидели';
      mark(place('clean'), act.verdict === 'нарушений не выявлено');
      mark(place('violated'), act.verdict === 'выявлены нарушения');
      if (act.verdict !== undefined) place('violations').replaceChildren(...violations(act));
      place('remarks').replaceChildren(...remarks(act));
    },
  };
}

function stages(act: ActView): (Node | string)[] {
  return act.stages.flatMap(({ title, attended }, index) => [
    ...(index > 0 ? [' / '] : []),
    attended
      ? make('span', { class: 'seen' }, title, make('span', { class: 'visually-hidden' }, ' (подчёркнуто)'))
      : make('span', {}, title),
  ]);
}

function mark(heading: HTMLElement, on: boolean): void {
  heading.classList.toggle('marked', on);
  if (on) heading.append(make('span', { class: 'visually-hidden' }, ': отмечено'));
}

/** Rows and lines that a filled act leaves for the pen: for what is seen after the printing. */
const [ROWS, LINES] = [3, 2];
/** Lines where nothing was typed: as many as the blank has. */
const BLANK_LINES = 5;

const row = (...cells: readonly (Node | string)[][]): HTMLElement =>
  make('tr', {}, ...cells.map((cell) => make('td', {}, ...cell)));

/** Rows of violations and empty ones; without any a dash, so that nothing can be added after the signature. */
function violations({ violations: found }: ActView): HTMLElement[] {
  if (found.length === 0) return [row(['—'], ['—'], ['—'])];
  const rows = found.map((item, index) => {
    const what = [make('b', {}, item.inAct), ...lines(item.note)];
    const one = row([String(index + 1)], what, [clockWords(item.time ?? '')]);
    one.dataset['violation'] = item.id;
    return one;
  });
  const empty = Array.from({ length: ROWS }, (_, index) => row([String(found.length + index + 1)], [], []));
  return [...rows, ...empty];
}

/** A typed text, line by line, under what it belongs to. */
function lines(text: string | undefined): HTMLElement[] {
  return (text ?? '')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => make('p', {}, line));
}

const at = (time: string | undefined): string => (time === undefined ? '' : `${clockWords(time)} — `);

function remarks(act: ActView): HTMLElement[] {
  const shortcoming = (item: ActItem): HTMLElement =>
    make('li', { 'data-shortcoming': item.id }, `${at(item.time)}${item.inAct}`, ...lines(item.note));
  const note = (item: ActItem): HTMLElement =>
    make('li', {}, `${at(item.time)}${item.text}: ${item.answer ?? 'без ответа'}`, ...lines(item.note));
  const lost = ({ id, answer, note: text, time }: ActView['lost'][number]): HTMLElement =>
    make('li', {}, `${at(time)}пункт прежнего чек-листа «${id}»: ${answer ?? 'без ответа'}`, ...lines(text));
  const items = [...act.shortcomings.map(shortcoming), ...act.notes.map(note), ...act.lost.map(lost)];
  const all = act.groups.flatMap((group) => group.items);
  const count = (answer: ActItem['answer']): number => all.filter((item) => item.answer === answer).length;
  const counts = `По чек-листу: да ${count('да')}, нет ${count('нет')}, не видел ${count('не видел')}, без ответа ${count(undefined)}.`;
  const said = [...(items.length > 0 ? [make('ol', {}, ...items)] : []), ...lines(act.remarks)];
  const empty = Array.from({ length: said.length > 0 ? LINES : BLANK_LINES }, () => make('p', { class: 'act-line' }));
  return [...said, ...empty, ...(count(undefined) < all.length ? [make('p', { class: 'act-small' }, counts)] : [])];
}
