import { counted } from '../domain/plural.ts';
import { make, need } from './dom.ts';
import type { Saving } from './session.ts';
import type { Store, Stored } from './store.ts';

const SAVING: Readonly<Record<Saving, string | undefined>> = {
  сохранено: undefined,
  сохраняется: undefined,
  переполнено:
    'Память телефона заполнена: последние отметки видны, но не записаны. Не закрывайте страницу, освободите место и отметьте что-нибудь ещё раз. Записанное раньше цело.',
  'не сохранилось':
    'Последние отметки видны, но не записаны. Не закрывайте страницу: отметьте что-нибудь ещё раз или перепишите важное на бумагу.',
};

/** What went wrong with the store, above everything else, in words that say what to do. */
export function startWarnings(store: Store, { setAside, newer }: Stored) {
  const box = need('[data-warnings]');
  const saving = make('p', { class: 'warning', role: 'alert', hidden: true });
  const said = [
    ...(store.lasting
      ? []
      : [
          'Браузер не даёт хранить записи (частный режим?). Они пропадут, когда вы закроете страницу: распечатайте или перепишите.',
        ]),
    ...(setAside === 0
      ? []
      : [
          `Не прочиталось: ${counted(setAside, ['запись', 'записи', 'записей'])}. Отложено и не стёрто, остальное цело.`,
        ]),
    ...(newer === 0 ? [] : ['Есть записи более новой версии сайта. Обновите страницу, чтобы их открыть.']),
  ];
  box.replaceChildren(saving, ...said.map((words) => make('p', { class: 'warning', role: 'alert' }, words)));
  return {
    render(state: Saving): void {
      const words = SAVING[state] ?? '';
      saving.hidden = words === '';
      if (saving.textContent !== words) saving.textContent = words;
    },
  };
}
