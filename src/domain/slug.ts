/**
 * Latin letters for Russian ones, as the portal's addresses are spelt: ж zh, х kh, ц ts, ч ch, ш sh, щ shch,
 * й and ы y, ю yu, я ya; э and ё become e (readers type ё and е alike); ъ and ь vanish.
 */
// prettier-ignore
const latin: Readonly<Record<string, string>> = {
  а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ё: 'e', ж: 'zh', з: 'z', и: 'i', й: 'y',
  к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f',
  х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch', ъ: '', ы: 'y', ь: '', э: 'e', ю: 'yu', я: 'ya',
};

/** «Что изменилось» → `chto-izmenilos`; an empty string when the text has no letter and no digit. */
export function slugOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[а-яё]/g, (letter) => latin[letter] ?? '')
    .normalize('NFD')
    .replace(/[\u0300-\u036F]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

/** A slug that `used` does not have yet (`vazhno`, `vazhno-2`, …); the one returned is added to it. */
export function uniqueSlug(text: string, used: Set<string>, fallback: string, prefix = ''): string {
  const slug = prefix + (slugOf(text) || fallback);
  let candidate = slug;
  for (let count = 2; used.has(candidate); count += 1) candidate = `${slug}-${count}`;
  used.add(candidate);
  return candidate;
}
