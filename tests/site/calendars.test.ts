import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readContentFile } from '../../src/markdown/front-matter.ts';
import type { Schedule } from '../../src/schemas/schedule.ts';
import { ORIGIN } from '../support/builds.ts';
import { type ReadEntry, readCalendars, readUids } from '../support/calendars.ts';
import { type Token, openTags, textInside } from '../support/html.ts';
import { type Offender, assertNone } from '../support/offenders.ts';
import { type Page, readBuilt } from '../support/pages.ts';

const main = readBuilt('main');
const calendars = readCalendars(main);
const entries = calendars.flatMap(({ file, entries: list }) => list.map((entry) => ({ file, entry })));
const everywhere = (faultOf: (entry: ReadEntry, file: string) => string | undefined): Offender[] =>
  entries.flatMap(({ file, entry }) => {
    const fault = faultOf(entry, file);
    return fault === undefined ? [] : [{ place: `${file} ${entry.uid}`, fault }];
  });

/** Schedules of the content, by school; the second way to what the calendars say. */
const schedules = globSync('content/schools/*/*/grafik-*.md').map((file) => {
  const path = file.replaceAll('\\', '/');
  return {
    school: path.split('/')[3] ?? '',
    data: readContentFile(readFileSync(path, 'utf8')).yaml.toJS() as Schedule,
  };
});
/** Time zones that the content names; all other schools live by Moscow's clocks. */
const ZONES: Readonly<Record<string, { readonly zone: string; readonly utc: number }>> = {
  'vostochnaya-shkola': { zone: 'Asia/Yekaterinburg', utc: 5 },
};

const plain = (text: string): string => text.replace(/[\u00A0\s]+/g, ' ').trim();

test('every school and every territory has a calendar, every grade of a schedule, too', () => {
  const files = new Set(calendars.map(({ file }) => file));
  const wanted = main.pages
    .filter(({ path }) => /^\/(?:shkoly|territorii)\/[^/]+\/$/.test(path))
    .map(({ path }) => `${path.slice(1)}kalendar.ics`);
  const grades = schedules.flatMap(({ school, data }) =>
    data.rows.map((row) => `shkoly/${school}/klass-${row.grade}.ics`),
  );
  const missing = [...new Set([...wanted, ...grades])].filter((file) => !files.has(file));
  assertNone(
    missing.map((file) => ({ place: file, fault: 'нет календаря' })),
    'Календари',
  );
});

test('every calendar of a school can be subscribed to and taken as a file from its page', () => {
  const faults = main.pages.flatMap(({ path, tokens }): Offender[] => {
    if (!/^\/shkoly\/[^/]+\/$/.test(path)) return [];
    const links = new Set(openTags(tokens, 'a').map((tag) => tag.attributes.get('href') ?? ''));
    return calendars
      .map(({ file }) => `/${file}`)
      .filter((file) => file.startsWith(path))
      .filter((file) => !links.has(file) || !links.has(`${ORIGIN.replace('https:', 'webcal:')}${file}`))
      .map((file) => ({ place: path, fault: `нет двух ссылок на ${file}` }));
  });
  assertNone(faults, 'Ссылки на календари');
});

test('lines end as they must and are at most 75 octets', (t) => {
  const offenders = calendars.flatMap(({ file, text }) => {
    const faults: Offender[] = [];
    if (!text.endsWith('END:VCALENDAR\r\n')) faults.push({ place: file, fault: 'последняя строка не закончена' });
    if (/[^\r]\n|\r(?!\n)/.test(text)) faults.push({ place: file, fault: 'строка кончается не на CRLF' });
    if (text.includes('\uFFFD')) faults.push({ place: file, fault: 'разорванная буква' });
    if (text.split('\r\n').some((line) => Buffer.byteLength(line) > 75))
      faults.push({ place: file, fault: 'длинная строка' });
    return faults;
  });
  t.diagnostic(`календарей: ${calendars.length}, записей: ${entries.length}`);
  assertNone(offenders, 'Строки календарей');
});

test('every calendar asks to be read twice a day, names itself, describes its zone', () => {
  const offenders = calendars.flatMap(({ file, component, name }) => {
    const value = (property: string): string => String(component.getFirstPropertyValue(property) ?? '');
    const zones = component.getAllSubcomponents('vtimezone').map((zone) => String(zone.getFirstPropertyValue('tzid')));
    const used = component
      .getAllSubcomponents('vevent')
      .map((event) => event.getFirstProperty('dtstart')?.getFirstParameter('tzid'));
    return [
      value('refresh-interval') === 'PT12H' && value('x-published-ttl') === 'PT12H' ? undefined : 'как часто читать',
      name.startsWith('ВПР') ? undefined : `имя: ${name}`,
      file.includes('/primer/') && !name.includes('учебный пример') ? 'учебный пример не назван' : undefined,
      zones.length === 1 && used.every((zone) => zone === undefined || zone === zones[0]) ? undefined : 'часовой пояс',
      value('source') === `https://vpr.example.org/${file}` ? undefined : `свой адрес: ${value('source')}`,
    ]
      .filter((fault) => fault !== undefined)
      .map((fault) => ({ place: file, fault }));
  });
  assertNone(offenders, 'Шапки календарей');
});

test('a demonstration school says in its calendar that it is one', () => {
  const demo = new Set(globSync('content/schools/primer/*').map((path) => path.split(/[\\/]/).at(-1)));
  const offenders = calendars
    .filter(({ file }) => demo.has(file.split('/')[1]) || file.startsWith('territorii/primer/'))
    .filter(({ name, text }) => !name.includes('(учебный пример)') || !text.includes('X-WR-CALDESC'))
    .map(({ file }) => ({ place: file, fault: 'не сказано' }));
  assertNone(offenders, 'Учебный пример');
});

test('names of entries are unique in a calendar, and one name is one day and one beginning in all of them', () => {
  const twice = calendars.flatMap(({ file, entries: list }) => {
    const uids = list.map((entry) => entry.uid);
    return uids
      .filter((uid, index) => uids.indexOf(uid) !== index)
      .map((uid) => ({ place: file, fault: `дважды ${uid}` }));
  });
  const different = [...Map.groupBy(entries, ({ entry }) => entry.uid)].flatMap(([uid, list]) =>
    new Set(list.map(({ entry }) => `${entry.start} ${entry.end} ${entry.status}`)).size === 1
      ? []
      : [{ place: uid, fault: 'в разных календарях разное' }],
  );
  assertNone([...twice, ...different], 'Имена записей');
});

test('names of entries are those on the list, for ever', () => {
  const listed = new Set(readUids());
  const alive = new Set(entries.map(({ entry }) => entry.uid));
  const gone = [...listed]
    .filter((uid) => !alive.has(uid))
    .map((uid) => ({ place: uid, fault: 'запись пропала: верните строку графика (отменённую отметьте)' }));
  const added = [...alive]
    .filter((uid) => !listed.has(uid))
    .map((uid) => ({ place: uid, fault: 'впишите командой node tests/support/write-uids.ts' }));
  assertNone([...gone, ...added], 'Имена записей и список');
});

test('every row of a schedule stands in the calendars of its classes, with the number of its changes', () => {
  const byFile = new Map(calendars.map((calendar) => [calendar.file, calendar]));
  const offenders = schedules.flatMap(({ school, data }) =>
    data.rows.flatMap((row) => {
      const uid = `${school}.${data.schoolYear}.${row.id}@vpr-otkryto`;
      const changes = (data.changes ?? []).filter((one) => one.row === row.id).length;
      // Class calendars where the row names letters; elsewhere the grade's own.
      const letters = [...byFile.keys()].filter((file) =>
        new RegExp(`^shkoly/${school}/klass-${row.grade}-`).test(file),
      );
      const files = letters.length > 0 ? letters : [`shkoly/${school}/klass-${row.grade}.ics`];
      const found = files.flatMap((file) => byFile.get(file)?.entries.filter((entry) => entry.uid === uid) ?? []);
      const expected = row.letters === undefined ? files.length : row.letters.length;
      const { zone, utc } = ZONES[school] ?? { zone: 'Europe/Moscow', utc: 3 };
      const moment =
        row.time === undefined
          ? undefined
          : new Date(`${row.date}T${row.time}:00+0${utc}:00`).toISOString().replace('.000Z', 'Z');
      const faults = [
        found.length === expected ? undefined : `стоит в ${found.length} календарях классов вместо ${expected}`,
        found.every((entry) => entry.sequence === changes) ? undefined : `SEQUENCE не ${changes}`,
        found.every((entry) => (entry.status === 'CANCELLED') === (row.status === 'отменена')) ? undefined : 'отмена',
        found.every((entry) => entry.instant === moment) ? undefined : `начало не ${moment}`,
        found.every((entry) => entry.allDay === (row.time === undefined)) ? undefined : 'целый день',
        found.every((entry) => row.time === undefined || entry.zone === zone) ? undefined : `пояс не ${zone}`,
        found.every((entry) => entry.start.startsWith(row.date)) ? undefined : 'день',
      ];
      return faults.filter((fault) => fault !== undefined).map((fault) => ({ place: uid, fault }));
    }),
  );
  assertNone(offenders, 'Строки графиков и календари');
});

test('stamps are days of the content in UTC, no entry has a reminder, every one says to check', () => {
  assertNone(
    everywhere((entry) => {
      if (!/^\d{4}-\d{2}-\d{2}T09:00:00Z$/.test(entry.stamp) || entry.modified !== entry.stamp)
        return `отметка ${entry.stamp}`;
      if (entry.alarms > 0) return 'напоминание';
      if (!entry.description.includes(`накануне проверьте на сайте. ${entry.url}`))
        return 'не сказано проверить накануне';
      if (entry.location === '') return 'нет места';
      return entry.description.includes('\u00A0') || entry.summary.includes('\u00A0')
        ? 'неразрывный пробел'
        : undefined;
    }),
    'Записи',
  );
});

/** Tokens of the list item that is a row of a schedule. */
function rowTokens(page: Page, id: string): readonly Token[] {
  const start = page.tokens.findIndex(
    (token) => token.kind === 'open' && token.name === 'li' && token.attributes.get('id') === id,
  );
  if (start === -1) return [];
  let depth = 0;
  for (let index = start; index < page.tokens.length; index += 1) {
    const token = page.tokens[index];
    if (token?.kind !== 'text' && token?.name === 'li') depth += token.kind === 'open' ? 1 : -1;
    if (depth === 0) return page.tokens.slice(start, index + 1);
  }
  return [];
}

test('an entry says what the row of the page says, in the same words', () => {
  const pages = new Map(main.pages.map((page) => [page.path, page]));
  const seen = new Set<string>();
  assertNone(
    everywhere((entry) => {
      const url = new URL(entry.url);
      if (!url.hash.startsWith('#r-') || seen.has(entry.uid + entry.description)) return undefined;
      seen.add(entry.uid + entry.description);
      const page = pages.get(url.pathname);
      const tokens = page === undefined ? [] : rowTokens(page, url.hash.slice(1));
      if (tokens.length === 0) return `нет строки ${entry.url}`;
      const row = plain(tokens.map((token) => (token.kind === 'text' ? token.text : '')).join(''));
      const own = entry.description
        .split('\n')
        .filter((line) => !line.startsWith('Календарь может отстать') && !line.startsWith('Это учебный пример'))
        // A change that concerns some classes of an entry alone begins with them.
        .map((line) => line.replace(/^(?:\d{1,2}[А-ЯЁ](?:, )?)+: /, ''));
      const strange = own.find((line) => !row.includes(plain(line)));
      if (strange !== undefined) return `на странице нет слов «${strange}»`;
      const subject = tokens.find((token) => token.kind === 'open' && token.attributes.get('class') === 'subject');
      const words = subject?.kind === 'open' ? plain(textInside(tokens, subject)).toLowerCase() : '';
      const named = entry.summary.replace(/^[^:]+: /, '').replace(/, (?:первый|второй) день.*$| \(отменена\)/g, '');
      if (!words.startsWith(named.toLowerCase())) return `предмет: «${named}» и «${words}»`;
      return /^(?:\d{1,2}[А-ЯЁ](?:, \d{1,2}[А-ЯЁ])*|\d{1,2} класс): /.test(entry.summary)
        ? undefined
        : `заголовок: ${entry.summary}`;
    }),
    'Слова календаря и страницы',
  );
});
