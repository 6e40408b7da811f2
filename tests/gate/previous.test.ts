import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { test } from 'node:test';
import { onCopy, SOUND } from './lay.ts';

const COMMAND = join(import.meta.dirname, '../../src/cli/check.ts');
const SCHEDULE = 'schools/primer/licey-21/grafik-2026-2027.md';

interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function run(content: string, ...flags: string[]): Outcome {
  const env = { ...process.env, PORTAL_CONTENT: content, PORTAL_NOW: '2026-11-21' };
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...flags], { env, encoding: 'utf8' });
  return { code: status, out: stdout, err: stderr };
}

function edit(content: string, from: string, to: string): void {
  const path = join(content, SCHEDULE);
  const text = readFileSync(path, 'utf8');
  assert.ok(text.includes(from));
  writeFileSync(path, text.replace(from, to));
}

const MOVED = ['    date: 2027-04-27\n    lesson: 3', '    date: 2027-04-28\n    lesson: 3'] as const;
const CHANGE =
  '  - { date: 2026-11-21, row: 4-mat, field: date, old: 2027-04-27, new: 2027-04-28, reason: Олимпиада }\n---\n';

test('the same content passes, compared with a folder and with the file that was written of it', async () => {
  await onCopy((content) => {
    const file = join(content, '..', `schedules-${process.pid}.json`);
    try {
      assert.equal(run(content, '--write-schedules', file).code, 0);
      const written = JSON.parse(readFileSync(file, 'utf8')) as Record<string, Record<string, Record<string, unknown>>>;
      assert.deepEqual(written['licey-21']?.['2026-2027']?.['4-mat'], {
        date: '2027-04-27',
        lesson: 3,
        subject: 'математика',
        status: 'назначена',
        letters: '',
      });
      for (const previous of [SOUND, file]) assert.equal(run(content, '--previous', previous).code, 0);
      edit(content, ...MOVED);
      for (const previous of [SOUND, file]) {
        const { code, out } = run(content, '--previous', previous);
        assert.equal(code, 1);
        assert.match(out, /День работы в строке «4-mat»: было 27\.04\.2027, стало 28\.04\.2027, а записи об этом нет/);
        assert.match(out, /- \{ date: 2026-11-21, row: 4-mat, field: date, old: 2027-04-27, new: 2027-04-28, reason/);
      }
      assert.equal(run(content).code, 0, 'without the flag nothing is compared');
      edit(content, '---\n', '---\n');
      const text = readFileSync(join(content, SCHEDULE), 'utf8');
      writeFileSync(join(content, SCHEDULE), text.replace(/---\n$/, CHANGE));
      assert.equal(run(content, '--previous', file).out, run(content).out);
      assert.equal(run(content, '--previous', file).code, 0);
    } finally {
      rmSync(file, { force: true });
    }
  });
});

test('a start time and classes that changed in silence are told, with an entry that can be put in as it is', async () => {
  await onCopy((content) => {
    const previous = join(content, '..', `timed-${process.pid}`);
    try {
      edit(content, '    lesson: 3\n', '    time: "09:00"\n');
      cpSync(content, previous, { recursive: true });
      edit(content, '    time: "09:00"\n', '    time: "13:00"\n    letters: [А]\n');
      const { code, out } = run(content, '--previous', previous);
      assert.equal(code, 1);
      assert.match(out, /Время начала в строке «4-mat»: было 9:00, стало 13:00, а записи об этом нет/);
      assert.match(out, /Классы в строке «4-mat»: было вся параллель, стало «А», а записи об этом нет/);
      const hints = [...out.matchAll(/- \{ date: [^}]*\}/g)].map(([hint]) => `  ${hint.replace(/\s+/g, ' ')}\n`);
      assert.equal(hints.length, 2);
      assert.ok(hints[0]?.includes('old: "09:00", new: "13:00"'), hints.join(''));
      const text = readFileSync(join(content, SCHEDULE), 'utf8');
      writeFileSync(join(content, SCHEDULE), text.replace(/---\n$/, `${hints.join('')}---\n`));
      assert.equal(run(content, '--previous', previous).out, run(content).out);
    } finally {
      rmSync(previous, { recursive: true, force: true });
    }
  });
});

test('a vanished row, a vanished schedule and a vanished school are told apart', async () => {
  await onCopy((content) => {
    edit(content, '  - id: 4-mat\n', '  - id: 4-matem\n');
    assert.match(
      run(content, '--previous', SOUND).out,
      /исчезла опубликованная строка «4-mat» \(27\.04\.2027, математика\)/,
    );
    rmSync(join(content, SCHEDULE));
    assert.match(run(content, '--previous', SOUND).out, /Исчез опубликованный график 2026-2027 года/);
    renameSync(join(content, 'schools/primer/licey-21'), join(content, 'schools/primer/licey-22'));
    assert.match(run(content, '--previous', SOUND).out, /Исчезла школа, чей график был опубликован: licey-21/);
  });
});

test('schedules are not written while an error stands; a bad place is told in Russian', async () => {
  await onCopy((content) => {
    const file = join(content, '..', `none-${process.pid}.json`);
    edit(content, 'grade: 4', 'grade: 3');
    assert.equal(run(content, '--write-schedules', file).code, 1);
    assert.ok(!existsSync(file));
    assert.match(run(content, '--previous', '/no/such/place').err, /^Нет ни папки, ни файла прошлой публикации/);
    const other = join(content, 'portal.md');
    assert.match(run(content, '--previous', other).err, /^Не читается файл прошлой публикации/);
    cpSync(SOUND, join(content, 'old'), { recursive: true });
    writeFileSync(join(content, 'old', SCHEDULE), 'Это не график');
    assert.match(run(content, '--previous', join(content, 'old')).err, /графики, которые не читаются:\n {2}schools\//);
  });
});
