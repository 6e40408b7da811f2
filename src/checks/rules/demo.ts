import { type Portal, allEntries, isDemo } from '../portal.ts';
import type { Entry } from '../entry.ts';
import type { Reporter } from '../reporter.ts';
import type { Rule } from '../rule.ts';

/** The unassigned code that the demonstration's invented numbers carry. */
export const DEMO_PHONE = /(?:\+7|(?<!\d)8)[\s(-]*000[\s)-]*\d{3}/;

/** Territory that answers for a file: its folder, or the field of a hot line, an event, the portal. */
function territoryOf(entry: Entry): string | undefined {
  if (entry.territory !== undefined) return entry.territory;
  if (entry.collection === 'territories') return entry.id;
  const named = (entry.data as { readonly territory?: unknown }).territory;
  return typeof named === 'string' ? named : undefined;
}

function demoPhones(portal: Portal, report: Reporter): void {
  for (const entry of allEntries(portal)) {
    if (isDemo(portal, territoryOf(entry)) !== false) continue;
    for (const [index, line] of entry.text.split('\n').entries()) {
      const found = DEMO_PHONE.exec(line);
      if (!found) continue;
      const message = 'Номера с кодом 000 вымышлены: они допустимы только в территории с demo: true.';
      report.inBody(entry, index + 1, found.index + 1, message, 'Впишите настоящий номер или уберите строку.');
    }
  }
}

export const demo: Rule = {
  id: 'demo',
  about: 'Вымышленное стоит только в учебной территории, и портал с ней говорит об этом на каждой странице',
  check: (portal, report) => {
    demoPhones(portal, report);
    const invented = portal.entries.territories.find((entry) => entry.data.demo === true);
    for (const entry of portal.entries.portal) {
      if (invented === undefined || entry.data.notice !== undefined) continue;
      const hint = 'Добавьте notice: «Демонстрационный портал: документы настоящие; школы, даты и телефоны вымышлены».';
      report.error(entry, ['notice'], `На портале есть учебный пример (${invented.path}), а пояснения об этом нет.`, {
        hint,
      });
    }
  },
};
