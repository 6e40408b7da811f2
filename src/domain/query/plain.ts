/**
 * A query made fit for the engine: without «№», which can empty the result list, and without quotes;
 * a hyphen parts words, because the engine deletes it and finds the joined word alone.
 */
export function plainQuery(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\p{Cf}/gu, '')
    .replace(/[№«»„“”‘’‚‹›"'`]/g, ' ')
    .replace(/(\p{L})[-‐‑](?=\p{L})/gu, '$1 ')
    .replace(/\s+/g, ' ')
    .trim();
}
