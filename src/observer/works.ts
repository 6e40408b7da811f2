import { type ChoosableWork, choosableWorks, lettersOf, workWords } from '../domain/observer/school.ts';
import type { Observation } from '../schemas/observation.ts';
import { make, need } from './dom.ts';
import type { SchoolCopy } from './schools.ts';
import { savedWords } from './worker/copy-note.ts';

/** The works of the chosen school's schedule, and the letters of the class that writes the chosen one. */
export function startWorks(box: HTMLElement, choose: (data: SchoolCopy, work: ChoosableWork) => Promise<boolean>) {
  const [line, select] = [need('[data-works-line]', box), need<HTMLSelectElement>('[data-works]', box)];
  const [letters, copy] = [need('[data-letters]', box), need('[data-works-copy]', box)];
  let offered: { readonly data: SchoolCopy; readonly works: readonly ChoosableWork[] } | undefined;
  let shown: Observation | undefined;
  const chosen = (): ChoosableWork | undefined =>
    offered?.works.find(({ row, date }) => row.id === shown?.work && date === shown.date);
  const render = (record: Observation): void => {
    shown = record;
    const isOffered = offered !== undefined && record.place?.school === offered.data.id;
    line.hidden = !isOffered || offered?.works.length === 0;
    const work = isOffered ? chosen() : undefined;
    select.value = work === undefined ? '' : keyOf(work);
    const names = work === undefined || offered === undefined ? [] : lettersOf(offered.data, work.row);
    letters.hidden = names.length < 2;
    if (!letters.hidden && work !== undefined) showLetters(letters, names, work.row.grade, record, box);
  };
  select.addEventListener('change', () => {
    const work = offered?.works.find((one) => keyOf(one) === select.value);
    if (offered && work) void choose(offered.data, work);
  });
  return {
    render,
    /** Puts the works of a school into the list. */
    offer(data: SchoolCopy, today: string): void {
      offered = { data, works: choosableWorks(data, today) };
      select.replaceChildren(
        make('option', { value: '' }, 'Выберите или заполните поля ниже'),
        ...offered.works.map((work) => make('option', { value: keyOf(work) }, workWords(work))),
      );
      const { saved } = data;
      copy.textContent = saved === undefined ? '' : `Сохранённая копия от ${savedWords(saved)}: график мог измениться.`;
      if (shown !== undefined) render(shown);
    },
  };
}

const keyOf = ({ row, date }: ChoosableWork): string => `${row.id} ${date}`;

/** Letters as buttons: one tap tells the class in full. */
function showLetters(
  place: HTMLElement,
  names: readonly string[],
  grade: number,
  { class: now }: Observation,
  box: HTMLElement,
): void {
  const input = need<HTMLInputElement>('[data-class-field]', box);
  const current = now !== undefined && 'grade' in now && now.grade === grade ? now.letter : undefined;
  const focused = place.contains(document.activeElement) ? document.activeElement?.textContent : undefined;
  place.replaceChildren(
    ...names.map((letter) => {
      const pressed = String(letter === current);
      const button = make('button', { class: 'button', type: 'button', 'aria-pressed': pressed }, `${grade}${letter}`);
      button.addEventListener('click', () => {
        input.value = `${grade}${letter}`;
        input.dispatchEvent(new Event('change'));
      });
      return button;
    }),
  );
  for (const button of place.querySelectorAll('button')) if (button.textContent === focused) button.focus();
}
