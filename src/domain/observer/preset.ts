/** What the address of a handout's QR code says: `#shkola=licey-21&rabota=5-matematika`. */
export interface Preset {
  readonly school: string;
  /** Name of a row of the school's schedule. */
  readonly work: string | undefined;
}

const NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Reads a fragment; undefined when it names no school. A fragment never reaches a server. */
export function readPreset(fragment: string): Preset | undefined {
  const words = new URLSearchParams(fragment.replace(/^#/, ''));
  const [school, work] = [words.get('shkola') ?? '', words.get('rabota') ?? ''];
  return NAME.test(school) ? { school, work: NAME.test(work) ? work : undefined } : undefined;
}
