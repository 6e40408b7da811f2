/**
 * The Russian Snowball stemmer (snowballstem.org/algorithms/russian), the one that Pagefind uses for forms without
 * «й». Our own 40 lines, because the stemmers on npm come with all languages or without upkeep, and this one is loaded
 * by everybody who searches.
 */
const ADJECTIVE = 'ее|ие|ые|ое|ими|ыми|ей|ий|ый|ой|ем|им|ым|ом|его|ого|ему|ому|их|ых|ую|юю|ая|яя|ою|ею';
const VERB_AFTER_A = 'ла|на|ете|йте|ли|й|л|ем|н|ло|но|ет|ют|ны|ть|ешь|нно';
const VERB = 'ила|ыла|ена|ейте|уйте|ите|или|ыли|ей|уй|ил|ыл|им|ым|ен|ило|ыло|ено|ят|ует|уют|ит|ыт|ены|ить|ыть|ишь|ую|ю';
const NOUN =
  'а|ев|ов|ие|ье|е|иями|ями|ами|еи|ии|и|ией|ей|ой|ий|й|иям|ям|ием|ем|ам|ом|о|у|ах|иях|ях|ы|ь|ию|ью|ю|ия|ья|я';

/** What is before `after` is kept by `$1`: looking back is unknown to Safari before 16.4, and all code with it fails there. */
const ending = (after: string, free: string): RegExp => new RegExp(`(?:([ая])(?:${after})|${free})$`);
const GERUND = ending('в|вши|вшись', 'ив|ивши|ившись|ыв|ывши|ывшись');
const REFLEXIVE = /с[яь]$/;
const ADJECTIVAL = new RegExp(`(?:${ADJECTIVE})$`);
const PARTICIPLE = ending('ем|нн|вш|ющ|щ', 'ивш|ывш|ующ');
const VERBAL = ending(VERB_AFTER_A, VERB);
const NOMINAL = new RegExp(`(?:${NOUN})$`);

/** The part of a text after its first vowel and consonant in this order: Snowball's R1. */
function region(text: string): string {
  return /[аеиоуыэюя][^аеиоуыэюя]/.test(text) ? text.replace(/^.*?[аеиоуыэюя][^аеиоуыэюя]/, '') : '';
}

function withoutInflection(text: string): string {
  const gerund = text.replace(GERUND, '$1');
  if (gerund !== text) return gerund;
  const plain = text.replace(REFLEXIVE, '');
  const adjective = plain.replace(ADJECTIVAL, '');
  if (adjective !== plain) return adjective.replace(PARTICIPLE, '$1');
  const verb = plain.replace(VERBAL, '$1');
  return verb === plain ? plain.replace(NOMINAL, '') : verb;
}

/**
 * The stem of a word in lower case, «ё» written as «е»: «проверочной» and «проверочные» are «проверочн».
 * A stem is always the beginning of its word; words of other alphabets and numbers are their own stems.
 */
export function stem(word: string): string {
  const vowel = word.search(/[аеиоуыэюя]/);
  if (vowel === -1 || !/^[а-я]+$/.test(word)) return word;
  const head = word.slice(0, vowel + 1);
  let tail = withoutInflection(word.slice(vowel + 1)).replace(/и$/, '');
  const derived = /ость?$/.exec(tail);
  if (derived !== null && region(region(head + tail)).length >= derived[0].length) tail = tail.slice(0, derived.index);
  const short = tail.replace(/ейше?$/, '');
  if (/нн$/.test(short)) tail = short.slice(0, -1);
  else tail = short === tail ? tail.replace(/ь$/, '') : short;
  return head + tail;
}
