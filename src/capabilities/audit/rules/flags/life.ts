/** A flag is a question of the inspectorate to itself: open, put aside with a reason, made a finding, or no longer there. */
export const FLAG_STATES = ['open', 'dismissed', 'finding', 'gone'] as const;
export type FlagState = (typeof FLAG_STATES)[number];

/** How far the finding of a flag has come. */
export const FINDING_STATES = ['draft', 'final', 'paid'] as const;
export type FindingState = (typeof FINDING_STATES)[number];

/**
 * Why a flag is put aside, and what that says of its rule: `wrong` counts against it, `right` for it (what it saw was so), `neutral`
 * not at all.
 */
export const DISMISS_REASONS = {
  /** the rule does not fit this case */
  'rule-wrong': 'wrong',
  /** a datum was wrong, not the deed */
  'data-wrong': 'wrong',
  /** lawful after all, shown by a paper */
  explained: 'wrong',
  /** it was so, and has been mended or paid back */
  mended: 'right',
  /** it was so, and is not worth a finding */
  small: 'right',
  /** another flag or finding says the same */
  covered: 'neutral',
} as const;
export type DismissReason = keyof typeof DISMISS_REASONS;

/** What a flag was last seen with, and where it stands. */
export interface FlagLife {
  state: FlagState;
  dataHash: string;
  /** what the rule said: its hash tells a new law or threshold from new data */
  thresholdsHash: string;
  ruleVersion: number;
}

/** What a run says of one flag: seen, with these hashes; cleared; or nothing, as the rule could not be computed. */
export type Sighting =
  | { kind: 'seen'; dataHash: string; thresholdsHash: string; ruleVersion: number }
  | { kind: 'cleared' }
  | { kind: 'undecided' };

/** What is to be done with the flag: its next state, and what its history says of it (null: nothing). */
export interface LifeStep {
  state: FlagState;
  event: 'opened' | 'reopened' | 'changed' | 'gone' | null;
  /** the snapshot is replaced by what was seen now */
  replaceSnapshot: boolean;
}

/**
 * One step of a flag's life by a run. The same data never re-open what an auditor put aside, also when a threshold moved; other data do.
 * A finding keeps its frozen evidence, whatever later runs see: what was signed is not rewritten. What was put aside and is cleared
 * stays put aside: what the auditor said of the rule still counts, and the same data coming back find the same answer.
 * @param flag null: nobody has seen it yet
 */
export function lifeStep(flag: FlagLife | null, sighting: Sighting): LifeStep | null {
  if (flag === null)
    return sighting.kind === 'seen' ? { state: 'open', event: 'opened', replaceSnapshot: true } : null;
  if (sighting.kind === 'undecided') return { state: flag.state, event: null, replaceSnapshot: false };
  if (sighting.kind === 'cleared') {
    return flag.state === 'open'
      ? { state: 'gone', event: 'gone', replaceSnapshot: false }
      : { state: flag.state, event: null, replaceSnapshot: false };
  }
  const otherData = sighting.dataHash !== flag.dataHash;
  const otherRule =
    sighting.thresholdsHash !== flag.thresholdsHash || sighting.ruleVersion !== flag.ruleVersion;
  switch (flag.state) {
    case 'open':
      return {
        state: 'open',
        event: otherData ? 'changed' : null,
        replaceSnapshot: otherData || otherRule,
      };
    case 'dismissed':
      return otherData
        ? { state: 'open', event: 'reopened', replaceSnapshot: true }
        : { state: 'dismissed', event: null, replaceSnapshot: false };
    case 'finding':
      return { state: 'finding', event: null, replaceSnapshot: false };
    case 'gone':
      return { state: 'open', event: 'reopened', replaceSnapshot: true };
  }
}

/** May an auditor do this with a flag in this state? */
export function mayDo(state: FlagState, deed: 'dismiss' | 'reopen' | 'assign' | 'finding' | 'note'): boolean {
  switch (deed) {
    case 'dismiss':
    case 'finding':
    case 'assign':
      return state === 'open';
    case 'reopen':
      return state === 'dismissed';
    case 'note':
      return true;
  }
}
