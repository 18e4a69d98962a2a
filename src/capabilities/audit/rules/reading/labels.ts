import { editDistance } from './edit-distance.ts';

/** Where a label ends in a line's text, colon and blanks after it left behind; null: it is not there. Slips of a quarter of a word are borne. */
export function afterLabel(text: string, label: string): number | null {
  const wanted = label.split(' ');
  // A colon may stick to the label and to the value behind it alike.
  const tokens = [...text.matchAll(/[^\s:]+|:/g)].filter(([token]) => token !== ':');
  for (let first = 0; first + wanted.length <= tokens.length; first++) {
    const matches = wanted.every((word, at) => isWord(tokens[first + at]![0], word));
    if (!matches) continue;
    const last = tokens[first + wanted.length - 1]!;
    const end = last.index + last[0].length;
    return end + /^[\s:=.]*/.exec(text.slice(end))![0].length;
  }
  return null;
}

/** The first of several labels that stands in the text, the most telling first. */
export function afterAnyLabel(text: string, labels: readonly string[]): number | null {
  for (const label of labels) {
    const end = afterLabel(text, label);
    if (end !== null) return end;
  }
  return null;
}

function isWord(token: string, word: string): boolean {
  const bare = token.toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  return (
    bare === word || editDistance(bare, word, Math.floor(word.length / 4)) <= Math.floor(word.length / 4)
  );
}
