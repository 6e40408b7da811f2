/**
 * What typography must not touch: addresses, e-mails, phones, dates in figures, numbers of acts.
 * Each such piece is hidden behind one private-use character while the rules run.
 */
const mask = '\uE000';

const verbatim = new RegExp(
  [
    // addresses with a scheme or www; paths of the portal
    String.raw`(?:https?:\/\/|www\.|mailto:|tel:)[^\s«»"<>\uE001\uE002]+`,
    String.raw`(?<![\p{L}\d])\/[A-Za-z0-9-]+(?:\/[\w#?=&.-]*)*`,
    // e-mails and bare domains, Cyrillic ones too
    String.raw`[\p{L}\d._%+-]+@[\p{L}\d.-]+\.[\p{L}]{2,}`,
    String.raw`(?<![\p{L}\d])[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.(?:ru|su|рф|com|org|net|info|edu|gov|md|mdx|pdf|docx?|xlsx?|csv|ics|jpe?g|png)(?![\p{L}\d])[^\s«»"<>,;!?)\uE001\uE002]*`,
    // phones: +7 (000) 000-12-34, 8 (81372) 2-11-22, 2-11-22
    String.raw`(?<![\d\p{L}-])(?:\+7|8)[\s\u00A0]*\(\d{3,5}\)[\s\u00A0]*\d[\d -]{3,9}\d(?!\d)`,
    String.raw`(?<![\d\p{L}-])(?:\+7|8)[ \u00A0-]?\d{3,5}(?:[ \u00A0-]\d{1,3}){2,4}(?!\d)`,
    String.raw`(?<![\d-])\d{1,3}-\d{2}-\d{2}(?!\d|-\d)`,
    // dates and numbers with several points: 2027-04-20, 14.05.2026, 2.1.3
    String.raw`(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)`,
    String.raw`(?<!\d)\d+(?:\.\d+){1,4}(?!\d)`,
    // numbers of acts: № 863 - СД, 863-ОД, 19-22359/2020, Р-98, ГОСТ Р 52872-2019
    String.raw`(?<=№[ \u00A0]?)[\p{L}\d][\p{L}\d./-]*(?: - [\p{Lu}]{1,4}(?![\p{L}]))?`,
    String.raw`(?<![\p{L}\d])\d+(?: - |-)\p{Lu}{1,5}(?![\p{L}\d])`,
    String.raw`(?<![\p{L}\d])(?:\p{L}+-)*\d+(?:-\d+)*\/[\p{L}\d][\p{L}\d/-]*`,
    String.raw`(?<![\p{L}\d])ГОСТ(?: Р)?[ \u00A0]\d+-\d{2,4}`,
    // typograf would read these as markup, as an entity, as the end of a line
    '[<>&\\r]',
  ].join('|'),
  'gu',
);

/** Hides the untouchable pieces; hands back the text and the pieces in their order. */
export function hideVerbatim(text: string): [text: string, hidden: readonly string[]] {
  const hidden: string[] = [];
  const body = text.replace(verbatim, (piece) => {
    hidden.push(piece);
    return mask;
  });
  return [body, hidden];
}

/** Puts the hidden pieces back, each at its place: the rules never change the order. */
export function showVerbatim(text: string, hidden: readonly string[]): string {
  let next = 0;
  return text.replaceAll(mask, () => hidden[next++] ?? '');
}
