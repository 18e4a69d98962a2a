import { timingSafeEqual } from 'node:crypto';
import type { Vault } from '../../../../platform/identity/vault.ts';

// The vendor's address comes from the installation's key and the nonce of its row: a copy of the database alone makes none, and a new
// nonce ends every address before it.

const MAC_CHARACTERS = 22;
const ID_CHARACTERS = 22;
const TOKEN = new RegExp(`^[\\w-]{${ID_CHARACTERS + MAC_CHARACTERS}}$`);

export function vendorPath(vault: Vault, linkId: string, nonce: string): string {
  const id = Buffer.from(linkId.replaceAll('-', ''), 'hex').toString('base64url');
  const mac = Buffer.from(vault.mac(`spending vendor link ${linkId} ${nonce}`), 'hex').toString('base64url');
  return `/penyedia/${id}${mac.slice(0, MAC_CHARACTERS)}`;
}

/** The row that an address names; whether it is ours only its nonce tells. Null for what no address looks like. */
export function linkIdOfToken(token: string): string | null {
  if (!TOKEN.test(token)) return null;
  const hex = Buffer.from(token.slice(0, ID_CHARACTERS), 'base64url').toString('hex');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** Is this very spelling the address of the row today? The whole text is compared: its last letters may hold bits that mean nothing. */
export function isToken(vault: Vault, token: string, linkId: string, nonce: string): boolean {
  const ours = Buffer.from(vendorPath(vault, linkId, nonce).slice('/penyedia/'.length));
  const given = Buffer.from(token);
  return given.length === ours.length && timingSafeEqual(given, ours);
}
