import { actStages } from '../../schemas/act-form.ts';
import type { ChecklistItem } from '../../schemas/checklist.ts';
import type { Observation, ObservationAnswer, ObservedClass } from '../../schemas/observation.ts';
import { assertWhole, itemIds, type KitItem, type KitStage } from './kit.ts';

export type ActStage = (typeof actStages)[number];

/** An item of the checklist inside an act: what a blank prints to be ticked, with what was answered. */
export interface ActItem extends Pick<KitItem, 'id' | 'text' | 'inAct' | 'severity' | 'form'> {
  readonly answer: ObservationAnswer | undefined;
  readonly note: string | undefined;
  /** `ЧЧ:ММ` on the school's clocks. */
  readonly time: string | undefined;
}

export interface ActGroup extends Pick<KitStage, 'id' | 'title' | 'when' | 'actStage'> {
  readonly items: readonly ActItem[];
}

/**
 * The act of an observation, or the blank one, by the form of the Moscow region (распоряжение 24.02.2021 № Р-98):
 * its fields, its stages to be underlined, then either «нарушений не выявлено» or a list of violations.
 */
export interface ActView {
  readonly school: string | undefined;
  /** `ГГГГ-ММ-ДД` */
  readonly date: string | undefined;
  readonly start: string | undefined;
  readonly end: string | undefined;
  readonly subject: string | undefined;
  /** «5 «А»», «5 класс» or as typed. */
  readonly class: string | undefined;
  readonly stages: readonly { readonly title: ActStage; readonly attended: boolean }[];
  /** Every item of the checklist exactly once, stage by stage. */
  readonly groups: readonly ActGroup[];
  /** Answers «нет» to items that count as violations: each enters the act by its `inAct`. */
  readonly violations: readonly ActItem[];
  /** Answers «нет» to the other items: they change no verdict. */
  readonly shortcomings: readonly ActItem[];
  /** Notes to items that were answered otherwise, or not at all: nothing typed is lost. */
  readonly notes: readonly ActItem[];
  /** The observer's own words. */
  readonly remarks: string | undefined;
  /** One of the two or neither: both can never stand. «Нарушений не выявлено» is the observer's own statement. */
  readonly verdict: 'нарушений не выявлено' | 'выявлены нарушения' | undefined;
  /** The observer had stated that there were none, and a violation stands: the statement has to be taken back. */
  readonly withdrawn: boolean;
  /** True of an invented school of the demonstration district. */
  readonly demo: boolean;
  /** Marks of items that the checklist no longer has: the site was renewed in between. */
  readonly lost: readonly ({ readonly id: string } & Pick<ActItem, 'answer' | 'note' | 'time'>)[];
}

/** «5 «А»», «5 класс», or the words typed. */
export function observedClassWords(one: ObservedClass): string {
  if ('words' in one) return one.words;
  return one.letter === undefined ? `${one.grade}\u00A0класс` : `${one.grade}\u00A0«${one.letter}»`;
}

/** Name of the place as the act gives it: «Лицей № 21, город Примерск». */
export function placeName(place: NonNullable<Observation['place']>): string {
  return [place.name, place.settlement].filter((part) => part !== undefined).join(', ');
}

function actItem({ id, text, inAct, severity, form }: KitItem, record: Observation | undefined): ActItem {
  const mark = record?.marks[id];
  return { id, text, inAct, severity, form, answer: mark?.answer, note: mark?.note, time: mark?.time };
}

const isViolation = (severity: ChecklistItem['severity']): boolean => severity === 'нарушение';

/**
 * The act's model.
 * @param record without it: the blank act
 * @throws Error when an item of the checklist would be missing in the act, or stand twice
 */
export function actOf(stages: readonly KitStage[], record?: Observation): ActView {
  const groups = stages.map(({ id, title, when, actStage, items }) => ({
    id,
    title,
    when,
    actStage,
    items: items.map((item) => actItem(item, record)),
  }));
  const items = groups.flatMap((group) => group.items);
  assertWhole('акт', itemIds(groups), [...new Set(itemIds(stages))]);
  const no = items.filter(({ answer }) => answer === 'нет');
  const violations = no.filter(({ severity }) => isViolation(severity));
  const known = new Set(items.map(({ id }) => id));
  const stated = record?.noViolations === true;
  return {
    school: record?.place && placeName(record.place),
    date: record?.date,
    start: record?.start,
    end: record?.end,
    subject: record?.subject,
    class: record?.class && observedClassWords(record.class),
    stages: actStages.map((title) => ({ title, attended: record?.stages.includes(title) ?? false })),
    groups,
    violations,
    shortcomings: no.filter(({ severity }) => !isViolation(severity)),
    notes: items.filter(({ answer, note }) => answer !== 'нет' && note !== undefined),
    remarks: record?.remarks?.trim() === '' ? undefined : record?.remarks,
    verdict: violations.length > 0 ? 'выявлены нарушения' : stated ? 'нарушений не выявлено' : undefined,
    withdrawn: stated && violations.length > 0,
    demo: record?.place?.demo ?? false,
    lost: Object.entries(record?.marks ?? {})
      .filter(([id, mark]) => !known.has(id) && (mark.answer !== undefined || mark.note !== undefined))
      .map(([id, { answer, note, time }]) => ({ id, answer, note, time })),
  };
}
