import type { InstantData } from '../domain/query/instant-data.ts';
import { isPlanned } from '../domain/schedule/summary.ts';
import { uncapitalised } from '../domain/schedule/words.ts';
import { documents } from './documents.ts';
import { memo } from './entries.ts';
import { glossary } from './glossary.ts';
import { authorityHotlines } from './hotlines.ts';
import { portal } from './portal.ts';
import { schools } from './schools.ts';
import { days } from './season.ts';
import { territories } from './territories.ts';

/** The first sentence of a rendered text, without its tags. */
function firstSentence(html: string): string {
  const text = html
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return /^.*?[.!?](?=\s|$)/u.exec(text)?.[0] ?? text;
}

/** Grades that are to write, of all schools. */
async function gradesOnShow(): Promise<readonly number[]> {
  const rows = (await schools()).flatMap(({ schedule }) => schedule?.rows ?? []);
  return [...new Set(rows.filter(isPlanned).map(({ grade }) => grade))].sort((a, b) => a - b);
}

/** What search answers from without opening a page. */
export const instantData = memo(async (): Promise<InstantData> => {
  const { territory } = await portal();
  const own = territory === undefined ? undefined : (await territories()).get(territory);
  return {
    timeZone: own?.timezone ?? 'Europe/Moscow',
    home: own === undefined ? [] : [own.id, ...own.ancestors.map(({ id }) => id)],
    days: (await days()).map(({ date, counts }) => [date, counts.works, counts.schools]),
    grades: await gradesOnShow(),
    documents: (await documents()).map(({ id, short, title, state }) => ({
      id,
      short,
      title: title.replaceAll('\n', ' '),
      state,
    })),
    lines: (await authorityHotlines()).map((line) => ({
      level: line.level === 'школа' ? 'муниципальный' : line.level,
      title: line.title,
      purpose: line.purpose,
      phone: line.phone,
      tel: line.tel,
      when: line.asleep === undefined ? `${line.verb.toLowerCase()} ${line.hours}` : uncapitalised(line.asleep),
      ...(line.asleep !== undefined && { asleep: true as const }),
      ...(line.territory !== undefined && { territory: line.territory }),
    })),
    meanings: Object.fromEntries(
      (await glossary())
        .filter(({ expansion }) => expansion === undefined)
        .map(({ id, html }) => [id, firstSentence(html)]),
    ),
  };
});
