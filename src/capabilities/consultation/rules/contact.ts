/** How an asker of the public wants to hear from us. */
export type ContactKind = 'none' | 'phone' | 'email';

const MAIL = /^[^\s@<>,;:"()[\]\\]+@[^\s@<>,;:"()[\]\\]+\.[a-z0-9-]{2,}$/i;
const LONGEST_MAIL = 254;

/** An Indonesian mobile number in its international spelling (+628…), or null. */
export function readPhone(typed: string): string | null {
  const digits = typed.replace(/[\s().\-–]/g, '');
  const found = /^(?:\+?62|0)(8\d{7,11})$/.exec(digits);
  return found === null ? null : `+62${found[1]}`;
}

/** The contact in its one spelling, or null when it cannot be reached. */
export function readContact(kind: Exclude<ContactKind, 'none'>, typed: string): string | null {
  const text = typed.trim();
  if (kind === 'phone') return readPhone(text);
  return text.length <= LONGEST_MAIL && MAIL.test(text) ? text : null;
}

/** Enough to recognise one's own, too little to use: 0812…89, s…@contoh.id. */
export function maskContact(contact: string): string {
  if (contact.includes('@')) return `${contact[0]}…${contact.slice(contact.indexOf('@'))}`;
  return `${contact.replace(/^\+62/, '0').slice(0, 4)}…${contact.slice(-2)}`;
}
