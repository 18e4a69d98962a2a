/** Letters and digits make words; everything else parts them. */
const WORDS = /[\p{L}\p{N}]+/gu;

/** Trigrams of a text as pg_trgm defines them: of each word in lower case with two spaces before and one after, each once. */
export function trigrams(text: string): Set<string> {
  const found = new Set<string>();
  for (const [word] of text.toLowerCase().matchAll(WORDS)) {
    const padded = Array.from(`  ${word} `);
    for (let at = 0; at + 3 <= padded.length; at += 1) found.add(padded.slice(at, at + 3).join(''));
  }
  return found;
}

/** pg_trgm's `similarity`: shared trigrams by all trigrams of both, 0 to 1; 0 when neither text has a word. */
export function similarity(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = a.size <= b.size ? countShared(a, b) : countShared(b, a);
  const all = a.size + b.size - shared;
  return all === 0 ? 0 : shared / all;
}

function countShared(few: ReadonlySet<string>, many: ReadonlySet<string>): number {
  let shared = 0;
  for (const each of few) if (many.has(each)) shared += 1;
  return shared;
}

/** Characters of a text that are compared: enough to tell a matter, few enough to compare with hundreds. */
const COMPARED = 600;
/** pg_trgm's own threshold. */
const ALIKE = 0.3;

/** How alike two complaints are: the closer of subject with text and text with text. Null below pg_trgm's own threshold. */
export function likeness(mine: string, other: { subject: string; body: string }): number | null {
  const own = trigrams(mine.slice(0, COMPARED));
  const score = Math.max(
    similarity(own, trigrams(other.subject)),
    similarity(own, trigrams(`${other.subject} ${other.body}`.slice(0, COMPARED))),
  );
  return score >= ALIKE ? score : null;
}
