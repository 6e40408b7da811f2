const GRADES =
  /(\d{1,2}(?:\s*[–-]\s*\d{1,2})?(?:(?:,|\s+и)\s*\d{1,2}(?:\s*[–-]\s*\d{1,2})?)*)[\s-]*(?:[хйго]{1,2}\s+)?класс/giu;

/**
 * Grades that an event's audience names: «для родителей 4–8 и 10 классов» → 4, 5, 6, 7, 8, 10.
 * Undefined when it names none: the event is then for everybody.
 */
export function gradesNamed(audience: string | undefined): ReadonlySet<number> | undefined {
  const found = new Set<number>();
  for (const [, list = ''] of (audience ?? '').matchAll(GRADES)) {
    for (const [, first = '', last = first] of list.matchAll(/(\d{1,2})(?:\s*[–-]\s*(\d{1,2}))?/g)) {
      for (let grade = Number(first); grade <= Math.min(Number(last), 11); grade += 1) found.add(grade);
    }
  }
  return found.size === 0 ? undefined : found;
}
