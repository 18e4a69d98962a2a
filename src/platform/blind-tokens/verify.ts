import { constants, createHash, verify } from 'node:crypto';
import { PREFIX_BYTES, SALT_BYTES, type TokenKey } from './client.ts';
import { publicKeyOf } from './keys.ts';
import { fromBase64url } from './spelling.ts';

/** A token as it comes over the wire, in canonical base64url. */
export interface Token {
  kid: string;
  prepared: string;
  signature: string;
}

/**
 * What names a token that was spent, or null when it is none of this key for this context. Spend it by a unique key in the database:
 * the same token has the same nullifier always, and nobody can tell from it whom it was issued to.
 * @returns SHA-256 of the prepared message, hex
 */
export function nullifierOf(key: TokenKey, context: string, token: Token): string | null {
  if (token.kid !== key.kid) return null;
  const tail = Buffer.from(context);
  const prepared = fromBase64url(token.prepared, PREFIX_BYTES + tail.length);
  const signature = fromBase64url(token.signature, Buffer.byteLength(key.n, 'base64url'));
  if (prepared === null || signature === null || !tail.equals(prepared.subarray(PREFIX_BYTES))) return null;
  const pss = { key: publicKeyOf(key), padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: SALT_BYTES };
  return verify('sha384', prepared, pss, signature)
    ? createHash('sha256').update(prepared).digest('hex')
    : null;
}
