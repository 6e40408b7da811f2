import { counted } from '../domain/plural.ts';
import { folded } from '../domain/query/finder.ts';
import { type Choice, choiceOf, fitsChoice, searchOf } from '../domain/query/measures.ts';

interface Plan {
  readonly section: HTMLDetailsElement;
  readonly rows: readonly { readonly element: HTMLElement; readonly fits: (choice: Choice) => boolean }[];
}

function planOf(section: HTMLDetailsElement): Plan {
  const territory = section.dataset['territory'] ?? '';
  const rows = [...section.querySelectorAll<HTMLElement>('.rows > li')].map((element) => {
    const months = (element.dataset['months'] ?? '').split(' ');
    const row = { territory, months, words: folded(element.textContent ?? '') };
    return { element, fits: (choice: Choice) => fitsChoice(row, choice) };
  });
  return { section, rows };
}

/** Sets a field; a value that its list does not have is not taken. */
function set(field: HTMLInputElement | HTMLSelectElement, value: string): void {
  field.value = value;
  if (field.value !== value) field.value = '';
}

/** Filters of the list of measures; the choice lives in the address. Without JavaScript the whole list stands. */
export function startMeasures(): void {
  const form = document.querySelector<HTMLFormElement>('form[data-measures]');
  const status = document.querySelector<HTMLElement>('[data-measures-status]');
  const [territory, month, word] = ['m-territory', 'm-month', 'm-who'].map((id) => document.getElementById(id)) as [
    HTMLSelectElement,
    HTMLSelectElement,
    HTMLInputElement,
  ];
  if (!form || !status) return;
  const plans = [...document.querySelectorAll<HTMLDetailsElement>('details[data-territory]')].map(planOf);
  const chosen = (): Choice => ({ territory: territory.value, month: month.value, word: word.value });
  const apply = (): void => {
    const choice = chosen();
    const narrowed = searchOf(choice) !== '';
    let shown = 0;
    for (const { section, rows } of plans) {
      const fitting = rows.filter(({ element, fits }) => {
        const fit = fits(choice);
        element.hidden = !fit;
        return fit;
      });
      section.hidden = fitting.length === 0;
      section.open = narrowed && fitting.length > 0;
      shown += fitting.length;
    }
    const count = counted(shown, ['мероприятие', 'мероприятия', 'мероприятий']);
    status.textContent = !narrowed
      ? ''
      : shown === 0
        ? 'Таких мероприятий в планах нет. Измените выбор или нажмите «Сбросить».'
        : `Показано: ${count}.`;
  };
  const changed = (): void => {
    history.replaceState(history.state, '', location.pathname + searchOf(chosen()) + location.hash);
    apply();
  };
  const asked = choiceOf(location.search);
  // What the reader chose before this code came is newer than the address.
  if (searchOf(chosen()) === '') {
    set(territory, asked.territory);
    set(month, asked.month);
    set(word, asked.word);
  }
  if (searchOf(chosen()) !== '') changed();
  form.addEventListener('input', changed);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    changed();
  });
  form.addEventListener('reset', () => {
    // The fields are emptied after this event.
    setTimeout(changed);
  });
}
