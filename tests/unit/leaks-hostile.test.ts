import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Worker } from 'node:worker_threads';

/** Octets of the largest text that the gate reads. */
const SIZE = 256 * 1024;
/** Generous: a linear search takes a second or two on a busy machine, a runaway one takes hours. */
const KILL_AFTER = 60_000;

const PIECES = [
  'Иванов ',
  'А.',
  '| Иванов Пётр ',
  '\n|',
  '&#1048;',
  '](https://',
  '1',
  '1-',
  '+7 9',
  '112-233-445 ',
  'паспорт 45 ',
  'ответы к ',
  'задание 3 ',
  'вариант ',
  'код участника ',
  'ученик ',
  'учитель Иванов, ',
  'дата рождения ',
  '2014 г. р. ',
  '*',
  '\\(',
  '\u0308',
  '> приказ Иванов П. С., ',
  '\n- Иванов Пётр 5А',
  'ААААА',
];

const WORKER = `
  import { parentPort, workerData } from 'node:worker_threads';
  import { findLeaks, leaksInName } from ${JSON.stringify(new URL('../../src/domain/leaks/index.ts', import.meta.url).href)};
  for (const piece of workerData.pieces) {
    const text = piece.repeat(Math.ceil(workerData.size / piece.length)).slice(0, workerData.size);
    findLeaks(text, { year: 2026 });
    leaksInName(text);
    parentPort.postMessage(piece);
  }
`;

test(`no text of ${SIZE / 1024} KB makes the guard hang`, async () => {
  const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(WORKER)}`), {
    workerData: { pieces: PIECES, size: SIZE },
  });
  const done: string[] = [];
  let timer: NodeJS.Timeout | undefined;
  try {
    await new Promise<void>((resolve, reject) => {
      const rewind = (): void => {
        clearTimeout(timer);
        timer = setTimeout(() => reject(new Error(`Зависло на ${JSON.stringify(PIECES[done.length])}`)), KILL_AFTER);
      };
      rewind();
      worker.on('message', (piece: string) => {
        done.push(piece);
        rewind();
      });
      worker.on('error', reject);
      worker.on('exit', () => resolve());
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
  assert.deepEqual(done, PIECES);
});

/** Regular expressions written in a source file, without those inside comments. */
function expressions(source: string): string[] {
  const code = source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  return [...code.matchAll(/(?<=[(=,:&|!?\s])\/((?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+)\/[dgimsuvy]*/g)].map(
    ([, body = '']) => body,
  );
}

test('no expression of the guard repeats a repetition', () => {
  const files = globSync('src/domain/leaks/*.ts');
  const all = files.flatMap((file) => expressions(readFileSync(file, 'utf8')));
  assert.ok(all.length > 60, `выражений ${all.length}`);
  // A group that holds `+`, `*` or `{n,}` and is itself repeated without a bound: the classical catastrophe.
  const nested = /\((?:\\.|[^()\\])*(?:[+*]|\{\d+,\})(?:\\.|[^()\\])*\)(?:[+*]|\{\d+,\})/;
  assert.match('(a+)+', nested);
  assert.deepEqual(
    all.filter((body) => nested.test(body)),
    [],
  );
});
