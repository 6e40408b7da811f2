import assert from 'node:assert/strict';
import test from 'node:test';
import { dayInZone, relativeWords } from '../../src/domain/schedule/relative.ts';

const seen = (text: string): string => text.replaceAll('\u00A0', '~');

test('how far a one-day work is, in every form of «день»', () => {
  const table: Record<string, string> = {
    '2027-04-21': 'прошла',
    '2028-01-01': 'прошла',
    '2027-04-20': 'сегодня',
    '2027-04-19': 'завтра',
    '2027-04-18': 'через 2~дня',
    '2027-04-16': 'через 4~дня',
    '2027-04-15': 'через 5~дней',
    '2027-04-09': 'через 11~дней',
    '2027-04-08': 'через 12~дней',
    '2027-03-30': 'через 21~день',
    '2027-03-29': 'через 22~дня',
    '2026-12-31': 'через 110~дней',
    '2026-12-30': 'через 111~дней',
    '2026-12-20': 'через 121~день',
  };
  for (const [today, expected] of Object.entries(table)) {
    assert.equal(seen(relativeWords('2027-04-20', '2027-04-20', today)), expected, today);
  }
});

test('a year and a leap day do not lose a day', () => {
  assert.equal(relativeWords('2027-01-01', '2027-01-01', '2026-12-31'), 'завтра');
  assert.equal(seen(relativeWords('2028-03-01', '2028-03-01', '2028-02-28')), 'через 2~дня');
  assert.equal(relativeWords('2027-03-01', '2027-03-01', '2027-02-28'), 'завтра');
});

test('a two-day work in a row', () => {
  const table: Record<string, string> = {
    '2027-05-05': 'завтра',
    '2027-05-06': 'сегодня',
    '2027-05-07': 'сегодня',
    '2027-05-08': 'прошла',
  };
  for (const [today, expected] of Object.entries(table)) {
    assert.equal(relativeWords('2027-05-06', '2027-05-07', today), expected, today);
  }
});

test('a two-day work over a weekend is not «today» on Saturday', () => {
  const table: Record<string, string> = {
    '2027-04-29': 'завтра',
    '2027-04-30': 'сегодня',
    '2027-05-01': 'второй день через 2~дня',
    '2027-05-02': 'второй день завтра',
    '2027-05-03': 'сегодня',
    '2027-05-04': 'прошла',
  };
  for (const [today, expected] of Object.entries(table)) {
    assert.equal(seen(relativeWords('2027-04-30', '2027-05-03', today)), expected, today);
  }
});

test('a day begins at midnight of the school, not of the reader', () => {
  const table: readonly (readonly [moment: string, zone: string, day: string])[] = [
    ['2027-04-20T21:59:59Z', 'Europe/Kaliningrad', '2027-04-20'],
    ['2027-04-20T22:00:00Z', 'Europe/Kaliningrad', '2027-04-21'],
    ['2027-04-20T20:59:59.999Z', 'Europe/Moscow', '2027-04-20'],
    ['2027-04-20T21:00:00Z', 'Europe/Moscow', '2027-04-21'],
    ['2027-04-20T18:59:59Z', 'Asia/Yekaterinburg', '2027-04-20'],
    ['2027-04-20T19:00:00Z', 'Asia/Yekaterinburg', '2027-04-21'],
    ['2027-04-20T11:59:59Z', 'Asia/Kamchatka', '2027-04-20'],
    ['2027-04-20T12:00:00Z', 'Asia/Kamchatka', '2027-04-21'],
  ];
  for (const [moment, zone, day] of table) assert.equal(dayInZone(new Date(moment), zone), day, `${moment} ${zone}`);
});

test('New Year and a leap day come in each zone at its own moment', () => {
  const eve = new Date('2026-12-31T12:00:00Z');
  assert.equal(dayInZone(eve, 'Asia/Kamchatka'), '2027-01-01');
  assert.equal(dayInZone(eve, 'Europe/Kaliningrad'), '2026-12-31');
  assert.equal(dayInZone(new Date('2028-02-28T21:00:00Z'), 'Europe/Moscow'), '2028-02-29');
  assert.equal(dayInZone(new Date('2027-02-28T21:00:00Z'), 'Europe/Moscow'), '2027-03-01');
});

test('the day of a zone agrees with Temporal at every hour of a year', () => {
  const start = Date.parse('2027-01-01T00:00:00Z');
  for (const zone of ['Europe/Kaliningrad', 'Europe/Moscow', 'Asia/Yekaterinburg', 'Asia/Kamchatka']) {
    for (let hour = 0; hour < 365 * 24; hour += 7) {
      const now = new Date(start + hour * 3_600_000);
      const expected = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone).toPlainDate();
      assert.equal(dayInZone(now, zone), expected.toString());
    }
  }
});

test('a zone that does not exist is refused', () => {
  assert.throws(() => dayInZone(new Date(0), 'Europe/Luga'), RangeError);
});
