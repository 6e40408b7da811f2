import { isSign, type Token } from './tokens.ts';

const ABBREVIATION = /^(г|гг|ул|кл|зам|им|тел|стр|п|пп|д|каб|св|т|е|др|пр|проф|ст|ч|доб|руб|тыс|ред|сост|род|р)$/;

/** Does a sentence end at this point? A point after an initial or an abbreviation ends none. */
export function endsSentence(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (isSign(token, ';!?')) return true;
  if (!isSign(token, '.')) return false;
  const before = tokens[index - 1];
  if (before?.kind === 'number') return index > 1;
  return before !== undefined && before.text.length > 1 && !ABBREVIATION.test(before.low);
}
