import type { Entry, Path } from '../entry.ts';
import type { Portal } from '../portal.ts';
import type { Rule } from '../rule.ts';

/** A file with the words by which readers tell it from its neighbours. */
interface Titled {
  readonly entry: Entry;
  readonly field: Path;
  /** Files of one group must differ in their words. */
  readonly key: readonly (string | undefined)[];
  readonly what: string;
}

function* titled(portal: Portal): Generator<Titled> {
  const { schools, territories, documents, memos, instructions, faq, glossary, papers, schoolMemos } = portal.entries;
  // Towns have schools of one name; in one settlement a second one is a card copied and not rewritten.
  for (const entry of schools) {
    const { name, settlement } = entry.data;
    yield { entry, field: ['name'], key: [entry.territory, settlement, name], what: 'Школа' };
  }
  for (const entry of territories) yield { entry, field: ['name'], key: [entry.data.name], what: 'Территория' };
  for (const entry of documents) {
    const key = [entry.territory, entry.data.short, entry.data.signed];
    yield { entry, field: ['short'], key, what: 'Документ' };
  }
  for (const entry of memos) yield { entry, field: ['title'], key: [entry.data.title], what: 'Памятка' };
  for (const entry of instructions) yield { entry, field: ['title'], key: [entry.data.title], what: 'Инструкция' };
  for (const entry of faq) yield { entry, field: ['question'], key: [entry.data.question], what: 'Вопрос' };
  // One abbreviation may have two meanings.
  for (const entry of glossary)
    yield { entry, field: ['term'], key: [entry.data.term, entry.data.expansion], what: 'Слово' };
  // An order of last year has the same words and another number.
  for (const entry of papers) {
    const { title, number, signed } = entry.data;
    yield { entry, field: ['title'], key: [entry.territory, entry.school, title, number, signed], what: 'Документ' };
  }
  for (const entry of schoolMemos)
    yield { entry, field: ['title'], key: [entry.territory, entry.school, entry.data.title], what: 'Памятка' };
  for (const entry of [...portal.entries.events, ...portal.entries.schoolEvents]) {
    const { title, date, time, place } = entry.data;
    const owner = entry.school ?? entry.data.territory;
    yield { entry, field: ['title'], key: [owner, title, date, time, place], what: 'Событие' };
  }
  for (const entry of portal.entries.hotlines) {
    const { title, territory, purpose } = entry.data;
    yield { entry, field: ['title'], key: [territory, title, purpose], what: 'Линия' };
  }
}

export const titles: Rule = {
  id: 'titles',
  about: 'Одно и то же не записано в двух файлах: названия школ, документов, памяток, вопросов, событий различаются',
  check: (portal, report) => {
    const first = new Map<string, Entry>();
    for (const { entry, field, key, what } of titled(portal)) {
      const words = key.map((part) => (part ?? '').toLowerCase().replaceAll('ё', 'е'));
      // Anything else about two files may be alike; files of different kinds are never one thing.
      const kind = entry.collection.replace(/^school(?=Events)/, '').toLowerCase();
      const name = [kind, ...words].join('\n');
      const taken = first.get(name);
      if (taken === undefined) {
        first.set(name, entry);
        continue;
      }
      const hint = 'Уберите один из файлов или назовите их по-разному.';
      report.error(entry, field, `${what} с таким названием уже есть: ${taken.path}.`, { hint });
    }
  },
};
