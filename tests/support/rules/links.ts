import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formKind } from '../../../src/editor/kinds.ts';
import type { SchoolData } from '../../../src/schemas/school-data.ts';
import { ORIGIN } from '../builds.ts';
import { type Tag, openTags } from '../html.ts';
import type { Offender } from '../offenders.ts';
import type { Built, Page } from '../pages.ts';

/** Attributes that hold one address. */
const ADDRESSES: Readonly<Record<string, string>> = {
  a: 'href',
  area: 'href',
  link: 'href',
  use: 'href',
  img: 'src',
  script: 'src',
  source: 'src',
  iframe: 'src',
  form: 'action',
};

function addressesOf(tag: Tag): string[] {
  const name = ADDRESSES[tag.name];
  const single = name === undefined ? undefined : tag.attributes.get(name);
  const set = tag.attributes.get('srcset') ?? '';
  const many = set.split(',').map((candidate) => candidate.trim().split(/\s+/)[0] ?? '');
  return [...(single === undefined ? [] : [single]), ...many.filter((address) => address !== '')];
}

/** Ids that a fragment can lead to, by address of the page. */
function anchorsOf(pages: readonly Page[]): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(
    pages.map((page) => {
      const ids = openTags(page.tokens).map((tag) => tag.attributes.get('id'));
      return [page.path, new Set(ids.filter((id) => id !== undefined))];
    }),
  );
}

type Anchors = ReadonlyMap<string, ReadonlySet<string>>;

/** Why an address inside the portal leads nowhere; undefined when it leads somewhere. */
function faultOf(url: URL, built: Built, anchors: Anchors): string | undefined {
  if (!url.pathname.startsWith(built.base)) return `вне базового пути ${built.base}`;
  const path = `/${decodeURIComponent(url.pathname.slice(built.base.length))}`;
  const file = path.slice(1) + (path.endsWith('/') ? 'index.html' : '');
  if (!built.files.has(file)) {
    if (built.files.has(`${file}/index.html`)) return 'нет косой черты в конце';
    const other = [...built.files].find((name) => name.toLowerCase() === file.toLowerCase());
    return other === undefined ? 'нет такого файла' : `иначе написано: ${other}`;
  }
  if (url.hash === '') return undefined;
  if (url.hash.startsWith('#shkola=')) return faultOfPreset(built, new URLSearchParams(url.hash.slice(1)));
  const id = decodeURIComponent(url.hash.slice(1));
  return anchors.get(path)?.has(id) === false ? `на странице нет места #${id}` : undefined;
}

/**
 * A fragment that presets a tool names no place of the page, but a school and what the tool is to begin with: a work of
 * it for the observer's checklist, a kind of file for the editor's form.
 */
function faultOfPreset(built: Built, said: URLSearchParams): string | undefined {
  const {
    shkola: school = '',
    rabota: work,
    den: day,
    forma: form,
    ...rest
  }: Readonly<Record<string, string | undefined>> = Object.fromEntries(said);
  const [strange] = Object.keys(rest);
  if (strange !== undefined) return `никто не читает «${strange}»`;
  const file = `shkoly/${school}/dannye.json`;
  if (!built.files.has(file)) return `нет данных школы ${school}`;
  if (form !== undefined && formKind(form) === undefined) return `у формы нет вида ${form}`;
  if (work === undefined) return undefined;
  const { schedules } = JSON.parse(readFileSync(join(built.dir, file), 'utf8')) as Pick<SchoolData, 'schedules'>;
  const row = schedules.flatMap(({ rows }) => rows).find(({ id }) => id === work);
  if (row === undefined) return `у школы ${school} нет работы ${work}`;
  return day === undefined || [row.date, row.secondDate].includes(day) ? undefined : `${work} идёт не ${day}`;
}

function faultOfAddress(address: string, from: URL, built: Built, anchors: Anchors): string | undefined {
  if (address === '' || address === '#') return 'пустой адрес';
  if (!URL.canParse(address, from)) return 'не адрес';
  // A subscription is an address of the web under another name: it has to lead to a file all the same.
  const url = new URL(address.replace(/^webcal:/, from.protocol), from);
  if (!/^https?:$/.test(url.protocol))
    return /^(mailto|tel):$/.test(url.protocol) ? undefined : 'недопустимый вид адреса';
  return url.origin === ORIGIN ? faultOf(url, built, anchors) : undefined;
}

function brokenInFeeds(built: Built, anchors: Anchors): Offender[] {
  const feeds = [...built.files].filter((file) => file.endsWith('.xml'));
  return feeds.flatMap((file) => {
    const text = readFileSync(join(built.dir, file), 'utf8');
    // The texts of items are HTML written as text: their quotes and brackets are references.
    const addresses = text.match(/https:\/\/vpr\.example\.org(?:(?!&quot;|&lt;)[^<"'\s])*/g) ?? [];
    return [...new Set(addresses)].flatMap((address) => {
      const fault = faultOf(new URL(address.replaceAll('&amp;', '&')), built, anchors);
      return fault === undefined ? [] : [{ place: file, fault: `${address}: ${fault}` }];
    });
  });
}

/** Every link of every page and feed that leads to no page, file or place of this site. */
export function brokenLinks(built: Built): Offender[] {
  const anchors = anchorsOf(built.pages);
  const inPages = built.pages.flatMap((page) => {
    const from = new URL(built.base + page.path.slice(1), ORIGIN);
    return openTags(page.tokens).flatMap((tag) =>
      addressesOf(tag).flatMap((address) => {
        const fault = faultOfAddress(address, from, built, anchors);
        const place = `${page.file}:${tag.line}`;
        return fault === undefined ? [] : [{ place, fault: `<${tag.name}> ${address}: ${fault}` }];
      }),
    );
  });
  return [...inPages, ...brokenInFeeds(built, anchors)];
}
