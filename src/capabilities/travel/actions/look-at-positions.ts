import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { newId } from '../../../platform/ids.ts';
import { isRefusal, notFound, type Outcome } from '../../../platform/outcome.ts';
import { recordRow } from '../../../platform/trail/record.ts';
import { assignmentOf, findLook, insertLook } from '../store/answers.ts';
import type { LookTable } from '../store/verification-tables.ts';
import { openForAssigned, type OpenCase } from './open-case.ts';
import { tellTraveller } from './tell-verification.ts';

/** Minutes for which coordinates are shown under one reason. */
const OPEN_MINUTES = 60;

export type Look = OpenCase & { look: LookTable };

/** The auditor of a case says why he has to see coordinates. The traveller is told at once and reads the reason. */
export async function lookAtPositions(
  tx: Tx,
  act: Act,
  memberId: string,
  reason: string,
): Promise<Outcome<Look>> {
  const open = await openForAssigned(tx, act, memberId);
  if (isRefusal(open)) return open;
  const look: LookTable = {
    government_id: act.government.id,
    id: newId(),
    member_id: memberId,
    person_id: act.actor.personId!,
    at: act.now,
    reason: reason.trim(),
  };
  await insertLook(tx, look);
  await recordRow(tx, act, 'travel.look', 'travel_look', look.id);
  await tellTraveller(tx, act, open.trip, open.member, 'looked');
  return { ...open, look };
}

export function openUntil(look: Pick<LookTable, 'at'>): string {
  return Temporal.Instant.from(new Date(look.at).toISOString()).add({ minutes: OPEN_MINUTES }).toString();
}

/** An own look of this account that is still open, of whoever holds the case still. Absent, foreign and past answer alike. */
export async function openLook(
  tx: Tx,
  act: Act,
  memberId: string,
  lookId: string,
): Promise<Outcome<LookTable>> {
  const look = await findLook(tx, lookId);
  const own = look !== undefined && look.member_id === memberId && look.person_id === act.actor.personId;
  if (!own || Date.parse(openUntil(look)) < Date.parse(act.now)) return notFound();
  const holds = (await assignmentOf(tx, memberId))?.person_id === act.actor.personId;
  return holds ? look : notFound();
}
