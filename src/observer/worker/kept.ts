/** What the build writes in front of the worker's code: which files the observer's kit needs, and of which version. */
export interface Kept {
  /** Base path with slashes at both ends: `/` or `/vpr/`. */
  readonly base: string;
  /** A hash of the files below and of the worker's code: another site, another version. */
  readonly version: string;
  /** Pages and data of the kit, as paths of this host. */
  readonly pages: readonly string[];
  /** Those of the pages that are tools: while one is open its code must not change under it. */
  readonly tools: readonly string[];
  /** Styles, scripts and fonts; a hash in their names makes them eternal. */
  readonly files: readonly string[];
  /** The page that stands in for any other one. */
  readonly fallback: string;
}

/** Names of this portal's caches: several portals may live on one host, each under its base path. */
export function cacheNames({ base, version }: Pick<Kept, 'base' | 'version'>) {
  return {
    /** Begins the name of every cache of this portal. */
    all: `vpr ${base} `,
    /** Begins the names of the kit's caches, of whatever version. */
    kits: `vpr ${base} kit `,
    kit: `vpr ${base} kit ${version}`,
    /** Pages and data of the schools that were opened. */
    schools: `vpr ${base} schools`,
    /** Styles, scripts and fonts of these pages, which may be of several versions. */
    schoolFiles: `vpr ${base} school-files`,
  };
}

/** The header in which a copy says when it was kept: a moment in UTC. */
export const SAVED = 'x-saved';
