import { repeated, stagesShown } from '../../domain/checklist/index.ts';
import type { Entry } from '../entry.ts';
import { nearest } from '../nearest.ts';
import type { Portal } from '../portal.ts';
import type { Reporter } from '../reporter.ts';
import type { Rule } from '../rule.ts';
import { perhaps } from '../russian.ts';

type List = Entry<'checklist'>;

/** Ticks of a visit, the act and links live on these names: none may stand for two things. */
function inNames(entry: List, report: Reporter): void {
  const { sources, stages } = entry.data;
  const items = stages.flatMap((stage, at) => stage.items.map((item, index) => ({ at, index, id: item.id })));
  for (const id of repeated(sources.map((one) => one.id))) {
    const index = sources.findLastIndex((one) => one.id === id);
    report.error(entry, ['sources', index, 'id'], `Источник с именем «${id}» уже есть.`);
  }
  for (const id of repeated(stages.map((one) => one.id))) {
    const index = stages.findLastIndex((one) => one.id === id);
    report.error(entry, ['stages', index, 'id'], `Этап с именем «${id}» уже есть.`);
  }
  for (const id of repeated(items.map((one) => one.id))) {
    const last = items.findLast((one) => one.id === id);
    if (!last) continue;
    const hint = 'Имя пункта одно на весь чек-лист: по нему живут отметки наблюдателя.';
    report.error(entry, ['stages', last.at, 'items', last.index, 'id'], `Пункт с именем «${id}» уже есть.`, { hint });
  }
}

function inSources(entry: List, report: Reporter): void {
  const { sources, stages } = entry.data;
  const known = new Map(sources.map((one) => [one.id, one.source]));
  const used = new Set<string>();
  for (const [at, stage] of stages.entries()) {
    for (const [index, { source, basis }] of stage.items.entries()) {
      if (source === undefined) continue;
      used.add(source);
      const path = ['stages', at, 'items', index];
      const cited = known.get(source);
      if (cited === undefined) {
        const near = nearest(source, new Set(known.keys()));
        report.error(entry, [...path, 'source'], `Нет источника «${source}».`, { hint: near && perhaps(near) });
        continue;
      }
      const right = cited.document === undefined ? 'акт' : 'документ портала';
      if (basis !== right)
        report.error(entry, [...path, 'basis'], `Источник «${source}»: ${right}, а здесь «${basis}».`);
    }
  }
  for (const [index, { id }] of sources.entries()) {
    if (used.has(id)) continue;
    report.error(entry, ['sources', index, 'id'], `На источнике «${id}» не держится ни один пункт.`, {
      hint: 'Уберите его или назовите в пункте.',
    });
  }
}

/** An item that no instruction shows would be asked of a reader who has never read of it. */
function inInstructions(portal: Portal, entry: List, report: Reporter): void {
  const known = new Set(entry.data.stages.map((stage) => stage.id));
  const shown = new Set<string>();
  for (const instruction of portal.entries.instructions) {
    for (const { stage, line, column } of stagesShown(instruction.body)) {
      shown.add(stage);
      if (known.has(stage)) continue;
      const near = nearest(stage, known);
      const text = `В чек-листе нет этапа «${stage}».`;
      report.inBody(instruction, instruction.bodyLine + line - 1, column, text, near && perhaps(near));
    }
  }
  for (const [index, { id, title }] of entry.data.stages.entries()) {
    if (shown.has(id)) continue;
    report.error(entry, ['stages', index, 'id'], `Этап «${title}» не показан ни в одной инструкции.`, {
      hint: `Напишите в инструкции: <Checklist stage="${id}" />`,
    });
  }
}

export const checklist: Rule = {
  id: 'checklist',
  about: 'Имена чек-листа не повторяются, источники пунктов есть, каждый этап показан в инструкции',
  check: (portal, report) => {
    for (const entry of portal.entries.checklist) {
      inNames(entry, report);
      inSources(entry, report);
      inInstructions(portal, entry, report);
    }
    if (portal.places.some((place) => place.collection === 'checklist')) return;
    for (const instruction of portal.entries.instructions) {
      for (const { line, column } of stagesShown(instruction.body)) {
        const hint = 'Положите чек-лист в observers/cheklist.md.';
        report.inBody(instruction, instruction.bodyLine + line - 1, column, 'На портале нет чек-листа.', hint);
      }
    }
  },
};
