import { holds, type Actor, type Role } from '../../platform/act.ts';

/** The gratification control unit (UPG): checks, keeps the items, and passes on to KPK. PerKPK 2/2019 article 21 */
export const UPG = ['gratification-officer'] as const satisfies readonly Role[];

/** Read every report: the UPG, and the Inspektur to whom it answers. */
const READERS = ['gratification-officer', 'inspektur'] as const satisfies readonly Role[];

export function mayWork(actor: Actor): boolean {
  return holds(actor, UPG);
}

export function mayReadAll(actor: Actor): boolean {
  return holds(actor, READERS);
}

/** One's own report, and every report for the UPG: nobody's superior, no agency (UU 31/2014 article 10 protects who reports). */
export function maySee(actor: Actor, report: { person_id: string }): boolean {
  return mayReadAll(actor) || (actor.personId !== null && actor.personId === report.person_id);
}

/** Nobody checks, sends or settles the report of a gift that he received himself. */
export function mayWorkOn(actor: Actor, report: { person_id: string }): boolean {
  return mayWork(actor) && actor.personId !== report.person_id;
}
