/** What the fields and the act say of such times; the printed sheet says nothing. */
export const END_BEFORE_START = 'Конец раньше начала: проверьте время.';

interface Times {
  /** `ЧЧ:ММ`, as `end`. */
  readonly start?: string | undefined;
  readonly end?: string | undefined;
}

/** True when the observation ends before it starts: both are of one day, on the school's clocks. */
export function endsBeforeStart({ start, end }: Times): boolean {
  return start !== undefined && end !== undefined && end < start;
}
