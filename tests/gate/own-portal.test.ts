import { test } from 'node:test';
import { assertSound, withOwnPortal } from '../support/own-portal.ts';

for (const scope of ['region', 'municipality', 'school']) {
  test(`by the words of README one makes, checks and builds a portal of one’s own: ${scope}`, async () => {
    await withOwnPortal(scope, (built) => assertSound(built, scope === 'school'));
  });
}
