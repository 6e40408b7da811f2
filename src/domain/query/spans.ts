import { stem } from './stem.ts';
import { plainWords } from './vocabulary.ts';

/** Some words in a row, from the first to the one before `end`. */
export interface Span<Value> {
  readonly start: number;
  readonly end: number;
  readonly value: Value;
}

/** The words of a phrase as spans compare them. */
export function keyOf(phrase: string): string {
  return plainWords(phrase).map(stem).join(' ');
}

/** Phrases by their stems, and the most words that one has. */
export class Phrases<Value> {
  readonly #byKey = new Map<string, Value[]>();
  #longest = 0;

  add(phrase: string, value: Value): void {
    const key = keyOf(phrase);
    if (key === '') return;
    this.#byKey.set(key, [...(this.#byKey.get(key) ?? []), value]);
    this.#longest = Math.max(this.#longest, key.split(' ').length);
  }

  /** All that is called by just these words. */
  named(words: readonly string[]): readonly Value[] {
    return this.#byKey.get(words.map(stem).join(' ')) ?? [];
  }

  /** Phrases among the words, the longest first where several begin at one word; none overlap. */
  in(words: readonly string[]): readonly Span<readonly Value[]>[] {
    const spans: Span<readonly Value[]>[] = [];
    for (let start = 0; start < words.length; start += 1) {
      for (let end = Math.min(words.length, start + this.#longest); end > start; end -= 1) {
        const value = this.named(words.slice(start, end));
        if (value.length === 0) continue;
        spans.push({ start, end, value });
        start = end - 1;
        break;
      }
    }
    return spans;
  }
}
