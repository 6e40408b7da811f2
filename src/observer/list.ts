import { titleOf } from '../domain/observer/title.ts';
import { counted } from '../domain/plural.ts';
import type { Observation } from '../schemas/observation.ts';
import { ask } from './ask.ts';
import { make, need } from './dom.ts';
import type { Session, SessionState } from './session.ts';
import { toast } from './toast.ts';

/** Observations of this device side by side: open, begin, delete. */
export function startList(session: Session) {
  const box = need<HTMLDetailsElement>('#kit-list');
  const list = need('[data-list]', box);
  need('[data-begin]', box).addEventListener('click', () => {
    session.begin();
    box.open = false;
    need<HTMLDetailsElement>('#kit-place').open = true;
    need('#kit-school').focus();
    toast('Новое наблюдение начато. Прежние записи целы.');
  });
  return {
    render({ current, list: records }: SessionState): void {
      box.hidden = records.length === 0;
      need('[data-list-title]', box).textContent = `Мои записи: ${records.length}`;
      const focused = (document.activeElement as HTMLElement | null)?.dataset['record'];
      list.replaceChildren(...records.map((record) => row(record, record.id === current.id, session, box)));
      if (focused !== undefined) list.querySelector<HTMLElement>(`[data-record="${focused}"]`)?.focus();
    },
  };
}

function row(record: Observation, isOpen: boolean, session: Session, box: HTMLDetailsElement): HTMLElement {
  const title = titleOf(record);
  const answers = Object.values(record.marks).filter(({ answer }) => answer !== undefined).length;
  const open = make(
    'button',
    {
      class: 'button',
      type: 'button',
      'aria-label': `Открыть: ${title}`,
      'aria-pressed': String(isOpen),
      'data-record': `open-${record.id}`,
    },
    'Открыть',
  );
  open.addEventListener('click', () => {
    session.open(record.id);
    box.open = false;
    need('#kit-place summary').focus();
  });
  const remove = make(
    'button',
    { class: 'button', type: 'button', 'aria-label': `Удалить: ${title}`, 'data-record': `remove-${record.id}` },
    'Удалить',
  );
  remove.addEventListener('click', () => void removeAsked(record, title, answers, session, box));
  return make(
    'li',
    {},
    make('p', { class: 'title' }, title),
    make('p', {}, `Ответов: ${answers}`),
    make('p', { class: 'buttons' }, open, remove),
  );
}

async function removeAsked(
  record: Observation,
  title: string,
  answers: number,
  session: Session,
  box: HTMLElement,
): Promise<void> {
  const text = `${title}. В записи ${counted(answers, ['ответ', 'ответа', 'ответов'])}.`;
  const choice = await ask({
    title: 'Удалить запись?',
    text,
    choices: [
      ['да', 'Удалить'],
      ['нет', 'Оставить'],
    ],
  });
  if (choice === 'нет') return;
  const undo = await session.remove(record.id).catch(() => undefined);
  need(box.hidden ? '#kit-place summary' : '#kit-list summary').focus();
  if (undo === undefined)
    toast('Удалить не получилось: браузер не дал изменить память. Обновите страницу и удалите запись ещё раз.');
  else toast('Запись удалена.', undo);
}
