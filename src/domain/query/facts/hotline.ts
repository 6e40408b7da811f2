import type { HotlineAsked } from '../understood.ts';

const starts = (words: string): RegExp => new RegExp(String.raw`(?:^|\P{L})(?:${words.replace(/\s+/g, '|')})`, 'u');

const ASKED = starts(`горяч\\p{L}*[\\s-]+лини телефон тел\\. звон позвон дозвон жалоб жаловат пожаловат
  нажаловат доверия контакт связаться`);
const LEVELS: readonly (readonly [RegExp, NonNullable<HotlineAsked['level']>])[] = [
  [starts('рособрнадзор федеральн росси москв министерств\\p{L}*\\s+просвещени минпросвещени'), 'федеральный'],
  [starts('област региональн регион республик кра[йяею] министерств минобр рцоко'), 'региональный'],
  [starts('район муниципальн город управлени комитет отдел гороно районо'), 'муниципальный'],
  [starts('школ лице[йяею] гимнази интернат директор завуч'), 'школа'],
];
const PURPOSES: readonly (readonly [RegExp, NonNullable<HotlineAsked['purpose']>])[] = [
  [starts('психолог психологическ тревож пережива'), 'психологическая помощь'],
  [starts('наруш жалоб жаловат пожаловат нажаловат сообщить списыва довери'), 'сообщить о нарушении'],
  [starts('консультац вопрос спросить узнать'), 'консультация'],
];

/**
 * Whether the query asks whom to call, of which level and what for.
 * @param text in lower case, «ё» as «е»
 */
export function hotlineAsked(text: string): HotlineAsked | undefined {
  if (!ASKED.test(text)) return undefined;
  const level = LEVELS.find(([pattern]) => pattern.test(text))?.[1];
  const purpose = PURPOSES.find(([pattern]) => pattern.test(text))?.[1];
  return { ...(level && { level }), ...(purpose && { purpose }) };
}
