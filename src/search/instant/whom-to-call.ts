import type { QueryFacts } from '../../domain/query/understood.ts';
import { routes } from '../../routes.ts';
import type { AnswerLine, InstantAnswer } from './answer.ts';
import type { InstantData, LineFacts } from '../../domain/query/instant-data.ts';

/** Numbers that are told at once; the page of hot lines has them all. */
const SHOWN = 3;

/** Without a word of what for, a line that takes questions answers before the one for breaches; a psychologist's when asked. */
function fits(line: LineFacts, purpose: LineFacts['purpose'] | undefined): boolean {
  return purpose === undefined ? line.purpose !== 'психологическая помощь' : line.purpose === purpose;
}

const isAsleep = ({ asleep }: LineFacts): boolean => asleep === true;

function lineOf(line: LineFacts): AnswerLine {
  return { words: line.phone, href: line.tel, more: `${line.title}; ${line.when}` };
}

/**
 * «горячая линия», «телефон районо», «куда пожаловаться»: the number, by the level and the purpose that the query
 * names. A school's own number is told by the answer about that school.
 */
export function callAnswers(facts: QueryFacts, data: InstantData): readonly InstantAnswer[] {
  const { hotline, schools, territories } = facts;
  if (hotline === undefined || schools.length === 1) return [];
  const places = new Set(territories.length > 0 ? territories : data.home);
  const near = data.lines.filter(({ territory }) => territory === undefined || places.has(territory));
  const level = hotline.level === 'школа' ? undefined : hotline.level;
  const asked = near.filter((line) => (level === undefined || line.level === level) && fits(line, hotline.purpose));
  // Nobody of that level, or for that purpose, answers here: then whoever does.
  // Nor does a line help that wakes in spring: whoever answers now stands behind it.
  const others = near.filter((line) => fits(line, undefined) && !asked.includes(line));
  const lines =
    asked.length === 0
      ? others
      : [...asked, ...(asked.every(isAsleep) ? others.filter((line) => !isAsleep(line)) : [])];
  if (lines.length === 0) return [];
  return [
    {
      kind: 'Горячая линия',
      title: 'Кому звонить',
      href: routes.hotlines,
      lines: lines.slice(0, SHOWN).map(lineOf),
      ...(hotline.level === 'школа' && { note: 'Номер школы стоит на её странице.' }),
    },
  ];
}
