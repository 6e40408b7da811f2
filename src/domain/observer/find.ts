import type { NumberLine } from '../../schemas/observation.ts';
import { inRussianLayout } from '../query/layout.ts';
import { folded } from '../query/finder.ts';
import { stem } from '../query/stem.ts';
import type { KitItem, KitStage } from './kit.ts';

/** What the kit's finder leads to: an item, the text of a rule, or a number. */
export type KitHit =
  | { readonly kind: 'пункт'; readonly item: KitItem; readonly stage: KitStage }
  | { readonly kind: 'правило'; readonly words: string; readonly href: string }
  | { readonly kind: 'телефон'; readonly line: NumberLine };

interface Findable {
  readonly hit: KitHit;
  /** Words that count twice, and further ones. */
  readonly own: string;
  readonly more: string;
}

const LEVEL_WORDS = {
  школа: 'школа',
  муниципальный: 'район город',
  региональный: 'регион область',
  федеральный: 'страна',
};

/**
 * Everything that can be found with no network: items, instructions and the rules they rest on, numbers.
 * @param ruleText text of a rule that the page carries, by its place there: `#pravilo-luga-5`
 */
export function findable(
  stages: readonly KitStage[],
  lines: readonly NumberLine[],
  ruleText: (fragment: string) => string,
): readonly Findable[] {
  const items = stages.flatMap((stage) =>
    stage.items.map((item) => ({
      hit: { kind: 'пункт', item, stage } as const,
      own: item.text,
      more: `${item.why} ${item.inAct} ${stage.title} ${item.severity} ${item.source?.words ?? ''}`,
    })),
  );
  const rules = new Map<string, string>();
  for (const { instruction, items: own } of stages) {
    if (instruction !== undefined) rules.set(instruction.href, instruction.title);
    for (const { source } of own)
      if (source?.href !== undefined)
        rules.set(source.href, isHere(source.href) ? source.words : `${source.words} (нужна сеть)`);
  }
  return [
    ...items,
    ...[...rules].map(([href, words]) => ({
      hit: { kind: 'правило', words, href } as const,
      own: words,
      more: `правило документ инструкция источник ${isHere(href) ? ruleText(href) : ''}`,
    })),
    ...lines.map((line) => ({
      hit: { kind: 'телефон', line } as const,
      own: line.title,
      more: `телефон номер позвонить звонить горячая линия ${LEVEL_WORDS[line.level]} ${line.purpose} ${endings(line.phone)}`,
    })),
  ];
}

const isHere = (href: string): boolean => href.startsWith('#');

/** People remember the end of a number: «10-20», «000-10-20», all of it. */
function endings(phone: string): string {
  const digits = phone.replace(/\D/g, '');
  return [digits, digits.slice(-7), digits.slice(-4)].join(' ');
}

/** Hits whose words are forms of all the words asked for, the best first; tried once more in the other keyboard layout. */
export function findInKit(all: readonly Findable[], query: string, limit = 12): readonly KitHit[] {
  const found = asTyped(all, query);
  const meant = inRussianLayout(query);
  return (found.length > 0 || meant === query ? found : asTyped(all, meant)).slice(0, limit);
}

function asTyped(all: readonly Findable[], query: string): readonly KitHit[] {
  const asked = folded(query.replace(/(\d)[\s()-]+(?=\d)/g, '$1'))
    .split(' ')
    .filter((word) => word !== '');
  if (asked.length === 0) return [];
  const has = (text: string, word: string): boolean =>
    folded(text)
      .split(' ')
      .some((one) => one.startsWith(word) || stem(one) === stem(word));
  return all
    .map(({ hit, own, more }) => ({
      hit,
      score: asked.map((word) => (has(own, word) ? 2 : has(more, word) ? 1 : 0)),
    }))
    .filter(({ score }) => score.every((one) => one > 0))
    .sort((a, b) => sum(b.score) - sum(a.score))
    .map(({ hit }) => hit);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
