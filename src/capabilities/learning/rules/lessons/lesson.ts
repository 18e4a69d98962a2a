type Bilingual = { id: string; en: string };

/** What a lesson is offered for; each is heard from the capability where it happened. */
export const OCCASIONS = ['gift', 'evidence', 'answer'] as const;
export type Occasion = (typeof OCCASIONS)[number];

export interface Question {
  ask: Bilingual;
  /** three answers */
  options: readonly [Bilingual, Bilingual, Bilingual];
  /** index of the right one; never crosses the wire before an answer does */
  right: 0 | 1 | 2;
  /** said after the answer, right or wrong, with its source */
  why: Bilingual;
}

/** One page, three minutes, three questions. A change of its meaning is a new version. */
export interface Lesson {
  /** in its address; never renamed */
  key: string;
  version: number;
  title: Bilingual;
  /** three to five short paragraphs */
  body: readonly Bilingual[];
  source: string;
  questions: readonly [Question, Question, Question];
  occasion: Occasion | null;
}
