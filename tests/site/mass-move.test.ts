/** A morning on which a school of four hundred works moves sixty-two of them: what its feed tells. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { stringify } from 'yaml';
import { readContentFile } from '../../src/markdown/front-matter.ts';
import type { Schedule } from '../../src/schemas/schedule.ts';
import { writeBigSchools } from '../support/big-schools.ts';
import { ORIGIN, copySources } from '../support/builds.ts';
import { runScript } from '../support/command.ts';

const DAY = '2027-03-01';
/** The noon that a day stands for has not come. */
const NOW = `${DAY}T08:00:00+03:00`;
const MOVED = 62;
const NEWS = ['2026-11-12-nablyudateli', '2027-02-27-sobranie', '2027-03-01-perenos'];

const folder = mkdtempSync(join(tmpdir(), 'mass-'));
let feed = '';

/** Moves the works of the first days a month on, each with its entry. */
function moveMany(file: string): void {
  const schedule = readContentFile(readFileSync(file, 'utf8')).yaml.toJS() as Schedule;
  const changes = schedule.rows.slice(0, MOVED).map((row) => {
    const old = row.date;
    row.date = '2027-05-19';
    row.status = 'перенесена';
    delete row.secondDate;
    delete row.reserve;
    row.minutes = 45;
    return { date: DAY, row: row.id, field: 'date' as const, old, new: row.date, reason: 'Карантин', order: '№ 40' };
  });
  assert.equal(changes.length, MOVED);
  writeFileSync(file, `---\n${stringify({ ...schedule, changes }, { aliasDuplicateObjects: false })}---\n`);
}

before(async () => {
  const content = join(folder, 'content');
  writeBigSchools(content, [400]);
  const school = join(content, 'schools', 'primer', 'shkola-400');
  moveMany(join(school, 'grafik-2026-2027.md'));
  mkdirSync(join(school, 'novosti'));
  for (const name of NEWS) {
    const fields = { title: `Новость ${name}`, date: name.slice(0, 10), summary: 'Коротко о новости.' };
    writeFileSync(join(school, 'novosti', `${name}.md`), `---\n${stringify(fields)}---\nТекст новости.\n`);
  }
  const cwd = await copySources();
  try {
    const { code, output } = await runScript({
      args: ['src/cli/build.ts'],
      cwd,
      env: {
        PORTAL_NOW: NOW,
        PORTAL_SITE: ORIGIN,
        PORTAL_CONTENT: content,
        PORTAL_OUT: join(folder, 'site'),
        PORTAL_BASE: '/',
      },
    });
    assert.equal(code, 0, output);
  } finally {
    rmSync(cwd, { recursive: true });
  }
  feed = readFileSync(join(folder, 'site', 'shkoly', 'shkola-400', 'novosti.xml'), 'utf8');
});

after(() => {
  rmSync(folder, { recursive: true });
});

const all = (pattern: RegExp): string[] => [...feed.matchAll(pattern)].map(([, found = '']) => found);

test('every change of the day stands in the feed, each under its own name, and so does the news of the school', () => {
  const names = all(/<guid[^>]*>([^<]*)<\/guid>/g);
  assert.equal(new Set(names).size, names.length);
  assert.equal(names.filter((name) => name.includes('.izmenenie.')).length, MOVED);
  for (const name of NEWS)
    assert.ok(names.includes(`novost.shkola-400-${name}@vpr-otkryto`), `${name}\n${names.join()}`);
});

test('a build of the morning sends nothing from the future, and keeps the order', () => {
  const times = all(/<pubDate>([^<]*)<\/pubDate>/g).map((text) => Date.parse(text));
  assert.ok(times.length > MOVED);
  for (const time of [...times, ...all(/<lastBuildDate>([^<]*)</g).map((text) => Date.parse(text))])
    assert.ok(time <= Date.parse(NOW), new Date(time).toISOString());
  assert.deepEqual(
    times,
    times.toSorted((a, b) => b - a),
  );
});
