import type { ActItem, ActView } from '../domain/observer/act.ts';
import type { KitStage } from '../domain/observer/kit.ts';
import { answered, changed, noted } from '../domain/observer/record.ts';
import { OBSERVATION_LIMITS } from '../domain/observer/form.ts';
import { make, need, show } from './dom.ts';
import { warnOfNames } from './items.ts';
import { deviceZone, type Session } from './session.ts';

const TAKEN_BACK = 'Отметка «нарушений не выявлено» снята: в акте есть нарушение.';

/** Violations of the act and the statement that there were none: one of the two, never both. */
export function startViolations(stages: readonly KitStage[], session: Session) {
  const box = need('[data-act-violations]');
  const [list, add] = [need('[data-violation-list]', box), need<HTMLSelectElement>('[data-add]', box)];
  const [line, clean] = [need('[data-clean-line]', box), need<HTMLInputElement>('[data-clean]', box)];
  const [status, button] = [need('[data-why]', box), need<HTMLButtonElement>('[data-add-button]', box)];
  clean.addEventListener('change', () => {
    status.textContent = '';
    session.apply((record, now) => changed(record, { noViolations: clean.checked ? true : undefined }, now));
  });
  button.addEventListener('click', () => {
    const id = add.value;
    if (id === '') return add.focus();
    session.apply((record, now) => answered(record, id, 'нет', now, deviceZone()));
    need<HTMLTextAreaElement>(`[data-violation-note="${id}"]`, list).focus();
  });
  const remove = (id: string): void => {
    session.apply((record, now) => answered(record, id, undefined, now, deviceZone()));
    status.textContent = 'Нарушение убрано из акта, заметка осталась в записи.';
    add.focus();
  };
  let shown: string | undefined;
  return {
    render(act: ActView): void {
      if (act.withdrawn) {
        status.textContent = TAKEN_BACK;
        session.apply((record, now) => changed(record, { noViolations: undefined }, now));
        return;
      }
      clean.checked = act.verdict === 'нарушений не выявлено';
      line.hidden = act.violations.length > 0;
      const ids = act.violations.map(({ id }) => id).join();
      if (ids !== shown) {
        shown = ids;
        list.replaceChildren(...act.violations.map((item) => violation(item, session, remove)));
        add.replaceChildren(make('option', { value: '' }, 'Выберите нарушение'), ...choices(stages, act));
      }
      for (const { id, note = '' } of act.violations) {
        show(need<HTMLTextAreaElement>(`[data-violation-note="${id}"]`, list), note);
        warnOfNames(need(`[data-note-names="${id}"]`, list), note);
      }
    },
  };
}

/** Violations that do not stand in the act yet, stage by stage. */
function choices(stages: readonly KitStage[], act: ActView): HTMLElement[] {
  const inAct = new Set(act.violations.map(({ id }) => id));
  return stages.flatMap(({ title, items }) => {
    const free = items.filter(({ id, severity }) => severity === 'нарушение' && !inAct.has(id));
    if (free.length === 0) return [];
    return [
      make('optgroup', { label: title }, ...free.map(({ id, inAct: words }) => make('option', { value: id }, words))),
    ];
  });
}

function violation({ id, inAct }: ActItem, session: Session, remove: (id: string) => void): HTMLElement {
  const note = make('textarea', {
    class: 'field',
    rows: '2',
    maxlength: String(OBSERVATION_LIMITS.note),
    'data-violation-note': id,
  });
  note.addEventListener('input', () => session.apply((record, now) => noted(record, id, note.value, now)));
  const button = make(
    'button',
    { class: 'button', type: 'button' },
    'Убрать',
    make('span', { class: 'visually-hidden' }, `: ${inAct}`),
  );
  button.addEventListener('click', () => remove(id));
  return make(
    'li',
    {},
    make('label', {}, make('b', {}, inAct), ' Что именно видели, без имён детей', note),
    make('p', { class: 'warning', role: 'status', 'data-note-names': id, hidden: true }),
    make('p', { class: 'buttons' }, button),
  );
}
