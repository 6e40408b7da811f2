import { type IsoDate, numeric } from '../dates.ts';

/** Said where the authority has not filled a field: nothing is made up for it. */
export const NOT_STATED = 'не указано';

/** The form that passports of open data follow. */
export const STANDARD = 'http://opendata.gosmonitor.ru/standard/3.0';

/** One published file of a set. */
export interface SetFile {
  readonly format: 'JSON' | 'CSV';
  readonly url: string;
  readonly sha256: string;
  readonly octets: number;
}

/** All that is known of a set. */
export interface SetFacts {
  readonly set: string;
  readonly title: string;
  readonly about: string;
  readonly keywords: readonly string[];
  readonly owner: string;
  /** ИНН of the owner: the first part of the set's number. */
  readonly inn?: string | undefined;
  readonly responsible?: string | undefined;
  readonly phone?: string | undefined;
  readonly email?: string | undefined;
  readonly created?: IsoDate | undefined;
  readonly periodicity?: string | undefined;
  readonly rows: number;
  /** The newest day that content names for a row. */
  readonly modified?: IsoDate | undefined;
  /** Names of the rows of that day. */
  readonly changed: readonly string[];
  /** The day on which the set was compared with the content: that of the build. */
  readonly valid: IsoDate;
  readonly files: readonly [SetFile, SetFile];
  readonly schema: string;
  readonly schemaVersion: number;
}

export interface PassportLink {
  readonly words: string;
  readonly url: string;
}

/** A row of the passport: name, value in words, the RDFa property with its machine value, links. */
export interface PassportRow {
  readonly name: string;
  readonly value: string;
  readonly property?: string;
  /** What `property` says when it is not the words themselves. */
  readonly content?: string | undefined;
  readonly links?: readonly PassportLink[];
}

/** How many rows the passport names before it counts the rest. */
const NAMED = 3;

/** `2618017120-schools`; without ИНН the name of the set alone. */
export function identifier({ inn, set }: Pick<SetFacts, 'inn' | 'set'>): string {
  return inn === undefined ? set : `${inn}-${set}`;
}

/** Day of the last change and the beginning of the data's hash: the same data always have the same version. */
export function versionOf({ modified, files: [json] }: Pick<SetFacts, 'modified' | 'files'>): string {
  const hash = json.sha256.slice(0, 8);
  return modified === undefined ? hash : `${modified}-${hash}`;
}

/** «Обновлены: Приказ № 259; План (гимназия) и ещё 4»; undefined when content names no day for any row. */
export function changeWords({ changed }: Pick<SetFacts, 'changed'>): string | undefined {
  const names = [...new Set(changed)];
  if (names.length === 0) return undefined;
  const rest = names.length - NAMED;
  return `Обновлены: ${names.slice(0, NAMED).join('; ')}${rest > 0 ? ` и ещё ${rest}` : ''}`;
}

const PERIODICITY = 'при каждой публикации портала';

/**
 * The passport's 17 rows in the order and by the names of the methodical recommendations on open data, version 3.0
 * (order of rows as published by municipalities, e.g. the Предгорный район of Ставрополье).
 */
export function passportRows(facts: SetFacts): readonly PassportRow[] {
  const { files, created, modified, inn } = facts;
  const day = (date: IsoDate | undefined): string => (date === undefined ? NOT_STATED : numeric(date));
  const said = (property: string, value: string | undefined) =>
    value === undefined ? { value: NOT_STATED } : { value, property };
  return [
    {
      name: 'Идентификационный номер',
      value: inn === undefined ? `${facts.set} (номер налогоплательщика не указан)` : identifier(facts),
      property: 'dc:identifier',
      content: identifier(facts),
    },
    { name: 'Наименование набора данных', value: facts.title, property: 'dc:title' },
    { name: 'Описание набора данных', value: facts.about, property: 'dc:description' },
    { name: 'Владелец набора данных', value: facts.owner, property: 'dc:creator' },
    { name: 'Ответственное лицо', ...said('foaf:name', facts.responsible) },
    { name: 'Телефон ответственного лица', ...said('foaf:phone', facts.phone) },
    { name: 'Адрес электронной почты ответственного лица', ...said('foaf:mbox', facts.email) },
    {
      name: 'Гиперссылка (URL) на набор',
      value: '',
      links: files.map(({ format, url }) => ({ words: format, url })),
    },
    { name: 'Формат данных', value: files.map(({ format }) => format).join(', '), property: 'dc:format' },
    {
      name: 'Описание структуры набора данных',
      value: '',
      links: [{ words: 'JSON Schema с описанием каждого поля', url: facts.schema }],
    },
    {
      name: 'Дата первой публикации набора данных',
      value: day(created),
      ...(created !== undefined && { property: 'dc:created', content: created }),
    },
    {
      name: 'Дата последнего внесения изменений',
      value: day(modified),
      ...(modified !== undefined && { property: 'dc:modified', content: modified }),
    },
    { name: 'Содержание последнего изменения', ...said('dc:provenance', changeWords(facts)) },
    {
      name: 'Периодичность актуализации набора данных',
      value: facts.periodicity ?? PERIODICITY,
      property: 'dc:valid',
      content: facts.valid,
    },
    { name: 'Ключевые слова', value: facts.keywords.join(', '), property: 'dc:subject' },
    {
      name: 'Гиперссылки на версии набора данных',
      value: `Версия ${versionOf(facts)}, прежних версий портал не хранит`,
      links: [{ words: 'действующая версия', url: files[0].url }],
    },
    {
      name: 'Гиперссылки на версии структуры набора данных',
      value: `Версия ${facts.schemaVersion}`,
      links: [{ words: 'действующая структура', url: facts.schema }],
    },
  ];
}

/** The same passport for programs, by the names of the recommendations; what nobody has filled is absent. */
export function passportMeta(facts: SetFacts): Record<string, unknown> {
  const { files, modified, created } = facts;
  return {
    identifier: identifier(facts),
    title: facts.title,
    description: facts.about,
    creator: facts.owner,
    created,
    modified,
    valid: facts.valid,
    periodicity: facts.periodicity ?? PERIODICITY,
    subject: facts.keywords.join(', '),
    format: files.map(({ format }) => format.toLowerCase()).join(', '),
    rows: facts.rows,
    version: versionOf(facts),
    data: files.map((file) => ({
      source: file.url,
      format: file.format.toLowerCase(),
      modified,
      provenance: changeWords(facts),
      sha256: file.sha256,
      octets: file.octets,
      structure: String(facts.schemaVersion),
    })),
    structure: [{ source: facts.schema, version: String(facts.schemaVersion) }],
    publisher: { name: facts.responsible, phone: facts.phone, mbox: facts.email },
  };
}
