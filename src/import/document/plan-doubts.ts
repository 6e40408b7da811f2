import { parseTerm } from '../../domain/terms/index.ts';
import type { Plan } from '../../schemas/document.ts';
import type { Row } from '../rows.ts';
import { isHead } from '../source.ts';
import { type Doubt, doubt } from './doubt.ts';

const last = (number: string): number => Number(/(\d+)\.?$/.exec(number.trim())?.[1]);
const before = (number: string): string => number.trim().replace(/\d+\.?$/, '');

/** Printed numbers that leave a gap, repeat or begin anew. */
function numberDoubts(plan: Plan, place: string): readonly Doubt[] {
  return plan.measures.flatMap((row, at) => {
    const previous = plan.measures[at - 1];
    if (!previous || before(previous.number) !== before(row.number)) return [];
    const [was, now] = [last(previous.number), last(row.number)];
    if (now === was + 1) return [];
    const anew = now === 1 && row.section !== previous.section;
    const text = anew
      ? `номера в разделе начинаются с 1; оставлено, как напечатано.`
      : `после номера ${previous.number} идёт ${row.number}; оставлено, как напечатано.`;
    return [doubt(`${place}, строка ${row.order}`, text)];
  });
}

/** Words that mix alphabets: a wrongly recognised letter, invisible to the eye. */
export function strangeLetters(text: string): readonly string[] {
  const words = text.match(/[\p{L}\d]+/gu) ?? [];
  return [...new Set(words.filter((word) => /[а-яё]/i.test(word) && /[^\dа-яё]/i.test(word)))];
}

const balance = (text: string): number => (text.match(/«/g)?.length ?? 0) - (text.match(/»/g)?.length ?? 0);
const names = { activity: 'мероприятие', term: 'срок', responsible: 'ответственный', result: 'результат' } as const;

function cellDoubts(plan: Plan, place: string): readonly Doubt[] {
  return plan.measures.flatMap((row) => {
    const where = `${place}, строка ${row.order} (№ ${row.number})`;
    const term = parseTerm(row.term, plan.period);
    return [
      ...(row.term === '' ? [doubt(where, 'срок пуст.')] : []),
      ...(term.kind === 'unread'
        ? [doubt(where, `срок «${row.term.replace(/\n/g, ' / ')}» не понят: на шкале времени его не будет.`)]
        : []),
      ...(['activity', 'term', 'responsible', 'result'] as const).flatMap((name) => {
        const cell = row[name] ?? '';
        const foreign = strangeLetters(cell);
        return [
          ...(foreign.length > 0
            ? [doubt(where, `${names[name]}: «${foreign.join('», «')}» — есть буква другого алфавита.`)]
            : []),
          ...(balance(cell) !== 0 ? [doubt(where, `${names[name]}: кавычки «» не парные.`)] : []),
        ];
      }),
    ];
  });
}

/** Rows that a page break tore and that were put together. */
function tornDoubts(rows: readonly Row[], place: string): readonly Doubt[] {
  let number = '';
  return rows.slice(1).flatMap((row) => {
    const [opening = ''] = row.cells;
    if (isHead(row)) return [];
    if (opening.trim() !== '') {
      number = opening.trim().replace(/\s+/g, ' ');
      return [];
    }
    return [doubt(`${place}, № ${number}`, `строка разорвана страницей и склеена (строка ${row.line} файла).`)];
  });
}

/** Everything in a plan that a person has to look at. */
export function planDoubts(plan: Plan, rows: readonly Row[], place: string): readonly Doubt[] {
  const markup = rows.filter(({ cells }) => cells.some((cell) => /<\/?[a-z][^>]*>/i.test(cell)));
  return [
    ...tornDoubts(rows, place),
    ...numberDoubts(plan, place),
    ...cellDoubts(plan, place),
    ...markup.map(({ line }) =>
      doubt(`${place}, строка ${line} файла`, 'в ячейке остатки HTML; теги убраны, слова остались.'),
    ),
  ];
}
