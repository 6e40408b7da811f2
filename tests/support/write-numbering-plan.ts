/** Writes the part of libphonenumber's plans that the portal needs: `node tests/support/write-numbering-plan.ts`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { numberingPlan } from './numbering-plan.ts';

writeFileSync(
  join(import.meta.dirname, '../../src/domain/numbering-plan.json'),
  `${JSON.stringify(numberingPlan())}\n`,
);
