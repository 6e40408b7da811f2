import type { Lexicon } from '../../domain/query/lexicon.ts';
import type { UnderstoodQuery } from '../../domain/query/understood.ts';
import { dayInZone } from '../../domain/schedule/relative.ts';
import type { SchoolData } from '../../schemas/school-data.ts';
import type { InstantAnswer } from './answer.ts';
import type { InstantData } from '../../domain/query/instant-data.ts';
import { dayAnswers } from './day.ts';
import { observerAnswers } from './observer.ts';
import { paperAnswers } from './paper.ts';
import { placeAnswers } from './place.ts';
import { absentAnswer, otherSchools, schoolAnswer } from './school.ts';
import { wayToSchool } from './way.ts';
import { callAnswers } from './whom-to-call.ts';
import { wordAnswers } from './word.ts';

export interface InstantSources {
  readonly data: InstantData;
  readonly lexicon: Lexicon;
  /** A school's `dannye.json`; undefined when it could not be fetched. */
  readonly school: (id: string) => Promise<SchoolData | undefined>;
}

/** More than this pushes the list of pages off a phone's screen. */
const SHOWN = 3;

/** Answers to what the query asks for, the most exact first; empty when it only names words. */
export async function instantAnswers(
  { facts }: UnderstoodQuery,
  { data, lexicon, school }: InstantSources,
  now: Date,
): Promise<readonly InstantAnswer[]> {
  const [first] = facts.schools;
  const found = first && (await school(first[0]));
  const others = otherSchools(facts.schools);
  const answers = [
    ...(found === undefined ? [] : [schoolAnswer(found, facts, now)]),
    ...(others === undefined ? [] : [others]),
    ...(facts.absent === undefined ? [] : [absentAnswer(facts.absent)]),
    ...placeAnswers(facts, lexicon),
    ...callAnswers(facts, data),
    ...wordAnswers(facts, lexicon, data),
    ...paperAnswers(facts, data),
    ...dayAnswers(facts, data, dayInZone(now, data.timeZone)),
    ...observerAnswers(facts),
    ...wayToSchool(facts, data),
  ];
  return answers.slice(0, SHOWN);
}
