import type { Observation, ObservationField, ObservationMark } from '../../schemas/observation.ts';
import { changed } from './record.ts';
import { isLater, type Stamp, stampAfter } from './stamp.ts';

/** What «Очистить» takes away besides answers and notes; school, day, class and subject stay. */
const WRITTEN = ['stages', 'start', 'end', 'remarks', 'noViolations'] as const satisfies readonly ObservationField[];

const NOTHING = { start: undefined, end: undefined, remarks: undefined, noViolations: undefined };

/** The observation without answers, notes, times and remarks. Traces of them stay, so that another tab brings none back. */
export function cleared(record: Observation, now: Date): Observation {
  const stamp = stampAfter(now, record.updated);
  const marks = Object.fromEntries(Object.keys(record.marks).map((item) => [item, { at: stamp, noteAt: stamp }]));
  return {
    ...changed(record, { ...NOTHING, stages: [] }, new Date(stamp)),
    marks,
  };
}

/**
 * Undoes a clearing: what stood in `before` comes back, unless it was written anew since.
 * @param current the observation as it is now
 * @param before the observation as it was before it was cleared
 * @param clearing when it was cleared: `updated` of what `cleared` returned
 */
export function restored(current: Observation, before: Observation, clearing: Stamp, now: Date): Observation {
  const stamp = stampAfter(now, current.updated);
  const untouched = WRITTEN.filter((field) => !isLater(current.changed[field], clearing));
  const back = Object.fromEntries(untouched.map((field) => [field, before[field]]));
  const items = [...new Set([...Object.keys(before.marks), ...Object.keys(current.marks)])];
  const marks = Object.fromEntries(
    items.map((item) => [item, restoredMark(current.marks[item], before.marks[item], clearing, stamp)]),
  );
  return { ...changed(current, back, new Date(stamp)), marks };
}

function restoredMark(
  current: ObservationMark | undefined,
  before: ObservationMark | undefined,
  clearing: Stamp,
  stamp: Stamp,
): ObservationMark {
  const answer = isLater(current?.at, clearing) ? current : withStamp(before, { at: stamp });
  const note = isLater(current?.noteAt, clearing) ? current : withStamp(before, { noteAt: stamp });
  return joinedMark(answer, note);
}

function withStamp(mark: ObservationMark | undefined, stamps: Partial<ObservationMark>): ObservationMark {
  return { ...mark, ...stamps };
}

/** A mark of the answer of one and the note of another. */
export function joinedMark(answer: ObservationMark | undefined, note: ObservationMark | undefined): ObservationMark {
  return {
    ...(answer?.answer !== undefined && { answer: answer.answer }),
    ...(answer?.time !== undefined && { time: answer.time }),
    ...(answer?.at !== undefined && { at: answer.at }),
    ...(note?.note !== undefined && { note: note.note }),
    ...(note?.noteAt !== undefined && { noteAt: note.noteAt }),
  };
}
