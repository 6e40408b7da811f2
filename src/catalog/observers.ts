import { stagesShown } from '../domain/checklist/index.ts';
import { checklistWhen } from '../schemas/checklist.ts';
import { checklist, type StageView } from './checklist.ts';
import { entriesOf, memo, segment } from './entries.ts';
import { events, type EventView } from './news.ts';
import { observation, observationHere, type ObservationView } from './observation.ts';
import { portal } from './portal.ts';
import { season } from './season.ts';
import { type InstructionView, instructions } from './texts.ts';

export interface PartView {
  readonly when: StageView['when'];
  /** Instructions whose stages belong to this part of the morning; one may stand in several parts. */
  readonly instructions: readonly { readonly view: InstructionView; readonly stages: readonly string[] }[];
}

/** Everything that the page for observers shows. */
export interface ObserversView {
  readonly instructions: readonly InstructionView[];
  readonly parts: readonly PartView[];
  readonly conditions: StageView | undefined;
  readonly places: readonly ObservationView[];
  readonly here: readonly ObservationView[];
  readonly trainings: readonly EventView[];
  /** Days on which schools wait for observers, nearest first. */
  readonly needed: readonly { readonly date: string; readonly href: string; readonly schools: number }[];
}

const stagesByInstruction = memo(
  async () =>
    new Map(
      (await entriesOf('instructions')).map((entry) => [
        segment(entry.id, 1),
        stagesShown(entry.body ?? '').map((shown) => shown.stage),
      ]),
    ),
);

/** The stage whose items say who may observe. */
const CONDITIONS = 'appointment';

export async function observers(): Promise<ObserversView> {
  const { builtOn } = await portal();
  const [list, stages, shown] = [await instructions(), (await checklist())?.stages ?? [], await stagesByInstruction()];
  const ahead = (await season()).ahead.map((day) => ({
    date: day.date,
    href: day.href,
    schools: new Set(
      day.works.filter(({ row }) => row.observersWanted && row.status !== 'отменена').map((work) => work.school.id),
    ).size,
  }));
  return {
    instructions: list,
    parts: checklistWhen.map((when) => ({
      when,
      instructions: list.flatMap((view) => {
        const own = stages.filter((stage) => stage.when === when && shown.get(view.id)?.includes(stage.id));
        return own.length === 0 ? [] : [{ view, stages: own.map((stage) => stage.title) }];
      }),
    })),
    conditions: stages.find((stage) => stage.id === CONDITIONS),
    places: await observation(),
    here: await observationHere(),
    trainings: (await events()).filter((event) => event.kind === 'обучение наблюдателей' && event.date >= builtOn),
    needed: ahead.filter((day) => day.schools > 0),
  };
}
