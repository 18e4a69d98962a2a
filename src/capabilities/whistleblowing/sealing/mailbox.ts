// The mailbox's keys, derived from the receipt: receipt → Argon2id → HKDF-SHA256 → what the server is shown, what opens, what proves.
import { argon2id } from 'hash-wasm';
import { identityOf } from '../../../platform/sealing/age-keys.ts';
import { digest, digestHex, toHex, utf8, type Bytes } from '../../../platform/sealing/bytes.ts';
import type { Receipt } from './receipt.ts';

/** Argon2id of RFC 9106: 64 MiB, three passes, one lane. About half a second on a desk, some seconds on a cheap phone. */
const ARGON = { memorySize: 65_536, iterations: 3, parallelism: 1, hashLength: 32 } as const;

export interface Mailbox {
  /** 32 bytes that the page shows to the server to be let in */
  auth: Bytes;
  /** X25519 identity `AGE-SECRET-KEY-1…` */
  identity: string;
  /** 32 bytes; proves to the reporter that a case key came from himself (case-key.ts) */
  proof: Bytes;
}

/**
 * The same receipt and government always give the same keys; whoever holds neither receipt nor 2^66 times this work learns nothing.
 * @param governmentId UUID, lower-case
 */
export async function deriveMailbox(receipt: Receipt, governmentId: string): Promise<Mailbox> {
  const salt = await digest(`lurus wbs mailbox${governmentId}`);
  const stretched = await argon2id({ password: receipt, salt, ...ARGON, outputType: 'binary' });
  const key = await crypto.subtle.importKey('raw', new Uint8Array(stretched), 'HKDF', false, ['deriveBits']);
  const derive = async (info: string) =>
    new Uint8Array(
      await crypto.subtle.deriveBits(
        { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: utf8(info) },
        key,
        256,
      ),
    );
  const [auth, secret, proof] = [await derive('auth'), await derive('x25519'), await derive('case-key')];
  return { auth, identity: identityOf(secret), proof };
}

/** What the server keeps: SHA-256 of `auth` in hex. */
export function authHash(auth: Uint8Array): Promise<string> {
  return digestHex(auth);
}

/** What the page sends to be let in: `auth` in hex. */
export function authText({ auth }: Mailbox): string {
  return toHex(auth);
}
