import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ORIGIN } from '../builds.ts';
import { type Tag, openTags, textInside } from '../html.ts';
import type { Offender } from '../offenders.ts';
import type { Built, Page } from '../pages.ts';

/** Tags whose address the browser fetches or sends to by itself, with the attribute that holds it. */
const FETCHED: Readonly<Record<string, readonly string[]>> = {
  script: ['src'],
  img: ['src', 'srcset'],
  source: ['src', 'srcset'],
  iframe: ['src', 'srcdoc'],
  video: ['src', 'poster'],
  audio: ['src'],
  track: ['src'],
  embed: ['src'],
  object: ['data'],
  input: ['src'],
  use: ['href', 'xlink:href'],
  image: ['href', 'xlink:href'],
  form: ['action'],
};

/** Links that only say something and fetch nothing. */
const SAYING = new Set(['canonical', 'alternate', 'author', 'license', 'help', 'me', 'next', 'prev']);

function leavesPortal(address: string): boolean {
  return address.split(',').some((part) => {
    const trimmed = part.trim();
    return /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(trimmed) && !trimmed.startsWith(`${ORIGIN}/`);
  });
}

function fetchedElsewhere(tag: Tag): string | undefined {
  if (tag.name === 'link' && !SAYING.has(tag.attributes.get('rel') ?? '')) {
    const address = tag.attributes.get('href') ?? '';
    return leavesPortal(address) ? address : undefined;
  }
  const addresses = (FETCHED[tag.name] ?? []).map((name) => tag.attributes.get(name) ?? '');
  return addresses.find(leavesPortal);
}

function tagFaults(tag: Tag): string[] {
  const faults: string[] = [];
  const elsewhere = fetchedElsewhere(tag);
  if (elsewhere !== undefined) faults.push(`обращение к другому узлу: ${elsewhere}`);
  for (const name of tag.attributes.keys()) if (/^on[a-z]/.test(name)) faults.push(`обработчик в разметке: ${name}`);
  if (tag.attributes.has('style')) faults.push(`оформление в разметке: style="${tag.attributes.get('style')}"`);
  if (/^\s*javascript:/i.test(tag.attributes.get('href') ?? '')) faults.push('адрес javascript:');
  return faults.map((fault) => `<${tag.name}>: ${fault}`);
}

/** `script` of a data kind (JSON-LD) is not run, so a policy has nothing to say about it. */
function isData(tag: Tag): boolean {
  const type = tag.attributes.get('type') ?? '';
  return tag.name === 'script' && type !== '' && type !== 'module' && type !== 'text/javascript';
}

function policyFaults(page: Page): string[] {
  const meta = openTags(page.tokens, 'meta').find(
    (tag) => tag.attributes.get('http-equiv')?.toLowerCase() === 'content-security-policy',
  );
  if (meta === undefined) return ['нет политики безопасности (CSP)'];
  const policy = meta.attributes.get('content') ?? '';
  const faults: string[] = [];
  for (const word of [
    "'unsafe-inline'",
    "'unsafe-eval'",
    "'unsafe-hashes'",
    '*',
    'data:',
    'blob:',
    'http:',
    'https:',
  ]) {
    if (policy.split(/[\s;]+/).includes(word)) faults.push(`политика разрешает ${word}`);
  }
  if (!/(?:^|;)\s*default-src '(?:none|self)'/.test(policy)) faults.push("политика без default-src 'none' или 'self'");
  const place = page.tokens.indexOf(meta);
  for (const tag of openTags(page.tokens, 'script', 'style', 'link')) {
    const inline = tag.name !== 'link' && !tag.attributes.has('src');
    const obeys = tag.name !== 'link' || tag.attributes.get('rel') === 'stylesheet';
    if (isData(tag) || !obeys) continue;
    if (!inline) {
      // A policy in a <meta> holds for what stands after it only.
      if (page.tokens.indexOf(tag) < place) faults.push(`<${tag.name}> стоит раньше политики`);
      continue;
    }
    const hash = createHash('sha256').update(textInside(page.tokens, tag)).digest('base64');
    if (!policy.includes(`'sha256-${hash}'`)) faults.push(`<${tag.name}> в строке ${tag.line} не разрешён политикой`);
  }
  return faults;
}

/** Whatever makes a page ask another host, or run or dress itself in a way that the policy forbids. */
export function pageFaults(page: Page): Offender[] {
  // A redirect has neither scripts nor styles: it needs no policy.
  const policy = page.redirect ? [] : policyFaults(page);
  return [...openTags(page.tokens).flatMap(tagFaults), ...policy].map((fault) => ({ place: page.file, fault }));
}

/** Addresses of other hosts in stylesheets. */
export function styleFaults(built: Built): Offender[] {
  const sheets = [...built.files].filter((file) => file.endsWith('.css'));
  return sheets.flatMap((file) => {
    const css = readFileSync(join(built.dir, file), 'utf8');
    const addresses = [...css.matchAll(/url\(\s*["']?([^"')]+)|@import\s+["']([^"']+)/g)].map(
      (match) => match[1] ?? match[2] ?? '',
    );
    return addresses
      .filter(leavesPortal)
      .map((address) => ({ place: file, fault: `обращение к другому узлу: ${address}` }));
  });
}
