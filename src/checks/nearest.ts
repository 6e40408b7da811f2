import { slugOf } from '../domain/slug.ts';

/** Near misses: what the author probably meant. */

/** Cyrillic letters that look like Latin ones; a wrong keyboard layout hides them from the eye. */
// prettier-ignore
const LOOKALIKES: Readonly<Record<string, string>> = {
  а: 'a', в: 'b', с: 'c', е: 'e', ё: 'e', н: 'h', і: 'i', к: 'k', м: 'm', о: 'o', р: 'p', ѕ: 's', т: 't', у: 'y', х: 'x',
};

/** Cyrillic look-alikes replaced by the Latin letters they pretend to be. */
export function withoutLookalikes(text: string): string {
  return [...text].map((sign) => LOOKALIKES[sign] ?? sign).join('');
}

/** Words in any script as an id: `Лицей № 21` → `licey-21`; a Cyrillic «с» inside a Latin word → `c`. */
export function asId(text: string): string {
  return slugOf(/[a-z]/i.test(text) ? withoutLookalikes(text.toLowerCase()) : text);
}

/**
 * Number of single slips (a letter lost, added, changed, or two neighbours swapped) between two words.
 * Words of more than 64 signs are not compared letter by letter: they differ or they do not.
 */
export function distance(a: string, b: string): number {
  if (a === b) return 0;
  if (a.length > 64 || b.length > 64) return Number.POSITIVE_INFINITY;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (before[j - 2] ?? 0) + 1);
      row.push(best);
    }
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}

function plain(text: string): string {
  return withoutLookalikes(text.normalize('NFC').toLowerCase()).replace(/[\s_-]+/g, '');
}

/** A short word has no room for two slips; a long one may have three. */
function slipsAllowed(length: number): number {
  if (length <= 4) return 1;
  return length < 12 ? 2 : 3;
}

/**
 * The closest of the known words, or undefined when nothing is close.
 * Case, `_`, `-`, spaces and Cyrillic look-alikes do not count as slips.
 */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  const wanted = plain(word);
  const allowed = slipsAllowed(wanted.length);
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of known) {
    const target = plain(candidate);
    if (Math.abs(target.length - wanted.length) > allowed) continue;
    const slips = distance(wanted, target);
    if (slips < least) {
      least = slips;
      best = candidate;
    }
  }
  return least <= allowed ? best : undefined;
}
