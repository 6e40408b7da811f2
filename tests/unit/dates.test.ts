import assert from 'node:assert/strict';
import test from 'node:test';
import * as dates from '../../src/domain/dates.ts';

/** Tests are read by people: a no-break space is written as `~`. */
const seen = (text: string): string => text.replaceAll('\u00A0', '~');

test('a day is printed in words and in figures', () => {
  assert.equal(seen(dates.dayMonth('2027-04-20')), '20~апреля');
  assert.equal(seen(dates.dayMonth('2027-05-01')), '1~мая');
  assert.equal(seen(dates.dayMonthYear('2027-04-20')), '20~апреля 2027~года');
  assert.equal(dates.numeric('2027-04-02'), '02.04.2027');
});

test('weekdays begin on Monday', () => {
  assert.equal(dates.weekdayName('2027-04-20'), 'вторник');
  assert.equal(dates.weekdayShort('2027-04-20'), 'вт');
  assert.equal(dates.weekdayName('2027-04-25'), 'воскресенье');
  assert.equal(dates.weekdayNumber('2027-04-19'), 1);
});

test('tables of names agree with Intl', () => {
  const at = (month: number): Date => new Date(Date.UTC(2027, month, 15));
  const long = new Intl.DateTimeFormat('ru', { month: 'long', timeZone: 'UTC' });
  const withDay = new Intl.DateTimeFormat('ru', { day: 'numeric', month: 'long', timeZone: 'UTC' });
  const weekday = new Intl.DateTimeFormat('ru', { weekday: 'long', timeZone: 'UTC' });
  for (let month = 0; month < 12; month += 1) {
    const iso = at(month).toISOString().slice(0, 10);
    assert.equal(dates.monthName(iso), long.format(at(month)));
    assert.equal(dates.dayMonth(iso).replace('\u00A0', ' '), withDay.format(at(month)));
    assert.equal(dates.weekdayName(iso), weekday.format(at(month)));
  }
});

test('a month has a name, a title and a short name', () => {
  assert.equal(dates.monthName('2027-04'), 'апрель');
  assert.equal(dates.monthTitle('2027-04'), 'Апрель 2027');
  assert.equal(dates.monthShort('2027-04'), 'апр');
  assert.equal(dates.monthOf('2027-04-20'), '2027-04');
});

test('a range says the month and the year only where they differ', () => {
  assert.equal(seen(dates.dateRange('2027-04-20', '2027-04-20')), '20~апреля');
  assert.equal(seen(dates.dateRange('2027-04-20', '2027-04-23')), '20–23~апреля');
  assert.equal(seen(dates.dateRange('2027-04-30', '2027-05-03')), '30~апреля~– 3~мая');
  assert.equal(seen(dates.dateRange('2026-12-28', '2027-01-03')), '28~декабря 2026~– 3~января 2027~года');
  assert.equal(seen(dates.dateRangeYear('2027-04-20', '2027-04-23')), '20–23~апреля 2027~года');
  assert.equal(seen(dates.dateRangeYear('2026-12-28', '2027-01-03')), '28~декабря 2026~– 3~января 2027~года');
  assert.throws(() => dates.dateRange('2027-05-03', '2027-04-30'), /раньше/);
});

test('days are counted over months, leap days and years', () => {
  assert.equal(dates.daysBetween('2027-04-20', '2027-04-20'), 0);
  assert.equal(dates.daysBetween('2028-02-28', '2028-03-01'), 2);
  assert.equal(dates.daysBetween('2027-04-20', '2027-04-17'), -3);
  assert.equal(dates.addDays('2026-12-31', 1), '2027-01-01');
  assert.equal(dates.addDays('2027-04-20', -10), '2027-04-10');
});

test('months of a timeline include both ends', () => {
  assert.deepEqual(dates.monthsBetween('2026-11-20', '2027-02-01'), ['2026-11', '2026-12', '2027-01', '2027-02']);
  assert.deepEqual(dates.monthsBetween('2027-02-01', '2026-11-20'), []);
});

test('the grid of a month has whole weeks from Monday', () => {
  const grid = dates.weekOfMonthGrid('2027-04');
  assert.equal(grid.length, 5);
  assert.deepEqual(grid[0], [null, null, null, '2027-04-01', '2027-04-02', '2027-04-03', '2027-04-04']);
  assert.deepEqual(grid[4], ['2027-04-26', '2027-04-27', '2027-04-28', '2027-04-29', '2027-04-30', null, null]);
  assert.equal(dates.weekOfMonthGrid('2027-02').length, 4, 'February 2027 begins on Monday and has 28 days');
  assert.equal(dates.weekOfMonthGrid('2027-05').flat().filter(Boolean).length, 31);
});

test('the school year turns on 1 September', () => {
  assert.equal(dates.schoolYearOf('2026-09-01'), '2026-2027');
  assert.equal(dates.schoolYearOf('2026-08-31'), '2025-2026');
  assert.equal(dates.schoolYearOf('2027-04-20'), '2026-2027');
  assert.equal(dates.schoolYearTitle('2026-2027'), '2026/27');
  assert.equal(dates.schoolYearTitle('2099-2100'), '2099/00');
  assert.equal(dates.nextSchoolYear('2026-2027'), '2027-2028');
  assert.deepEqual(dates.schoolYearBounds('2026-2027'), { from: '2026-09-01', to: '2027-08-31' });
  assert.throws(() => dates.schoolYearTitle('2026-2028'), RangeError);
});

test('July and August wait for the next schedule', () => {
  assert.deepEqual(['2027-06-30', '2027-07-01', '2027-08-31', '2027-09-01'].map(dates.isBetweenSchoolYears), [
    false,
    true,
    true,
    false,
  ]);
});

test('today depends on the time zone given, not on the host', () => {
  const lateEvening = Temporal.Instant.from('2027-04-17T22:30:00+03:00');
  assert.equal(dates.today(lateEvening, 'Europe/Kaliningrad'), '2027-04-17');
  assert.equal(dates.today(lateEvening, 'Asia/Yekaterinburg'), '2027-04-18');
});

test('what is not a day is refused', () => {
  for (const text of ['2026-02-31', '2026-13-01', '2027-4-2', '2027-04-20T10:00', '20.04.2027', '']) {
    assert.throws(() => dates.dayMonth(text), RangeError, text);
    assert.throws(() => dates.numeric(text), RangeError, text);
  }
  assert.throws(() => dates.monthName('2027-13'), RangeError);
});
