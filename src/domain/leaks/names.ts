import { isGivenName } from './given-names.ts';
import { isCapital, isSign, type Token } from './tokens.ts';

/** A person's name among the tokens of a line. */
export interface Name {
  /** First token and the one after the last. */
  readonly from: number;
  readonly to: number;
}

const PATRONYMIC =
  /(?:[оеё]вич|[оеё]вича|[оеё]вичу|[оеё]вичем|[оеё]виче|[оеё]вна|[оеё]вны|[оеё]вне|[оеё]вну|[оеё]вной|иничн[аыеу]|ильичн[аыеу]|кузьмич[ау]?|ильич[ау]?|лукич[ау]?|фомич[ау]?)$/;
const SURNAME =
  /(?:[оеё]в|[иы]н|[оеё]в[аыу]|[иы]н[аыу]|[оеё]вой|[иы]ной|[оеё]вым|[иы]ным|[сц]кий|[сц]кого|[сц]кому|[сц]ким|[сц]кая|[сц]кую|[сц]кой|енко|ук|юк|ян|дзе|швили|[иы]х|ман|берг|штейн|ич|ец|лы|ль|нс|[ая]й|ер|ко)$/;
/** A surname by itself, without a name or initials, only in these endings. */
const CLEAR_SURNAME = /(?:[оеё]в|[иы]н|[оеё]ва|[иы]на|[оеё]ву|[иы]ну|[оеё]вым|[иы]ным|[сц]кий|[сц]кая|енко|чук|швили)$/;
/** Words that open sentences, headings and cells with a capital letter and are no surnames. */
const NO_SURNAME =
  /^(?:(?:приложени|таблиц|класс|школ|лице|гимнази|приказ|пункт|раздел|задани|вариант|работ|урок|кабинет|корпус|улиц|город|посел|деревн|район|област|республик|памят|музе|библиотек|театр|центр|фонд|парк|площад|проспект|святой|святая|царь|князь|император|учител|директор|заместител|завуч|начальни|заведующ|координатор|ученик|учениц|обучающ|учащ|родител|классн|педагог|председател|секретар|член|(перво|второ|третье|четверо|пяти|шести|семи|восьми|девяти|десяти|одиннадцати)классни|школьни|выпускни|лауреат|эксперт|организатор|наблюдател|бабушк|дедушк|здравствуйте|уважаем|дорог|наш|побед|призер|молодц|спасибо|поздравл|благодар|вопрос|ответ|телефон|математик|русск|литератур|истори|биологи|географи|физик|хими|информатик|обществознани|английск|немецк|январ|феврал|март|апрел|ма[йяе]|июн|июл|август|сентябр|октябр|ноябр|декабр|понедельник|вторник|сред[аыу]|четверг|пятниц|суббот|воскресень|групп|подгрупп|список|фио|дата|код|балл|отметк|оценк|итог|всего|утвержд|согласован|ознакомлен|исполнител)[а-я]{0,3}|для|при|про|под|над|после|перед|когда|если|что|как|где|кто|это|там|тут|вот|все|они|мы|вы|он|она|уже|еще|или|из|от|до|на|по|со|ко|за|не|ни|мам[аыеу]|пап[аыеу]|дом|зал|част[ьи]|час)$/;

function hyphened(tokens: readonly Token[], index: number): number {
  const isPart = isSign(tokens[index + 1], '-') && tokens[index + 1]?.spaced === false;
  return isPart && isCapital(tokens[index + 2]) && tokens[index + 2]?.spaced === false ? 3 : 1;
}

/** Is it a father's name: «Петровна», «Сергеевичу»? */
export function isPatronymic(token: Token | undefined): boolean {
  return isCapital(token) && token.low.length >= 5 && PATRONYMIC.test(token.low);
}

function isGiven(token: Token | undefined): boolean {
  return isCapital(token) && isGivenName(token.low);
}

function maySurname(token: Token | undefined): token is Token {
  return isCapital(token) && token.low.length >= 2 && !NO_SURNAME.test(token.low);
}

/** End of one or two initials with their points, or `index` when there are none. */
function initials(tokens: readonly Token[], index: number): number {
  let at = index;
  for (let count = 0; count < 2; count += 1) {
    const letter = tokens[at];
    if (!isCapital(letter) || letter.text.length !== 1 || !isSign(tokens[at + 1], '.')) break;
    at += 2;
  }
  return at;
}

/** «Иванов Пётр Сергеевич», «Иванов Пётр», «Иванов П. С.», «Иванов П.» */
function surnameFirst(tokens: readonly Token[], index: number): number {
  const surname = tokens[index];
  if (!maySurname(surname)) return index;
  const next = index + hyphened(tokens, index);
  const given = tokens[next];
  if (isPatronymic(tokens[next + 1]) && isCapital(given) && given.text.length > 1) return turkic(tokens, next + 2);
  if (isGiven(given) && !isPatronymic(surname)) {
    // «Анна Мария Иванова»: two names in front of the surname are no surname and name.
    return isGiven(surname) && maySurname(tokens[next + 1]) && SURNAME.test(tokens[next + 1]?.low ?? '')
      ? next + 2
      : turkic(tokens, next + 1);
  }
  const end = initials(tokens, next);
  if (end === next + 4) return end;
  return end === next + 2 && (SURNAME.test(surname.low) || isGiven(surname)) ? end : index;
}

/** «… Мамед оглы» */
function turkic(tokens: readonly Token[], end: number): number {
  const low = (at: number): string => tokens[at]?.low ?? '';
  if (/^(оглы|кызы|углы|улы)$/.test(low(end))) return end + 1;
  return isCapital(tokens[end]) && /^(оглы|кызы|углы|улы)$/.test(low(end + 1)) ? end + 2 : end;
}

/** «Пётр Иванов», «Пётр Сергеевич Иванов», «Мария Петровна» */
function givenFirst(tokens: readonly Token[], index: number): number {
  const next = tokens[index + 1];
  if (isCapital(tokens[index]) && isPatronymic(next) && !maySurnameBefore(tokens, index)) {
    return maySurname(tokens[index + 2]) && SURNAME.test(tokens[index + 2]?.low ?? '')
      ? index + 2 + hyphened(tokens, index + 2)
      : index + 2;
  }
  if (!isGiven(tokens[index])) return index;
  if (maySurname(next) && next.text.length > 1 && (SURNAME.test(next.low) || next.low.length > 3) && !isGiven(next))
    return index + 1 + hyphened(tokens, index + 1);
  return index;
}

/** «Слово Имя Отчество» was already read with its first word. */
function maySurnameBefore(tokens: readonly Token[], index: number): boolean {
  return NO_SURNAME.test(tokens[index]?.low ?? '');
}

/** «П. С. Иванов», «П. Иванов» */
function initialsFirst(tokens: readonly Token[], index: number): number {
  const end = initials(tokens, index);
  if (end === index) return index;
  const surname = tokens[end];
  if (!maySurname(surname) || surname.low.length < 3) return index;
  return end === index + 4 || SURNAME.test(surname.low) ? end + hyphened(tokens, end) : index;
}

/** End of the name that begins at this token, or the same index when none does. */
export function nameAt(tokens: readonly Token[], index: number): number {
  const token = tokens[index];
  if (!isCapital(token)) return index;
  for (const read of [surnameFirst, givenFirst, initialsFirst]) {
    const end = read(tokens, index);
    if (end > index) return end;
  }
  return index;
}

/** A surname that is plain even without a name beside it: «Иванов», «Петровой», «Шевченко». */
export function isClearSurname(token: Token | undefined): boolean {
  return maySurname(token) && token.low.length >= 4 && CLEAR_SURNAME.test(token.low);
}

/** Is every word of a cell a part of a name: one to four words with capital letters, nothing else? */
export function isNameCell(tokens: readonly Token[]): boolean {
  const words = tokens.filter((token) => token.kind !== 'sign');
  return (
    words.length > 0 &&
    words.length <= 4 &&
    tokens.every((token) => isCapital(token) || isSign(token, '-.')) &&
    words.every((token) => !NO_SURNAME.test(token.low)) &&
    words.some((token) => token.text.length > 1)
  );
}
