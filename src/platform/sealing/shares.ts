// A secret in shares for paper: any `threshold` of them give it back, fewer say nothing about it (Shamir; audited library).
import { combine, split } from 'shamir-secret-sharing';
import { concat, digest, ownBytes, sameBytes, toHex, utf8, type Bytes } from './bytes.ts';
import { SealingError } from './sealing-error.ts';

/** Crockford's base32: no I, L, O, U, so that paper is typed back without guessing. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const VERSION = 1;
const SET = 6;
const CHECKSUM = 5;
/** version, set, number, threshold, total */
const HEAD = 1 + SET + 3;

export interface Share {
  /** 1 to `total` */
  number: number;
  threshold: number;
  total: number;
  /** which shares belong together, in hex */
  set: string;
  /** as printed, groups of five */
  text: string;
}

export type ShareFault =
  /** typed wrong, incomplete, or no share */
  | 'damaged'
  /** of another secret than the shares before */
  | 'mixed'
  /** the same share twice */
  | 'repeated'
  /** fewer than the threshold */
  | 'too-few'
  /** the shares fit together but not with what was split: one was forged */
  | 'forged';

export class ShareError extends SealingError {
  readonly shareFault: ShareFault;
  /** place of the share in what was handed in, from 0; null when it is about all */
  readonly index: number | null;

  constructor(shareFault: ShareFault, index: number | null) {
    super('content', `share: ${shareFault}`);
    this.shareFault = shareFault;
    this.index = index;
  }
}

/**
 * @param secret of full entropy, e.g. the 32 bytes of an identity: 48 bits of its hash stand on each share to prove what is combined
 */
export async function splitSecret(
  secret: Uint8Array,
  { total, threshold }: { total: number; threshold: number },
): Promise<Share[]> {
  const set = await setOf(secret);
  const parts = await split(ownBytes(secret), total, threshold);
  return Promise.all(
    parts.map(async (part, index) => {
      const body = concat(Uint8Array.of(VERSION), set, Uint8Array.of(index + 1, threshold, total), part);
      return describe(body, await printed(body));
    }),
  );
}

/**
 * The secret again. Case, spaces, dashes and the letters O, I and L for 0 and 1 do not matter.
 * @throws ShareError for damaged, mixed, repeated, too few or forged shares
 */
export async function combineShares(typed: readonly string[]): Promise<Bytes> {
  const bodies = await Promise.all(typed.map(bodyOf));
  const shares = bodies.map((body) => describe(body, ''));
  const [first] = shares;
  if (first === undefined) throw new ShareError('too-few', null);
  shares.forEach((each, index) => {
    if (each.set !== first.set || each.threshold !== first.threshold || each.total !== first.total)
      throw new ShareError('mixed', index);
    if (shares.findIndex((other) => other.number === each.number) < index)
      throw new ShareError('repeated', index);
  });
  if (shares.length < first.threshold) throw new ShareError('too-few', null);
  let secret: Uint8Array;
  try {
    secret = await combine(bodies.map((body) => ownBytes(body.subarray(HEAD))));
  } catch {
    throw new ShareError('forged', null);
  }
  const [body] = bodies;
  if (body === undefined || !sameBytes(await setOf(secret), body.subarray(1, 1 + SET)))
    throw new ShareError('forged', null);
  return ownBytes(secret);
}

async function setOf(secret: Uint8Array): Promise<Bytes> {
  return (await digest(concat(utf8('lurus shares v1\n'), secret))).slice(0, SET);
}

async function checksumOf(body: Uint8Array): Promise<Bytes> {
  return (await digest(concat(utf8('lurus share checksum\n'), body))).slice(0, CHECKSUM);
}

async function printed(body: Uint8Array): Promise<string> {
  const bytes = concat(body, await checksumOf(body));
  let bits = 0;
  let held = 0;
  let letters = '';
  for (const each of bytes) {
    held = ((held << 8) | each) & 0x1fff;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      letters += LETTERS[(held >> bits) & 31];
    }
  }
  if (bits > 0) letters += LETTERS[(held << (5 - bits)) & 31];
  return letters.match(/.{1,5}/g)?.join('-') ?? '';
}

async function bodyOf(typed: string, index: number): Promise<Bytes> {
  const letters = typed
    .toUpperCase()
    .replaceAll(/[\s\p{Pd}]/gu, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
  const values = letters.split('').map((letter) => LETTERS.indexOf(letter));
  if (values.includes(-1) || values.length > 500) throw new ShareError('damaged', index);
  const bytes: number[] = [];
  let bits = 0;
  let held = 0;
  for (const each of values) {
    held = ((held << 5) | each) & 0x1fff;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes.push((held >> bits) & 255);
    }
  }
  const whole = Uint8Array.from(bytes);
  const body = whole.slice(0, -CHECKSUM);
  const right =
    whole.length > HEAD + CHECKSUM + 1 &&
    bits < 5 &&
    (held & ((1 << bits) - 1)) === 0 &&
    body[0] === VERSION &&
    sameBytes(await checksumOf(body), whole.slice(-CHECKSUM));
  if (!right) throw new ShareError('damaged', index);
  return body;
}

function describe(body: Uint8Array, text: string): Share {
  const [number = 0, threshold = 0, total = 0] = body.subarray(1 + SET, HEAD);
  return { number, threshold, total, set: toHex(body.subarray(1, 1 + SET)), text };
}
