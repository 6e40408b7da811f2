/** Signs that a reader does not see and that change what he reads, or what a browser and a search find. */

const DIRECTION = '\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069';
const HIDDEN =
  '\u00AD\u034F\u115F\u1160\u17B4\u17B5\u180E\u200B\u2028\u2029\u2060-\u2064\u206A-\u206F\u3164\uFEFF\uFFA0\uFFF9-\uFFFC';
const CONTROL = '\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F';
/** Joiners belong between the parts of one picture letter: 👩‍🏫. */
const JOINER = '(?<!\\p{Extended_Pictographic}\\uFE0F?)[\\u200C\\u200D]|[\\u200C\\u200D](?!\\p{Extended_Pictographic})';

const UNSEEN = new RegExp(`[${DIRECTION}${HIDDEN}${CONTROL}\\u{E0000}-\\u{E007F}]|${JOINER}`, 'u');
/** An act is published as received; a soft hyphen in it is how it was typed. */
const UNSEEN_IN_ACTS = new RegExp(UNSEEN.source.replace('\u00AD', ''), 'u');

export interface Unseen {
  /** Offset in the text. */
  readonly index: number;
  readonly message: string;
  readonly hint: string;
}

function nameOf(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  const number = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  if (new RegExp(`[${DIRECTION}]`, 'u').test(sign))
    return `Невидимый знак, который меняет направление письма: ${number}.`;
  if (new RegExp(`[${CONTROL}]`, 'u').test(sign)) return `Управляющий знак: ${number}.`;
  return sign === '\u00AD' ? 'Невидимый мягкий перенос внутри слова.' : `Невидимый знак: ${number}.`;
}

/** The first unseen sign of a text. */
export function unseenIn(text: string, verbatim: boolean): Unseen | undefined {
  const found = (verbatim ? UNSEEN_IN_ACTS : UNSEEN).exec(text);
  if (!found) return undefined;
  return {
    index: found.index,
    message: nameOf(found[0]),
    hint: 'Сотрите это место вместе с соседними буквами и наберите их заново.',
  };
}
