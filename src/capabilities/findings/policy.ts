import type { Actor, Role } from '../../platform/act.ts';
import type { ReportState } from './rules/machine.ts';
import type { Scope } from './rules/scope.ts';

/** Who sees what. The technical administrator sees no case. */
const SIGHT: readonly { roles: readonly Role[]; from: ReportState; confidential: boolean }[] = [
  // The team: also drafts (PP 12/2017: supervision by APIP).
  {
    roles: ['auditor', 'team-leader', 'technical-controller', 'inspektur'],
    from: 'draft',
    confidential: true,
  },
  // The auditee answers a draft once it is sent (NHP), and follows up what is final.
  { roles: ['agency-head'], from: 'responding', confidential: true },
  { roles: ['follow-up-officer'], from: 'responding', confidential: false },
  // Money: final reports only.
  { roles: ['loss-officer', 'loss-verifier'], from: 'final', confidential: true },
];

/** Who may do what beside the state machine (rules/machine.ts names its own). */
export const MAY = {
  openAssignment: ['team-leader', 'technical-controller', 'inspektur'],
  draftReport: ['auditor', 'team-leader', 'technical-controller', 'inspektur'],
  requestSuspension: ['staff', 'follow-up-officer', 'agency-head'],
  decideSuspension: ['team-leader', 'technical-controller', 'inspektur'],
  // Maker and checker are different roles and different people (Permendagri 77/2020: cash is never one person's).
  recordPayment: ['loss-officer', 'follow-up-officer'],
  checkPayment: ['loss-verifier'],
  keepLosses: ['loss-officer'],
  // Writing off needs a decree (PP 14/2005) and is the Inspektur's to enter.
  writeOffLoss: ['inspektur'],
  // The debtor sees his own, his agency those of its people.
  readLosses: [
    'loss-officer',
    'loss-verifier',
    'auditor',
    'team-leader',
    'technical-controller',
    'inspektur',
    'agency-head',
    'follow-up-officer',
    'staff',
  ],
  loadCodes: ['technical-controller', 'inspektur'],
  importLedger: ['team-leader', 'technical-controller', 'inspektur'],
} as const satisfies Record<string, readonly Role[]>;

/** What the actor may see, of agencies as his grants name them. */
export function scopeOf(actor: Actor): Scope {
  const clauses = SIGHT.flatMap(({ roles, from, confidential }) =>
    actor.grants
      .filter((grant) => roles.includes(grant.role))
      .map((grant) => ({ offices: grant.agencyIds, from, confidential })),
  );
  return { clauses, personId: actor.personId };
}

/** Whom a matter concerns. */
export interface Place {
  offices: readonly string[];
  people: readonly string[];
}

/** Does the actor hold one of `roles` for this matter? `staff` means: he is himself one of the people it concerns. */
export function mayAct(actor: Actor, roles: readonly Role[], place: Place): boolean {
  return actor.grants.some((grant) => {
    if (!roles.includes(grant.role)) return false;
    if (grant.role === 'staff') return actor.personId !== null && place.people.includes(actor.personId);
    return grant.agencyIds === null || grant.agencyIds.some((id) => place.offices.includes(id));
  });
}

/** Does the actor hold one of `roles` anywhere? For what concerns no finding yet. */
export function mayAnywhere(actor: Actor, roles: readonly Role[]): boolean {
  return actor.grants.some((grant) => roles.includes(grant.role));
}
