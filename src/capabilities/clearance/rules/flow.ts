import type { Role } from '../../../platform/act.ts';
import type { Outcome } from './decide.ts';

/** Roles that may be a step of approval. */
export const APPROVER_ROLES = [
  'certificate-officer',
  'technical-controller',
  'inspektur',
] as const satisfies readonly Role[];
export type ApproverRole = (typeof APPROVER_ROLES)[number];

/**
 * Who has to approve, in order. An eligible subject passes the steps that the government has set, possibly none. A condition is
 * always decided by the Inspektur, last: nothing conditional issues by itself.
 */
export function stepsFor(outcome: Exclude<Outcome, 'refused'>, set: readonly ApproverRole[]): ApproverRole[] {
  const steps = [...set];
  if (outcome === 'conditional' && steps.at(-1) !== 'inspektur') {
    return [...steps.filter((step) => step !== 'inspektur'), 'inspektur'];
  }
  return steps;
}

/** An approval given: by which account, for which person's eyes. */
export interface Given {
  step: number;
  accountId: string;
}

/**
 * Why this person may not decide this step, or null when he may. Nobody decides about himself or his own request's last step,
 * and nobody decides two steps of one request.
 */
export function whyNot(
  request: {
    steps: readonly ApproverRole[];
    step: number;
    holderPersonId: string | null;
    requestedBy: string;
  },
  approver: { roles: readonly Role[]; accountId: string; personId: string | null },
  given: readonly Given[],
): 'no-step' | 'role' | 'own' | 'requester' | 'twice' | null {
  const role = request.steps[request.step];
  if (role === undefined) return 'no-step';
  if (!approver.roles.includes(role)) return 'role';
  if (request.holderPersonId !== null && request.holderPersonId === approver.personId) return 'own';
  if (request.step === request.steps.length - 1 && request.requestedBy === approver.accountId)
    return 'requester';
  if (given.some((each) => each.accountId === approver.accountId)) return 'twice';
  return null;
}
