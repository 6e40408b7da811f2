import type { Lexicon } from '../domain/query/lexicon.ts';
import { schoolRecord, type RecordedWork } from '../domain/query/school-record.ts';
import { placeWords } from '../domain/school-words.ts';
import { uncapitalised } from '../domain/schedule/words.ts';
import { routes } from '../routes.ts';
import { documents } from './documents.ts';
import { glossary } from './glossary.ts';
import { papers } from './papers.ts';
import { rulesByYear } from './rules.ts';
import type { ScheduleView } from './schedules.ts';
import { schools, type SchoolView } from './schools.ts';
import { territories } from './territories.ts';

/** In a bigger portal numbers of schools' own orders name no paper, and not every query is read with their names. */
const FEW_SCHOOLS = 60;

async function numbered(): Promise<Lexicon['documents']> {
  const official = (await documents()).map(({ id, requisites }) => ({
    id,
    numbers: requisites.flatMap(({ number }) => (number === undefined ? [] : [number.value])),
  }));
  const own = (await schools()).length > FEW_SCHOOLS ? [] : await papers();
  return [
    ...official,
    ...own.map(({ path, number }) => ({ id: path.split('/')[2] ?? '', numbers: number === undefined ? [] : [number] })),
  ].filter(({ numbers }) => numbers.length > 0);
}

/** Words of the content that search knows: the glossary, subjects of all years, numbers of documents, territories. */
export async function lexicon(): Promise<Lexicon> {
  const terms = await glossary();
  const subjects = new Map<string, Set<string>>();
  for (const { subjects: named } of (await rulesByYear()).values())
    for (const { name, short, aliases = [] } of named) {
      const known = subjects.get(name) ?? new Set();
      for (const one of [short.toLowerCase(), ...aliases]) known.add(one);
      subjects.set(name, known);
    }
  return {
    terms: terms.map(({ id, term, expansion, synonyms = [], typed = [] }) => ({
      id,
      term,
      ...(expansion !== undefined && { expansion }),
      synonyms: [...new Set([...synonyms, ...typed])],
    })),
    subjects: [...subjects].map(([name, aliases]) => ({ name, aliases: [...aliases].filter((one) => one !== name) })),
    documents: await numbered(),
    fewSchools: (await schools()).length <= FEW_SCHOOLS,
    territories: [...(await territories()).values()].map(({ id, name, short }) => ({
      id,
      // «Луга» is said of the district by the glossary.
      names: [
        ...new Set([
          name,
          short,
          ...terms.flatMap(({ expansion, synonyms = [] }) => (expansion === name ? synonyms : [])),
        ]),
      ],
    })),
  };
}

function worksOf(schedule: ScheduleView): readonly RecordedWork[] {
  return schedule.rows.map(({ grade, classes, subject, choice, date }) => ({
    grade,
    classes,
    subject: uncapitalised(subject),
    choice: choice?.from ?? '',
    date,
  }));
}

function wordsOf(school: SchoolView): readonly string[] {
  return [
    ...school.aliases,
    ...(school.number === undefined ? [] : [`школа ${school.number}`]),
    school.territory.name,
    'школа',
    'график',
    'расписание',
    'даты',
    'когда ВПР',
    'всероссийские проверочные работы',
  ];
}

/** One record of search for every school: its path and HTML for Pagefind. */
export async function schoolRecords(): Promise<readonly { readonly url: string; readonly content: string }[]> {
  return (await schools()).map((school) => ({
    url: routes.school(school.id),
    content: schoolRecord({
      name: school.name,
      fullName: school.fullName,
      place: placeWords(school),
      territory: school.territory.short,
      words: wordsOf(school),
      html: school.html,
      hotlines: school.hotlines
        .filter(({ level }) => level === 'школа')
        .map(({ title, phone, data }) => [title, phone, ...(data.topics ?? [])].join(', ')),
      now: school.schedule && { year: school.schedule.year, works: worksOf(school.schedule) },
      past: [...school.nextSchedules, ...school.pastSchedules].map((one) => ({ year: one.year, works: worksOf(one) })),
    }),
  }));
}
