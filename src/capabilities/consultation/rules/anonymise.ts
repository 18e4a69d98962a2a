/** What in a text may tell who somebody is. */
export type TraceKind = 'nik' | 'nip' | 'phone' | 'mail' | 'name';

export interface Trace {
  kind: TraceKind;
  /** as it stands in the text */
  words: string;
  /** where it begins, in UTF-16 units */
  at: number;
}

const PATTERNS: readonly (readonly [TraceKind, RegExp])[] = [
  ['mail', /[^\s@<>,;:"()]+@[^\s@<>,;:"()]+\.[a-z]{2,}/giu],
  // A NIP may be written in its groups: 8, 6, 1 and 3 digits.
  ['nip', /(?<!\d)\d{8}[ .]?\d{6}[ .]?\d[ .]?\d{3}(?!\d)/gu],
  ['nik', /(?<!\d)\d{16}(?!\d)/gu],
  ['phone', /(?<![\d+])(?:\+62|62|0)[ -]?8\d{1,3}(?:[ -]?\d{2,4}){2,3}(?!\d)/gu],
];

/** Words of a name that are titles, or too common to mean a person. */
const NO_NAME = new Set(['dan', 'bin', 'binti', 'drs', 'ir', 'hj', 'dr', 'sri', 'siti', 'kota', 'dewi']);
const SHORTEST_NAME = 4;

/**
 * Traces of people in a text that is about to be published, in their order. Warnings for whoever anonymises by hand:
 * what is found may be harmless, and what is not found is not therefore safe.
 * @param names of people who took part: asker, consultants
 */
export function findTraces(text: string, names: readonly string[]): Trace[] {
  const traces: Trace[] = [];
  for (const [kind, pattern] of PATTERNS) {
    for (const found of text.matchAll(pattern)) traces.push({ kind, words: found[0], at: found.index });
  }
  for (const word of new Set(names.flatMap(nameWords))) {
    const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${escapePattern(word)}(?![\\p{L}\\p{N}])`, 'giu');
    for (const found of text.matchAll(pattern)) {
      traces.push({ kind: 'name', words: found[0], at: found.index });
    }
  }
  return traces.sort((a, b) => a.at - b.at);
}

function nameWords(name: string): string[] {
  const words = name.replace(/,.*$/, '').split(/[\s.]+/);
  return words.filter((word) => word.length >= SHORTEST_NAME && !NO_NAME.has(word.toLowerCase()));
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
