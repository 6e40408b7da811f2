import { OBSERVATION_LIMITS, OBSERVATION_VERSION } from '../../schemas/observation-form.ts';
import type { Observation, ObservationAnswer, ObservationField, ObservationMark } from '../../schemas/observation.ts';
import { dayInZone, timeInZone } from '../schedule/relative.ts';
import { stampAfter } from './stamp.ts';

/** What may be changed of an observation, field by field; `undefined` takes a field away. */
export type ObservationChange = { readonly [Field in ObservationField]?: Observation[Field] | undefined };

/** The zone of the school's clocks; before a school is chosen, that of the device. */
export function zoneOf(record: Pick<Observation, 'place'>, device: string): string {
  return record.place?.timeZone ?? device;
}

/** A new, empty observation of the day that `now` is in `timeZone` (IANA name); `id` is the caller's. */
export function newObservation(id: string, now: Date, timeZone: string): Observation {
  const stamp = stampAfter(now);
  return {
    version: OBSERVATION_VERSION,
    id,
    created: stamp,
    updated: stamp,
    date: dayInZone(now, timeZone),
    stages: [],
    marks: {},
    changed: { date: stamp },
  };
}

/**
 * The observation with some fields changed. Ticks and notes stay whatever changes: a mistaken school must cost nothing.
 * The date changes by this alone, so that midnight changes nothing.
 */
export function changed(record: Observation, change: ObservationChange, now: Date): Observation {
  const stamp = stampAfter(now, record.updated);
  const fields = Object.keys(change) as ObservationField[];
  const next: Record<string, unknown> = { ...record, ...change };
  for (const field of fields) if (change[field] === undefined) delete next[field];
  return {
    ...(next as unknown as Observation),
    updated: stamp,
    changed: { ...record.changed, ...Object.fromEntries(fields.map((field) => [field, stamp])) },
  };
}

function marked(record: Observation, item: string, now: Date, part: (stamp: string) => ObservationMark): Observation {
  const old = record.marks[item];
  const stamp = stampAfter(now, record.updated, old?.at, old?.noteAt);
  return { ...record, updated: stamp, marks: { ...record.marks, [item]: part(stamp) } };
}

/**
 * An answer to an item with the time on the school's clocks; `undefined` takes the answer back and keeps the note.
 * The same answer once more keeps the time of the first.
 */
export function answered(
  record: Observation,
  item: string,
  answer: ObservationAnswer | undefined,
  now: Date,
  device: string,
): Observation {
  const old = record.marks[item];
  return marked(record, item, now, (at) => ({
    ...noteOf(old),
    at,
    ...(answer !== undefined && {
      answer,
      time: old?.answer === answer && old.time !== undefined ? old.time : timeInZone(now, zoneOf(record, device)),
    }),
  }));
}

/** The time of an answer set by hand, `ЧЧ:ММ`: seen at 9:31, ticked at 9:40. Nothing changes without an answer. */
export function timed(record: Observation, item: string, time: string, now: Date): Observation {
  const old = record.marks[item];
  if (old?.answer === undefined) return record;
  return marked(record, item, now, (at) => ({ ...old, time, at }));
}

/** A note to an item, answered or not; an empty one is taken away. */
export function noted(record: Observation, item: string, text: string, now: Date): Observation {
  const old = record.marks[item];
  const note = clean(text, OBSERVATION_LIMITS.note);
  return marked(record, item, now, (noteAt) => ({
    ...(old?.at !== undefined && { at: old.at }),
    ...(old?.answer !== undefined && { answer: old.answer }),
    ...(old?.time !== undefined && { time: old.time }),
    noteAt,
    ...(note.trim() !== '' && { note }),
  }));
}

function noteOf(mark: ObservationMark | undefined): Pick<ObservationMark, 'note' | 'noteAt'> {
  return {
    ...(mark?.note !== undefined && { note: mark.note }),
    ...(mark?.noteAt !== undefined && { noteAt: mark.noteAt }),
  };
}

/** What was typed or pasted, fit for a record: ends of lines alike, no invisible characters, not too long. */
export function clean(text: string, limit: number): string {
  return (
    text
      .replace(/\r\n?|[\u2028\u2029]/g, '\n')
      .replace(/[^\P{Cc}\n]|[\u202A-\u202E\u2066-\u2069]/gu, '')
      .slice(0, limit)
      // Halves of a letter; `toWellFormed` is unknown to Safari before 16.4.
      .replace(/\p{Cs}/gu, '')
  );
}

/** The same on one line; undefined when nothing is left. */
export function cleanLine(text: string, limit: number): string | undefined {
  const line = clean(text.replace(/[\s\u2028\u2029]+/g, ' '), limit).trim();
  return line === '' ? undefined : line;
}
