import { BlindTokenError } from './blind-token-error.ts';
import type { TokenKey } from './client.ts';

/** Whether bytes may be a blinded message of this key: as long as its modulus n, and 0 < m < n. @throws BlindTokenError `length`, `range` */
export function checkBlinded({ n }: Pick<TokenKey, 'n'>, blinded: Uint8Array): void {
  const modulus = Buffer.from(n, 'base64url');
  if (blinded.length !== modulus.length) throw new BlindTokenError('length');
  if (Buffer.compare(blinded, modulus) >= 0 || blinded.every((each) => each === 0))
    throw new BlindTokenError('range');
}
