import { timingSafeEqual } from 'node:crypto';

/** Keyed hash of the installation, in hex (`Vault.mac`). */
export type Mac = (value: string) => string;

/** Characters of the signature: 128 bits. */
const SIGNATURE = 32;

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function sign(mac: Mac, governmentId: string, callId: string): string {
  return mac(`alarm-call:${governmentId}:${callId}`).slice(0, SIGNATURE);
}

/** What the link of a message carries: the message, signed for its government. */
export function callLink(mac: Mac, governmentId: string, callId: string): string {
  return `${callId}.${sign(mac, governmentId, callId)}`;
}

/** @returns id of the message, or null when it was not signed here for this government */
export function readCallLink(mac: Mac, governmentId: string, token: string): string | null {
  const [id = '', signature = '', rest] = token.split('.');
  if (rest !== undefined || !ID.test(id) || signature.length !== SIGNATURE) return null;
  const [given, right] = [Buffer.from(signature), Buffer.from(sign(mac, governmentId, id))];
  return given.length === right.length && timingSafeEqual(given, right) ? id : null;
}
