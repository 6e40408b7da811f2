import { BETWEEN, isCapital, isSign, type Token } from './tokens.ts';

/** What words around a name say about the person. */

export type Label = 'role' | 'pupil';

/** Beginnings of words that name an office, a body, or a person of letters: such a name may stand. */
const ROLE =
  /^(директор|зам$|заместител|завуч|учител|педагог|преподавател|психолог|логопед|дефектолог|методист|координатор|организатор|начальни|заведующ|руководител|руководств|председател|секретар|комисси|эксперт|специалист|консультант|министр|губернатор|мэр$|глав[аеуы]$|инспектор|библиотекар|воспитател|тьютор|медсестр|медицинск|врач|фельдшер|ответствен|исполнител|должност|сотрудник|работник|провер(яющ|ил$)|подпис|протокол[уа]?$|депутат|член[ы]?$|совет[а]?$|главный|ведущ|лектор|спикер|произведени|стих|роман$|рассказ[ыа]?$|сказк|поэт|инженер|ветеран|гост[ьяи]$|куратор|состав[аеу]?$|писател|автор|учебник|учен(ый|ого|ые|ых)$|художник|композитор|творчеств|космонавт|геро[йяюе]|имени$|им$|памят[ьи]$|юбиле)/;
/** An act's verbs: whom they govern is an official, unless a nearer word says otherwise. */
const ACT =
  /^(возлож|назнач|поруч|ознаком|утвер|приказыва|контрол|согласован|вопросам$|прием$|принима(ет|ют)$|отвеча(ет|ют)$|вед(ет|ут)$|обраща)/;
const PUPIL =
  /^(ученик|учениц|учащ|обучающ|школьни[кц]|(перво|второ|третье|четверо|пяти|шести|семи|восьми|девяти|десяти|одиннадцати)классни|выпускни|победител|призер|лауреат|отличник|отличниц|хорошист|двоечник|второгодник|мальчик|девочк|ребен[оа]к|дет(и|ей|ям|ьми)$)/;

const remembered = new Map<string, Label | 'act' | ''>();

/** The label that a single word gives; undefined for a word that says nothing. */
export function labelOf(low: string): Label | 'act' | undefined {
  if (low.length < 2) return undefined;
  const before = remembered.get(low);
  if (before !== undefined) return before === '' ? undefined : before;
  const label = PUPIL.test(low) ? 'pupil' : ROLE.test(low) ? 'role' : ACT.test(low) ? 'act' : undefined;
  // A portal has some ten thousand different words; a hostile text may have more.
  if (remembered.size < 50_000 && low.length < 40) remembered.set(low, label ?? '');
  return label;
}

/** The label of a heading or of a line that introduces a list: the first clear word; an act's verb if there is none. */
export function labelOfAll(tokens: readonly Token[]): Label | undefined {
  let act = false;
  for (const token of tokens) {
    const label = token.kind === 'word' ? labelOf(token.low) : undefined;
    if (label === 'role' || label === 'pupil') return label;
    act ||= label === 'act';
  }
  return act ? 'role' : undefined;
}

const CLASS_WORD = /^(класс|кл$)/;
const LETTER = /^[А-Я]$/i;

function isGrade(token: Token | undefined): boolean {
  return token?.kind === 'number' && token.text.length <= 2 && Number(token.text) >= 1 && Number(token.text) <= 11;
}

/**
 * Number of tokens that name a class from this place on («5А», «5 «А»», «5-А», «5 а класс», «5 класса»), or 0.
 * A clause of an act («п. 5а») is none.
 */
export function classAt(tokens: readonly Token[], index: number): number {
  if (!isGrade(tokens[index])) return 0;
  const before = tokens[index - 1];
  if (/^(п|пп|пункт[а-я]*|ст|стать[а-я]*|част[а-я]*|каб|кабинет[а-я]*|дом[а-я]*|д|кв)$/.test(before?.low ?? ''))
    return 0;
  if (isSign(before, '.') && /^(п|пп|ст|ч|каб|д|кв)$/.test(tokens[index - 2]?.low ?? '')) return 0;
  if (
    isSign(before, '№') ||
    (isSign(before, '.-') &&
      before?.spaced === false &&
      !before.spaced &&
      tokens[index]?.spaced === false &&
      tokens[index - 2]?.kind === 'number')
  )
    return 0;
  const [, one, two, three] = tokens.slice(index, index + 4);
  if (one?.kind === 'word' && LETTER.test(one.text)) {
    if (!one.spaced) return CLASS_WORD.test(two?.low ?? '') ? 3 : 2;
    if (CLASS_WORD.test(two?.low ?? '')) return 3;
    // «5 А: …», «(5 А)»; a sentence that goes on with a word is «до 5 В среду».
    return /[А-Е]/.test(one.text) && (two === undefined || isSign(two, ':,)»–—|')) ? 2 : 0;
  }
  if (isSign(one, '«"“') && two?.kind === 'word' && LETTER.test(two.text) && isSign(three, '»"”')) return 4;
  if (isSign(one, '-') && two?.kind === 'word' && !one?.spaced && !two.spaced) {
    if (LETTER.test(two.text)) return 3;
    // «5-го класса»
    return two.low.length <= 3 && CLASS_WORD.test(three?.low ?? '') ? 4 : 0;
  }
  return CLASS_WORD.test(one?.low ?? '') ? 2 : 0;
}

const GLUE =
  /^(класс|кл$|школ|лице|гимназ|наш|из$|год|обучени|параллел|олимпиад|конкурс|работ|впр$|муниципальн|областн|этап|тур[а]?$|район|город|по$|в$|учится$|обучается$|учатся$|это$|сош$|оош$|мбоу$|маоу$|мбоу$)/;

/** May a word stand between a name and the word that says who it is? */
export function isGlue(token: Token): boolean {
  if (token.kind === 'sign') return BETWEEN.includes(token.text);
  if (token.kind === 'number') return true;
  return token.kind === 'word' && (GLUE.test(token.low) || isCapital(token));
}
