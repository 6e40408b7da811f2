import assert from 'node:assert/strict';
import test from 'node:test';
import type { z } from 'zod';
import * as common from '../../src/schemas/common.ts';

/** The first thing that a schema has against a value; «годится» when it has nothing. */
function verdict(schema: z.ZodType, value: unknown): string {
  return schema.safeParse(value).error?.issues[0]?.message ?? 'годится';
}
function check(schema: z.ZodType, good: readonly unknown[], bad: readonly (readonly [unknown, string])[]): void {
  for (const value of good) assert.equal(verdict(schema, value), 'годится', JSON.stringify(value));
  for (const [value, message] of bad) assert.equal(verdict(schema, value), message, JSON.stringify(value));
}

test('a day is one that the calendar has', () => {
  const [form, none] = ['Нужна дата вида 2027-04-20: год, месяц, день', 'Такого дня нет в календаре'];
  check(
    common.isoDate,
    ['2026-12-31', '2027-01-01', '2027-02-28', '2028-02-29', '2000-02-29', '2027-04-30', '2027-12-31'],
    [
      ['2027-02-29', none],
      ['2100-02-29', none],
      ['2027-04-31', none],
      ['2027-06-00', none],
      ['2027-00-01', none],
      ['2027-13-01', none],
      ['2027-01-32', none],
      ['', form],
      ['20.04.2027', form],
      ['2027-4-20', form],
      ['27-04-20', form],
      [' 2027-04-20', form],
      ['2027-04-20\n', form],
      ['2027–04–20', form],
      ['2027-04-20T10:00', form],
      ['２０２７-04-20', form],
      [20270420, 'Нужна дата вида 2027-04-20'],
      [new Date(0), 'Нужна дата вида 2027-04-20'],
      [null, 'Нужна дата вида 2027-04-20'],
    ],
  );
});

test('every day of four years is real, and no year has more of them', () => {
  const real = (year: number): number => {
    let count = 0;
    for (let month = 0; month <= 13; month += 1) {
      for (let day = 0; day <= 32; day += 1) {
        const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
        if (common.isRealDate(text)) count += 1;
      }
    }
    return count;
  };
  assert.deepEqual([2026, 2027, 2028, 2029].map(real), [365, 365, 366, 365]);
});

test('a time zone is an IANA name, for every Russian time', () => {
  const zones = [
    'Europe/Kaliningrad',
    'Europe/Moscow',
    'Europe/Samara',
    'Asia/Yekaterinburg',
    'Asia/Omsk',
    'Asia/Krasnoyarsk',
  ];
  const message = 'Нет такого часового пояса. Пример: Europe/Moscow, Europe/Kaliningrad, Asia/Yekaterinburg';
  check(
    common.timeZone,
    [...zones, 'Asia/Irkutsk', 'Asia/Yakutsk', 'Asia/Vladivostok', 'Asia/Magadan', 'Asia/Kamchatka'],
    [
      ['Europe/Luga', message],
      ['europe/moscow', message],
      ['MSK', message],
      ['+03:00', message],
      ['UTC+3', message],
      ['Москва', message],
      ['', message],
    ],
  );
});

test('a time of day has two digits on both sides', () => {
  const message = 'Нужно время вида "09:25"';
  check(
    common.timeOfDay,
    ['00:00', '09:25', '19:59', '23:59'],
    [
      ['24:00', message],
      ['9:25', message],
      ['09:60', message],
      ['09.25', message],
      ['09:25:00', message],
      ['', message],
      [925, 'Нужно время в кавычках, вида "09:25"'],
      [565, 'Нужно время в кавычках, вида "09:25"'],
    ],
  );
});

test('an id is fit for an address', () => {
  const message = 'Допустимы строчные латинские буквы, цифры и дефис';
  check(
    common.slug,
    ['licey-21', '5a-mat', '259', 'a'],
    ['', 'Licey', 'лицей', 'licey_21', 'licey--21', '-licey', 'licey-', 'licey 21', 'a/b', '../a', 'a\n', 'lіcey'].map(
      (bad) => [bad, message],
    ),
  );
});

test('a school year is two years in a row', () => {
  const [form, order] = ['Учебный год пишется так: 2026-2027', 'Второй год должен быть на единицу больше первого'];
  check(
    common.schoolYear,
    ['2026-2027', '1999-2000'],
    [
      ['2026/2027', form],
      ['2026/27', form],
      ['2026–2027', form],
      ['2026', form],
      ['2026-2028', order],
      ['2027-2026', order],
      ['2026-2026', order],
    ],
  );
});

test('a line of text is one line, neither empty nor endless', () => {
  const one = 'Нужна одна строка, без переносов и невидимых знаков';
  check(
    common.line,
    ['а', '«Лицей № 21»', 'ли\u00ADцей', 'а\u00A0б', 'я'.repeat(400), '💥', '<script>alert(1)</script>'],
    [
      ['', 'Поле пустое: впишите текст или уберите строку'],
      ['я'.repeat(401), 'Слишком длинно: не больше 400 знаков'],
      [' а', 'Уберите пробелы в начале и в конце'],
      ['а\u00A0', 'Уберите пробелы в начале и в конце'],
      ['\uFEFFа', 'Уберите пробелы в начале и в конце'],
      ['а\nб', one],
      ['а\tб', one],
      ['а\u2028б', one],
      ['а\u0000б', one],
      ['а\u0008б', one],
      ['а\u202Eб', one],
      ['а\u2066б', one],
      [21, 'Нужен текст'],
      [null, 'Нужен текст'],
      [['а'], 'Нужен текст'],
    ],
  );
});

test('text of an act is kept as received', () => {
  check(
    common.verbatim,
    [' П Р И К А З \n\tп р и к а з ы в а ю: ', 'ВІР', 'я'.repeat(100_000)],
    [['', 'Пустой текст']],
  );
  assert.equal(common.verbatim.parse('  «ВІР , \n'), '  «ВІР , \n');
});

test('a web address begins with a protocol of the web', () => {
  const message = 'Нужен адрес, который начинается с https:// или http://';
  const bad = [
    'vpr.example.org',
    '//vpr.example.org',
    'https:vpr.example.org',
    'https://',
    'ftp://example.org',
    'mailto:a@b.ru',
  ];
  check(
    common.webAddress,
    ['https://vpr.example.org', 'http://imcluga.ru/', 'https://школа.рф/путь?а=б#в', 'HTTPS://EXAMPLE.ORG'],
    [...bad, 'javascript:alert(1)', 'data:text/html,x', 'https://a b.org', '', 'нет', 7, null].map((value) => [
      value,
      message,
    ]),
  );
});

test('an e-mail address has a name and a domain', () => {
  const message = 'Нужен адрес электронной почты вида vpr@example.org';
  check(
    common.email,
    ['vpr@example.org', 'a.b-c+d@sub.example.org'],
    ['vpr', 'vpr@', '@example.org', 'vpr@example', 'a b@example.org', 'mailto:vpr@example.org', '', 7].map((bad) => [
      bad,
      message,
    ]),
  );
});

test('a phone number is quoted text of digits and the usual signs', () => {
  const message = 'В телефоне допустимы цифры, пробелы, скобки, дефисы и + в начале';
  const quoted = 'Телефон берут в кавычки: phone: "+7 (000) 000-12-34"';
  check(
    common.phone,
    ['+7 (000) 000-12-34', '8 (81372) 2-11-22', '8-800-200-01-22', '+70000001234', '8\u00A0800\u00A0200-01-22'],
    [
      ['', message],
      ['112', message],
      ['+7 (000) 000-12-34, доб. 5', message],
      ['тел. 2-11-22', message],
      ['+7 000\n000 12 34', message],
      ['8+7 000 000', message],
      ['+7 (000) 000–12–34', message],
      ['1'.repeat(26), message],
      [70000001234, quoted],
      [null, quoted],
    ],
  );
});

test('a citation needs a title; its place is an anchor of a clause or a measure', () => {
  const bare = { title: 'Приказ' };
  assert.equal(verdict(common.citation, bare), 'годится');
  for (const anchor of ['p-1', 'p-2-1', 'm-plan-16'])
    assert.equal(verdict(common.citation, { ...bare, anchor }), 'годится');
  for (const anchor of ['#p-1', '2.1', 'x-1', 'p-', 'P-1', 'klass-5', '']) {
    assert.notEqual(verdict(common.citation, { ...bare, anchor }), 'годится', anchor);
  }
});
