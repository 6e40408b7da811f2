import { changed, type ObservationChange } from '../domain/observer/record.ts';
import { onClocksOf } from '../domain/observer/times.ts';
import { counted } from '../domain/plural.ts';
import type { Observation } from '../schemas/observation.ts';
import { ask } from './ask.ts';
import { deviceZone, type Session } from './session.ts';

const ASKED = ['place', 'class'] as const;

/** Does a change put another school or class in the place of one that was ticked already? */
function replaces(record: Observation, change: ObservationChange): boolean {
  return ASKED.some((field) => {
    const [old, next] = [record[field], change[field]];
    if (!(field in change) || old === undefined) return false;
    // A letter added to the grade is the same class, told in full.
    if (field === 'class' && isSameGrade(old, next)) return false;
    return JSON.stringify(old) !== JSON.stringify(next);
  });
}

function isSameGrade(old: unknown, next: unknown): boolean {
  const grade = (one: unknown): unknown => (one as { grade?: unknown } | undefined)?.grade;
  const letter = (one: unknown): unknown => (one as { letter?: unknown } | undefined)?.letter;
  return grade(old) !== undefined && grade(old) === grade(next) && letter(old) === undefined;
}

/** Changes the open observation; minutes that were tapped follow the clocks of another place. */
export function put(session: Session, change: ObservationChange): void {
  session.apply((record, now) => {
    const zone = change.place?.timeZone;
    return changed(zone === undefined ? record : onClocksOf(record, zone, deviceZone()), change, now);
  });
}

/**
 * Changes the open observation; another school or class is asked about first, once something is ticked or noted.
 * The ticks stay. Declined, the page shows again what stands in the record.
 * @returns whether the change was made, here or in a new observation
 */
export async function confirmed(session: Session, change: ObservationChange): Promise<boolean> {
  const { current } = session.state();
  const written = Object.values(current.marks).filter(({ answer, note }) => answer !== undefined || note !== undefined);
  if (written.length > 0 && replaces(current, change)) {
    const what = change.place === undefined ? 'класс' : 'школу';
    const choice = await ask({
      title: `Сменить ${what}?`,
      text: `В записи ${counted(written.length, ['отметка', 'отметки', 'отметок'])}. Они останутся.`,
      choices: [
        ['keep', `Сменить ${what}, отметки оставить`],
        ['new', 'Начать новое наблюдение'],
        ['no', 'Ничего не менять'],
      ],
    });
    if (choice === 'new') {
      session.begin();
      // Another class is of the same school.
      const { place, numbers } = current;
      put(session, { place, numbers, ...change });
      return true;
    }
    if (choice === 'no') {
      session.refresh();
      return false;
    }
  }
  put(session, change);
  return true;
}
