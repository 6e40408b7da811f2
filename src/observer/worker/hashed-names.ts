const NAME = /(?:_astro\/|\.\/|["'`(])([\w@.-]+\.(?:js|css|woff2|svg|png|jpe?g|webp|avif))\b/g;

/**
 * Names of the files in `_astro/` that a page, a style or a script may ask for, each once, in the order of the text.
 * A name may be a word that only looks like a file: whoever asks for it looks whether there is one.
 */
export function hashedNames(text: string): string[] {
  return [...new Set([...text.matchAll(NAME)].map((match) => match[1] ?? ''))];
}

/** True for files that may name others. */
export function namesOthers(name: string): boolean {
  return /\.(?:js|css)$/.test(name);
}
