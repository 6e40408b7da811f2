import type { OfficialRecord } from '../official-document.ts';
import { elabugaDorozhnayaKarta381 } from './elabuga-dorozhnaya-karta-381.ts';
import { elabugaPrikaz401 } from './elabuga-prikaz-401.ts';
import { kaliningradGimnaziya32Plan } from './kaliningrad-gimnaziya-32-plan.ts';
import { lugaPrikaz259 } from './luga-prikaz-259.ts';
import { makhnevoPostanovlenie714 } from './makhnevo-postanovlenie-714.ts';
import { smolenskPrikaz863 } from './smolensk-prikaz-863.ts';

/** The official documents that the portal made from source texts. */
export const officialRecords: readonly OfficialRecord[] = [
  lugaPrikaz259,
  kaliningradGimnaziya32Plan,
  makhnevoPostanovlenie714,
  elabugaDorozhnayaKarta381,
  elabugaPrikaz401,
  smolenskPrikaz863,
];
