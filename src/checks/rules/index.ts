import type { Rule } from '../rule.ts';
import { abbreviations } from './abbreviations.ts';
import { addresses } from './addresses.ts';
import { bodies } from './bodies.ts';
import { checklist } from './checklist.ts';
import { citations } from './citations.ts';
import { coverage } from './coverage.ts';
import { demo } from './demo.ts';
import { documents } from './documents.ts';
import { eventChanges } from './event-changes.ts';
import { fileNames } from './file-names.ts';
import { files } from './files.ts';
import { folders } from './folders.ts';
import { frame } from './frame.ts';
import { freshness } from './freshness.ts';
import { hotlines } from './hotlines.ts';
import { ids } from './ids.ts';
import { leaksAllow } from './leaks-allow.ts';
import { leaksFileNames } from './leaks-file-names.ts';
import { leaksMaterials } from './leaks-materials.ts';
import { leaksNumbers } from './leaks-numbers.ts';
import { leaksPeople } from './leaks-people.ts';
import { mdxTags } from './mdx-tags.ts';
import { news } from './news.ts';
import { placeholders } from './placeholders.ts';
import { plans } from './plans.ts';
import { publishing } from './publishing.ts';
import { ranges } from './ranges.ts';
import { redirects } from './redirects.ts';
import { references } from './references.ts';
import { required } from './required.ts';
import { scheduleAdvice } from './schedule-advice.ts';
import { scheduleChanges } from './schedule-changes.ts';
import { scheduleClasses } from './schedule-classes.ts';
import { scheduleFrame } from './schedule-frame.ts';
import { scheduleOrder } from './schedule-order.ts';
import { scheduleRows } from './schedule-rows.ts';
import { territories } from './territories.ts';
import { titles } from './titles.ts';
import { unseen } from './unseen.ts';

/** Every rule of the gate; a new one is a file beside these and a line here. */
export const rules: readonly Rule[] = [
  required,
  placeholders,
  folders,
  ids,
  fileNames,
  titles,
  files,
  references,
  citations,
  territories,
  documents,
  publishing,
  plans,
  ranges,
  frame,
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
  eventChanges,
  checklist,
  demo,
  bodies,
  mdxTags,
  abbreviations,
  unseen,
  leaksPeople,
  leaksNumbers,
  leaksMaterials,
  leaksFileNames,
  leaksAllow,
  redirects,
];
