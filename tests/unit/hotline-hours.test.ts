import assert from 'node:assert/strict';
import test from 'node:test';
import { localTimeWords } from '../../src/domain/time-zone.ts';
import { hoursInWords, isOpen, telHref, timeZoneInWords, type OfficeHours } from '../../src/domain/hotline-hours.ts';

const seen = (text: string): string => text.replaceAll('\u00A0', '~');
const workdays: OfficeHours['days'] = ['пн', 'вт', 'ср', 'чт', 'пт'];
const hours = (days: OfficeHours['days'], from = '09:00', to = '17:00'): OfficeHours => ({ days, from, to });

test('hours are said as people say them', () => {
  const table: readonly (readonly [OfficeHours[], string])[] = [
    [[hours(workdays)], 'по будням с~9:00 до~17:00'],
    [[hours(workdays.toReversed())], 'по будням с~9:00 до~17:00'],
    [[hours([...workdays, 'сб', 'вс'])], 'ежедневно с~9:00 до~17:00'],
    [[hours([...workdays, 'сб', 'вс'], '00:00', '23:59')], 'круглосуточно'],
    [[hours(workdays, '00:00', '23:59')], 'по будням круглосуточно'],
    [[hours(['сб', 'вс'], '10:05', '12:30')], 'по выходным с~10:05 до~12:30'],
    [[hours(['пн', 'ср'], '10:00', '12:00')], 'пн, ср с~10:00 до~12:00'],
    [[hours(['пн', 'вт', 'ср', 'чт', 'сб'])], 'пн–чт, сб с~9:00 до~17:00'],
    [[hours(['вт', 'ср'])], 'вт, ср с~9:00 до~17:00'],
    [
      [hours(['пн', 'ср'], '10:00', '12:00'), hours(['сб'], '09:00', '11:00')],
      'пн, ср с~10:00 до~12:00; сб с~9:00 до~11:00',
    ],
    [[hours(workdays, '14:00'), hours(workdays, '09:00', '13:00')], 'по будням с~9:00 до~13:00 и с~14:00 до~17:00'],
  ];
  for (const [given, expected] of table) assert.equal(seen(hoursInWords(given)), expected);
});

test('a line is open by its own clock, on its own days', () => {
  const at = (moment: string, zone = 'Europe/Moscow'): boolean =>
    isOpen([hours(workdays)], undefined, new Date(moment), zone);
  assert.equal(at('2027-04-20T09:00:00+03:00'), true, 'the minute of opening');
  assert.equal(at('2027-04-20T08:59:59+03:00'), false);
  assert.equal(at('2027-04-20T16:59:59+03:00'), true);
  assert.equal(at('2027-04-20T17:00:00+03:00'), false, 'the minute of closing');
  assert.equal(at('2027-04-24T12:00:00+03:00'), false, 'Saturday');
  assert.equal(at('2027-04-20T09:30:00+03:00', 'Europe/Kaliningrad'), false, 'half past eight there');
  assert.equal(at('2027-04-20T16:30:00+03:00', 'Asia/Yekaterinburg'), false, 'half past six in the evening there');
  assert.equal(at('2027-04-19T23:00:00Z', 'Asia/Kamchatka'), true, 'Tuesday has begun there');
});

test('outside its period a line is closed', () => {
  const period = { from: '2027-04-20', to: '2027-04-21' };
  const at = (date: string): boolean =>
    isOpen([hours(workdays)], period, new Date(`${date}T12:00:00+03:00`), 'Europe/Moscow');
  assert.deepEqual(['2027-04-19', '2027-04-20', '2027-04-21', '2027-04-22'].map(at), [false, true, true, false]);
});

test('a line that works round the clock is open in the last minute too', () => {
  const always = [hours([...workdays, 'сб', 'вс'], '00:00', '23:59')];
  assert.equal(isOpen(always, undefined, new Date('2027-04-24T23:59:30+03:00'), 'Europe/Moscow'), true);
});

test('time zones are named by their distance from Moscow', () => {
  const table: Record<string, string> = {
    'Europe/Moscow': 'по московскому времени',
    'Europe/Kaliningrad': 'по калининградскому времени (МСК−1)',
    'Europe/Samara': 'по самарскому времени (МСК+1)',
    'Asia/Yekaterinburg': 'по екатеринбургскому времени (МСК+2)',
    'Asia/Novosibirsk': 'по красноярскому времени (МСК+4)',
    'Asia/Kamchatka': 'по камчатскому времени (МСК+9)',
    'Asia/Anadyr': 'по камчатскому времени (МСК+9)',
    'Asia/Kolkata': 'по местному времени (МСК+2:30)',
    'Europe/Berlin': 'по местному времени (МСК−2)',
  };
  for (const [zone, expected] of Object.entries(table)) assert.equal(timeZoneInWords(zone), expected);
  assert.throws(() => timeZoneInWords('Europe/Luga'), RangeError);
});

test('only where clocks differ from those of Moscow is a time said to be local', () => {
  assert.equal(localTimeWords('Europe/Moscow'), undefined);
  assert.equal(localTimeWords('Asia/Yekaterinburg'), 'местное время, МСК+2');
  assert.equal(localTimeWords('Europe/Kaliningrad'), 'местное время, МСК−1');
});

test('a number is dialled as the network wants it', () => {
  const table: readonly (readonly [phone: string, extension: string | undefined, expected: string])[] = [
    ['8 (81372) 2-11-22', undefined, 'tel:+78137221122'],
    ['+7 (81372) 2-11-22', '12', 'tel:+78137221122;ext=12'],
    ['8 800 200-01-22', undefined, 'tel:+78002000122'],
    ['+7 (000) 000-12-34', undefined, 'tel:+70000001234'],
    ['8 (000) 000-12-34', '5', 'tel:+70000001234;ext=5'],
    ['(000) 000-12-34', undefined, 'tel:+70000001234'],
    ['112', undefined, 'tel:112'],
  ];
  for (const [phone, extension, expected] of table) assert.equal(telHref(phone, extension), expected, phone);
});
