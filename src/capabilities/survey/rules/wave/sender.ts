import { readContact } from '../../../../platform/contact.ts';

/** What a message came from, as somebody typed it. */
export type Typed = { kind: 'phone' | 'email' | 'site'; value: string };

/**
 * Reads a sender: a telephone number in any spelling, a mail address, a site with or without `https://` (of which the host counts), or the short number or
 * name of a gateway. Null: it is none of them.
 */
export function readSender(typed: string): Typed | null {
  const text = typed.normalize('NFKC').trim().slice(0, 300);
  if (text.includes('@') && !text.includes('/')) {
    const email = readContact('email', text);
    return email === null ? null : { kind: 'email', value: email.toLowerCase() };
  }
  const phone = readContact('phone', text);
  if (phone !== null) return { kind: 'phone', value: phone };
  if (/^\d{3,7}$/.test(text)) return { kind: 'phone', value: text };
  const host = hostOf(text);
  if (host !== null) return { kind: 'site', value: host };
  // SMS gateways show a name of up to eleven letters (GSM 03.38) in place of a number.
  return /^[\p{L}\p{N} ._-]{3,11}$/u.test(text) ? { kind: 'phone', value: text.toLowerCase() } : null;
}

function hostOf(text: string): string | null {
  const address = /^https?:\/\//i.test(text) ? text : `https://${text}`;
  if (/[\s<>]/.test(text) || !URL.canParse(address)) return null;
  // A user name before the host only fools the eye: https://kpk.go.id@contoh.example leads to contoh.example.
  const { hostname } = new URL(address);
  return /\.[a-z0-9-]{2,}$/i.test(hostname) ? hostname.toLowerCase().replace(/^www\./, '') : null;
}
