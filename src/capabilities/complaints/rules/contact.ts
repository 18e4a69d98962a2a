import type { ContactKind } from './kinds.ts';

const MAIL = /^[^\s@<>,;:"()[\]\\]+@[^\s@<>,;:"()[\]\\]+\.[a-z0-9-]+$/i;

/**
 * What somebody typed → how it is kept: a telephone number as +62…, a mail address as typed. Null when it is neither.
 * Numbers of other countries are kept too, when they begin with +.
 */
export function readContact(kind: ContactKind, typed: string): string | null {
  const text = typed.trim();
  if (kind === 'email') return text.length <= 254 && MAIL.test(text) ? text : null;
  const digits = text.replace(/[\s.\-()]/g, '');
  if (!/^\+?\d{8,15}$/.test(digits)) return null;
  if (digits.startsWith('+')) return digits;
  if (digits.startsWith('62')) return `+${digits}`;
  if (digits.startsWith('0')) return `+62${digits.slice(1)}`;
  return digits.startsWith('8') ? `+62${digits}` : null;
}

/** Does a text message probably reach it? Indonesian mobile numbers begin with 8; whoever sends looks closer (`readMobile`). */
export function takesMessages(phone: string): boolean {
  return phone.startsWith('+62') ? /^\+628\d{7,12}$/.test(phone) : /^\+\d{8,15}$/.test(phone);
}
