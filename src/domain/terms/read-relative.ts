import type { RelativeTerm } from './types.ts';

const count = String.raw`(?<count>\d{1,3}) (?:календарн\p{L}+ )?(?<unit>день|дня|дней|недел[юиь])`;
const before = new RegExp(String.raw`^(?:не (?:позднее|позже|менее),? (?:чем )?)?за ${count} до (?<event>\S.*)$`, 'iu');
const after = new RegExp(
  String.raw`^(?:(?:не (?:позднее|позже),? (?:чем )?)?(?:через )?|в течени[ие] )${count} (?:после|со дня|с момента) (?<event>\S.*)$`,
  'iu',
);

/** Days counted from an event: «За 10 дней до начала проведения ВПР». Weeks become days; working days are not read. */
export function readRelative(text: string): RelativeTerm | undefined {
  const direction = before.test(text) ? 'before' : 'after';
  const groups = (direction === 'before' ? before : after).exec(text)?.groups;
  const event = groups?.['event'];
  if (!groups || !event) return undefined;
  const days = Number(groups['count']) * (/^недел/iu.test(groups['unit'] ?? '') ? 7 : 1);
  return { kind: 'relative', days, direction, event };
}
