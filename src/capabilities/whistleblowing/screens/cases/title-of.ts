import type { Narrative } from '../../rules/narrative.ts';

/** Characters of a title line. */
const LENGTH = 90;

/** One line that tells cases apart: the first sentence of what happened, cut at a word. */
export function titleOf({ what }: Pick<Narrative, 'what'>): string {
  const text = what.replaceAll(/\s+/g, ' ').trim();
  const first = /^.{12,}?[.!?](?=\s|$)/u.exec(text)?.[0] ?? text;
  if (first.length <= LENGTH) return first;
  const cut = first.slice(0, LENGTH + 1);
  const end = cut.lastIndexOf(' ');
  return `${cut.slice(0, end > LENGTH / 2 ? end : LENGTH)}…`;
}
