/** A school page on the device takes some 60 KB; a family or an observer needs two or three of them. */
export const SCHOOLS_KEPT = 20;

export interface KeptSchool {
  readonly school: string;
  /** Moment in UTC at which the page was kept, `2027-04-20T06:25:00.000Z`; empty when it is not known. */
  readonly saved: string;
}

/** The schools that have to go, oldest first, so that no more than `limit` stay. */
export function overLimit(schools: readonly KeptSchool[], limit = SCHOOLS_KEPT): string[] {
  const byAge = [...schools].sort((a, b) => (a.saved < b.saved ? -1 : Number(a.saved > b.saved)));
  return byAge.slice(0, Math.max(0, schools.length - limit)).map(({ school }) => school);
}
