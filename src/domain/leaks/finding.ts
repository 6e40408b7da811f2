import type { LeakKind } from '../../schemas/allow.ts';

export type { LeakKind } from '../../schemas/allow.ts';

/** One place of a text that must not be published. */
export interface Finding {
  readonly kind: LeakKind;
  /** Offsets in the text that was given, UTF-16 units; `end` is not included. */
  readonly start: number;
  readonly end: number;
  /** Why it must not be published: one Russian sentence that names the act. Never holds anything of the text. */
  readonly why: string;
}

/** A find before its reason is added; offsets are those of the plain text. */
export interface Span {
  readonly kind: LeakKind;
  readonly start: number;
  readonly end: number;
}
