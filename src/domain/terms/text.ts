/** One line without doubled spaces; the letters and signs stay as printed. */
export function tidy(printed: string): string {
  return printed.replace(/\s+/gu, ' ').trim();
}

/** The text for comparison: lower case, every dash a hyphen, ё as е. */
export function plain(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[‐-―−]/gu, '-')
    .replaceAll('ё', 'е');
}
