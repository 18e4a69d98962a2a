import type { Block, Condition, QuestionKind, Source } from '../../rules/model/model.ts';
import type { AnsweringWords } from '../../texts/answering-script.ts';

/** `early`: opened, but not to be answered yet. */
export type AnsweringState = 'early' | 'open' | 'closed';

/** A question in the reader's language, as the page carries it. */
export interface AskedQuestion {
  code: string;
  kind: QuestionKind;
  text: string;
  help?: string;
  /** what may be chosen; empty where a number or a text is written */
  choices: readonly { value: number | string; text: string }[];
  showIf?: Condition;
}

/** What the page tells its script, in a data attribute. */
export interface AnswerSettings {
  /** public code of the wave */
  wave: string;
  source: Source;
  /** of the key list, as on the letter */
  fingerprint: string;
  /** minutes: longest random delay between token and answers */
  delay: number;
  /** letters of a free text */
  longest: number;
  state: AnsweringState;
  blocks: readonly Block[];
  questions: readonly AskedQuestion[];
  t: AnsweringWords;
}
