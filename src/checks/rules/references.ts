import type { Entry, Path } from '../entry.ts';
import { foreignLetter } from '../foreign-letters.ts';
import { nearest } from '../nearest.ts';
import type { Portal } from '../portal.ts';
import type { Reporter } from '../reporter.ts';
import type { Rule } from '../rule.ts';
import { perhaps } from '../russian.ts';

function mustBe(
  report: Reporter,
  entry: Entry,
  path: Path,
  id: string | undefined,
  known: ReadonlySet<string>,
  what: string,
): void {
  if (id === undefined || known.has(id)) return;
  const near = nearest(id, known);
  report.error(entry, path, `Нет ${what} «${id}».`, {
    hint: near && [foreignLetter(id), perhaps(near)].filter(Boolean).join(' '),
  });
}

function inPortal(portal: Portal, report: Reporter): void {
  for (const entry of portal.entries.portal) {
    mustBe(report, entry, ['territory'], entry.data.territory, portal.territoryIds, 'территории');
    mustBe(report, entry, ['school'], entry.data.school, portal.schoolIds, 'школы');
    mustBe(report, entry, ['schoolYear'], entry.data.schoolYear, portal.ruleYears, 'файла в rules для года');
  }
}

function inTexts(portal: Portal, report: Reporter): void {
  for (const entry of [...portal.entries.memos, ...portal.entries.glossary]) {
    mustBe(report, entry, ['territory'], entry.data.territory, portal.territoryIds, 'территории');
  }
}

function inEvents(portal: Portal, report: Reporter): void {
  for (const entry of portal.entries.events) {
    if (entry.data.territory === undefined) {
      report.error(entry, ['territory'], 'Нет обязательного поля: территория, в которой событие.');
    } else mustBe(report, entry, ['territory'], entry.data.territory, portal.territoryIds, 'территории');
  }
  for (const entry of portal.entries.schoolEvents) {
    if (entry.data.territory === undefined || entry.data.territory === entry.territory) continue;
    const hint = 'Уберите поле: территорию события школы называет её папка.';
    report.error(entry, ['territory'], `Школа лежит в папке «${entry.territory}», а здесь «${entry.data.territory}».`, {
      hint,
    });
  }
}

function inSchools(portal: Portal, report: Reporter): void {
  for (const entry of portal.entries.schools) {
    for (const [index, id] of (entry.data.documents ?? []).entries()) {
      mustBe(report, entry, ['documents', index], id, portal.documentIds, 'официального документа');
    }
  }
}

function inPapers(portal: Portal, report: Reporter): void {
  const papers = Map.groupBy(
    portal.places.filter((place) => place.collection === 'papers'),
    (place) => place.school,
  );
  for (const entry of portal.entries.schedules) {
    const { paper } = entry.data.order;
    if (paper === undefined) continue;
    const own = new Set((papers.get(entry.school) ?? []).map((place) => place.id));
    mustBe(report, entry, ['order', 'paper'], paper, own, 'в папке dokumenty этой школы файла');
  }
  for (const entry of portal.entries.papers) {
    const { file } = entry.data;
    const folder = `schools/${entry.territory}/${entry.school}/fayly`;
    if (file === undefined || portal.attachments.has(`${folder}/${file}`)) continue;
    report.error(entry, ['file'], `Нет файла ${folder}/${file}.`, { hint: 'Положите его туда или уберите поле.' });
  }
}

export const references: Rule = {
  id: 'references',
  about: 'Всё, на что ссылаются поля, есть на портале: территории, школы, документы, годы, файлы',
  check: (portal, report) => {
    inPortal(portal, report);
    inEvents(portal, report);
    inTexts(portal, report);
    inSchools(portal, report);
    inPapers(portal, report);
    for (const entry of portal.entries.hotlines) {
      mustBe(report, entry, ['territory'], entry.data.territory, portal.territoryIds, 'территории');
    }
  },
};
