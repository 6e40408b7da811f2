import { type MetadataJson, type PhoneNumber, parsePhoneNumberFromString } from 'libphonenumber-js/core';
import plan from './numbering-plan.json' with { type: 'json' };

/** A number of the code +7; undefined for what is none, and for numbers of other countries. */
function parsed(phone: string): PhoneNumber | undefined {
  return parsePhoneNumberFromString(phone, 'RU', plan as unknown as MetadataJson);
}

/** Whether such a number can be in Russia's numbering plan, short numbers left out. */
export function isRealNumber(phone: string): boolean {
  return parsed(phone)?.isValid() === true;
}

/**
 * Address that dials a Russian number: «8 (81372) 2-11-22» → `tel:+78137221122`, with an extension `…;ext=12` (RFC 3966).
 * The number is printed as its owner wrote it, never reformatted: libphonenumber tears five-digit codes apart.
 * Numbers that no plan knows (the invented +7 (000), the short 112) are dialled digit by digit.
 */
export function telHref(phone: string, extension?: string): string {
  const known = parsed(phone);
  const number = known?.isValid() ? known.number : dialled(phone);
  return `tel:${number}${extension === undefined ? '' : `;ext=${extension}`}`;
}

function dialled(phone: string): string {
  const digits = phone.replace(/\D/g, '');
  if (phone.trim().startsWith('+')) return `+${digits}`;
  if (digits.length === 11 && /^[78]/.test(digits)) return `+7${digits.slice(1)}`;
  return digits.length === 10 ? `+7${digits}` : digits;
}
