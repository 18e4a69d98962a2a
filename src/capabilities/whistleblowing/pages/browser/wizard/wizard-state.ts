// What the reporter has typed and where he is: in memory only, gone with the page.
import type { CardReading } from '../../../rules/nik.ts';
import type { Category, CounterWay, EvidenceKind, Spending } from '../../../rules/narrative.ts';
import type { Mode } from '../../../rules/status.ts';

/** In their order; which of them are asked depends on the answers (`stepsOf`). */
export const STEPS = [
  'came-by',
  'urgent',
  'mode',
  'category',
  'what',
  'who',
  'when-where',
  'agency',
  'how',
  'village-fund',
  'conflict',
  'evidence-1',
  'evidence-2',
  'evidence-3',
  'identity',
  'review',
] as const;
export type StepName = (typeof STEPS)[number];

/** The stretches of the line that the steps lie on. */
export const STAGES = ['report', 'evidence', 'identity', 'seal'] as const;
export type Stage = (typeof STAGES)[number];

export function stageOf(step: StepName): Stage {
  if (step.startsWith('evidence')) return 'evidence';
  return step === 'identity' ? 'identity' : step === 'review' ? 'seal' : 'report';
}

/** `danger`: to somebody, now; `soon`: about to happen. Both are sent as urgent. */
export const URGENCIES = ['danger', 'soon', 'no'] as const;
export type Urgency = (typeof URGENCIES)[number];

/** A file as it was chosen; `bytes` is the browser's own File. */
export interface PickedFile {
  name: string;
  type: string;
  size: number;
  bytes: Blob;
}

export interface Piece {
  kind: EvidenceKind;
  description: string;
  file: PickedFile | null;
  /** what was found in the picture beside the picture; null: not looked yet, or no picture */
  found: readonly string[] | null;
}

export interface SpendingAnswer {
  purpose: Spending['purpose'];
  what: string;
  /** as typed */
  rupiah: string;
}

export interface Answers {
  /** how it came to the counter; null where the reporter writes himself */
  cameBy: CounterWay | null;
  mode: Mode;
  category: Category | null;
  what: string;
  who: string;
  when: string;
  where: string;
  agency: { id: string | null; name: string };
  how: string;
  urgent: Urgency | null;
  urgentWhy: string;
  conflict: boolean | null;
  villageTotal: string;
  spending: readonly SpendingAnswer[];
  evidence: readonly [Piece, Piece, Piece];
  fewer: string;
  name: string;
  nik: string;
  phone: string;
  /** photograph of the card, scaled down on the device: JPEG in base64 */
  card: string | null;
  /** what came of reading the number from the photograph, on the device */
  cardReading: CardReading;
  /** token of a verified person as it was pasted; empty: none */
  personToken: string;
}

/** Is somebody in danger, or something about to happen? Then nothing but the story and the identity is insisted on. */
export function isUrgent({ urgent }: Pick<Answers, 'urgent'>): boolean {
  return urgent === 'danger' || urgent === 'soon';
}

export interface WizardState {
  step: StepName;
  answers: Answers;
  /** furthest step that was left without a fault; the review is reached by answering */
  reached: StepName;
  /** came from the review to correct something: the next step is the review again */
  returning: boolean;
}

export type WizardAction =
  | { type: 'answer'; changes: Partial<Omit<Answers, 'evidence'>> }
  | { type: 'piece'; index: 0 | 1 | 2; changes: Partial<Piece> }
  | { type: 'next' }
  | { type: 'back' }
  /** to a step that was reached already: by the browser's own buttons, or from the review to correct something */
  | { type: 'go'; step: StepName; returning?: boolean };

const EMPTY_PIECE: Piece = { kind: 'document', description: '', file: null, found: null };

/**
 * @param modes that are open, at least one
 * @param counter an officer types what somebody tells him
 */
export function newWizard(modes: readonly Mode[], counter = false): WizardState {
  const answers: Answers = {
    cameBy: counter ? 'walk-in' : null,
    mode: modes[0] ?? 'named',
    category: null,
    what: '',
    who: '',
    when: '',
    where: '',
    agency: { id: null, name: '' },
    how: '',
    urgent: null,
    urgentWhy: '',
    conflict: null,
    villageTotal: '',
    spending: [],
    evidence: [EMPTY_PIECE, EMPTY_PIECE, EMPTY_PIECE],
    fewer: '',
    name: '',
    nik: '',
    phone: '',
    card: null,
    cardReading: 'not-compared',
    personToken: '',
  };
  const step = stepsOf(answers, modes)[0] ?? 'what';
  return { step, answers, reached: step, returning: false };
}

/** The questions that are asked, given the answers so far. */
export function stepsOf({ cameBy, mode, category }: Answers, modes: readonly Mode[]): StepName[] {
  return STEPS.filter(
    (each) =>
      (each !== 'came-by' || cameBy !== null) &&
      (each !== 'mode' || modes.length > 1) &&
      (each !== 'village-fund' || category === 'village-fund') &&
      (each !== 'identity' || mode !== 'anonymous'),
  );
}

/** The next state; the caller has made sure that a step is left without faults. */
export function wizard(state: WizardState, action: WizardAction, modes: readonly Mode[]): WizardState {
  const { answers, step } = state;
  if (action.type === 'answer') return { ...state, answers: { ...answers, ...action.changes } };
  if (action.type === 'piece') {
    const evidence = answers.evidence.map((each, index) =>
      index === action.index ? { ...each, ...action.changes } : each,
    ) as unknown as Answers['evidence'];
    return { ...state, answers: { ...answers, evidence } };
  }
  const steps = stepsOf(answers, modes);
  const at = steps.indexOf(step);
  if (action.type === 'back') return { ...state, step: steps[at - 1] ?? step, returning: false };
  if (action.type === 'next') {
    const next = state.returning ? 'review' : (steps[at + 1] ?? step);
    return { ...state, step: next, reached: later(state.reached, next), returning: false };
  }
  const known = steps.includes(action.step) && later(state.reached, action.step) === state.reached;
  return known ? { ...state, step: action.step, returning: action.returning ?? false } : state;
}

function later(one: StepName, other: StepName): StepName {
  return STEPS.indexOf(one) >= STEPS.indexOf(other) ? one : other;
}
