import { createPrivateKey, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { concat, fromHex, type Bytes } from '../sealing/bytes.ts';

interface Spelled {
  p: string;
  q: string;
  n: string;
  message: string;
  vectors: Record<
    'name' | 'prefix' | 'salt' | 'inverse' | 'blinded' | 'blindSignature' | 'signature',
    string
  >[];
}

/** One of the four variants; all are over the same message with the same key. */
export interface Vector {
  name: string;
  prepared: Bytes;
  salt: Bytes;
  /** the blinding factor, found back from the inverse that the RFC prints */
  r: bigint;
  inverse: Bytes;
  blinded: Bytes;
  blindSignature: Bytes;
  signature: Bytes;
}

const spelled = JSON.parse(
  readFileSync(new URL('./rfc9474.fixture.json', import.meta.url), 'utf8'),
) as Spelled;
const [p, q, n] = [spelled.p, spelled.q, spelled.n].map((hex) => BigInt(`0x${hex}`)) as [
  bigint,
  bigint,
  bigint,
];

/** Inverse modulo m, by Fermat's way round: through the order of the group, unlike the client's. */
function raise(base: bigint, exponent: bigint, m: bigint): bigint {
  let [result, square] = [1n, base % m];
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = (result * square) % m;
    square = (square * square) % m;
  }
  return result;
}

/** d with e·d = 1 modulo (p-1)(q-1): k is the factor that makes 1 + k·phi divisible by the prime e. */
function privateExponent(phi: bigint): bigint {
  const e = 65_537n;
  const k = (e - raise(phi, e - 2n, e)) % e;
  return (1n + k * phi) / e;
}

const spell = (value: bigint, length: number) =>
  Buffer.from(value.toString(16).padStart(length * 2, '0'), 'hex').toString('base64url');

const phi = (p - 1n) * (q - 1n);
const d = privateExponent(phi);

export const RFC_N = spell(n, 512);

/** The RFC's key; with `change` its parts are damaged, as by a fault in the memory. */
export function rfcPrivateKey(change = 0n): KeyObject {
  return createPrivateKey({
    format: 'jwk',
    key: {
      kty: 'RSA',
      n: RFC_N,
      e: 'AQAB',
      d: spell(d + change, 512),
      p: spell(p, 256),
      q: spell(q, 256),
      dp: spell((d + change) % (p - 1n), 256),
      dq: spell((d + change) % (q - 1n), 256),
      qi: spell(raise(q, p - 2n, p), 256),
    },
  });
}

export const vectors: Vector[] = spelled.vectors.map((each) => ({
  name: each.name,
  prepared: concat(fromHex(each.prefix), fromHex(spelled.message)),
  salt: fromHex(each.salt),
  // r = inverse^-1 = inverse^(phi-1), for its order divides phi
  r: raise(BigInt(`0x${each.inverse}`), phi - 1n, n),
  inverse: fromHex(each.inverse),
  blinded: fromHex(each.blinded),
  blindSignature: fromHex(each.blindSignature),
  signature: fromHex(each.signature),
}));
