import { entriesOf, memo, segment } from './entries.ts';
import { documents } from './documents.ts';
import { termsIn } from './glossary.ts';
import { memos } from './texts.ts';

/** A page where an abbreviation stands. */
export interface TermUse {
  readonly words: string;
  readonly href: string;
}

/** How many pages of one kind are named: the reader needs an example, search gives the rest. */
const ENOUGH = 3;

/** Memos and official documents in which an abbreviation stands, by the id of its word; memos first. */
export const termUses = memo(async (): Promise<ReadonlyMap<string, readonly TermUse[]>> => {
  const uses = new Map<string, TermUse[]>();
  const add = (ids: readonly string[], pages: readonly TermUse[]): void => {
    for (const id of ids) uses.set(id, [...(uses.get(id) ?? []), ...pages]);
  };
  const bodies = new Map((await entriesOf('memos')).map((entry) => [segment(entry.id, 1), entry.body ?? '']));
  const counted = new Map<string, number>();
  const within = (ids: readonly string[], kind: string): string[] =>
    ids.filter((id) => {
      const count = (counted.get(`${kind} ${id}`) ?? 0) + 1;
      counted.set(`${kind} ${id}`, count);
      return count <= ENOUGH;
    });
  for (const one of await memos()) {
    const ids = (await termsIn(bodies.get(one.id) ?? '')).map(({ id }) => id);
    add(within(ids, 'memo'), [{ words: one.title, href: one.href }]);
  }
  for (const one of await documents()) {
    const ids = one.terms.map(({ id }) => id);
    add(within(ids, 'document'), [{ words: `${one.short}, ${one.territory.short}`, href: one.href }]);
  }
  return uses;
});
