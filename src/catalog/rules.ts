import type { Rules } from '../schemas/rules.ts';
import { entriesOf, htmlOf, memo } from './entries.ts';

export interface RulesView extends Rules {
  readonly html: string;
  /** Short name of a subject for a calendar cell. */
  readonly shortSubject: (name: string) => string;
}

/** The frames of all school years, by year. */
export const rulesByYear = memo(async (): Promise<ReadonlyMap<string, RulesView>> => {
  const entries = await entriesOf('rules');
  return new Map(
    entries.map((entry) => {
      const short = new Map(entry.data.subjects.map((subject) => [subject.name, subject.short]));
      const shortSubject = (name: string): string => short.get(name) ?? name;
      return [entry.data.schoolYear, Object.freeze({ ...entry.data, html: htmlOf(entry), shortSubject })];
    }),
  );
});
