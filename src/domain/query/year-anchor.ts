/** The place of a past year in a school's record; its works stand on a page of their own. */
export function yearAnchor(year: string): string {
  return `god-${year}`;
}

/** The year of an anchor that `yearAnchor` made; undefined for an anchor of the school's page. */
export function yearOfAnchor(anchor: string): string | undefined {
  return /^god-(\d{4}-\d{4})$/.exec(anchor)?.[1];
}
