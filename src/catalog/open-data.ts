import { createHash } from 'node:crypto';
import { type Cell, toCsv } from '../domain/open-data/csv.ts';
import {
  identifier,
  passportMeta,
  passportRows,
  type PassportRow,
  type SetFacts,
  type SetFile,
  STANDARD,
} from '../domain/open-data/passport.ts';
import { routes } from '../routes.ts';
import {
  OPEN_DATA_VERSION,
  type OpenDataSet,
  openDataFile as fileSchema,
  openDataJsonSchema,
  openDataSetNames,
  openDataSets,
} from '../schemas/open-data.ts';
import { site } from '../site.ts';
import { type DatedRow, openDataRows } from './open-data-rows.ts';
import { link, portal } from './portal.ts';

/** A set as its page shows it. */
export interface OpenDataView {
  readonly set: OpenDataSet;
  readonly title: string;
  readonly about: string;
  readonly rows: number;
  readonly json: string;
  readonly csv: string;
  readonly schema: string;
  readonly passport: readonly PassportRow[];
  readonly facts: SetFacts;
}

export interface OpenDataPageView {
  readonly sets: readonly OpenDataView[];
  /** How many rows are invented; 0 but in a build for trying. */
  readonly invented: number;
  /** True when invented rows were left out. */
  readonly leftOut: boolean;
}

interface Published {
  readonly facts: SetFacts;
  /** Invented rows of the demonstration, whether or not they stand in the set. */
  readonly invented: number;
  /** Texts of `/dannye/<name>`. */
  readonly files: Readonly<Record<string, string>>;
}

type Url = (path: string) => string;

/** Whole addresses stand in the data: programs take them out of the portal. */
function urlOn(origin: string): Url {
  return (path) => new URL(link(path), origin).href;
}

/** Rows that people may use; the demonstration's only where the build was asked for them. */
function chosen(rows: readonly DatedRow[]): readonly DatedRow[] {
  return site.demoData ? rows : rows.filter(({ row }) => row.demo !== true);
}

function fileOf(format: SetFile['format'], url: string, text: string): SetFile {
  return {
    format,
    url,
    sha256: createHash('sha256').update(text).digest('hex'),
    octets: Buffer.byteLength(text),
  };
}

async function publish(set: OpenDataSet, url: Url): Promise<Published> {
  const address = (kind: string): string => url(routes.openDataFile(`${set}.${kind}`));
  const { title, about, keywords, row } = openDataSets[set];
  const { owner, contacts, openData = {}, builtOn } = await portal();
  const all = await openDataRows(set, url);
  const dated = chosen(all);
  const rows = dated.map((one) => one.row);
  const data = fileSchema(set).parse({ set, version: OPEN_DATA_VERSION, rows });
  const json = JSON.stringify(data);
  const csv = toCsv(Object.keys(row.shape), rows as readonly Readonly<Record<string, Cell>>[]);
  const modified = dated
    .flatMap(({ changed }) => changed ?? [])
    .toSorted()
    .at(-1);
  const facts: SetFacts = {
    set,
    title,
    about,
    keywords,
    owner,
    inn: openData.inn,
    responsible: openData.responsible,
    phone: openData.phone ?? contacts.phone,
    email: openData.email ?? contacts.email,
    created: openData.published,
    periodicity: openData.periodicity,
    rows: rows.length,
    modified,
    changed: dated.filter(({ changed }) => changed !== undefined && changed === modified).map(({ name }) => name),
    valid: builtOn,
    files: [fileOf('JSON', address('json'), json), fileOf('CSV', address('csv'), csv)],
    schema: address('schema.json'),
    schemaVersion: OPEN_DATA_VERSION,
  };
  const schema = JSON.stringify(openDataJsonSchema(set), null, 2);
  const invented = all.filter(({ row: one }) => one.demo).length;
  return { facts, invented, files: { [`${set}.json`]: json, [`${set}.csv`]: csv, [`${set}.schema.json`]: schema } };
}

const builds = new Map<string, Promise<readonly Published[]>>();

/** All sets, made once in a build, which has one origin; in live editing each time anew. */
function published(origin: string): Promise<readonly Published[]> {
  const make = (): Promise<readonly Published[]> =>
    Promise.all(openDataSetNames.map((set) => publish(set, urlOn(origin))));
  return import.meta.env.DEV ? make() : builds.getOrInsertComputed(origin, make);
}

/** Names of all files that stand in `/dannye/`. */
export const openDataFileNames: readonly string[] = [
  ...openDataSetNames.flatMap((set) => [`${set}.json`, `${set}.csv`, `${set}.schema.json`]),
  'list.json',
  'meta.json',
];

/** Text of one of these files. */
export async function openDataFile(name: string, origin: string): Promise<string> {
  const sets = await published(origin);
  const own = sets.find(({ files }) => name in files)?.files[name];
  if (own !== undefined) return own;
  const passports = urlOn(origin)(routes.openDataFile('meta.json'));
  const list = sets.map(({ facts }) => ({
    identifier: identifier(facts),
    title: facts.title,
    link: passports,
    format: 'json',
    data: facts.files.map((file) => file.url),
  }));
  const meta = name === 'list.json' ? list : sets.map(({ facts }) => passportMeta(facts));
  return JSON.stringify({ standardversion: STANDARD, meta }, null, 2);
}

/** Sets with their passports, for the page. */
export async function openData(origin: string): Promise<OpenDataPageView> {
  const file = (name: string): string => link(routes.openDataFile(name));
  const all = await published(origin);
  const sets = all.map(({ facts }): OpenDataView => {
    const set = facts.set as OpenDataSet;
    const { title, about, rows } = facts;
    const files = { json: file(`${set}.json`), csv: file(`${set}.csv`), schema: file(`${set}.schema.json`) };
    return { set, title, about, rows, ...files, passport: passportRows(facts), facts };
  });
  const invented = all.reduce((sum, one) => sum + one.invented, 0);
  return { sets, invented: site.demoData ? invented : 0, leftOut: !site.demoData && invented > 0 };
}
