import { holds, type Actor, type Role } from '../../platform/act.ts';

/** Answer questions of both queues. PP 60/2008 art. 11 and 48: advice and consultation are part of APIP's work. */
export const WORKERS = ['consultant'] as const satisfies readonly Role[];

/** Assign, approve team answers, keep topics and roster. */
export const LEADS = ['technical-controller', 'inspektur'] as const satisfies readonly Role[];

const READERS: readonly Role[] = [...WORKERS, ...LEADS];

/** Everybody of the inspectorate's consultation reads every question; nobody else but the asker his own. */
export function mayReadAll(actor: Actor): boolean {
  return holds(actor, READERS, null);
}

export function mayAnswer(actor: Actor): boolean {
  return holds(actor, WORKERS, null);
}

/** Approve what somebody else has written. PP 60/2008 art. 11: quality control of APIP's work. */
export function mayApprove(actor: Actor, author: string | null): boolean {
  return holds(actor, ['technical-controller'], null) && actor.id !== author;
}

/** Publish to the knowledge base: whoever answers, by hand. */
export function mayPublish(actor: Actor): boolean {
  return holds(actor, READERS, null);
}

/** Topics and the duty roster. Consultants enter their own absence. */
export function mayKeepLists(actor: Actor): boolean {
  return holds(actor, LEADS, null);
}
