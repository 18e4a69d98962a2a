/** Who answers: staff, those who are served or who supply, and those who watch from outside. */
export const SOURCES = ['internal', 'external', 'expert'] as const;
export type Source = (typeof SOURCES)[number];

/** Words of a question in both languages. */
export interface Words {
  id: string;
  en: string;
}

export const QUESTION_KINDS = ['likert', 'experience', 'count', 'open', 'check'] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

/** Answers that every closed question takes: "I do not know" and "I would rather not say". Neither has a score. */
export const WITHHELD = ['tidak_tahu', 'menolak'] as const;
export type Withheld = (typeof WITHHELD)[number];

export const LIKERT_POINTS = 6;

/** When a question is asked: by what was answered to earlier ones. A question without an answer is none of `is`. */
export type Condition =
  | { question: string; is: (string | number)[] }
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition };

export interface Choice {
  code: string;
  text: Words;
}

/** A score for counts up to and with `upTo`; null: for any that is larger. */
export interface CountStep {
  upTo: number | null;
  score: number | null;
}

export interface Question {
  code: string;
  source: Source;
  /** null: asked, never scored */
  dimension: string | null;
  kind: QuestionKind;
  text: Words;
  help?: Words;
  /** share within its dimension, 1 by default */
  weight?: number;
  /** likert: number of points, 6 by default */
  points?: number;
  /** likert: which labels of the model's `scales` stand at its points */
  scale?: string;
  /** likert: agreeing speaks against integrity */
  reversed?: boolean;
  /** experience and check: what may be chosen beside `WITHHELD` */
  options?: Choice[];
  /** experience: score of each option from 0 to 100; null, or an option that is not here: no score */
  map?: Record<string, number | null>;
  /** count: score by how many; without it a count has none */
  steps?: CountStep[];
  /** check: the option that somebody chooses who reads the question */
  expects?: string;
  recallMonths?: number;
  sensitive: boolean;
  showIf?: Condition;
}

/** `min(cap, max(0, x − from) × slope)` */
export interface CorrectionPart {
  code: string;
  name: Words;
  /** `given`: x is entered; `conduct`: x is 100 less the index of conduct of the same answers */
  input: 'given' | 'conduct';
  /** given as `{count, of}`: x is count / of × per (1,000: for each thousand; 100: percent) */
  per?: number;
  cap: number;
  from: number;
  slope: number;
}

export interface Band {
  code: string;
  name: Words;
  /** first value that belongs to the next band; null: the highest band */
  below: number | null;
}

/** Bands from a year on, until a table of a later year. */
export interface BandTable {
  year: number;
  bands: Band[];
  source: string;
  verified: boolean;
}

/** Thresholds of the index of conduct; shares are in percent, the gap in points of the score. */
export interface ConductRules {
  /** largest deduction of each part */
  weights: { straightLine: number; speed: number; cluster: number; gap: number };
  straightLineFree: number;
  straightLineRange: number;
  /** a person who answered fewer of these is not judged */
  leastLikert: number;
  /** of the median time */
  speedFraction: number;
  /** answers with at most so many differences are near-identical */
  clusterDifferences: 0 | 1;
  /** an instrument with fewer closed questions tells nothing about alike answers */
  clusterLeastQuestions: number;
  gapFree: number;
  gapRange: number;
}

export interface Block {
  questions: string[];
  shuffle: boolean;
}

/** All that a wave is answered and scored by. Immutable once published. */
export interface SurveyModel {
  name: string;
  version: number;
  /** least share of a dimension's questions that a person must have answered to count for it */
  minItemFraction: number;
  /** a dimension with fewer people is not published and leaves its weight to the others; 1 by default */
  leastAnswers?: number;
  /** alpha below this is pointed out; 0.6 by default */
  leastAlpha?: number;
  dimensions: { code: string; name: Words }[];
  sourceWeights: Record<Source, number>;
  /** other weights of the sources, for the sensitivity strip */
  alternativeWeights?: Record<Source, number>[];
  dimensionWeights: Record<Source, Record<string, number>>;
  correction: { max: number; parts: CorrectionPart[] };
  conduct: ConductRules;
  bands: BandTable[];
  /** labels of likert points, lowest first */
  scales: Record<string, Words[]>;
  questions: Question[];
  instruments: Record<Source, { blocks: Block[] }>;
}

/** By question code. likert: 1..k or `WITHHELD`; experience and check: option or `WITHHELD`; count: whole number or `WITHHELD`; open: text. */
export type Answer = number | string | null;
export type Answers = Record<string, Answer>;

export function questionsOf(model: Pick<SurveyModel, 'questions'>, source: Source): Question[] {
  return model.questions.filter((each) => each.source === source);
}

export function isWithheld(answer: Answer | undefined): answer is Withheld {
  return answer === 'tidak_tahu' || answer === 'menolak';
}
