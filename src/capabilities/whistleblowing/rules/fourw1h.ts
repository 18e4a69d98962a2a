import type { Narrative } from './narrative.ts';

/** The five questions that make a report complete enough to be looked into. */
export const QUESTIONS = ['what', 'who', 'when', 'where', 'how'] as const;
export type Question = (typeof QUESTIONS)[number];

/** Characters below which a field says too little to act on ("x", "-", "tdk tahu" do not answer who). */
const SHORTEST: Record<Question, number> = { what: 30, who: 3, when: 4, where: 3, how: 10 };

/** Which of the five are not answered yet; empty: complete. Never a reason to refuse a report when somebody is in danger. */
export function unanswered(narrative: Pick<Narrative, Question>): Question[] {
  return QUESTIONS.filter((each) => letters(narrative[each]) < SHORTEST[each]);
}

function letters(text: string): number {
  return text.replaceAll(/[^\p{L}\p{N}]/gu, '').length;
}

export interface EvidenceMeter {
  /** pieces that say what they show and, but for witnesses and links, carry a file */
  pieces: number;
  needed: number;
  /** `complete`: as many as asked for; `reasoned`: fewer, and the reporter says why; `open`: fewer without a reason */
  verdict: 'complete' | 'reasoned' | 'open';
}

/** Letters from which on a reason is one. */
const SHORTEST_REASON = 10;

/** @param needed pieces that the government asks for (three) */
export function evidenceMeter(
  { evidence, fewer }: Pick<Narrative, 'evidence' | 'fewer'>,
  needed: number,
): EvidenceMeter {
  const pieces = evidence.filter(
    (each) =>
      letters(each.description) > 0 &&
      (each.original !== null || each.kind === 'witness' || each.kind === 'link'),
  ).length;
  const reasoned = letters(fewer ?? '') >= SHORTEST_REASON;
  return { pieces, needed, verdict: pieces >= needed ? 'complete' : reasoned ? 'reasoned' : 'open' };
}
