import { timingSafeEqual } from 'node:crypto';
import type { Government } from '../../../platform/act.ts';
import { openVault, type Vault } from '../../../platform/identity/vault.ts';
import type { Services } from '../../../platform/services.ts';
import type { Mac } from '../rules/visum-code.ts';

// The host's link and its codes come from the installation's key: a copy of the database alone makes neither.

const MAC_CHARACTERS = 16;
const ID_CHARACTERS = 22;

/** What the letter's QR code says for one destination: the address of the host office's page. */
export function hostLink(services: Services, government: Government, destinationId: string): string {
  return `${services.publicUrl(government)}${hostPath(openVault(services.folders.keys), destinationId)}`;
}

export function hostPath(vault: Vault, destinationId: string): string {
  const id = Buffer.from(destinationId.replaceAll('-', ''), 'hex').toString('base64url');
  return `/visum/${id}${macOf(vault, destinationId)}`;
}

/** The destination of a link; null for one that was not made here, letter by letter. */
export function destinationOfToken(vault: Vault, token: string): string | null {
  if (!new RegExp(`^[\\w-]{${ID_CHARACTERS + MAC_CHARACTERS}}$`).test(token)) return null;
  const hex = Buffer.from(token.slice(0, ID_CHARACTERS), 'base64url').toString('hex');
  const id = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  // The whole link is compared: the last letter of an id holds four bits that mean nothing, and only one spelling is ours.
  const ours = Buffer.from(hostPath(vault, id).slice('/visum/'.length));
  return timingSafeEqual(Buffer.from(token), ours) ? id : null;
}

/** What the codes of one destination's page come from. */
export function hostMac(vault: Vault, destinationId: string): Mac {
  return (text) => Buffer.from(vault.mac(`travel visum code ${destinationId} ${text}`), 'hex');
}

function macOf(vault: Vault, destinationId: string): string {
  return Buffer.from(vault.mac(`travel visum link ${destinationId}`), 'hex')
    .toString('base64url')
    .slice(0, MAC_CHARACTERS);
}
