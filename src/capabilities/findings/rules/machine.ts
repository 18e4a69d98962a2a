import type { Role } from '../../../platform/act.ts';
import { reviewOf, type Source } from './sources.ts';
import { isSettled, type Status } from './status.ts';

/** Where a recommendation stands between two reviews. `closed` exactly when its status is S or TD. */
export const STEPS = ['open', 'submitted', 'returned', 'reviewing', 'closed'] as const;
export type Step = (typeof STEPS)[number];

export interface RecommendationState {
  status: Status;
  step: Step;
}

export const RECOMMENDATION_ACTIONS = [
  'submit',
  'return',
  'verify-fulfilled',
  'verify-partly',
  'forward',
  'review-fulfilled',
  'review-partly',
  'review-impossible',
  'dismiss',
  'reopen-fulfilled',
  'reopen-dismissed',
] as const;
export type RecommendationAction = (typeof RECOMMENDATION_ACTIONS)[number];

export interface Transition {
  /** from → to; where a step is not named, the action is refused */
  steps: Partial<Record<Step, Step>>;
  /** status after it; `kept`: the last reviewed status stands */
  status: Status | 'kept';
  /** status before it, where only one is allowed */
  onlyFrom?: Status;
  /** for whose reports */
  review: 'own' | 'external' | 'any';
  who: readonly Role[];
  /** what must be handed in with it */
  needs: 'evidence' | 'note' | 'letter' | 'decree' | 'new-report';
}

const ANSWERING: readonly Role[] = ['staff', 'follow-up-officer', 'agency-head'];
const VERIFYING: readonly Role[] = ['auditor', 'team-leader'];
const REVIEWING: readonly Role[] = ['team-leader', 'technical-controller', 'inspektur'];

/**
 * The state machine of a recommendation in a final report, as data. Whatever is not here is refused. Several responsibles may hand
 * in one after another, also while the issuer reviews what a colleague handed in.
 */
export const TRANSITIONS: Readonly<Record<RecommendationAction, Transition>> = {
  // Peraturan BPK 2/2017 Pasal 3(3): answer with evidence. A submission changes no status.
  submit: {
    steps: { open: 'submitted', returned: 'submitted', submitted: 'submitted', reviewing: 'reviewing' },
    status: 'kept',
    review: 'any',
    who: ANSWERING,
    needs: 'evidence',
  },
  return: {
    steps: { submitted: 'returned', reviewing: 'reviewing' },
    status: 'kept',
    review: 'any',
    who: VERIFYING,
    needs: 'note',
  },
  'verify-fulfilled': {
    steps: { submitted: 'closed' },
    status: 'S',
    review: 'own',
    who: VERIFYING,
    needs: 'note',
  },
  'verify-partly': {
    steps: { submitted: 'open' },
    status: 'BS',
    review: 'own',
    who: VERIFYING,
    needs: 'note',
  },
  // Verified by APIP, then to the issuer, whose review has a clock of its own (Pasal 6).
  forward: {
    steps: { submitted: 'reviewing', reviewing: 'reviewing' },
    status: 'kept',
    review: 'external',
    who: VERIFYING,
    needs: 'note',
  },
  'review-fulfilled': {
    steps: { reviewing: 'closed' },
    status: 'S',
    review: 'external',
    who: REVIEWING,
    needs: 'letter',
  },
  'review-partly': {
    steps: { reviewing: 'open' },
    status: 'BS',
    review: 'external',
    who: REVIEWING,
    needs: 'letter',
  },
  // The issuer may also accept a valid reason without a fresh submission (Pasal 5).
  'review-impossible': {
    steps: { open: 'closed', returned: 'closed', submitted: 'closed', reviewing: 'closed' },
    status: 'TD',
    review: 'external',
    who: REVIEWING,
    needs: 'decree',
  },
  dismiss: {
    steps: { open: 'closed', returned: 'closed', submitted: 'closed' },
    status: 'TD',
    review: 'own',
    who: ['inspektur'],
    needs: 'decree',
  },
  // S ends it; only another report may open it again.
  'reopen-fulfilled': {
    steps: { closed: 'open' },
    status: 'BS',
    onlyFrom: 'S',
    review: 'any',
    who: ['inspektur'],
    needs: 'new-report',
  },
  'reopen-dismissed': {
    steps: { closed: 'open' },
    status: 'BT',
    onlyFrom: 'TD',
    review: 'any',
    who: ['inspektur'],
    needs: 'new-report',
  },
};

/**
 * The state after `action`, or null when the machine does not allow it now.
 * @param pendingLeft are there other submissions that nobody has verified yet? Then it waits for verification again.
 */
export function nextState(
  state: RecommendationState,
  action: RecommendationAction,
  source: Source,
  pendingLeft = false,
): RecommendationState | null {
  const transition = TRANSITIONS[action];
  const to = transition.steps[state.step];
  if (to === undefined) return null;
  if (transition.review !== 'any' && transition.review !== reviewOf(source)) return null;
  if (transition.onlyFrom !== undefined && transition.onlyFrom !== state.status) return null;
  return {
    status: transition.status === 'kept' ? state.status : transition.status,
    step: pendingLeft && (to === 'open' || to === 'returned') ? 'submitted' : to,
  };
}

/** Does somebody of the auditee have to act now? (Not while the inspectorate or the issuer has it.) */
export function awaitsAuditee(state: RecommendationState): boolean {
  return state.step === 'open' || state.step === 'returned';
}

export function isConsistent(state: RecommendationState): boolean {
  return isSettled(state.status) === (state.step === 'closed');
}

/** draft: the team only · responding: the auditee sees it and answers (NHP) · final: LHP issued, or registered as issued */
export const REPORT_STATES = ['draft', 'responding', 'final'] as const;
export type ReportState = (typeof REPORT_STATES)[number];

export const REPORT_ACTIONS = ['edit', 'send', 'recall', 'respond', 'issue', 'register', 'receive'] as const;
export type ReportAction = (typeof REPORT_ACTIONS)[number];

const TEAM: readonly Role[] = ['auditor', 'team-leader', 'technical-controller', 'inspektur'];

export const REPORT_TRANSITIONS: Readonly<
  Record<
    ReportAction,
    { from: readonly ReportState[]; to: ReportState; review: 'own' | 'others' | 'any'; who: readonly Role[] }
  >
> = {
  edit: { from: ['draft'], to: 'draft', review: 'any', who: TEAM },
  send: {
    from: ['draft'],
    to: 'responding',
    review: 'own',
    who: ['team-leader', 'technical-controller', 'inspektur'],
  },
  recall: {
    from: ['responding'],
    to: 'draft',
    review: 'own',
    who: ['team-leader', 'technical-controller', 'inspektur'],
  },
  respond: {
    from: ['responding'],
    to: 'responding',
    review: 'own',
    who: ['follow-up-officer', 'agency-head'],
  },
  issue: { from: ['draft', 'responding'], to: 'final', review: 'own', who: ['inspektur'] },
  // Reports of others reach us issued: entering is done when the register is complete.
  register: {
    from: ['draft'],
    to: 'final',
    review: 'others',
    who: ['team-leader', 'technical-controller', 'inspektur'],
  },
  receive: { from: ['final'], to: 'final', review: 'any', who: TEAM },
};

/** The state of a report after `action`, or null. Only the inspectorate's own reports pass through the auditee's response here. */
export function nextReportState(
  state: ReportState,
  action: ReportAction,
  source: Source,
): ReportState | null {
  const transition = REPORT_TRANSITIONS[action];
  if (!transition.from.includes(state)) return null;
  if (transition.review === 'own' && source !== 'APIP') return null;
  if (transition.review === 'others' && source === 'APIP') return null;
  return transition.to;
}
