import type { Citation } from '../schemas/common.ts';
import type { Rules } from '../schemas/rules.ts';
import { typography } from '../domain/typography.ts';
import { byText, entriesOf, htmlOf, memo } from './entries.ts';
import { sourceView, type SourceView } from './sources.ts';

export interface RulesView extends Rules {
  readonly html: string;
  /** Short name of a subject for a calendar cell. */
  readonly shortSubject: (name: string) => string;
}

/** A year's frame as the season's page shows it: what is settled, with its sources, and what is not. */
export interface FrameView {
  readonly rules: RulesView;
  readonly sources: readonly SourceView[];
}

/** Sources of everything that a frame says, each once. */
function sourcesOf(rules: Rules): readonly Citation[] {
  const all = [
    ...(rules.window === undefined ? [] : [rules.window.source]),
    rules.gradesSource.source,
    ...rules.limits.map((limit) => limit.source),
    ...(rules.holidays ?? []).map((holiday) => holiday.source),
  ];
  return [...new Map(all.map((source) => [JSON.stringify(source), source])).values()];
}

/**
 * The frame of a year and, when that year is not settled yet, the last one before it that is:
 * people ask what the works are like, and the answer must say of which year it is.
 */
export async function frames(year: string): Promise<readonly FrameView[]> {
  const all = [...(await rulesByYear()).values()].sort((a, b) => byText(b.schoolYear, a.schoolYear));
  const own = all.find((rules) => rules.schoolYear === year);
  const settled = own?.verified === true ? undefined : all.find((rules) => rules.verified && rules.schoolYear < year);
  const shown = [own, settled].filter((rules) => rules !== undefined);
  return Promise.all(
    shown.map(async (rules) => ({ rules, sources: await Promise.all(sourcesOf(rules).map(sourceView)) })),
  );
}

/** The frames of all school years, by year. */
export const rulesByYear = memo(async (): Promise<ReadonlyMap<string, RulesView>> => {
  const entries = await entriesOf('rules');
  return new Map(
    entries.map((entry) => {
      const short = new Map(entry.data.subjects.map((subject) => [subject.name, subject.short]));
      const shortSubject = (name: string): string => short.get(name) ?? name;
      const { statement, limits, unsettled } = entry.data;
      const shown = {
        statement: typography(statement),
        limits: limits.map((limit) => ({ ...limit, text: typography(limit.text) })),
        ...(unsettled && { unsettled: unsettled.map(typography) }),
      };
      return [entry.data.schoolYear, Object.freeze({ ...entry.data, ...shown, html: htmlOf(entry), shortSubject })];
    }),
  );
});
