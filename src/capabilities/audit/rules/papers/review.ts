/** Levels that review a working paper, in their order: ketua tim, pengendali teknis, pengendali mutu (Inspektur). */
export const REVIEW_LEVELS = ['team-leader', 'technical-controller', 'quality'] as const;
export type ReviewLevel = (typeof REVIEW_LEVELS)[number];

export const PAPER_STATES = ['draft', 'review', 'returned', 'signed'] as const;
export type PaperState = (typeof PAPER_STATES)[number];

/** Where a working paper stands. */
export interface PaperLife {
  state: PaperState;
  /** whose turn it is; only while it is reviewed */
  level: ReviewLevel | null;
  /** does the last level take part */
  quality: boolean;
  preparedBy: string;
  /** accounts that changed its text since it was begun */
  writers: readonly string[];
  /** who passed it since it was last handed in */
  passedBy: readonly string[];
  notes: readonly { answered: boolean; closed: boolean }[];
}

/** Why a step is not possible now. */
export type ReviewFault =
  | 'wrong-state'
  /** nobody reviews what he wrote */
  | 'own-paper'
  /** one person, one level */
  | 'passed-before'
  /** notes wait for an answer */
  | 'notes-unanswered'
  /** notes are answered, but their answer was not accepted yet */
  | 'notes-open'
  /** sent back without a word of what is missing */
  | 'no-note';

export function levelsOf(quality: boolean): readonly ReviewLevel[] {
  return quality ? REVIEW_LEVELS : REVIEW_LEVELS.slice(0, 2);
}

export function mayEdit(paper: Pick<PaperLife, 'state'>): boolean {
  return paper.state === 'draft' || paper.state === 'returned';
}

/** Every note is answered before the paper goes up again: it comes to the first level, whoever sent it back. */
export function handIn(paper: PaperLife): { state: 'review'; level: ReviewLevel } | ReviewFault {
  if (!mayEdit(paper)) return 'wrong-state';
  if (paper.notes.some((note) => !note.answered)) return 'notes-unanswered';
  return { state: 'review', level: levelsOf(paper.quality)[0]! };
}

/** Passed to the next level; after the last it is signed off. All notes are closed by then, each by a reviewer. */
export function passUp(
  paper: PaperLife,
  reviewer: string,
): { state: 'review'; level: ReviewLevel } | { state: 'signed'; level: null } | ReviewFault {
  const fault = reviewFault(paper, reviewer);
  if (fault !== null) return fault;
  if (paper.notes.some((note) => !note.answered)) return 'notes-unanswered';
  if (paper.notes.some((note) => !note.closed)) return 'notes-open';
  const levels = levelsOf(paper.quality);
  const next = levels[levels.indexOf(paper.level!) + 1];
  return next === undefined ? { state: 'signed', level: null } : { state: 'review', level: next };
}

/** Sent back to whoever prepared it, with at least one note that waits for an answer. */
export function sendBack(
  paper: PaperLife,
  reviewer: string,
): { state: 'returned'; level: null } | ReviewFault {
  const fault = reviewFault(paper, reviewer);
  if (fault !== null) return fault;
  return paper.notes.some((note) => !note.answered) ? { state: 'returned', level: null } : 'no-note';
}

/** May this account speak for the level whose turn it is? */
export function reviewFault(paper: PaperLife, reviewer: string): ReviewFault | null {
  if (paper.state !== 'review' || paper.level === null) return 'wrong-state';
  if (paper.preparedBy === reviewer || paper.writers.includes(reviewer)) return 'own-paper';
  return paper.passedBy.includes(reviewer) ? 'passed-before' : null;
}
