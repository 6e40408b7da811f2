import { z } from 'zod';

const draftSchema = z.strictObject({
  id: z.string(),
  /** Kind of the form. */
  kind: z.string(),
  school: z.string(),
  territory: z.string(),
  schoolName: z.string(),
  /** Below the content folder. */
  path: z.string(),
  /** True while the name of a new file follows its title. */
  ownName: z.boolean(),
  isNew: z.boolean(),
  text: z.string(),
  /** The file as it was when it was opened: what changed in a schedule is told from it. */
  opened: z.string(),
  /** When it was last changed, milliseconds. */
  updated: z.number(),
});

export type Draft = z.infer<typeof draftSchema>;

/** Drafts of this browser. Nothing else keeps them and nobody else sees them. */
export interface Drafts {
  /** The latest first. */
  all(): readonly Draft[];
  /** @returns false when the browser keeps nothing: private mode, no room */
  keep(draft: Draft): boolean;
  /** @returns what puts it back */
  remove(id: string): () => void;
}

/** One origin may hold two portals under different bases: each has drafts of its own. */
export function draftsIn(storage: Storage | undefined, base: string): Drafts {
  const key = `vpr-otkryto:chernoviki:${base}`;
  const stored = (): readonly unknown[] => {
    try {
      const list: unknown = JSON.parse(storage?.getItem(key) ?? '[]');
      return Array.isArray(list) ? list : [];
    } catch {
      return [];
    }
  };
  // What another version of the page has left and this one cannot read is not shown.
  const read = (): Draft[] => stored().flatMap((one) => draftSchema.safeParse(one).data ?? []);
  /** Drafts that this version cannot read stay as they are: the version that wrote them needs them. */
  const write = (list: readonly Draft[]): boolean => {
    try {
      const unread = stored().filter((one) => !draftSchema.safeParse(one).success);
      storage?.setItem(key, JSON.stringify([...unread, ...list]));
      return storage !== undefined;
    } catch {
      return false;
    }
  };
  const put = (draft: Draft): boolean => write([...read().filter(({ id }) => id !== draft.id), draft]);
  return {
    all: () => read().sort((a, b) => b.updated - a.updated),
    keep: put,
    remove(id) {
      const gone = read().find((draft) => draft.id === id);
      write(read().filter((draft) => draft.id !== id));
      return () => {
        if (gone) put(gone);
      };
    },
  };
}
