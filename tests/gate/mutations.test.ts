import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { type Place, placeOf } from '../../src/checks/place.ts';
import { portalOf, type EntriesByCollection } from '../../src/checks/portal.ts';
import { readEntry, readPortal } from '../../src/checks/read.ts';
import { runRules } from '../../src/checks/run.ts';
import { NOW, SOUND } from './lay.ts';

const COUNT = 500;
const HOSTILE = [
  '<script>',
  '${x}',
  '\u202e',
  '\u0000',
  '&a [*a]',
  '!!js',
  '{{',
  '](javascript:',
  '\t',
  '---',
  '__proto__: 1',
  ': : :',
  '"',
  '[',
  '2026-99-99',
];

/** A small generator of chance with a fixed seed: every run mutates alike (mulberry32). */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function mutated(source: Buffer, random: () => number): Buffer {
  const at = (length: number): number => Math.floor(random() * length);
  const lines = source.toString('utf8').split('\n');
  switch (at(6)) {
    case 0: {
      const bytes = Buffer.from(source);
      for (let flips = 0; flips < 3; flips += 1) bytes[at(bytes.length)] = at(256);
      return bytes;
    }
    case 1:
      return Buffer.from(lines.toSpliced(at(lines.length), 1 + at(3)).join('\n'));
    case 2:
      return Buffer.from(lines.toSpliced(at(lines.length), 0, lines[at(lines.length)] ?? '').join('\n'));
    case 3:
      return source.subarray(0, at(source.length));
    case 4: {
      const place = at(lines.length);
      return Buffer.from(
        lines.with(place, `${(lines[place] ?? '').split(':')[0]}: ${HOSTILE[at(HOSTILE.length)]}`).join('\n'),
      );
    }
    default: {
      const text = source.toString('utf8');
      const place = at(text.length);
      return Buffer.from(text.slice(0, place) + HOSTILE[at(HOSTILE.length)] + text.slice(place));
    }
  }
}

test(`${COUNT} mutated files: no crash, no hang, every problem has a file, a line and Russian words`, () => {
  const { portal } = readPortal(SOUND, NOW);
  const random = chance(20_261_121);
  const places: readonly Place[] = portal.places;
  let refused = 0;
  for (let run = 0; run < COUNT; run += 1) {
    const place = places[Math.floor(random() * places.length)];
    assert.ok(place && placeOf(place.path));
    const bytes = mutated(readFileSync(join(SOUND, place.path)), random);
    const read = readEntry(place, bytes);
    const others = portal.entries[place.collection].filter((entry) => entry.path !== place.path);
    const entries = {
      ...portal.entries,
      [place.collection]: 'data' in read ? [...others, read] : others,
    } as EntriesByCollection;
    const problems = [
      ...('data' in read ? [] : read),
      ...runRules(portalOf(portal.today, entries, portal.places, portal.attachments)),
    ];
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
  assert.ok(refused > COUNT / 2, `only ${refused} of ${COUNT} mutants were noticed`);
});
