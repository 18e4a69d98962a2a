import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { FileRow } from '../../../platform/files/store.ts';
import { newId } from '../../../platform/ids.ts';
import { conflict, isRefusal, notAllowed, notFound, type Outcome } from '../../../platform/outcome.ts';
import type { Services } from '../../../platform/services.ts';
import { recordRow } from '../../../platform/trail/record.ts';
import { reviewHolds } from '../../audit/index.ts';
import { accountsOfPeople, accountsWithRole } from '../../directory/index.ts';
import { mayOverride } from '../policy.ts';
import { standingGate } from '../rules/gates.ts';
import { findGate, gatesOf, insertOverride } from '../store/stages.ts';
import { membersOf } from '../store/engagements.ts';
import type { Engagement, Override } from '../store/tables.ts';
import { purchasesOf, runningEngagement } from './engagement.ts';
import { tell } from './tell.ts';

/** May the actor override this gate now? Asked before a byte is taken. Only a red gate that holds, and only once. */
export async function mayOverrideGate(tx: Tx, act: Act, gateId: string): Promise<Outcome<Engagement>> {
  const gate = await findGate(tx, gateId);
  if (gate === undefined) return notFound();
  const engagement = await runningEngagement(tx, act, gate.engagement_id);
  if (isRefusal(engagement)) return engagement;
  if (!mayOverride(act.actor, engagement.agency_id)) return notAllowed();
  const standing = standingGate(await gatesOf(tx, [engagement.id]), gate.stage);
  if (standing?.row.id !== gateId || standing.opinion !== 'red' || standing.overridden)
    return conflict(
      'gate-not-red',
      'Gerbang ini tidak (lagi) menahan pembayaran, atau sudah Anda teruskan. Tidak perlu tindakan.',
      'This gate does not withhold payments (any more), or you have overridden it already. Nothing has to be done.',
    );
  return engagement;
}

/**
 * The budget user lets payments go on behind a red gate, in writing, with reason and document. It is told to the Inspektur and the team, and
 * the sheets that waited for this are issued.
 */
export async function overrideGate(
  tx: Tx,
  act: Act,
  services: Pick<Services, 'queue'>,
  gateId: string,
  input: { reason: string; documentNumber: string },
  file: Pick<FileRow, 'id'>,
): Promise<Outcome<Override>> {
  const engagement = await mayOverrideGate(tx, act, gateId);
  if (isRefusal(engagement)) return engagement;
  if (act.actor.personId === null) return notAllowed();
  const row: Override = {
    government_id: act.government.id,
    id: newId(),
    gate_id: gateId,
    reason: input.reason,
    document_number: input.documentNumber,
    file_id: file.id,
    by: act.actor.personId,
    at: act.now,
  };
  await insertOverride(tx, row);
  await recordRow(tx, act, 'probity.gate-override', 'probity_override', row.id);
  const team = await membersOf(tx, engagement.id);
  const accounts = await accountsOfPeople(
    tx,
    team.map((each) => each.person_id),
  );
  const inspektur = await accountsWithRole(tx, 'inspektur', null, act.today);
  await tell(tx, act, engagement, [...inspektur, ...accounts.values()], 'override', row.id);
  await reviewHolds(tx, act, services, purchasesOf(engagement));
  return row;
}
