import { letterSlug } from './domain/calendar/classes.ts';

/**
 * Every address of the portal is built here; once published, an address never dies.
 * Paths are absolute from the portal's root and end in `/`; `href` puts the base path in front.
 */
export const routes = {
  home: '/',
  schools: '/shkoly/',
  schoolsData: '/shkoly/spisok.json',
  school: (school: string) => `/shkoly/${school}/`,
  grade: (school: string, grade: number) => `/shkoly/${school}/#klass-${grade}`,
  schoolPaper: (school: string, paper: string) => `/dokumenty/${school}-${paper}/`,
  schoolMemo: (school: string, memo: string) => `/pamyatki/${school}-${memo}/`,
  /** The sheet for the school's notice board. */
  schoolPoster: (school: string) => `/shkoly/${school}/plakat/`,
  /** What the school's own site shows in a frame. */
  schoolWidget: (school: string) => `/shkoly/${school}/vidzhet/`,
  schoolData: (school: string) => `/shkoly/${school}/dannye.json`,
  schoolDataSchema: '/dannye/school.schema.json',
  openData: '/otkrytye-dannye/',
  /** `file`: `schools.json`, `schools.csv`, `schools.schema.json`, `list.json`, `meta.json` */
  openDataFile: (file: string) => `/dannye/${file}`,
  /** Texts of the school's own content files, for the editor's form. */
  schoolTexts: (school: string) => `/shkoly/${school}/fayly.json`,
  /** The spreadsheet in which a school fills in its schedule. */
  scheduleTemplate: '/shablony/grafik.xlsx',
  scheduleTemplateCsv: '/shablony/grafik.csv',
  schoolFile: (school: string, file: string) => `/shkoly/${school}/fayly/${file}`,
  schoolYear: (school: string, year: string) => `/shkoly/${school}/${year}/`,
  /** `file`: `kalendar.ics`, `klass-5.ics`, `klass-5-a.ics` */
  schoolCalendar: (school: string, file: string) => `/shkoly/${school}/${file}`,
  schoolFeed: (school: string) => `/shkoly/${school}/novosti.xml`,
  /** The block of a school's page with its calendars. */
  schoolCalendars: (school: string) => `/shkoly/${school}/#kalendar`,
  territory: (territory: string) => `/territorii/${territory}/`,
  territoryCalendar: (territory: string) => `/territorii/${territory}/kalendar.ics`,
  /** Days by which measures of a territory's plans are due. */
  measuresCalendar: (territory: string) => `/territorii/${territory}/meropriyatiya.ics`,
  territoryFeed: (territory: string) => `/territorii/${territory}/novosti.xml`,
  season: '/grafik/',
  day: (date: string) => `/grafik/${date}/`,
  /** One day of one territory: of a day that has too many works for one page. */
  dayTerritory: (date: string, territory: string) => `/grafik/${date}/${territory}/`,
  parents: '/roditelyam/',
  subscribe: '/podpiska/',
  answer: (answer: string) => `/roditelyam/#${answer}`,
  observers: '/nablyudatelyam/',
  instruction: (instruction: string) => `/nablyudatelyam/${instruction}/`,
  checklist: '/nablyudatelyam/cheklist/',
  /** The checklist preset for a day of a work of a school; a fragment never reaches a server. */
  checklistOf: (school: string, work: string, date: string) =>
    `/nablyudatelyam/cheklist/#shkola=${school}&rabota=${work}&den=${date}`,
  /** The act: blank, or filled from an observation of this device. */
  act: '/nablyudatelyam/akt/',
  /** Stands in for pages that are not on the device when there is no network. */
  noNetwork: '/nablyudatelyam/bez-seti/',
  /** The service worker; its place at the root of the portal lets one script serve two scopes. */
  worker: '/sw.js',
  /** What the coordinator of observers prints for a day. */
  handout: (date: string) => `/nablyudatelyam/razdatka/${date}/`,
  memos: '/pamyatki/',
  memo: (memo: string) => `/pamyatki/${memo}/`,
  documents: '/dokumenty/',
  document: (document: string) => `/dokumenty/${document}/`,
  clause: (document: string, clause: string) => `/dokumenty/${document}/#${clauseAnchor(clause)}`,
  measure: (document: string, plan: string, order: number) => `/dokumenty/${document}/#${measureAnchor(plan, order)}`,
  measures: '/meropriyatiya/',
  hotlines: '/goryachaya-liniya/',
  coverage: '/otkrytost/',
  /** One territory of a portal that is too large for one table. */
  territoryCoverage: (territory: string) => `/otkrytost/${territory}/`,
  editor: '/redaktoru/',
  editorData: '/redaktoru/dannye.json',
  /** The editor's form with a school and a kind of file chosen; each may be left out. */
  editorForm: (school?: string, form?: string) =>
    `/redaktoru/#${[school && `shkola=${school}`, form && `forma=${form}`].filter(Boolean).join('&')}`,
  news: '/novosti/',
  newsItem: (slug: string) => `/novosti/${slug}/`,
  search: '/poisk/',
  /** What search answers from without opening a page. */
  instantAnswers: '/poisk/otvety.json',
  /** Words of the glossary, subjects, numbers of documents: how a query is understood. */
  searchLexicon: '/poisk/leksikon.json',
  glossary: '/slovar/',
  term: (term: string) => `/slovar/#${term}`,
  accessibility: '/dostupnost/',
  viewSettings: '/dostupnost/#vid',
  about: '/o-portale/',
  rights: '/o-portale/#prava',
  siteMap: '/karta-sayta/',
  feed: '/rss.xml',
  notFound: '/404.html',
} as const;

/** Files of search in a built site: two bundles of Pagefind, the words of each, and what schools leave for theirs. */
export const searchFiles = {
  main: 'pagefind/',
  schools: 'pagefind-schools/',
  words: 'slova.json',
  records: 'poisk/zapisi-shkol.ndjson',
} as const;

/** A class on its school's page: `klass-5-a`. */
export function classAnchor(grade: number, letter: string): string {
  return `klass-${grade}-${letterSlug(letter)}`;
}

/** `2.1` → `p-2-1` */
export function clauseAnchor(clause: string): string {
  return `p-${clause.replace(/\./g, '-')}`;
}

/** Anchors rest on the row's place, not on its printed number: printed numbers repeat and have gaps. */
export function measureAnchor(plan: string, order: number): string {
  return `m-${plan}-${order}`;
}

/** Puts the base path (`/` or `/vpr/`) in front of a portal path. */
export function href(base: string, path: string): string {
  return base.replace(/\/$/, '') + path;
}
