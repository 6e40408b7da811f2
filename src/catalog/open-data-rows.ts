import { plainSpaces } from '../domain/calendar/words.ts';
import { type IsoDate, numeric } from '../domain/dates.ts';
import { routes } from '../routes.ts';
import type { OpenDataRow, OpenDataSet } from '../schemas/open-data.ts';
import type { Schedule } from '../schemas/schedule.ts';
import { documents } from './documents.ts';
import { entriesOf, segment } from './entries.ts';
import { authorityHotlines, type HotlineView } from './hotlines.ts';
import { news } from './news.ts';
import { papers } from './papers.ts';
import { school, schools, type SchoolView } from './schools.ts';
import { territories } from './territories.ts';

/** A row of a set with what the passport needs of it: the day that content names for it, and a short name. */
export interface DatedRow<Set extends OpenDataSet = OpenDataSet> {
  readonly row: OpenDataRow<Set>;
  readonly changed: IsoDate | undefined;
  readonly name: string;
}

type Url = (path: string) => string;
const demoMark = (demo: boolean): { demo?: true } => (demo ? { demo: true } : {});

function classesOf(one: SchoolView): string[] {
  return one.classes.flatMap(({ grade, letters }) =>
    letters.length === 0 ? [String(grade)] : letters.map((letter) => `${grade}${letter}`),
  );
}

async function schoolRows(url: Url): Promise<readonly DatedRow<'schools'>[]> {
  const reviewed = new Map((await entriesOf('schools')).map(({ id, data }) => [segment(id, 2), data.reviewed]));
  return (await schools()).map((one) => ({
    changed: reviewed.get(one.id),
    name: one.name,
    row: {
      id: one.id,
      name: one.name,
      fullName: one.fullName,
      number: one.number,
      settlement: one.settlement,
      street: one.address,
      territory: one.territory.id,
      territoryName: one.territory.name,
      timeZone: one.timeZone,
      site: one.site,
      classes: classesOf(one),
      page: url(routes.school(one.id)),
      ...demoMark(one.demo),
    },
  }));
}

function worksOf(owner: SchoolView, schedule: Schedule, url: Url): DatedRow<'schedules'>[] {
  const { schoolYear, order, published, checked } = schedule;
  const page = schoolYear === owner.year ? routes.school(owner.id) : routes.schoolYear(owner.id, schoolYear);
  const changed = [published, checked, ...(schedule.changes ?? []).map(({ date }) => date)].toSorted().at(-1);
  return schedule.rows.map((row) => ({
    changed,
    name: owner.name,
    row: {
      school: owner.id,
      schoolName: owner.name,
      schoolYear,
      id: row.id,
      grade: row.grade,
      letters: row.letters ?? [],
      subject: row.subject,
      choiceGroup: row.choice?.group,
      choiceSubjects: row.choice?.subjects,
      choiceKnownFrom: row.choice?.knownFrom,
      date: row.date,
      secondDate: row.secondDate,
      lesson: row.lesson,
      time: row.time,
      minutes: String(row.minutes),
      form: row.form,
      status: row.status ?? 'назначена',
      reserve: row.reserve,
      observersWanted: row.observersWanted ?? false,
      note: row.note,
      orderNumber: order.number,
      orderDate: order.date,
      published,
      checked,
      page: `${url(page)}#r-${row.id}`,
      ...demoMark(owner.demo),
    },
  }));
}

async function workRows(url: Url): Promise<readonly DatedRow<'schedules'>[]> {
  const entries = await entriesOf('schedules');
  const rows = entries.map(async ({ id, data }) => worksOf(await school(segment(id, 2)), data, url));
  return (await Promise.all(rows)).flat();
}

function lineRow(line: HotlineView, owner: SchoolView | undefined, place: string | undefined, page: string) {
  const { data } = line;
  const row: OpenDataRow<'hotlines'> = {
    id: line.id,
    level: line.level,
    title: data.title,
    purpose: data.purpose,
    school: owner?.id,
    territory: line.territory,
    territoryName: place,
    role: data.role,
    person: data.person,
    phone: data.phone,
    extension: data.extension,
    tel: line.tel,
    free: line.free,
    hours: plainSpaces(line.hours),
    timeZone: line.timeZone,
    from: data.period?.from,
    to: data.period?.to,
    email: data.email,
    form: data.form,
    topics: data.topics ?? [],
    verifiedOn: data.verifiedOn,
    source: data.source,
    page,
    ...demoMark(line.demo),
  };
  return { row, changed: data.verifiedOn, name: owner?.name ?? data.title };
}

async function lineRows(url: Url): Promise<readonly DatedRow<'hotlines'>[]> {
  const known = await territories();
  const nameOf = (id: string | undefined): string | undefined => (id === undefined ? id : known.get(id)?.name);
  const ofAuthorities = (await authorityHotlines()).map((line) =>
    lineRow(line, undefined, nameOf(line.territory), url(routes.hotlines)),
  );
  const ofSchools = (await schools()).flatMap((owner) =>
    owner.hotlines
      .filter((line) => line.level === 'школа')
      .map((line) => lineRow(line, owner, owner.territory.name, url(routes.school(owner.id)))),
  );
  return [...ofAuthorities, ...ofSchools];
}

async function documentRows(url: Url): Promise<readonly DatedRow<'documents'>[]> {
  const official = (await documents()).map((one) => ({
    changed: one.published,
    name: one.short,
    row: {
      id: one.id,
      kind: one.kind,
      title: one.title,
      requisites: one.codes === '' ? undefined : one.codes,
      signed: one.signed,
      issuer: one.issuer,
      territory: one.territory.id,
      territoryName: one.territory.name,
      state: one.state,
      published: one.published,
      measures: one.measureCount,
      page: url(one.path),
      ...demoMark(one.territory.demo),
    },
  }));
  const ofSchools = (await papers()).map((one) => ({
    changed: one.published,
    name: `${one.title} (${one.school.name})`,
    row: {
      id: `${one.school.id}-${one.slug}`,
      kind: one.kind,
      title: one.title,
      requisites: `от ${numeric(one.signed)}${one.number === undefined ? '' : ` № ${one.number}`}`,
      signed: one.signed,
      issuer: one.school.name,
      territory: one.school.territory.id,
      territoryName: one.school.territory.name,
      school: one.school.id,
      published: one.published,
      measures: 0,
      page: url(one.path),
      ...demoMark(one.school.demo),
    },
  }));
  return [...official, ...ofSchools];
}

async function measureRows(url: Url): Promise<readonly DatedRow<'measures'>[]> {
  return (await documents()).flatMap((document) =>
    document.plans.flatMap((plan) =>
      plan.measures.map((one) => ({
        changed: document.published,
        name: document.short,
        row: {
          document: document.id,
          plan: plan.id,
          order: one.order,
          number: one.number,
          section: one.section === undefined ? undefined : plan.sections?.[one.section - 1],
          activity: one.activity,
          term: one.term,
          termMeaning: plainSpaces(one.whenWords),
          months: one.months.map(({ month }) => month),
          responsible: one.responsible,
          result: one.result,
          notes: (one.notes ?? []).map((note) => note.text),
          territory: document.territory.id,
          territoryName: document.territory.name,
          page: url(routes.measure(document.id, plan.id, one.order)),
          ...demoMark(document.territory.demo),
        },
      })),
    ),
  );
}

async function newsRows(url: Url): Promise<readonly DatedRow<'news'>[]> {
  return (await news()).map((one) => ({
    changed: one.updated ?? one.date,
    name: plainSpaces(one.title),
    row: {
      id: one.id,
      date: one.date,
      updated: one.updated,
      title: plainSpaces(one.title),
      summary: plainSpaces(one.summary),
      publisher: one.publisher.name,
      school: one.publisher.school,
      territory: one.publisher.territory.id,
      territoryName: one.publisher.territory.name,
      page: url(one.path),
      ...demoMark(one.demo),
    },
  }));
}

const builders: { readonly [Set in OpenDataSet]: (url: Url) => Promise<readonly DatedRow<Set>[]> } = {
  schools: schoolRows,
  schedules: workRows,
  hotlines: lineRows,
  documents: documentRows,
  measures: measureRows,
  news: newsRows,
};

/**
 * All rows of a set, demonstration included, in an order that does not depend on the machine.
 * @param url makes a whole address of a portal path
 */
export function openDataRows(set: OpenDataSet, url: Url): Promise<readonly DatedRow[]> {
  return builders[set](url);
}
