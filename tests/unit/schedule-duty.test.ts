import assert from 'node:assert/strict';
import { test } from 'node:test';
import { firstWork, informBy } from '../../src/domain/schedule/duty.ts';
import { OFF_SEASON_DAYS, SEASON_DAYS, stalenessOf, staleWords } from '../../src/domain/schedule/freshness.ts';
import { addDays } from '../../src/domain/dates.ts';
import type { ScheduleRow } from '../../src/schemas/schedule.ts';

function row(date: string, more: Partial<ScheduleRow> = {}): ScheduleRow {
  return { id: `r-${date}`, grade: 5, subject: 'математика', date, minutes: 45, form: 'на бумаге', ...more };
}

const INFORM: readonly (readonly [string, readonly ScheduleRow[], string | undefined])[] = [
  ['ten days before the only work', [row('2027-04-20')], '2027-04-10'],
  ['rows need no order', [row('2027-05-11'), row('2027-04-20')], '2027-04-10'],
  ['a cancelled work informs nobody', [row('2027-04-20', { status: 'отменена' }), row('2027-04-22')], '2027-04-12'],
  [
    'a work that was held stays the first',
    [row('2027-04-20', { status: 'проведена' }), row('2027-05-11')],
    '2027-04-10',
  ],
  ['a two-day work counts from its first day', [row('2027-04-22', { secondDate: '2027-04-23' })], '2027-04-12'],
  ['over the end of a month', [row('2027-03-04')], '2027-02-22'],
  ['over a leap day', [row('2028-03-04')], '2028-02-23'],
  ['over the end of a year', [row('2027-01-05')], '2026-12-26'],
  ['nothing is left', [row('2027-04-20', { status: 'отменена' })], undefined],
];
for (const [name, rows, day] of INFORM) test(`duty: ${name}`, () => assert.equal(informBy(rows, 10), day));

test('the figure is the frame’s, and the row is the first of its day', () => {
  assert.equal(informBy([row('2027-04-20')], 14), '2027-04-06');
  const rows = [row('2027-04-20', { grade: 8, id: 'b' }), row('2027-04-20', { grade: 4, id: 'a' })];
  assert.equal(firstWork(rows)?.id, 'a');
});

const FIRST = '2027-04-20';
const far = addDays(FIRST, -SEASON_DAYS - 1);
const near = addDays(FIRST, -SEASON_DAYS);
/** Day of the build, checked, nextCheck, what is said. */
const STALE: readonly (readonly [string, string, string, string | undefined, string | undefined])[] = [
  ['a promise of today is kept', '2027-01-15', '2026-11-18', '2027-01-15', undefined],
  ['the day after it is broken', '2027-01-16', '2026-11-18', '2027-01-15', 'promise'],
  ['a promise ahead excuses an old look', '2027-04-10', '2026-09-01', '2027-04-11', undefined],
  ['far from the works half a year passes', far, addDays(far, -OFF_SEASON_DAYS), undefined, undefined],
  ['and a day more does not', far, addDays(far, -OFF_SEASON_DAYS - 1), undefined, 'age'],
  ['in the season two months pass', near, addDays(near, -SEASON_DAYS), undefined, undefined],
  ['and a day more does not', near, addDays(near, -SEASON_DAYS - 1), undefined, 'age'],
  ['on the day of the last work it can still be stale', FIRST, '2027-01-01', undefined, 'age'],
  ['after it no more', addDays(FIRST, 1), '2027-01-01', undefined, undefined],
  ['nor for a broken promise', addDays(FIRST, 1), '2027-01-01', '2027-02-01', undefined],
];
for (const [name, today, checked, nextCheck, kind] of STALE) {
  test(`freshness, ${today}: ${name}`, () => {
    assert.equal(stalenessOf({ checked, nextCheck, rows: [row(FIRST)] }, today)?.kind, kind);
  });
}

test('a cancelled work keeps no schedule alive', () => {
  const rows = [row(FIRST, { status: 'отменена' })];
  assert.equal(stalenessOf({ checked: '2026-01-01', nextCheck: undefined, rows }, '2027-04-01'), undefined);
});

test('words name days and never today', () => {
  const plain = (text: string): string => text.replaceAll('\u00A0', ' ');
  assert.equal(
    plain(staleWords({ kind: 'promise', checked: '2026-11-18', promised: '2027-01-15' })),
    'Последний раз это сделали 18 ноября 2026 года, а следующую сверку обещали 15 января 2027 года. Уточните день работы у школы.',
  );
  assert.equal(
    plain(staleWords({ kind: 'age', checked: '2026-11-18', days: 99 })),
    'Последний раз это сделали 18 ноября 2026 года. Уточните день работы у школы.',
  );
});
