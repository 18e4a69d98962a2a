import type { Act, RolloutState } from '../../../platform/act.ts';
import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { badField, notAllowed, type Outcome } from '../../../platform/outcome.ts';
import { recordRow } from '../../../platform/trail/record.ts';
import { mayKeepRollout } from '../policy.ts';
import { findAgency } from '../store/agencies.ts';
import { saveRollout } from '../store/rollout.ts';

export interface RolloutInput {
  capability: string;
  /** the agency and all below it that have not decided for themselves; null: the whole government */
  agencyId: string | null;
  state: RolloutState;
  /** today or later: what has been cannot be decided anew */
  validFrom: PlainDate;
}

/**
 * Decides how far a capability is rolled out for an agency from a day on. A second decision for the same day replaces the first.
 * Refused: a day that has passed, an agency that is absent or closed by then.
 */
export async function setRollout(tx: Tx, act: Act, input: RolloutInput): Promise<Outcome<{ id: string }>> {
  if (!mayKeepRollout(act.actor)) return notAllowed();
  if (input.validFrom < act.today) {
    return badField('validFrom', 'Pilih hari ini atau sesudahnya.', 'Choose today or later.');
  }
  if (input.agencyId !== null) {
    const agency = await findAgency(tx, input.agencyId);
    if (agency === undefined || (agency.validTo !== null && agency.validTo < input.validFrom)) {
      return badField(
        'agencyId',
        'Pilih instansi yang masih berlaku.',
        'Choose an agency that exists on that day.',
      );
    }
  }
  const id = await saveRollout(tx, act.government.id, input);
  await recordRow(tx, act, 'rollout.set', 'rollout', id);
  return { id };
}
