import { counted } from '../domain/plural.ts';
import { make, need } from './dom.ts';
import type { Saving, Session } from './session.ts';
import type { Store, Stored } from './store.ts';

/** What went wrong with the store, above everything else, in words that say what to do. */
export function startWarnings(store: Store, { setAside, newer }: Stored, session: Session) {
  const box = need('[data-warnings]');
  const saving = box.querySelectorAll<HTMLElement>('[data-saving]');
  const said = [
    ...(setAside === 0
      ? []
      : [
          `Не прочиталось: ${counted(setAside, ['запись', 'записи', 'записей'])}. Отложено и не стёрто, остальное цело.`,
        ]),
    ...(newer === 0 ? [] : ['Есть записи более новой версии сайта. Обновите страницу, чтобы их открыть.']),
  ];
  box.append(...said.map((words) => make('p', { class: 'warning', role: 'alert' }, words)));
  need('[data-passing]', box).hidden = store.lasting;
  if (!store.lasting)
    globalThis.onbeforeunload = (event) => {
      if (!session.outlives()) event.preventDefault();
    };
  return {
    render(state: Saving): void {
      for (const line of saving) line.hidden = line.dataset['saving'] !== state;
    },
  };
}
