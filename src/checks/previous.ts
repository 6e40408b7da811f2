import { numeric } from '../domain/dates.ts';
import {
  type PublishedSchedules,
  type Silent,
  type WatchedField,
  publishedRows,
  silentChanges,
} from '../domain/schedule/compare.ts';
import { clockWords } from '../domain/schedule/words.ts';
import type { Entry } from './entry.ts';
import { cardOf, type Portal } from './portal.ts';
import type { Reporter } from './reporter.ts';
import type { Rule } from './rule.ts';

const NAMES = {
  date: 'День работы',
  secondDate: 'Второй день работы',
  lesson: 'Урок',
  time: 'Время начала',
  subject: 'Предмет',
  status: 'Состояние работы',
  letters: 'Классы',
} as const;

function words(value: string | number, field: WatchedField): string {
  if (value === '') return field === 'letters' ? 'вся параллель' : 'не указано';
  const text = String(value);
  if (text.includes(':')) return clockWords(text);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? numeric(text) : `«${text}»`;
}

/** A value as an entry writes it in YAML. */
function inYaml(value: string | number): string {
  return value === '' || /[:,]/.test(String(value)) ? `"${value}"` : String(value);
}

function tell(entry: Entry<'schedules'>, found: Silent, today: string, report: Reporter): void {
  if (found.kind === 'vanished') {
    const { date, subject } = found.was;
    const what = [numeric(date), subject].filter(Boolean).join(', ');
    const hint =
      'Верните строку и отметьте отмену: status: отменена и запись в changes. Родители увидят, что работы не будет.';
    report.error(entry, ['rows'], `Из графика исчезла опубликованная строка «${found.row}» (${what}).`, { hint });
    return;
  }
  const { row, index, field, old } = found;
  const entryLine = `- { date: ${today}, row: ${row}, field: ${field}, old: ${inYaml(old)}, new: ${inYaml(found.new)}, reason: почему }`;
  report.error(
    entry,
    ['rows', index, field],
    `${NAMES[field]} в строке «${row}»: было ${words(old, field)}, стало ${words(found.new, field)}, а записи об этом нет.`,
    { hint: `Добавьте в changes: ${entryLine}` },
  );
}

/** What schedules say, to be compared with at the next publication. Keys are sorted. */
export function publishedSchedules(schedules: readonly Entry<'schedules'>[]): PublishedSchedules {
  const schools = Map.groupBy(schedules, (entry) => entry.school ?? '');
  return Object.fromEntries(
    [...schools.keys()].sort().map((school) => {
      const years = (schools.get(school) ?? []).map((entry): [string, ReturnType<typeof publishedRows>] => [
        entry.data.schoolYear,
        publishedRows(entry.data),
      ]);
      return [school, Object.fromEntries(years.sort(([a], [b]) => (a < b ? -1 : 1)))];
    }),
  );
}

function whatIsGone(portal: Portal, school: string, year: string, report: Reporter): void {
  const home = portal.places.find((place) => place.collection === 'schools' && place.id === school);
  if (home === undefined) {
    const hint = 'Верните папку школы. Если школа закрыта, выпустите эту правку без --previous.';
    report.file(`schools/${school}`, `Исчезла школа, чей график был опубликован: ${school}.`, hint);
    return;
  }
  const path = home.path.replace('index.md', `grafik-${year}.md`);
  // A file that is there and cannot be read has its own problems told already.
  if (portal.places.some((place) => place.path === path)) return;
  const hint = 'Верните файл: прошлые графики портал хранит, отменённые работы отмечает.';
  report.file(path, `Исчез опубликованный график ${year} года.`, hint);
}

/** Letters of a grade by the school's card. */
function lettersIn(portal: Portal, entry: Entry): (grade: number) => readonly string[] {
  const classes = cardOf(portal, entry)?.data.classes;
  return (grade) => classes?.[String(grade)] ?? [];
}

/** Compares all schedules with those of the last publication; only `npm run check -- --previous` has them. */
export function previousRule(previous: PublishedSchedules): Rule {
  return {
    id: 'previous',
    about: 'Опубликованный график не изменился молча: о каждом изменении есть запись',
    check: (portal, report) => {
      const now = new Map(portal.entries.schedules.map((entry) => [`${entry.school} ${entry.data.schoolYear}`, entry]));
      for (const [school, years] of Object.entries(previous)) {
        for (const [year, rows] of Object.entries(years)) {
          const entry = now.get(`${school} ${year}`);
          if (entry === undefined) whatIsGone(portal, school, year, report);
          else
            for (const found of silentChanges(rows, entry.data, portal.today, lettersIn(portal, entry)))
              tell(entry, found, portal.today, report);
        }
      }
    },
  };
}
