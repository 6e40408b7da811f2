import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Place, placeOf } from '../../src/checks/place.ts';
import { portalOf, type EntriesByCollection } from '../../src/checks/portal.ts';
import { readEntry } from '../../src/checks/read-entry.ts';
import { readPortal } from '../../src/checks/read.ts';
import { runRules } from '../../src/checks/run.ts';
import { chance, mutated } from './mutate.ts';
import { NOW, SOUND } from '../gate/lay.ts';

/** Longest that one file may take: a hang would take for ever. Milliseconds. */
const HANG = 10_000;

/**
 * Breaks files of the sound portal in ways that a fixed seed chooses, and checks each.
 * @returns how many were noticed
 * @throws AssertionError at the first crash, hang, or problem without a file, a line or Russian words
 */
export function mutationsHold(count: number, seed: number): number {
  const { portal } = readPortal(SOUND, NOW);
  const random = chance(seed);
  const places: readonly Place[] = portal.places;
  let refused = 0;
  for (let run = 0; run < count; run += 1) {
    const place = places[Math.floor(random() * places.length)];
    assert.ok(place && placeOf(place.path));
    const bytes = mutated(readFileSync(join(SOUND, place.path)), random);
    const started = performance.now();
    const read = readEntry(place, bytes);
    const others = portal.entries[place.collection].filter((entry) => entry.path !== place.path);
    const entries = {
      ...portal.entries,
      [place.collection]: 'data' in read ? [...others, read] : others,
    } as EntriesByCollection;
    const problems = [
      ...('data' in read ? [] : read),
      ...runRules(portalOf(portal.today, entries, portal.places, portal.attachments, portal.bodyTree)),
    ];
    assert.ok(performance.now() - started < HANG, `${place.path}, mutant ${run}: a hang`);
    if (problems.length > 0) refused += 1;
    for (const problem of problems) {
      assert.ok(problem.file !== '' && problem.line >= 1 && problem.column >= 1, JSON.stringify(problem));
      assert.match(problem.message, /[а-яё]{3}/i);
      assert.doesNotMatch(
        problem.message + (problem.hint ?? ''),
        /\b(Invalid|Expected|must be|undefined)\b|\[object/,
        JSON.stringify(problem),
      );
    }
  }
  return refused;
}
