import type { Rule } from '../checks/rule.ts';
import { abbreviations } from '../checks/rules/abbreviations.ts';
import { addresses } from '../checks/rules/addresses.ts';
import { bodies } from '../checks/rules/bodies.ts';
import { citations } from '../checks/rules/citations.ts';
import { coverage } from '../checks/rules/coverage.ts';
import { demo } from '../checks/rules/demo.ts';
import { fileNames } from '../checks/rules/file-names.ts';
import { freshness } from '../checks/rules/freshness.ts';
import { hotlines } from '../checks/rules/hotlines.ts';
import { ids } from '../checks/rules/ids.ts';
import { leaksFileNames } from '../checks/rules/leaks-file-names.ts';
import { leaksMaterials } from '../checks/rules/leaks-materials.ts';
import { leaksNumbers } from '../checks/rules/leaks-numbers.ts';
import { leaksPeople } from '../checks/rules/leaks-people.ts';
import { news } from '../checks/rules/news.ts';
import { placeholders } from '../checks/rules/placeholders.ts';
import { publishing } from '../checks/rules/publishing.ts';
import { references } from '../checks/rules/references.ts';
import { scheduleAdvice } from '../checks/rules/schedule-advice.ts';
import { scheduleChanges } from '../checks/rules/schedule-changes.ts';
import { scheduleClasses } from '../checks/rules/schedule-classes.ts';
import { scheduleFrame } from '../checks/rules/schedule-frame.ts';
import { scheduleOrder } from '../checks/rules/schedule-order.ts';
import { scheduleRows } from '../checks/rules/schedule-rows.ts';
import { titles } from '../checks/rules/titles.ts';
import { unseen } from '../checks/rules/unseen.ts';

/**
 * Rules of the gate that one school's files can break by themselves: the form runs these. The rest judge the portal
 * as a whole (frames of the year, acts, territories), MDX, and the octets of pictures and PDF.
 */
export const schoolRules: readonly Rule[] = [
  ids,
  fileNames,
  titles,
  references,
  citations,
  publishing,
  placeholders,
  coverage,
  scheduleFrame,
  scheduleClasses,
  scheduleRows,
  scheduleOrder,
  scheduleChanges,
  scheduleAdvice,
  hotlines,
  freshness,
  addresses,
  news,
  demo,
  bodies,
  abbreviations,
  unseen,
  leaksPeople,
  leaksNumbers,
  leaksMaterials,
  leaksFileNames,
];
