import { conforms } from './json-schema.ts';
import schema from './observation.schema.json' with { type: 'json' };
import { OBSERVATION_FORMAT, OBSERVATION_VERSION } from '../../schemas/observation-form.ts';
import type { Observation, ObservationFile } from '../../schemas/observation.ts';

/** A record that was understood, or why it was not, in Russian. */
export type ReadRecord =
  | { readonly ok: true; readonly record: Observation }
  | {
      readonly ok: false;
      readonly reason: string;
      /** True when a newer version of the site wrote it: it is not damaged and has to be left alone. */
      readonly newer: boolean;
    };

export type ReadFile =
  | {
      readonly ok: true;
      readonly records: readonly Observation[];
      /** Records of the file that were not understood; the others are. */
      readonly broken: readonly { readonly place: number; readonly reason: string }[];
    }
  | { readonly ok: false; readonly reason: string };

type Fields = Readonly<Record<string, unknown>>;

/**
 * Version 0, the trial of the kit: bare answers without moments, the school and the class as texts.
 * Its one moment, `saved`, becomes that of all its fields.
 */
function fromVersion0(old: Fields): Fields {
  const { saved, school, timeZone, class: words, answers, ...rest } = old;
  const marks = Object.entries(isFields(answers) ? answers : {}).map(([item, answer]) => [item, { answer, at: saved }]);
  const known = ['date', ...(school === undefined ? [] : ['place']), ...(words === undefined ? [] : ['class'])];
  return {
    ...rest,
    version: 1,
    created: saved,
    updated: saved,
    ...(school !== undefined && { place: { name: school, timeZone: timeZone ?? 'Europe/Moscow' } }),
    ...(words !== undefined && { class: { words } }),
    stages: [],
    marks: Object.fromEntries(marks),
    changed: Object.fromEntries(known.map((field) => [field, saved])),
  };
}

/** From the version of its place to the next one. A new version adds a step; old steps stay for ever. */
const STEPS: readonly ((old: Fields) => Fields)[] = [fromVersion0];

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const DAMAGED = 'запись повреждена';
const NEWER = 'запись сделана более новой версией сайта: обновите страницу';

/**
 * A stored record of any version as one of the present version. Nothing is repaired by guessing:
 * what is not understood is said, and its owner keeps the original.
 */
export function readRecord(stored: unknown): ReadRecord {
  const damaged = { ok: false, reason: DAMAGED, newer: false } as const;
  if (!isFields(stored)) return damaged;
  const { version = 0 } = stored;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 0) return damaged;
  if (version > OBSERVATION_VERSION) return { ok: false, reason: NEWER, newer: true };
  const present = STEPS.slice(version).reduce<Fields>((record, step) => step(record), stored);
  return conforms(schema, present) ? { ok: true, record: present as unknown as Observation } : damaged;
}

/** The contents of a file with these observations. @throws Error when there are none */
export function fileOf(records: readonly Observation[], now: Date): ObservationFile {
  if (records.length === 0) throw new Error('Сохранять нечего: наблюдений нет');
  return {
    format: OBSERVATION_FORMAT,
    version: OBSERVATION_VERSION,
    saved: now.toISOString(),
    observations: [...records],
  };
}

const FOREIGN =
  'Это не файл с записями наблюдателя. Выберите тот, что сохранили на этом сайте: его имя начинается с «nablyuden» и кончается на «.json».';
const BROKEN =
  'Файл повреждён: ни одной записи прочитать не удалось. Сохраните его ещё раз с того телефона или возьмите другую копию.';
const NEWER_FILE = 'Файл сделан более новой версией сайта. Обновите страницу и выберите его снова.';

/** Reads the text of a saved file. One damaged record costs none of the others. */
export function readFile(text: string): ReadFile {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { ok: false, reason: FOREIGN };
  }
  if (!isFields(value) || value['format'] !== OBSERVATION_FORMAT || !Array.isArray(value['observations']))
    return { ok: false, reason: FOREIGN };
  if (typeof value['version'] !== 'number') return { ok: false, reason: BROKEN };
  if (value['version'] > OBSERVATION_VERSION) return { ok: false, reason: NEWER_FILE };
  const read = value['observations'].map((one) => readRecord(one));
  const records = read.flatMap((one) => (one.ok ? [one.record] : []));
  const broken = read.flatMap((one, place) => (one.ok ? [] : [{ place, reason: one.reason }]));
  if (records.length > 0) return { ok: true, records, broken };
  return { ok: false, reason: read.some((one) => !one.ok && one.newer) ? NEWER_FILE : BROKEN };
}
