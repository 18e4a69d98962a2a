import type { Actor } from '../../act.ts';
import { notAllowed, type Refusal } from '../../outcome.ts';
import type { InboxKind } from '../kind.ts';
import type { Matter } from '../store/tables.ts';
import { leads, readsInside, worksOn } from '../visibility.ts';
import {
  closedAlready,
  heldByOther,
  heldByYou,
  nobodyHasIt,
  notMergeable,
  notPaused,
  pausedAlready,
} from './refusals.ts';

// What an actor who sees a matter may do with it: null, or what stands against it.

/** A lead gives it to anybody who works on the kind. */
export function mayAssign(actor: Actor, kind: InboxKind, matter: Matter): Refusal | null {
  if (!leads(actor, kind)) return notAllowed();
  return matter.state === 'closed' ? closedAlready() : null;
}

/** Whoever works on the kind takes what nobody has. */
export function mayTake(actor: Actor, kind: InboxKind, matter: Matter): Refusal | null {
  if (actor.accountId === null || !worksOn(actor, kind)) return notAllowed();
  if (matter.state === 'closed') return closedAlready();
  if (matter.assignee_id === null) return null;
  return matter.assignee_id === actor.accountId ? heldByYou() : heldByOther();
}

/** One's own, and a lead anybody's. */
export function mayRelease(actor: Actor, kind: InboxKind, matter: Matter): Refusal | null {
  if (!worksOn(actor, kind)) return notAllowed();
  if (matter.state === 'closed') return closedAlready();
  if (matter.assignee_id === null) return nobodyHasIt();
  return matter.assignee_id === actor.accountId || leads(actor, kind) ? null : heldByOther();
}

/** A lead lets the clocks stand still; a capability does it by itself where its own rules say so. */
export function mayPause(actor: Actor, kind: InboxKind, matter: Matter): Refusal | null {
  if (!leads(actor, kind)) return notAllowed();
  if (matter.state === 'closed') return closedAlready();
  return matter.paused ? pausedAlready() : null;
}

export function mayResume(actor: Actor, kind: InboxKind, matter: Matter): Refusal | null {
  if (!leads(actor, kind)) return notAllowed();
  if (matter.state === 'closed') return closedAlready();
  return matter.paused ? null : notPaused();
}

/** Notes stay inside: those who work on the kind and the Inspektur. */
export function mayNote(actor: Actor, kind: InboxKind): Refusal | null {
  return actor.accountId !== null && readsInside(actor, kind) ? null : notAllowed();
}

export function mayMerge(actor: Actor, kind: InboxKind, matter: Matter): Refusal | null {
  if (!leads(actor, kind)) return notAllowed();
  if (kind.merge === undefined) return notMergeable();
  return matter.state === 'closed' ? closedAlready() : null;
}
