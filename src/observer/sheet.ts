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
      const more = remarks(act);
      if (more.length > 0) place('remarks').replaceChildren(...more);
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

/** Rows of violations; without any a dash, so that nothing can be added after the signature. */
function violations({ violations: found }: ActView): HTMLElement[] {
  if (found.length === 0) return [make('tr', {}, make('td', {}, '—'), make('td', {}, '—'), make('td', {}, '—'))];
  return found.map((item, index) =>
    make(
      'tr',
      { 'data-violation': item.id },
      make('td', {}, String(index + 1)),
      make('td', {}, make('b', {}, item.inAct), ...lines(item.note)),
      make('td', {}, clockWords(item.time ?? '')),
    ),
  );
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
  return [
    ...(items.length > 0 ? [make('ol', {}, ...items)] : []),
    ...lines(act.remarks),
    ...(count(undefined) < all.length ? [make('p', { class: 'act-small' }, counts)] : []),
  ];
}
