import {
  blind,
  finalize,
  openTokenKey,
  prepareRandomized,
  type TokenKey,
} from '../../../platform/blind-tokens/client.ts';
import { fromBase64url, toBase64url } from '../../../platform/blind-tokens/spelling.ts';
import { spellPersonToken } from './person-token.ts';

/** What is asked of the issuer, the same however often it is sent, and what makes tokens of the answer. */
export interface TokenRequest {
  body: { kid: string; blinded: string[] };
  /** @throws RangeError when the issuer answered with something else than signatures of its key over what was sent */
  open: (blindSignatures: readonly string[]) => Promise<string[]>;
}

/** Makes the tokens on this device; the issuer sees them blinded only. */
export async function requestTokens(offer: {
  key: TokenKey;
  context: string;
  count: number;
}): Promise<TokenRequest> {
  const { kid } = offer.key;
  const key = await openTokenKey(offer.key);
  const made = await Promise.all(
    Array.from({ length: offer.count }, async () => {
      const prepared = prepareRandomized(offer.context);
      return { prepared, ...(await blind(key, prepared)) };
    }),
  );
  return {
    body: { kid, blinded: made.map(({ blinded }) => toBase64url(blinded)) },
    open: (blindSignatures) =>
      Promise.all(
        made.map(async ({ prepared, inverse }, index) => {
          const answer = fromBase64url(blindSignatures[index] ?? '', key.bytes);
          if (answer === null) throw new RangeError('signature');
          const signature = toBase64url(await finalize(key, prepared, answer, inverse));
          return spellPersonToken({ kid, prepared, signature });
        }),
      ),
  };
}
