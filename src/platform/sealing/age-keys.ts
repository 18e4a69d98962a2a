// How age spells its keys. Light: reading a key needs none of what sealing needs.
import { decodeBech32, encodeBech32 } from './bech32.ts';
import type { Bytes } from './bytes.ts';
import { SealingError } from './sealing-error.ts';

const SECRET_PREFIX = 'age-secret-key-';

/** The identity whose secret is these 32 bytes. */
export function identityOf(secret: Uint8Array): string {
  if (secret.length !== 32) throw new SealingError('content', 'a secret has 32 bytes');
  return encodeBech32(SECRET_PREFIX, secret).toUpperCase();
}

/** The 32 bytes of an X25519 identity. */
export function secretOf(identity: string): Bytes {
  const secret = identity === identity.toUpperCase() ? decodeBech32(SECRET_PREFIX, identity) : null;
  if (secret?.length !== 32) throw new SealingError('content', 'no X25519 identity');
  return secret;
}

/** Is it an X25519 recipient, checksum and all? Post-quantum ones (`age1pq1…`) are not. */
export function isRecipient(text: string): boolean {
  return text === text.toLowerCase() && decodeBech32('age', text)?.length === 32;
}
