import { holds, type Actor, type Role } from '../../act.ts';

/** Who stands above whom when an alarm is to be silenced; a role that is missing may neither ask nor approve. */
const LEVELS: Partial<Record<Role, number>> = {
  'commitment-officer': 1,
  'technical-officer': 1,
  treasurer: 1,
  'finance-verifier': 1,
  'travel-officer': 1,
  'follow-up-officer': 1,
  'budget-user': 2,
  'agency-head': 2,
  treasury: 2,
  'village-supervisor': 2,
  inspektur: 3,
  'regional-secretary': 3,
  'government-head': 4,
};

/** Roles above somebody: they decide on what is asked below them. */
export const DECIDERS: readonly Role[] = (Object.entries(LEVELS) as [Role, number][])
  .filter(([, level]) => level > 1)
  .map(([role]) => role);

/** The highest level that somebody holds for an agency (null: for the whole government); 0 for none. */
export function levelOf(actor: Actor, agencyId: string | null): number {
  let level = 0;
  for (const [role, each] of Object.entries(LEVELS) as [Role, number][])
    if (each > level && holds(actor, [role], agencyId)) level = each;
  return level;
}

/** May `actor` decide on what somebody of `asked` level asked for? One level above at least, and never on his own. */
export function mayDecide(
  actor: Actor,
  asked: { by: string; level: number; agencyId: string | null },
): boolean {
  return actor.accountId !== asked.by && levelOf(actor, asked.agencyId) > asked.level;
}

/** Roles of the next level above, who are asked to decide; none above the head of government. */
export function rolesAbove(level: number): Role[] {
  const above = Object.values(LEVELS).filter((each) => each > level);
  const next = Math.min(...above);
  return (Object.entries(LEVELS) as [Role, number][])
    .filter(([, each]) => each === next)
    .map(([role]) => role);
}
