import { LEAK_WORDS, type LeakKind, findLeaks, leaksInName } from '../../domain/leaks/index.ts';
import type { CollectionName } from '../../schemas/collections.ts';
import type { Entry, Path } from '../entry.ts';
import { type Portal, allEntries } from '../portal.ts';
import { type Remark, remarksOf } from '../remarks.ts';
import type { Reporter } from '../reporter.ts';
import { fieldsBelow } from '../walk.ts';

/** One thing that must not be published, and where it stands. It never holds the text itself. */
interface Leak {
  readonly kind: LeakKind;
  /** The field, or the line and column of the file when it stands in the body or in a comment among the fields. */
  readonly place:
    { readonly path: Path } | { readonly line: number; readonly column: number; readonly remark?: boolean };
}

/** Files in which there is nothing of people and of works, and the one that lists what is allowed. */
const NOT_READ: ReadonlySet<CollectionName> = new Set(['rules', 'redirects', 'allowances']);
/** Fields whose business a phone is. */
const CONTACT = 'phone';

const NEXT = ' Если проверка ошиблась, скажите редакции портала: разрешения лежат в allow.md.';

function inFields(entry: Entry, year: number, act: boolean): Leak[] {
  const leaks: Leak[] = [];
  for (const { path, value } of fieldsBelow(entry.data)) {
    if (typeof value !== 'string') continue;
    const kinds = new Set(findLeaks(value, { year, act, contact: path.at(-1) === CONTACT }).map(({ kind }) => kind));
    for (const kind of kinds) leaks.push({ kind, place: { path } });
  }
  return leaks;
}

function inBody(entry: Entry, year: number, act: boolean): Leak[] {
  const leaks: Leak[] = [];
  let line = 0;
  let lineStart = 0;
  let told = '';
  for (const { kind, start } of findLeaks(entry.body, { year, act })) {
    for (let next = entry.body.indexOf('\n', lineStart); next !== -1 && next < start;) {
      line += 1;
      lineStart = next + 1;
      next = entry.body.indexOf('\n', lineStart);
    }
    const slip = `${line} ${kind}`;
    if (slip === told) continue;
    told = slip;
    leaks.push({ kind, place: { line: entry.bodyLine + line, column: start - lineStart + 1 } });
  }
  return leaks;
}

/** Comments that stand line by line are read as one text. */
function inRemarks(entry: Entry, year: number): Leak[] {
  const texts: Remark[][] = [];
  let last = 0;
  for (const remark of remarksOf(entry.text)) {
    if (remark.line === last + 1) texts.at(-1)?.push(remark);
    else texts.push([remark]);
    last = remark.line;
  }
  return texts.flatMap((remarks) => {
    const leaks = new Map<string, Leak>();
    for (const { kind, start } of findLeaks(remarks.map(({ text }) => text).join('\n'), { year })) {
      let at = start;
      const remark = remarks.find(({ text }) => {
        const here = at <= text.length;
        if (!here) at -= text.length + 1;
        return here;
      });
      if (!remark || leaks.has(`${remark.line} ${kind}`)) continue;
      const place = { line: remark.line, column: remark.column + at, remark: true };
      leaks.set(`${remark.line} ${kind}`, { kind, place });
    }
    return [...leaks.values()];
  });
}

const known = new WeakMap<Entry, readonly Leak[]>();

/** Everything in a file that must not be published; read once for all rules. */
export function leaksOf(entry: Entry, portal: Portal): readonly Leak[] {
  const before = known.get(entry);
  if (before) return before;
  const year = Number(portal.today.slice(0, 4));
  const act = entry.collection === 'documents';
  const leaks = NOT_READ.has(entry.collection)
    ? []
    : [...inFields(entry, year, act), ...inRemarks(entry, year), ...inBody(entry, year, act)];
  known.set(entry, leaks);
  return leaks;
}

/** Names of files that tell of people or of test materials, by paths. The portal's own glossary is left alone. */
export function leaksOfNames(portal: Portal): { readonly path: string; readonly kind: LeakKind }[] {
  const paths = [...portal.places.map((place) => place.path), ...portal.attachments];
  return paths.flatMap((path) => leaksInName(path).map((kind) => ({ path, kind })));
}

/** Files and kinds that the editors allow on the day of the check: `file` and `kind`, a line break between them. */
export function allowedOf(portal: Portal): ReadonlySet<string> {
  return new Set(
    portal.entries.allowances
      .flatMap((entry) => entry.data.allow)
      .filter(({ until }) => until >= portal.today)
      .map(({ file, kind }) => `${file}\n${kind}`),
  );
}

/** What is said of a kind: what was noticed and why it may not stand; then how to mend it. Never the text itself. */
export function sayingOf(kind: LeakKind): { readonly message: string; readonly hint: string } {
  const { what, why, mend } = LEAK_WORDS[kind];
  return { message: `${what} ${why}`, hint: mend + NEXT };
}

/** Reports every finding of some kinds in the texts of the portal. */
export function reportKinds(portal: Portal, report: Reporter, kinds: ReadonlySet<LeakKind>): void {
  const allowed = allowedOf(portal);
  for (const entry of allEntries(portal)) {
    for (const { kind, place } of leaksOf(entry, portal)) {
      if (!kinds.has(kind) || allowed.has(`${entry.path}\n${kind}`)) continue;
      const { message, hint } = sayingOf(kind);
      if ('path' in place) report.error(entry, place.path, message, { hint });
      else if (place.remark === true) report.inRemark(entry, place.line, place.column, message, hint);
      else report.inBody(entry, place.line, place.column, message, hint);
    }
  }
}
