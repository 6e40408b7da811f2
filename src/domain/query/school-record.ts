import { dayMonthYear } from '../dates.ts';
import { escapeHtml } from '../feed/html.ts';
import { schoolYearTitle } from '../school-year.ts';
import { yearAnchor } from './year-anchor.ts';

/** One work of a school as search knows it. */
export interface RecordedWork {
  readonly grade: number;
  /** «5 класс», «5 «А», «Б»». */
  readonly classes: string;
  readonly subject: string;
  /** Subjects that one is drawn from; empty when the subject is known. */
  readonly choice: string;
  readonly date: string;
}

interface RecordedYear {
  /** `2026-2027` */
  readonly year: string;
  readonly works: readonly RecordedWork[];
}

export interface RecordedSchool {
  readonly name: string;
  readonly fullName: string;
  readonly place: string;
  readonly territory: string;
  /** Other names and words by which it is looked for. */
  readonly words: readonly string[];
  /** HTML of the card's text, as the page shows it. */
  readonly html: string;
  /** Lines of the hot lines: name, number, what to ask. */
  readonly hotlines: readonly string[];
  /** The year that the school's page is about; undefined without a schedule. */
  readonly now: RecordedYear | undefined;
  /** Other years, each with a page of its own. */
  readonly past: readonly RecordedYear[];
}

function works(list: readonly RecordedWork[]): string {
  const lines = list.map(({ classes, subject, choice, date }) =>
    [classes, subject, choice === '' ? '' : `(${choice})`, dayMonthYear(date)].filter((part) => part !== '').join(' '),
  );
  return `<p>${escapeHtml([...new Set(lines)].join('; '))}</p>`;
}

/**
 * What search knows of a school: one record with a heading for every grade of the year on show and for every past
 * year, so that a find opens the very place. Pagefind reads HTML; a page of the site would cost it thirty times more.
 */
export function schoolRecord(school: RecordedSchool): string {
  const { now, past } = school;
  const list = now?.works ?? [];
  const grades = [...new Set(list.map(({ grade }) => grade))].sort((a, b) => a - b);
  const subjects = [...new Set(list.filter(({ choice }) => choice === '').map(({ subject }) => subject))];
  const years = [...(now === undefined ? [] : [now]), ...past].map(({ year }) => schoolYearTitle(year));
  const filter = (name: string, values: readonly (string | number)[]): string =>
    values.map((value) => `<i data-pagefind-filter="${name}[x]" x="${escapeHtml(String(value))}"></i>`).join('');
  return [
    '<html lang="ru"><body><main data-pagefind-body>',
    `<h1>${escapeHtml(school.name)}</h1>`,
    `<p>${escapeHtml([school.place, school.territory, school.fullName].join('. '))}</p>`,
    `<i data-pagefind-meta="kw[x]" x="${escapeHtml(school.words.join(', '))}"></i>`,
    filter('вид', ['Школы']),
    filter('территория', [school.territory]),
    filter('класс', grades),
    filter('предмет', subjects),
    filter('год', years),
    ...school.hotlines.map((line) => `<p>${escapeHtml(line)}</p>`),
    school.html,
    ...grades.map((grade) => {
      const head = `${grade} класс, график ВПР ${schoolYearTitle(now?.year ?? '')}`;
      return `<h2 id="klass-${grade}">${head}</h2>${works(list.filter((work) => work.grade === grade))}`;
    }),
    ...past.map(
      (one) =>
        `<h2 id="${yearAnchor(one.year)}">График ВПР ${schoolYearTitle(one.year)} учебного года</h2>${works(one.works)}`,
    ),
    '</main></body></html>',
  ].join('');
}
