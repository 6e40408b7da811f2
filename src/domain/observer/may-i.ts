import type { KitItem } from './kit.ts';

/** One who wants to observe answers to a statement of the checklist: is it so of me? */
export const mayAnswers = ['да', 'нет', 'не знаю'] as const;
export type MayAnswer = (typeof mayAnswers)[number];

/** A statement to be answered, with what a «нет» to it means. */
export interface MayQuestion extends Pick<KitItem, 'id' | 'text' | 'why' | 'source'> {
  readonly otherwise: string;
}

/**
 * Items of the checklist that are asked about, in this order, and what to do when the answer is not «да».
 * Whether one may observe is said by the local order alone: these are advice, and say so by their source.
 */
const ASKED: Readonly<Record<string, string>> = {
  'svoy-klass': 'Попросите другой класс или другую школу.',
  'ne-rabotayu': 'Попросите другую школу, где вы не работаете и не учите.',
  prikaz: 'Попросите школу внести вас в приказ или список и назвать его номер и дату.',
  obuchenie: 'Спросите, когда занятие, или прочтите инструкции на этой странице.',
};

/** The questions; an item that the checklist does not have is not asked about. */
export function mayQuestions(items: readonly KitItem[]): readonly MayQuestion[] {
  return Object.entries(ASKED).flatMap(([id, otherwise]) => {
    const item = items.find((one) => one.id === id);
    return item === undefined ? [] : [{ id, text: item.text, why: item.why, source: item.source, otherwise }];
  });
}

export interface MayVerdict<Question> {
  readonly title: string;
  /** Questions whose answer was not «да»: what to do about each, why, and what that rests on. */
  readonly open: readonly Question[];
}

/** Titles from worst to best: an own interest cannot be mended, an order and a training can be had. */
export function mayVerdict<Question extends Pick<MayQuestion, 'id'>>(
  questions: readonly Question[],
  answers: Readonly<Record<string, MayAnswer>>,
): MayVerdict<Question> {
  const open = questions.filter(({ id }) => answers[id] !== 'да');
  const isNo = (id: string): boolean => answers[id] === 'нет';
  if (open.length === 0) return { title: 'Да. Возьмите с собой документ и номер приказа.', open };
  if (isNo('svoy-klass') || isNo('ne-rabotayu'))
    return { title: 'Здесь лучше не наблюдать: есть личный интерес.', open };
  if (isNo('prikaz')) return { title: 'Пока нет: сначала вас должны назвать в приказе.', open };
  if (isNo('obuchenie')) return { title: 'Почти: осталось подготовиться.', open };
  return { title: 'Может быть: сначала уточните в школе.', open };
}
