import { link } from './portal.ts';
import { byName, entriesOf, htmlOf, memo, segment } from './entries.ts';
import { routes } from '../routes.ts';
import type { Territory } from '../schemas/territory.ts';

export interface TerritoryView extends Territory {
  readonly id: string;
  readonly href: string;
  readonly html: string;
  readonly demo: boolean;
  /** From the nearest to the widest: район, then регион. */
  readonly ancestors: readonly {
    readonly id: string;
    readonly name: string;
    readonly short: string;
    readonly href: string;
  }[];
}

/** All territories by id. The gate has made sure that parents exist and form no circle. */
export const territories = memo(async (): Promise<ReadonlyMap<string, TerritoryView>> => {
  const entries = await entriesOf('territories');
  const data = new Map(entries.map((entry) => [segment(entry.id, 1), entry]));
  const ancestorsOf = (id: string | undefined): TerritoryView['ancestors'] => {
    const parent = id === undefined ? undefined : data.get(id);
    if (id === undefined || parent === undefined) return [];
    const { name, short } = parent.data;
    return [{ id, name, short, href: link(routes.territory(id)) }, ...ancestorsOf(parent.data.parent)];
  };
  return new Map(
    [...data].map(([id, entry]) => [
      id,
      Object.freeze({
        ...entry.data,
        id,
        href: link(routes.territory(id)),
        html: htmlOf(entry),
        demo: entry.data.demo ?? false,
        ancestors: ancestorsOf(entry.data.parent),
      }),
    ]),
  );
});

/** @throws Error when the id is unknown: the gate lets no such content through. */
export async function territory(id: string): Promise<TerritoryView> {
  const found = (await territories()).get(id);
  if (!found) throw new Error(`Нет территории «${id}»`);
  return found;
}

/** Territories in the order of their Russian names. */
export async function territoryList(): Promise<readonly TerritoryView[]> {
  return [...(await territories()).values()].sort((a, b) => byName(a.short, b.short));
}
