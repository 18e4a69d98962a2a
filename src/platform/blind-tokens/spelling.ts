// Base64url without padding (RFC 4648 section 5), for browsers and Node alike: one spelling for each value, so that tokens may be compared as text.
import type { Bytes } from '../sealing/bytes.ts';

export function toBase64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
}

/** Null for anything but the canonical spelling of `length` bytes. */
export function fromBase64url(text: string, length: number): Bytes | null {
  if (!/^[\w-]*$/.test(text) || text.length !== Math.ceil((length * 4) / 3)) return null;
  const raw = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  const bytes = Uint8Array.from(raw, (each) => each.charCodeAt(0));
  return toBase64url(bytes) === text ? bytes : null;
}
