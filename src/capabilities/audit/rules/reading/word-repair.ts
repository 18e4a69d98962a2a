import { editDistance } from './edit-distance.ts';

/** Every word that an amount may have, with the parts that it counts for; other spellings of one word stand beside it. */
export const VOCABULARY: ReadonlyMap<string, readonly string[]> = new Map([
  ...['nol', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan'].map(same),
  ...['belas', 'puluh', 'ratus', 'ribu', 'juta', 'miliar', 'triliun', 'rupiah'].map(same),
  ...['belas', 'puluh', 'ratus', 'ribu', 'juta', 'miliar', 'triliun'].map((word): [string, string[]] => [
    `se${word}`,
    ['se', word],
  ]),
  ['milyar', ['miliar']],
  ['milliar', ['miliar']],
  ['trilyun', ['triliun']],
  ['saja', []],
]);

function same(word: string): [string, string[]] {
  return [word, [word]];
}

/** How far a word may be from the one that it is taken for. */
const tolerance = (word: string) => Math.max(1, Math.floor(word.length / 4));

/**
 * The words of an amount, slips of the reading machine mended: letters changed, a word torn in two, two run into one.
 * @returns null when a word is none of an amount, or is as near to two of them
 */
export function repairWords(text: string): { words: string[]; repaired: boolean } | null {
  // Strokes alone are edges of a table.
  const tokens = (text.toLowerCase().match(/[\p{L}\p{N}|!]+/gu) ?? []).filter(
    (token) => !/^[|!]+$/.test(token),
  );
  const words: string[] = [];
  let repaired = false;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    const known = VOCABULARY.get(token);
    if (known !== undefined) {
      words.push(...known);
      continue;
    }
    repaired = true;
    const joined = VOCABULARY.get(token + (tokens[at + 1] ?? ' '));
    const mended = joined ?? split(token) ?? nearest(token);
    if (mended === null) return null;
    if (joined !== undefined) at++;
    words.push(...mended);
  }
  return words.length === 0 ? null : { words, repaired };
}

/** Does a word, slips mended, belong to amounts? */
export function isAmountWord(token: string): boolean {
  return VOCABULARY.has(token) || (token.length > 2 && (split(token) ?? nearest(token)) !== null);
}

/** Words that ran into one, each of them whole; null: none, or several ways to part them. */
function split(token: string): string[] | null {
  const ways: string[][] = [];
  const walk = (from: number, taken: string[]) => {
    if (from === token.length) ways.push(taken);
    for (let to = from + 3; to <= token.length && ways.length < 2; to++) {
      const word = VOCABULARY.get(token.slice(from, to));
      if (word !== undefined) walk(to, [...taken, ...word]);
    }
  };
  walk(0, []);
  return ways.length === 1 ? ways[0]! : null;
}

/** The one word that is nearest; null where two are, or none is near enough. */
function nearest(token: string): readonly string[] | null {
  const most = tolerance(token);
  let best = most + 1;
  let found: (readonly string[])[] = [];
  for (const [word, parts] of VOCABULARY) {
    const distance = editDistance(token, word, most);
    if (distance > most || distance > best) continue;
    found = distance < best ? [parts] : [...found, parts];
    best = distance;
  }
  const meanings = new Set(found.map((parts) => parts.join(' ')));
  return meanings.size === 1 ? found[0]! : null;
}
