import { holds, reach, type Act, type Actor, type Role } from '../act.ts';
import { refuseByRollout } from '../http/routes.ts';
import type { InboxKind } from './kind.ts';
import type { Matter } from './store/tables.ts';

/** Sees every matter of every kind: PP 60/2008 art. 11 and 48, supervision of how government works. */
const SEES_ALL: readonly Role[] = ['inspektur'];

/** What an actor sees of one kind. */
export interface Sight {
  kind: InboxKind;
  /** every matter of the kind; else only those of `agencies` and those that went up to him */
  all: boolean;
  /** agencies whose matters he sees; null: all agencies' */
  agencies: readonly string[] | null;
  /** he sees matters that were escalated to his role: the step from which on, and the agencies that he reaches with it */
  escalated: readonly { step: 1 | 2; agencies: readonly string[] | null }[];
}

/** Works on matters of the kind: sees all of them, their notes and why they were paused. Roles given for one agency only do not count. */
export function worksOn(actor: Actor, kind: InboxKind): boolean {
  return holds(actor, [...kind.workers, ...kind.leads], null);
}

export function leads(actor: Actor, kind: InboxKind): boolean {
  return holds(actor, kind.leads, null);
}

/** Reads what is internal: notes, reasons of pauses, who did what. Agencies and those above do not. */
export function readsInside(actor: Actor, kind: InboxKind): boolean {
  return worksOn(actor, kind) || holds(actor, SEES_ALL, null);
}

/** Kinds of which the actor may see anything, with what. A kind whose capability is off for him is not there. */
export function sightOf(act: Act): Sight[] {
  return act.wires.inbox.flatMap((kind) => {
    if (refuseByRollout(act, kind.capability) !== null) return [];
    const agencies = reach(act.actor, kind.agencyRoles);
    const escalated = ([1, 2] as const).flatMap((step) => {
      const reached = reach(act.actor, [kind.escalatesTo[step - 1]!]);
      return reached === null || reached.length > 0 ? [{ step, agencies: reached }] : [];
    });
    const all = readsInside(act.actor, kind);
    const nothing = !all && agencies !== null && agencies.length === 0 && escalated.length === 0;
    return nothing ? [] : [{ kind, all, agencies, escalated }];
  });
}

/** May the actor see this matter? */
export function sees(sight: readonly Sight[], matter: Matter): Sight | undefined {
  const reaches = (agencies: readonly string[] | null) =>
    agencies === null || (matter.agency_id !== null && agencies.includes(matter.agency_id));
  return sight.find(
    ({ kind, all, agencies, escalated }) =>
      kind.kind === matter.kind &&
      (all ||
        ((agencies === null || agencies.length > 0) && reaches(agencies)) ||
        escalated.some((each) => matter.escalation >= each.step && reaches(each.agencies))),
  );
}
