import assert from 'node:assert/strict';
import test from 'node:test';
import { monthsBetween } from '../../src/domain/dates.ts';
import { monthRuns } from '../../src/domain/terms/index.ts';
import type { TermMonth } from '../../src/domain/terms/months-of.ts';

const plan = monthsBetween('2026-09-01', '2027-02-28');
const named = (...months: readonly string[]): TermMonth[] => months.map((month) => ({ month, exact: true }));
const meant = (...months: readonly string[]): TermMonth[] => months.map((month) => ({ month, exact: false }));
/** `=` named, `-` meant, `.` not at all: one sign for each month of a run, runs parted by a space. */
const drawn = (timeline: readonly string[], months: readonly TermMonth[]): string =>
  monthRuns(timeline, months)
    .map(({ length, exact }) => (exact === undefined ? '.' : exact ? '=' : '-').repeat(length))
    .join(' ');

test('months of one kind in a row are one run', () => {
  const table: readonly (readonly [TermMonth[], string])[] = [
    [[], '......'],
    [named('2026-09'), '= .....'],
    [named('2027-02'), '..... ='],
    [named('2026-12', '2027-01'), '... == .'],
    [named('2026-10', '2026-12'), '. = . = ..'],
    [named(...plan), '======'],
    [meant(...plan), '------'],
    [[...meant('2026-09', '2026-10'), ...named('2026-11'), ...meant('2026-12', '2027-01', '2027-02')], '-- = ---'],
    [named('2027-01', '2026-12'), '... == .'],
  ];
  for (const [months, expected] of table) assert.equal(drawn(plan, months), expected);
});

test('months outside the timeline are not drawn', () => {
  assert.equal(drawn(plan, named('2026-08', '2026-09', '2027-03')), '= .....');
  assert.equal(drawn(plan, named('2020-01')), '......');
});

test('the runs of a row fill the timeline, so that cells stand under their months', () => {
  for (let bits = 0; bits < 3 ** plan.length; bits += 1) {
    const months = plan.flatMap((month, index) => {
      const kind = Math.floor(bits / 3 ** index) % 3;
      return kind === 0 ? [] : [{ month, exact: kind === 1 }];
    });
    const runs = monthRuns(plan, months);
    assert.equal(
      runs.reduce((sum, run) => sum + run.length, 0),
      plan.length,
    );
    assert.ok(runs.every((run, index) => run.exact !== runs[index + 1]?.exact || index === runs.length - 1));
  }
});

test('no months, no cells', () => {
  assert.deepEqual(monthRuns([], named('2026-09')), []);
});
