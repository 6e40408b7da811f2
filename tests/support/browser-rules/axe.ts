import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright';

const near = createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright'));

/** The source of axe; put into a context once (`addInitScript`), it is there on every page. */
export const axeSource = readFileSync(near.resolve('axe-core/axe.min.js'), 'utf8');

interface Finding {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly target: readonly unknown[]; readonly failureSummary?: string }[];
}

declare const axe: {
  readonly run: (context: Document, options: unknown) => Promise<{ readonly violations: readonly Finding[] }>;
};

/** WCAG 2.2 to level AA, axe's own advice, and contrast of 7:1, which is in no default set. */
const ALL = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
  rules: { 'color-contrast-enhanced': { enabled: true } },
  resultTypes: ['violations'],
};
const CONTRAST = {
  runOnly: { type: 'rule', values: ['color-contrast', 'color-contrast-enhanced'] },
  resultTypes: ['violations'],
};

async function violations(page: Page, options: unknown): Promise<string[]> {
  const found = await page.evaluate(async (chosen) => (await axe.run(document, chosen)).violations, options);
  return found.flatMap(({ id, help, nodes }) => {
    const [first] = nodes;
    const places = nodes.slice(0, 3).map((node) => node.target.join(' '));
    // The last line of axe's summary holds the colours and the ratio.
    const detail = id.startsWith('color-contrast') ? ` ${first?.failureSummary?.split('\n').at(-1)?.trim() ?? ''}` : '';
    return [`${id}: ${help} (${nodes.length}: ${places.join(', ')})${detail}`];
  });
}

export const accessibilityFaults = (page: Page): Promise<string[]> => violations(page, ALL);
export const contrastFaults = (page: Page): Promise<string[]> => violations(page, CONTRAST);
