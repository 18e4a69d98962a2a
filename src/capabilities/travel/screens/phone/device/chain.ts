// One device's chain of check-ins: each names the hash of the one before and is signed by a key that never leaves the browser, so that none can
// be taken out, put in or changed afterwards without the server seeing it.
import { spellCheckIn, type CheckInPayload } from '../../../rules/check-in.ts';

/** What the device says of one moment; its place in the chain is added when it is signed. */
export type CheckIn = Omit<CheckInPayload, 'seq' | 'previous'>;

/** Where a chain ends: the last number, and the hash of the last payload ('' before the first). */
export interface ChainEnd {
  seq: number;
  last: string;
}

/** What goes over the wire. */
export interface SignedCheckIn {
  /** canonical JSON */
  payload: string;
  /** base64url, 64 bytes (r and s) */
  signature: string;
}

const KEY: EcKeyGenParams = { name: 'ECDSA', namedCurve: 'P-256' };
const SIGNING: EcdsaParams = { name: 'ECDSA', hash: 'SHA-256' };
const utf8 = new TextEncoder();

/** A key pair whose private half can sign and nothing else; `publicKey` is the JWK that the server keeps. */
export async function makeDeviceKey(): Promise<{ key: CryptoKey; publicKey: string }> {
  const pair = await crypto.subtle.generateKey(KEY, false, ['sign', 'verify']);
  const { kty, crv, x, y } = await crypto.subtle.exportKey('jwk', pair.publicKey);
  return { key: pair.privateKey, publicKey: JSON.stringify({ kty, crv, x, y }) };
}

/** Signs the next check-in of a chain; answers with the chain's new end. */
export async function signNext(
  key: CryptoKey,
  end: ChainEnd,
  checkIn: CheckIn,
): Promise<{ item: SignedCheckIn; end: ChainEnd }> {
  const seq = end.seq + 1;
  const payload = spellCheckIn({ ...checkIn, seq, previous: end.last });
  const signature = await crypto.subtle.sign(SIGNING, key, utf8.encode(payload));
  return {
    item: { payload, signature: toBase64Url(new Uint8Array(signature)) },
    end: { seq, last: await sha256Hex(payload) },
  };
}

async function sha256Hex(text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', utf8.encode(text));
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function toBase64Url(bytes: Uint8Array): string {
  return btoa(String.fromCodePoint(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
}
