import { daysBetweenWorks } from './days-between.ts';
import { notFirstLesson } from './first-lesson.ts';
import { insideWindow } from './inside-window.ts';
import { oneADay } from './one-a-day.ts';
import { parentsInformed } from './parents-informed.ts';
import type { Recommendation } from './recommendation.ts';
import { schoolDay } from './school-day.ts';
import { worksLimit } from './works-limit.ts';

export const recommendations: readonly Recommendation[] = [
  oneADay,
  daysBetweenWorks,
  notFirstLesson,
  worksLimit,
  insideWindow,
  schoolDay,
  parentsInformed,
];
