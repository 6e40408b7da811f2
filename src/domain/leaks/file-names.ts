import { slugOf } from '../slug.ts';
import type { LeakKind } from './finding.ts';
import { GIVEN_NAMES } from './given-names.ts';

/** What the name of a file gives away. Names are Latin in the portal; Russian ones are spelt in Latin first. */

const NAMES: ReadonlySet<string> = new Set(GIVEN_NAMES.map(slugOf).filter((name) => name.length > 3));
const SUBJECT =
  /^(rus|russkiy|russkij|matem|matematik\w*|mat|biolog\w*|bio|geograf\w*|geo|istori\w*|istoriya|fizik\w*|fiz|khimi\w*|himi\w*|obshchestv\w*|obschestv\w*|inform\w*|literatur\w*|angl\w*|inostr\w*|okr|okruzh\w*)$/;
const OF_WORK = /^(vpr|klass\w*|kl|zadani\w*|zadach\w*|var|variant\w*|rabot\w*|kim\w*|proverochn\w*)$/;
const KEYS = /^(otvet|otvety|otveti|klyuch\w*|kljuch\w*|reshebnik\w*|gdz|resheni\w*)$/;
const EXCUSE = /^(vopros\w*|demo\w*|obrazets|obrazec|obrazc\w*|obraztsy|opisani\w*|poryad\w*|roditel\w*)$/;
const CHILDREN =
  /^(uchen\w*|uchashch\w*|uchasch\w*|obuchayushch\w*|obuchajusch\w*|obuch\w*|detey|detej|deti|uchastnik\w*|pobedit\w*|prizer\w*|vypusknik\w*)$/;
const CLASS = /^([1-9]|1[01])[a-z]$/;

/** Parts of a file's name: no folder, no extension, no day in front. */
function partsOf(name: string): string[] {
  const last = name.split('/').at(-1) ?? '';
  const stem = last.replace(/\.[a-z0-9]{1,5}$/i, '').replace(/^\d{4}-\d{2}-\d{2}-/, '');
  // `variant3` and `5а` come as one word or as two.
  return slugOf(stem).split('-').filter(Boolean);
}

const isNumber = (part: string | undefined): boolean => /^\d{1,3}$/.test(part ?? '');

function isMaterial(parts: readonly string[]): boolean {
  if (parts.some((part) => EXCUSE.test(part))) return false;
  const has = (pattern: RegExp): boolean => parts.some((part) => pattern.test(part));
  const variant = parts.some(
    (part, index) =>
      /^(variant|var|v)\d{1,3}$/.test(part) ||
      (/^(variant|var)$/.test(part) && (isNumber(parts[index + 1]) || isNumber(parts[index - 1]))),
  );
  if (variant) return true;
  const ofWork = has(OF_WORK) || has(SUBJECT) || has(CLASS);
  if (has(KEYS) && ofWork) return true;
  if (has(/^kimy?$/) && (has(/^(vpr|klass\w*|kl|var|variant\w*)$/) || has(SUBJECT) || parts.some(isNumber)))
    return true;
  return (
    has(/^kriteri\w*$/) &&
    (has(/^variant\w*$/) || parts.some((part, index) => /^zadani\w*$/.test(part) && isNumber(parts[index + 1])))
  );
}

/** Is a file named as test materials are: `variant-3`, `otvety-vpr-5-klass`, `kim-matematika`? */
export function isMaterialName(name: string): boolean {
  return isMaterial(partsOf(name));
}

/** What the name of a file gives away, by kinds; the path may be that of a folder's file. */
export function leaksInName(path: string): LeakKind[] {
  const parts = partsOf(path);
  const kinds: LeakKind[] = [];
  const has = (pattern: RegExp): boolean => parts.some((part) => pattern.test(part));
  if (isMaterial(parts)) kinds.push('материалы работы');
  if (has(/^(spisok|spiski|fio|familii)$/) && (has(CHILDREN) || has(CLASS))) kinds.push('список людей');
  if (has(/^kody?$/) && has(CHILDREN)) kinds.push('код участника');
  if (has(/^(otmetk\w*|otsenk[iua]|ocenk[iua]|ball[yov]*)$/) && (has(CHILDREN) || has(CLASS)))
    kinds.push('отметка ученика');
  if (has(CLASS) && parts.some((part) => NAMES.has(part))) kinds.push('ученик');
  return kinds;
}
