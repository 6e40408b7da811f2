import type { HotlineAsked } from '../understood.ts';

const starts = (words: string): RegExp => new RegExp(String.raw`(?:^|\P{L})(?:${words.replace(/\s+/g, '|')})`, 'u');

const ASKED = starts(`горяч\\p{L}*[\\s-]+лини телефон тел\\. звон позвон дозвон жалоб жаловат пожаловат
  нажаловат доверия контакт связаться`);
/** What is done with a telephone that lies on the desk and is not the one to call: «телефон во время ВПР», «взять телефон». */
const AFTER = String.raw`во время|в (?:класс|аудитор|руках|карман)|на (?:урок|впр|работ|парт)|у (?:дет|реб|учен)|нельзя|запре|забр|забир|отобр|отним|сда`;
const BEFORE = String.raw`взять|брать|принес|пользова|отобра|забра|забир|отним|сда[тв]|можно\s+(?:ли|с)|нельзя`;
const DEVICE = new RegExp(
  String.raw`телефон\p{L}*(?=\s+(?:${AFTER}))|(?:${BEFORE})\p{L}*\s+(?:с собой\s+|ли\s+|свой\s+|с\s+)*телефон\p{L}*`,
  'gu',
);
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
  if (!ASKED.test(text.replace(DEVICE, ' '))) return undefined;
  const level = LEVELS.find(([pattern]) => pattern.test(text))?.[1];
  const purpose = PURPOSES.find(([pattern]) => pattern.test(text))?.[1];
  return { ...(level && { level }), ...(purpose && { purpose }) };
}
