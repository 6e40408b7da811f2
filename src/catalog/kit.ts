import { actOf, type ActView } from '../domain/observer/act.ts';
import { assertWhole, itemIds, type KitChecklist, type KitItem } from '../domain/observer/kit.ts';
import type { Holiday } from '../domain/observer/calls.ts';
import { typography } from '../domain/typography.ts';
import { numberLine } from '../domain/observer/school.ts';
import type { NumberLine } from '../schemas/observation.ts';
import { checklist, type ItemView } from './checklist.ts';
import { entriesOf, memo } from './entries.ts';
import { observationHere } from './observation.ts';
import { instructionSources } from './instruction-sources.ts';
import { ruleTexts } from './rule-texts.ts';
import { rulesByYear } from './rules.ts';
import { sourceView } from './sources.ts';
import { instructions } from './texts.ts';

export type { NumberLine } from '../schemas/observation.ts';

async function kitItem({ id, text, why, severity, inAct, form, cited }: ItemView): Promise<KitItem> {
  if (cited === undefined) return { id, text, why, severity, inAct, form, source: undefined };
  const { words, href: outside } = await sourceView(cited.source);
  const rule = (await ruleTexts()).find((one) => one.source === cited.id);
  const href = rule === undefined ? outside : `#${rule.id}`;
  return { id, text, why, severity, inAct, form, source: { short: typography(cited.short), words, href } };
}

/**
 * The checklist for the observer's kit; undefined on a portal that has none.
 * @throws Error when an item of `content/observers/cheklist.md` is missing in it: such a build must not pass
 */
export const kitChecklist = memo(async (): Promise<KitChecklist | undefined> => {
  const list = await checklist();
  if (list === undefined) return undefined;
  const [shown, sources] = [await instructions(), await instructionSources()];
  const stages = list.stages.map(async ({ id, title, when, actStage, items }) => {
    const name = sources.find((one) => one.stages.includes(id))?.id;
    const found = shown.find((one) => one.id === name);
    const instruction = found && { title: found.title, href: found.href };
    return { id, title, when, actStage, instruction, items: await Promise.all(items.map(kitItem)) };
  });
  const kit = { title: list.title, reviewed: list.reviewed, stages: await Promise.all(stages) };
  const [entry] = await entriesOf('checklist');
  assertWhole('набор наблюдателя', itemIds(kit.stages), itemIds(entry?.data.stages ?? []));
  return kit;
});

/**
 * The blank act; undefined on a portal without a checklist.
 * @throws Error when an item of the checklist is missing in it
 */
export const blankAct = memo(async (): Promise<ActView | undefined> => {
  const [kit, entry] = [await kitChecklist(), (await entriesOf('checklist'))[0]];
  if (kit === undefined) return undefined;
  const act = actOf(kit.stages);
  assertWhole('бланк акта', itemIds(act.groups), itemIds(entry?.data.stages ?? []));
  return act;
});

/** Whose form the act follows, in words: the source of the item that fills its stages; undefined when none does. */
export const actForm = memo(async (): Promise<string | undefined> => {
  const items = (await kitChecklist())?.stages.flatMap((stage) => stage.items) ?? [];
  return items.find(({ form }) => form === 'этап')?.source?.words;
});

/** Numbers of the portal's own territory: what the kit offers until a school is chosen. */
export const kitLines = memo(async (): Promise<readonly NumberLine[]> => {
  const lines = (await observationHere()).flatMap((place) => place.lines);
  return [...new Map(lines.map((line) => [line.id, line])).values()].map(({ level, tel, timeZone, data }) =>
    numberLine({ level, tel, timeZone, ...data }),
  );
});

/** Days off that the frames of the years name: the kit does not promise an answer on them. */
export const kitHolidays = memo(async (): Promise<readonly Holiday[]> =>
  [...(await rulesByYear()).values()]
    .flatMap(({ holidays = [] }) => holidays.filter(({ verified }) => verified))
    .map(({ from, to, name }) => ({ from, to, name: typography(name) })),
);
