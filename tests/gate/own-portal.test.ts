import { test } from 'node:test';
import { assertSound, withOwnPortal } from '../support/own-portal.ts';

// The other scopes are built by `npm run test:long`.
test('by the words of README one makes, checks and builds a portal of one’s own', async () => {
  await withOwnPortal(undefined, (built) => assertSound(built, false));
});
