import type { Entry, Path } from '../entry.ts';
import { nearest } from '../nearest.ts';
import { type Portal, allEntries } from '../portal.ts';
import type { Reporter } from '../reporter.ts';
import type { Rule } from '../rule.ts';
import { perhaps } from '../russian.ts';
import { fieldsBelow } from '../walk.ts';

interface Cited {
  readonly title: string;
  readonly document?: unknown;
  readonly anchor?: unknown;
}

function isCitation(value: unknown): value is Cited {
  return typeof value === 'object' && value !== null && 'title' in value && ('document' in value || 'anchor' in value);
}

/** Anchors of plan rows: `m-<plan>-<order>`. Those of clauses come from the text's own numbering. */
function measureAnchors(document: Entry<'documents'>): Set<string> {
  const plans = document.data.plans ?? [];
  return new Set(plans.flatMap((plan) => plan.measures.map((measure) => `m-${plan.id}-${measure.order}`)));
}

function checkCitation(portal: Portal, entry: Entry, path: Path, cited: Cited, report: Reporter): void {
  const { document, anchor } = cited;
  if (document === undefined) {
    report.error(entry, [...path, 'anchor'], 'Указано место, но не указан документ портала.', {
      hint: 'Добавьте поле document.',
    });
    return;
  }
  const id = String(document);
  if (!portal.documentIds.has(id)) {
    const near = nearest(id, portal.documentIds);
    report.error(entry, [...path, 'document'], `Нет официального документа «${id}».`, { hint: near && perhaps(near) });
    return;
  }
  const target = portal.documents.get(id);
  if (target === undefined || typeof anchor !== 'string' || !anchor.startsWith('m-')) return;
  const known = measureAnchors(target);
  if (known.has(anchor)) return;
  const last = [...known].at(-1);
  const hint = last === undefined ? 'В документе нет планов.' : `Последнее в нём: ${last}.`;
  report.error(entry, [...path, 'anchor'], `В документе «${id}» нет мероприятия «${anchor}».`, { hint });
}

export const citations: Rule = {
  id: 'citations',
  about: 'Документ и место в нём, названные источником, есть на портале',
  check: (portal, report) => {
    for (const entry of allEntries(portal)) {
      // Plans of acts are long and cite nothing; a school's document list is no citation either.
      if (entry.collection === 'documents' || entry.collection === 'schedules') continue;
      for (const { path, value } of fieldsBelow(entry.data)) {
        if (isCitation(value)) checkCitation(portal, entry, path, value, report);
      }
    }
  },
};
