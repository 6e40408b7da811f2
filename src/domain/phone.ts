import parsePhoneNumber from 'libphonenumber-js';

/**
 * Address that dials a Russian number: «8 (81372) 2-11-22» → `tel:+78137221122`, with an extension `…;ext=12` (RFC 3966).
 * The number is printed as its owner wrote it, never reformatted: libphonenumber tears five-digit codes apart.
 * Numbers that no plan knows (the invented +7 (000), the short 112) are dialled digit by digit.
 */
export function telHref(phone: string, extension?: string): string {
  const parsed = parsePhoneNumber(phone, 'RU');
  const number = parsed?.isValid() ? parsed.number : dialled(phone);
  return `tel:${number}${extension === undefined ? '' : `;ext=${extension}`}`;
}

function dialled(phone: string): string {
  const digits = phone.replace(/\D/g, '');
  if (phone.trim().startsWith('+')) return `+${digits}`;
  if (digits.length === 11 && /^[78]/.test(digits)) return `+7${digits.slice(1)}`;
  return digits.length === 10 ? `+7${digits}` : digits;
}
