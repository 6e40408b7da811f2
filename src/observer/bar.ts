import type { KitStage } from '../domain/observer/kit.ts';
import { progressOf } from '../domain/observer/progress.ts';
import { changed, zoneOf } from '../domain/observer/record.ts';
import { clockWords } from '../domain/schedule/words.ts';
import { timeInZone } from '../domain/schedule/relative.ts';
import { need } from './dom.ts';
import { deviceZone, type Session, type SessionState } from './session.ts';
import { toast } from './toast.ts';

/** What stays in sight: how far the observation has come, its beginning and end by one tap. */
export function startBar(stages: readonly KitStage[], session: Session, editTimes: () => void) {
  const clock = need<HTMLButtonElement>('[data-clock]');
  const progress = need('[data-progress]');
  clock.addEventListener('click', () => {
    const { current } = session.state();
    if (current.start !== undefined && current.end !== undefined) return editTimes();
    session.apply((record, now) => {
      const time = timeInZone(now, zoneOf(record, deviceZone()));
      return changed(record, record.start === undefined ? { start: time } : { end: time }, now);
    });
    // A second tap in haste ends what has just begun.
    if (current.start !== undefined) toast('Наблюдение закончено.', () => goOn(session, current.id));
  });
  return {
    render({ current, saving }: SessionState): void {
      const { answered, total, no } = progressOf(stages, current);
      const words = [
        `${answered}\u00A0из\u00A0${total}`,
        ...(no > 0 ? [`нет:\u00A0${no}`] : []),
        ...(current.start !== undefined && current.end === undefined ? [`с\u00A0${clockWords(current.start)}`] : []),
        ...(saving === 'сохранено' || saving === 'сохраняется' ? [] : ['не записано']),
      ].join(', ');
      if (progress.textContent !== words) progress.textContent = words;
      clock.textContent = clockText(current.start, current.end);
    },
  };
}

/** Takes the end back, unless another observation has been opened meanwhile. */
function goOn(session: Session, id: string): void {
  if (session.state().current.id === id) session.apply((record, now) => changed(record, { end: undefined }, now));
}

function clockText(start: string | undefined, end: string | undefined): string {
  if (start === undefined) return 'Начать';
  if (end === undefined) return 'Закончить';
  return `Время ${clockWords(start)}–${clockWords(end)}`;
}
