// The token of a verified person as it is carried from the staff application to the sealed origin: on paper, on a stick, by copying. Both sides of
// the wire read and write it here.
import { PREFIX_BYTES } from '../../../platform/blind-tokens/client.ts';
import { fromBase64url, toBase64url } from '../../../platform/blind-tokens/spelling.ts';
import { concat, utf8, type Bytes } from '../../../platform/sealing/bytes.ts';

const SHAPE = /^LT1\.([\w-]{22})\.([\w-]{43})\.([\w-]{512})$/;

export interface PersonToken {
  kid: string;
  /** random bytes and what the token is for, as it was signed */
  prepared: Bytes;
  /** base64url */
  signature: string;
}

/** What tokens of a government's channel are for: one of another government, or of a survey, is none. */
export function tokenContext(governmentId: string): string {
  return `wbs:${governmentId}`;
}

export function spellPersonToken({ kid, prepared, signature }: PersonToken): string {
  return `LT1.${kid}.${toBase64url(prepared.subarray(0, PREFIX_BYTES))}.${signature}`;
}

/** What somebody pasted, in one line; null when it is no token by its shape. Whether it holds, the server says. */
export function readPersonToken(pasted: string, context: string): PersonToken | null {
  const [, kid, spelled, signature] = SHAPE.exec(pasted.replaceAll(/\s/g, '')) ?? [];
  const random = spelled === undefined ? null : fromBase64url(spelled, PREFIX_BYTES);
  if (kid === undefined || signature === undefined || random === null) return null;
  return { kid, prepared: concat(random, utf8(context)), signature };
}
