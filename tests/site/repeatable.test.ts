import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { assertNone } from '../support/offenders.ts';
import { readBuilt } from '../support/pages.ts';

test('two builds in different folders and time zones do not differ by an octet', () => {
  const here = readBuilt('main');
  const there = readBuilt('elsewhere');
  const missing = [...here.files.symmetricDifference(there.files)].map((file) => ({
    place: file,
    fault: 'есть только в одной сборке',
  }));
  const common = [...here.files.intersection(there.files)];
  const different = common.filter((file) => {
    const [one, other] = [here, there].map(({ dir }) => readFileSync(join(dir, file)));
    return one === undefined || other === undefined || !one.equals(other);
  });
  assertNone([...missing, ...different.map((file) => ({ place: file, fault: 'разное содержимое' }))], 'Различия');
});
