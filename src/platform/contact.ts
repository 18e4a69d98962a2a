// Contacts that the public leaves. Whether a text message reaches a number is known to `readMobile` (notifications), on the server.
const MAIL = /^[^\s@<>,;:"()[\]\\]+@[^\s@<>,;:"()[\]\\]+\.[a-z0-9-]{2,}$/i;
const LONGEST_MAIL = 254;

/**
 * What somebody typed → how it is kept: a telephone number as +62…, a mail address as typed. Null when it is neither.
 * Numbers of other countries are kept too, when they begin with +.
 */
export function readContact(kind: 'phone' | 'email', typed: string): string | null {
  const text = typed.trim();
  if (kind === 'phone') return readPhone(text);
  return text.length <= LONGEST_MAIL && MAIL.test(text) ? text : null;
}

function readPhone(text: string): string | null {
  const digits = text
    .normalize('NFKC')
    .replace(/[\s().\p{Pd}]/gu, '')
    .replace(/^00/, '+');
  if (!/^\+?\d{8,15}$/.test(digits)) return null;
  const own = /^(?:\+?620?|0)([1-9]\d+)$/.exec(digits)?.[1] ?? /^8\d+$/.exec(digits)?.[0];
  if (own !== undefined) return `+62${own}`;
  return /^\+[1-9]/.test(digits) && !digits.startsWith('+62') ? digits : null;
}

/** Enough to recognise one's own, too little to use: 0812…89, s…@contoh.id. */
export function maskContact(contact: string): string {
  if (contact.includes('@')) return `${contact[0]}…${contact.slice(contact.indexOf('@'))}`;
  return `${contact.replace(/^\+62/, '0').slice(0, 4)}…${contact.slice(-2)}`;
}
