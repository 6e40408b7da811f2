import { counted } from '../domain/plural.ts';
import { folded } from '../domain/query/finder.ts';

/** Filters of the list of measures. Without JavaScript the whole list stands open. */
export function startMeasures(): void {
  const form = document.querySelector<HTMLFormElement>('form[data-measures]');
  if (!form) return;
  const [territory, month, who] = ['m-territory', 'm-month', 'm-who'].map((id) => document.getElementById(id)) as [
    HTMLSelectElement,
    HTMLSelectElement,
    HTMLInputElement,
  ];
  const status = document.querySelector<HTMLElement>('[data-measures-status]');
  const sections = [...document.querySelectorAll<HTMLElement>('section[data-territory]')].map((section) => ({
    section,
    rows: [...section.querySelectorAll<HTMLElement>('.rows > li')].map((row) => ({
      row,
      words: folded(row.textContent ?? ''),
    })),
  }));
  const apply = (): void => {
    const asked = folded(who.value);
    let shown = 0;
    for (const { section, rows } of sections) {
      let open = 0;
      for (const { row, words } of rows) {
        const fits =
          (territory.value === '' || section.dataset['territory'] === territory.value) &&
          (month.value === '' || (row.dataset['months'] ?? '').split(' ').includes(month.value)) &&
          (asked === '' || words.includes(asked));
        row.hidden = !fits;
        if (fits) open += 1;
      }
      section.hidden = open === 0;
      shown += open;
    }
    if (status) status.textContent = `Показано: ${counted(shown, ['мероприятие', 'мероприятия', 'мероприятий'])}.`;
  };
  form.addEventListener('input', apply);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    apply();
  });
}
