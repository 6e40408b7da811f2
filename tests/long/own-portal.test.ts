import { test } from 'node:test';
import { assertSound, withOwnPortal } from '../support/own-portal.ts';

test('a portal of a region is built from nothing', async () => {
  await withOwnPortal('region', (built) => assertSound(built, false));
});

test('a portal of one school is built from nothing, and its home page is the school’s', async () => {
  await withOwnPortal('school', (built) => assertSound(built, true));
});
