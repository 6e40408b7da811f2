import assert from 'node:assert/strict';
import test from 'node:test';
import { timesAsked } from '../../../src/domain/query/facts/days.ts';
import { gradeAsked } from '../../../src/domain/query/facts/grade.ts';

test('days and months as people write them', () => {
  const table: Record<string, readonly [days: readonly string[], months: readonly string[]]> = {
    '14 мая': [['14.5'], []],
    'впр 14мая': [['14.5'], []],
    '14-го мая 2027 года': [['14.5.2027'], []],
    '14.05': [['14.5'], []],
    '14.05.2027': [['14.5.2027'], []],
    '14.05.27': [['14.5.2027'], []],
    '14/05/2027': [['14.5.2027'], []],
    '2027-05-14': [['14.5.2027'], []],
    '1 апр.': [['1.4'], []],
    'с 14 апреля по 3 мая': [['14.4', '3.5'], []],
    май: [[], ['5']],
    'май май 14 мая 14.05': [['14.5'], ['5']],
    'в мае 2027': [[], ['5.2027']],
    'апрель и май': [[], ['4', '5']],
    '29 февраля': [['29.2'], []],
    // There is no such day; the month is there.
    '29 февраля 2027': [[], ['2.2027']],
    '31 апреля': [[], ['4']],
    '32.05': [[], []],
    'пункт 2.1': [[], []],
    'приказ 19-22359/2020': [[], []],
    майор: [[], []],
    мартышка: [[], []],
    'завтра, послезавтра, в понедельник': [[], []],
  };
  for (const [text, [days, months]] of Object.entries(table)) {
    const asked = timesAsked(text);
    assert.deepEqual(
      asked.days.map(({ day, month, year }) => [day, month, year].filter((one) => one !== undefined).join('.')),
      days,
      text,
    );
    assert.deepEqual(
      asked.months.map(({ month, year }) => [month, year].filter((one) => one !== undefined).join('.')),
      months,
      text,
    );
  }
});

test('a grade and a class as people write them', () => {
  const table: Record<string, string> = {
    '5 класс': '5',
    '5-й класс': '5',
    '5й класс': '5',
    'в 5-м классе': '5',
    '5 кл': '5',
    '5 кл.': '5',
    '11 класс': '11',
    'класс 5': '5',
    'классе 7 б': '7Б',
    '5а': '5А',
    '5-а': '5А',
    '5а класс': '5А',
    '5 а класс': '5А',
    '5 «а» класс': '5А',
    '5"б"': '5Б',
    '10-б класс': '10Б',
    '5-й': '5',
    '5-8 классы': '5',
    'пятый класс': '5',
    'в пятом классе': '5',
    'пятый «а» класс': '5А',
    пятиклассник: '5',
    четвероклассникам: '4',
    'седьмой класс': '7',
    'одиннадцатый класс': '11',
    '12 класс': '',
    'школа 5': '',
    '№ 5': '',
    '5': '',
    'лицей 21': '',
    '2.1': '',
    '14.05': '',
    '5 в школе': '',
    класс: '',
    'пятый пункт': '',
    '863-од': '',
  };
  for (const [text, told] of Object.entries(table)) {
    const { grade, letter } = gradeAsked(text);
    assert.equal(`${grade ?? ''}${letter ?? ''}`, told, text);
  }
});
