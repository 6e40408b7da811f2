import { type MayQuestion, mayQuestions } from '../domain/observer/may-i.ts';
import { routes } from '../routes.ts';
import { checklist, type ItemView } from './checklist.ts';
import { kitChecklist } from './kit.ts';
import { events, type EventView } from './news.ts';
import { observation, observationHere, type ObservationView } from './observation.ts';
import { link, portal } from './portal.ts';
import { season } from './season.ts';
import { type InstructionView, instructions } from './texts.ts';

/** Everything that the page for observers shows. */
export interface ObserversView {
  readonly instructions: readonly InstructionView[];
  /** What one who wants to observe has to be able to say of himself. */
  readonly conditions: readonly ItemView[];
  /** The same as questions, with what a «нет» means. */
  readonly questions: readonly MayQuestion[];
  readonly places: readonly ObservationView[];
  readonly here: readonly ObservationView[];
  readonly trainings: readonly EventView[];
  /** Days on which schools wait for observers, nearest first. */
  readonly needed: readonly { readonly date: string; readonly href: string; readonly schools: number }[];
  /** Days ahead with works: what the coordinator prints for each. */
  readonly handouts: readonly { readonly date: string; readonly href: string }[];
}

/** The stage whose items say who may observe; those for information are no conditions. */
const CONDITIONS = 'appointment';

export async function observers(): Promise<ObserversView> {
  const { builtOn } = await portal();
  const stages = (await checklist())?.stages ?? [];
  const ahead = (await season()).ahead.map((day) => ({
    date: day.date,
    href: day.href,
    schools: new Set(
      day.works.filter(({ row }) => row.observersWanted && row.status !== 'отменена').map((work) => work.school.id),
    ).size,
  }));
  return {
    instructions: await instructions(),
    conditions: (stages.find((stage) => stage.id === CONDITIONS)?.items ?? []).filter(
      ({ severity }) => severity !== 'для сведения',
    ),
    questions: mayQuestions((await kitChecklist())?.stages.flatMap(({ items }) => items) ?? []),
    places: await observation(),
    here: await observationHere(),
    trainings: (await events()).filter((event) => event.kind === 'обучение наблюдателей' && event.date >= builtOn),
    needed: ahead.filter((day) => day.schools > 0),
    handouts: (await season()).ahead
      .filter(({ counts }) => counts.works > 0)
      .map(({ date }) => ({ date, href: link(routes.handout(date)) })),
  };
}
