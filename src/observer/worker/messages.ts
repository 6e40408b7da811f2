/** Why something could not be kept on the device. */
export type Why = 'memory' | 'network';

/** What a page asks of the worker; the answer comes through the port that is sent along. */
export type Question =
  /** Is everything here? What is missing is fetched. Answer: `State`. */
  | 'state'
  /** Take over from the old worker, if this is the only window. Answer: `Takeover`. */
  | 'take over';

export type State = { readonly ready: true; readonly saved: string } | { readonly ready: false; readonly why: Why };
export type Takeover = 'taken' | 'other windows';

/** What the worker tells pages unasked. */
export type News =
  | { readonly about: 'kit'; readonly failed: Why }
  | { readonly about: 'school'; readonly school: string; readonly failed: Why | undefined };

export function whyOf(error: unknown): Why {
  return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'memory' : 'network';
}
