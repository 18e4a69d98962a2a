import { holds, type Actor, type Role } from '../../platform/act.ts';

/** Prepare models and waves, keep the frame, send invitations. */
export const MANAGERS = ['survey-manager'] as const satisfies readonly Role[];
/** Open and publish what a manager prepared: nobody opens his own draw. */
export const APPROVERS = ['inspektur'] as const satisfies readonly Role[];
/** Read response and published results; nobody reads figures of a wave that is open. */
export const READERS = [
  ...MANAGERS,
  ...APPROVERS,
  'technical-controller',
  'government-head',
  'regional-secretary',
] as const satisfies readonly Role[];

/** Prepares waves and keeps their frame: names and ways to reach people. */
export function mayManage(actor: Actor): boolean {
  return actor.accountId !== null && holds(actor, MANAGERS);
}

/** Opens and publishes. That it is not who drew the sample, the action checks. */
export function mayApprove(actor: Actor): boolean {
  return actor.accountId !== null && holds(actor, APPROVERS);
}

/** Reads the names of a frame: who keeps it, and who looks at the draw before it is opened. */
export function mayReadFrame(actor: Actor): boolean {
  return holds(actor, [...MANAGERS, ...APPROVERS]);
}

/** Reads waves, their response by stratum and published results. */
export function mayRead(actor: Actor): boolean {
  return holds(actor, READERS);
}

/** Look at the evidence of a follow-up: people of the inspectorate. */
export const VERIFIERS = [
  'inspektur',
  'technical-controller',
  'team-leader',
] as const satisfies readonly Role[];
/** Follow up for their agency. */
export const OWNERS = ['agency-head', 'follow-up-officer'] as const satisfies readonly Role[];

export function mayVerify(actor: Actor): boolean {
  return actor.accountId !== null && holds(actor, VERIFIERS);
}

/** Follows up a recommendation that was given to the agency. */
export function mayFollowUp(actor: Actor, agencyId: string): boolean {
  return actor.accountId !== null && holds(actor, OWNERS, agencyId);
}
