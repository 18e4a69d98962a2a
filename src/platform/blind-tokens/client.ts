// RSABSSA-SHA384-PSS-Randomized (RFC 9474) as the holder of a token speaks it, for browsers and Node alike. Served to cheap phones on weak
// lines: BigInt and WebCrypto, no package. Arithmetic of BigInt takes a time that depends on its values; it runs on the holder's own
// device, on values that are used once.
import { concat, randomBytes, utf8, type Bytes } from '../sealing/bytes.ts';
import { fromBase64url } from './spelling.ts';

/** Bytes of randomness before a message, so that nobody can guess what was signed (RFC 9474, section 4.1). */
export const PREFIX_BYTES = 32;
/** Of the suite: as long as its hash. */
export const SALT_BYTES = 48;
const HASH_BYTES = 48;

/** A signing key as everybody may know it: the modulus in base64url; the exponent is 65537 always. */
export interface TokenKey {
  kid: string;
  n: string;
}

export interface OpenedKey {
  n: bigint;
  /** of modulus, blinded message and signature alike */
  bytes: number;
  verifying: CryptoKey;
}

/** What goes to the issuer (`blinded`), and what stays with the holder until the answer comes (`inverse`). */
export interface Blinded {
  blinded: Bytes;
  inverse: Bytes;
}

/** @throws RangeError when `n` is no modulus of 384 or 512 bytes */
export async function openTokenKey({ n: spelled }: Pick<TokenKey, 'n'>): Promise<OpenedKey> {
  const modulus = fromBase64url(spelled, 384) ?? fromBase64url(spelled, 512);
  if (modulus === null || modulus[0]! < 128) throw new RangeError('key');
  const verifying = await crypto.subtle.importKey(
    'jwk',
    { kty: 'RSA', n: spelled, e: 'AQAB' },
    { name: 'RSA-PSS', hash: 'SHA-384' },
    false,
    ['verify'],
  );
  return { n: toNumber(modulus), bytes: modulus.length, verifying };
}

/** Random bytes and what the token is for: a token for one context is none for another. */
export function prepareRandomized(context: string): Bytes {
  return concat(randomBytes(PREFIX_BYTES), utf8(context));
}

export async function blind(key: OpenedKey, prepared: Bytes): Promise<Blinded> {
  let r: bigint;
  do r = toNumber(randomBytes(key.bytes));
  while (r === 0n || r >= key.n);
  return blindWith(key, prepared, randomBytes(SALT_BYTES), r);
}

/** `blind` with a given salt and factor: for the test vectors of the RFC only. A factor used twice links its tokens. */
export async function blindWith(
  { n, bytes }: OpenedKey,
  prepared: Bytes,
  salt: Bytes,
  r: bigint,
): Promise<Blinded> {
  const message = toNumber(await encode(prepared, salt, bytes));
  // One inversion shows that both are coprime to n, and takes its time over a number that is random.
  const inverse = (invert((message * r) % n, n) * message) % n;
  return { blinded: toBytes((message * power(r, n)) % n, bytes), inverse: toBytes(inverse, bytes) };
}

/** The issuer's answer → the signature. @throws RangeError when it is none of this key over this message */
export async function finalize(
  key: OpenedKey,
  prepared: Bytes,
  blindSignature: Bytes,
  inverse: Bytes,
  saltBytes = SALT_BYTES,
): Promise<Bytes> {
  if (blindSignature.length !== key.bytes) throw new RangeError('length');
  const signature = toBytes((toNumber(blindSignature) * toNumber(inverse)) % key.n, key.bytes);
  if (!(await verifyToken(key, prepared, signature, saltBytes))) throw new RangeError('signature');
  return signature;
}

export function verifyToken(
  key: OpenedKey,
  prepared: Bytes,
  signature: Bytes,
  saltLength = SALT_BYTES,
): Promise<boolean> {
  return crypto.subtle.verify({ name: 'RSA-PSS', saltLength }, key.verifying, signature, prepared);
}

/** EMSA-PSS-ENCODE of RFC 8017, section 9.1.1, for a modulus whose highest bit is set: the encoding is one bit shorter. */
async function encode(message: Bytes, salt: Bytes, bytes: number): Promise<Bytes> {
  const hash = await sha384(concat(new Uint8Array(8), await sha384(message), salt));
  const block = new Uint8Array(bytes - HASH_BYTES - 1);
  block[block.length - salt.length - 1] = 1;
  block.set(salt, block.length - salt.length);
  for (let at = 0; at < block.length; at += HASH_BYTES) {
    const mask = await sha384(concat(hash, Uint8Array.of(0, 0, 0, at / HASH_BYTES)));
    for (let i = at; i < block.length && i < at + HASH_BYTES; i += 1) block[i]! ^= mask[i - at]!;
  }
  block[0]! &= 127;
  return concat(block, hash, Uint8Array.of(188));
}

async function sha384(data: Bytes): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest('SHA-384', data));
}

/** base^65537 mod n */
function power(base: bigint, n: bigint): bigint {
  let result = base;
  for (let i = 0; i < 16; i += 1) result = (result * result) % n;
  return (result * base) % n;
}

/** @throws RangeError when there is none */
function invert(value: bigint, n: bigint): bigint {
  let [a, b, x, y] = [value, n, 1n, 0n];
  while (b > 0n) {
    const quotient = a / b;
    [a, b] = [b, a % b];
    [x, y] = [y, x - quotient * y];
  }
  if (a !== 1n) throw new RangeError('key');
  return ((x % n) + n) % n;
}

function toNumber(bytes: Uint8Array): bigint {
  return BigInt(`0x${Array.from(bytes, (each) => each.toString(16).padStart(2, '0')).join('')}`);
}

function toBytes(number: bigint, length: number): Bytes {
  const hex = number.toString(16).padStart(length * 2, '0');
  return Uint8Array.from({ length }, (_, at) => Number.parseInt(hex.slice(at * 2, at * 2 + 2), 16));
}
