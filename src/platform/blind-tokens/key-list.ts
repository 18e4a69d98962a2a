// The list of keys of one occasion, in one spelling: its fingerprint stands in the page and on the letter, so that nobody can be given a key
// of his own. For browsers and Node alike.
import { canonicalJson } from '../canonical-json.ts';
import { digest } from '../sealing/bytes.ts';
import type { TokenKey } from './client.ts';

const SUITE = 'RSABSSA-SHA384-PSS-Randomized';
/** Crockford's base 32, as in platform/codes.ts. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const GROUP = 4;

/** A key and for whom it is, e.g. `{source: 'internal', stratum: 'pupr'}`. */
export interface ListedKey extends TokenKey {
  for: Record<string, string>;
}

/** The list as it is served, byte for byte. @param context what the tokens are for, e.g. `survey:w7k3` */
export function spellKeyList(context: string, keys: readonly ListedKey[]): string {
  const sorted = keys
    .map(({ kid, n, for: whom }) => ({ kid, n, for: whom }))
    .sort((a, b) => (a.kid < b.kid ? -1 : 1));
  return canonicalJson({ suite: SUITE, context, keys: sorted });
}

/** SHA-256 of the list as it was served, written for a letter: 52 characters in 13 groups. */
export async function fingerprintOf(list: string): Promise<string> {
  let bits =
    BigInt(`0x${Array.from(await digest(list), (each) => each.toString(16).padStart(2, '0')).join('')}`) <<
    4n;
  let text = '';
  for (let at = 0; at < 52; at += 1) {
    text = ALPHABET[Number(bits & 31n)]! + text;
    bits >>= 5n;
  }
  return text.match(new RegExp(`.{${GROUP}}`, 'g'))!.join('-');
}
