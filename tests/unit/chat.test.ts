import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CHAT_LIMIT, chatText, type ChatWork } from '../../src/domain/schedule/chat.ts';

const work = (day: number): ChatWork => ({
  when: `${day} апреля, вторник`,
  subject: 'Русский язык',
  details: '2-й урок, 9:25 · 45 минут · на бумаге',
});
const base = {
  school: 'Лицей № 21',
  klass: '5 «А»',
  address: 'https://vpr.example.org/shkoly/licey-21/#klass-5-a',
  checked: '',
};

test('a short schedule is copied whole, line by line', () => {
  assert.equal(
    chatText({ ...base, works: [work(20)], checked: 'Проверен 18 ноября 2026 года.' }),
    [
      'ВПР, 5 «А», Лицей № 21',
      '• 20 апреля, вторник: Русский язык (2-й урок, 9:25 · 45 минут · на бумаге)',
      'Проверен 18 ноября 2026 года.',
      'Накануне проверьте на сайте: https://vpr.example.org/shkoly/licey-21/#klass-5-a',
    ].join('\n'),
  );
});

test('works that do not fit are counted, the address always stands at the end, and no line is cut', () => {
  for (let count = 1; count <= 60; count += 1) {
    const text = chatText({ ...base, works: Array.from({ length: count }, (_, index) => work(index + 1)) });
    assert.ok(text.length <= CHAT_LIMIT, `${count} работ: ${text.length} знаков`);
    const lines = text.split('\n');
    assert.ok(lines.at(-1)?.endsWith(base.address));
    const shown = lines.filter((line) => line.startsWith('• '));
    assert.ok(shown.every((line) => line.endsWith(')')));
    const left = Number(/^и ещё (\d+)$/m.exec(text)?.[1] ?? 0);
    assert.equal(shown.length + left, count);
  }
});

test('a work without details has no empty brackets, and no-break spaces become plain ones', () => {
  const text = chatText({ ...base, works: [{ when: '1\u00A0мая, суббота', subject: 'Химия', details: '' }] });
  assert.match(text, /^• 1 мая, суббота: Химия$/m);
});

test('a class that has written everything is told so', () => {
  assert.deepEqual(
    chatText({ ...base, works: [] })
      .split('\n')
      .slice(0, 2),
    ['ВПР, 5 «А», Лицей № 21', 'Впереди работ нет.'],
  );
});
