import type { Act, Role } from '../../../platform/act.ts';
import type { DemoPlayer } from '../../../platform/demo-cast.ts';
import { isRefusal, type Outcome } from '../../../platform/outcome.ts';

/** The act of somebody of the inspectorate, whose role reaches all agencies. */
export function actAs(act: Act, player: DemoPlayer, role: Role): Act {
  const { personId, accountId, agencyId } = player;
  const actor = { id: accountId, accountId, personId, agencyId, grants: [{ role, agencyIds: null }] };
  return { ...act, actor: { ...act.actor, ...actor } };
}

/** Invented history is refused nothing. */
export function must<T>(outcome: Outcome<T>): T {
  if (isRefusal(outcome))
    throw new Error(`${outcome.code} ${outcome.complaints.map((each) => each.field).join()}`);
  return outcome;
}
