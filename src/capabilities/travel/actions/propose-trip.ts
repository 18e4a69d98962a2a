import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { isRefusal, type Outcome } from '../../../platform/outcome.ts';
import { mayPrepare } from '../policy.ts';
import { missingParts } from '../rules/plan.ts';
import { destinationsOf, type Trip } from '../store/trips.ts';
import { complaintsOf, refuseFields } from './check-plan.ts';
import { moveTrip, needsStatus, openTrip } from './open-trip.ts';
import { tellHeads } from './tell.ts';

/** The draft goes to the head of the agency for his signature. Refused: one that does not yet say where to, or on whose money. */
export async function proposeTrip(tx: Tx, act: Act, id: string): Promise<Outcome<Trip>> {
  const open = await openTrip(tx, act, id, ({ trip }) => mayPrepare(act.actor, trip.agency_id));
  if (isRefusal(open)) return open;
  const destinations = await destinationsOf(tx, [id]);
  const wrong =
    needsStatus(open.trip, ['draft']) ??
    refuseFields(
      complaintsOf(
        missingParts({ destinations: destinations.length, budgetAccount: open.trip.budget_account }),
      ),
    );
  if (wrong !== null) return wrong;
  const trip = await moveTrip(tx, act, open.trip, 'proposed', 'propose', { reason: null });
  if (!isRefusal(trip)) await tellHeads(tx, act, trip, open.members);
  return trip;
}
