import assert from 'node:assert/strict';
import test from 'node:test';
import { understand } from '../../../src/domain/query/understanding.ts';
import type { QueryFacts, UnderstoodQuery } from '../../../src/domain/query/understood.ts';
import { vocabularyOf } from '../../../src/domain/query/vocabulary.ts';
import { lexicon, schools, vocabulary } from './sample.ts';

const asked = (query: string): UnderstoodQuery => understand(query, vocabulary, lexicon, { schools });
const sought = (query: string): readonly string[] => asked(query).words.map((word) => word.sought);

test('what is typed is looked for as the pages have it', () => {
  const table: Record<string, readonly string[]> = {
    'приказ № 259': ['приказ', '259'],
    'ПРИКАЗ №259': ['приказ', '259'],
    '«приказ» 259': ['приказ', '259'],
    'отмётка в журнал': ['отметка', 'журнал'],
    'план-график': ['план', 'график'],
    '863-ОД': ['863', 'од'],
    '863од': ['863', 'од'],
    '273 - ФЗ': ['273', 'фз'],
    'СК-228/03': ['ск', '228', '03'],
    'как мне стать наблюдателем': ['стать', 'наблюдателем'],
    'горячей линией': ['горяч лин'],
    'памятка набл': ['памятка', 'набл'],
    'наумова т.я.': [],
    '14 мая': ['14 мая'],
    '14.05.2027': ['14 мая 2027'],
    '14.10': ['14.10.2020'],
    '14.10.2020': ['14.10.2020'],
    'пятый класс': ['5 класс'],
    'когда переписывали': ['график'],
    'кому жаловаться': ['горячая линия'],
    '': [],
    '№ — « »': [],
  };
  for (const [query, words] of Object.entries(table)) assert.deepEqual(sought(query), words, query);
});

test('what was meant is told and named: layout, look-alike letters, slips', () => {
  const table: Record<string, readonly [shown: string, why: string]> = {
    'ghbrfp 259': ['приказ 259', 'layout'],
    GHBRFP: ['приказ', 'layout'],
    ';ehyfk': ['журнал', 'layout'],
    'uhfabr 5f': ['график 5а', 'layout'],
    uhfabr: ['график', 'layout'],
    BПP: ['впр', 'look-alike'],
    BCOKO: ['всоко', 'look-alike'],
    пpиказ: ['приказ', 'look-alike'],
    обьективное: ['объективное', 'typo'],
    наблюдатиль: ['наблюдатель', 'typo'],
    'всеросийские проверочные': ['всероссийские проверочные', 'typo'],
    грфик: ['график', 'typo'],
    граффик: ['график', 'typo'],
    гарфик: ['график', 'typo'],
    нраник: ['нраник', ''],
    врп: ['впр', 'typo'],
    горячаялиния: ['горячая линия', 'typo'],
    'ШКОЛА график': ['', ''],
  };
  for (const [query, [shown, why]] of Object.entries(table)) {
    const { shown: told, words } = asked(query);
    assert.equal(told, why === '' ? undefined : shown, query);
    if (why !== '')
      assert.ok(
        words.some((word) => word.why === why),
        query,
      );
  }
});

test('a word of the same root is looked for without a word of mending', () => {
  const pages = ['Если акт не взяли: вам отказали, в приёме отказано.', 'Дети списывали или переговаривались.'];
  const kin = vocabularyOf(pages);
  const table: Record<string, string> = { 'отказ от впр': 'отказ', списывание: 'списыва' };
  for (const [query, root] of Object.entries(table)) {
    const { words, shown } = understand(query, kin, lexicon);
    assert.deepEqual([words[0]?.sought, words[0]?.why, shown], [root, undefined, undefined], query);
    assert.ok(
      words[0]?.alternatives.some(({ why }) => why === 'form'),
      query,
    );
  }
  assert.equal(asked('математикаа').shown, 'математика');
  // A word of the glossary alone stands for its term.
  const term = { id: 'otpiska', term: 'отметка', synonyms: ['списывали'] };
  const [meant] = understand('списывание', vocabulary, { ...lexicon, terms: [term] }).words;
  assert.equal(meant?.sought, 'отметка');
});

test('a word that no page has is never looked for, and is named', () => {
  const table: Record<string, readonly string[]> = {
    йцукенг: ['йцукенг'],
    'приказ Зарплата': ['Зарплата'],
    привет: ['привет'],
    qwxz: ['qwxz'],
    'приказ 999': ['999'],
    'я и мы': [],
    '5а': [],
  };
  for (const [query, missing] of Object.entries(table)) assert.deepEqual(asked(query).missing, missing, query);
  assert.deepEqual(sought('привет зарплата'), []);
});

test('abbreviations and their full names find each other; synonyms weigh less', () => {
  const [vsoko] = asked('ВСОКО').words;
  assert.equal(vsoko?.alternatives[1]?.sought, 'внутренняя система оценки качества образования');
  assert.equal(vsoko?.alternatives[1]?.why, 'abbreviation');
  const [works] = asked('всероссийские проверочные работы').words;
  assert.deepEqual(
    works?.alternatives.map((one) => one.sought),
    ['всероссийские проверочные работы', 'впр'],
  );
  const [trust] = asked('телефон доверия').words;
  assert.equal(trust?.alternatives[1]?.sought, 'горячая линия');
  assert.ok((trust?.alternatives[1]?.weight ?? 1) < 0.9);
  // The glossary's word for it is in no page: the word itself is missing, what it stands for is found.
  assert.equal(asked('алгебра').words[0]?.sought, 'математика');
  assert.deepEqual(asked('алгебра').missing, []);
});

test('what a query says beside its words', () => {
  const table: Record<string, Partial<Record<keyof QueryFacts, unknown>>> = {
    'лицей 21 5а математика': { schools: ['licey-21'], grade: 5, letter: 'А', subjects: ['математика'] },
    'школа 3 4 класс русский': { schools: ['primersk-shkola-3'], grade: 4, subjects: ['русский язык'] },
    'третья школа 3 класс': { schools: ['primersk-shkola-3'], grade: 3 },
    'когда впр в лицее': { schools: [], schedule: true },
    'ям-тесовская': { schools: ['yam'] },
    'школа ям-тёсово': { schools: ['yam'] },
    'новая редакция приказа': { schools: [] },
    'новая школа': { schools: ['novaya'] },
    'kbwtq 21': { schools: ['licey-21'] },
    'приказ 3': { schools: [], documents: [] },
    'школы лужского района': { territories: ['luzhskiy-rayon'], schools: [] },
    'что такое ВСОКО': { term: 'vsoko' },
    'ВСОКО это что': { term: 'vsoko' },
    всоко: { term: 'vsoko' },
    'график всоко': { term: undefined },
    'что такое телефон доверия': { term: 'goryachaya-liniya' },
    'телефон доверия': { term: undefined },
    '№259': { documents: ['luga-prikaz-259'] },
    '863 од': { documents: ['smolensk-prikaz-863'] },
    '22359': { documents: ['pismo-19'] },
    '12': { documents: [] },
    'приказ 12': { documents: ['shkola-prikaz-12'] },
    '2020': { documents: [] },
    'бланк акта': { observer: 'act' },
    'стать наблюдателем': { observer: 'observer' },
    'горячая линия рособрнадзора': { hotline: { level: 'федеральный' } },
    'куда пожаловаться на школу': { hotline: { level: 'школа', purpose: 'сообщить о нарушении' } },
    'телефон района': { hotline: { level: 'муниципальный' } },
    'позвонить в лицей': { hotline: { level: 'школа' } },
    'телефон во время впр': { hotline: undefined },
    'можно ли взять с собой телефон': { hotline: undefined },
    'можно ли с телефоном на впр': { hotline: undefined },
    'можно телефон директора': { hotline: { level: 'школа' } },
    'телефон, если забрали телефон': { hotline: {} },
    'луга впр': { territories: ['luzhskiy-rayon'], topic: undefined },
    'ответы 5 класс': { grade: 5, topic: true },
    'впр 5-го класса математика': { grade: 5, topic: undefined },
    'впр 5': { grade: 5 },
    'русский язык 6': { grade: 6, subjects: ['русский язык'] },
    'когда впр по математике 4': { grade: 4 },
    'впр 5 апреля': { grade: undefined },
    'впр № 5': { grade: undefined },
    'впр 2 задание': { grade: undefined },
    'впр школа 3': { grade: undefined, schools: ['primersk-shkola-3'] },
    'моя школа': { anySchool: true, topic: undefined },
    'рейтинг школ': { anySchool: undefined, topic: true },
    'школа 3': { anySchool: undefined },
    гимназия: { anySchool: undefined },
    приказ: { hotline: undefined, observer: undefined, schedule: false },
    завтра: { days: [], months: [] },
  };
  for (const [query, facts] of Object.entries(table)) {
    const found = asked(query).facts;
    const told = {
      ...found,
      schools: found.schools.map(([id]) => id),
      documents: found.documents.map(({ id }) => id),
    };
    for (const [name, value] of Object.entries(facts))
      assert.deepEqual(told[name as keyof QueryFacts], value, `${query}: ${name}`);
  }
});

test('a school of a number that the portal lacks is said to be absent, and no other number is taken for it', () => {
  const table: Record<string, readonly [called: string, near: readonly string[]] | undefined> = {
    'лицей 22': ['лицея №\u00A022', ['licey-21']],
    'ЛИЦЕЙ №22': ['лицея №\u00A022', ['licey-21']],
    'kbwtq 22': ['лицея №\u00A022', ['licey-21']],
    'когда впр в лицее 22 5а математика': ['лицея №\u00A022', ['licey-21']],
    '22-я школа': ['школы №\u00A022', ['licey-21']],
    'шестая школа': ['школы №\u00A06', ['primersk-shkola-3']],
    'во второй гимназии': ['гимназии №\u00A02', ['gimnaziya']],
    'третья школа': undefined,
    'школа номер 1000': ['школы №\u00A01000', []],
    'школа № 2030': ['школы №\u00A02030', []],
    'гимназия 32 5 класс': ['гимназии №\u00A032', ['gimnaziya']],
    // «2» begins «21», and is another number.
    'лицей 2': ['лицея №\u00A02', ['licey-21']],
    'школа 3 ям-тёсово': ['школы №\u00A03 со\u00A0словами «ям», «тесово»', ['yam', 'primersk-shkola-3']],
    'лицей 21': undefined,
    'школа 21': undefined,
    'школа 3 примерск': undefined,
    'школа 5 класс': undefined,
    'график школ 2027': undefined,
    'школа 20 апреля': undefined,
    'приказ школы 12': undefined,
    '№ 22': undefined,
    лицей: undefined,
  };
  for (const [query, told] of Object.entries(table)) {
    const { facts, words, missing } = asked(query);
    const { absent } = facts;
    assert.deepEqual(absent && [absent.called, absent.near.map(([id]) => id)], told, query);
    if (absent === undefined) continue;
    assert.deepEqual(facts.schools, [], query);
    for (const one of [...words.map(({ typed }) => typed), ...missing]) assert.notEqual(one, absent.number, query);
  }
});

test('hostile queries are read at once and never throw', () => {
  const queries = [
    'а'.repeat(10_000),
    'слово '.repeat(5000),
    '(a+)+$'.repeat(2000),
    '[[[[((((****????\\\\',
    '<script>alert(1)</script><img src=x onerror=alert(1)>',
    '\u202Eприказ\u2066 259\u200B',
    '👩‍👩‍👧‍👦 приказ 🏴󠁧󠁢󠁥󠁮󠁧󠁿',
    '\u0000приказ\u0000',
    '\uD800приказ',
    'и\u0306'.repeat(3000),
    '5'.repeat(10_000),
    '14.05.'.repeat(3000),
    '"'.repeat(3000),
  ];
  for (const query of queries) {
    const { typed, words, missing } = asked(query);
    assert.ok(typed.length <= 600, 'длина');
    assert.ok(words.length + missing.length <= 24);
  }
  assert.deepEqual(sought('\u202Eприказ\u2066 259\u200B'), ['приказ', '259']);
  assert.deepEqual(sought('\u0000приказ\u0000'), ['приказ']);
});
