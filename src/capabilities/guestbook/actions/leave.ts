import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { notAllowed, notFound, type Outcome } from '../../../platform/outcome.ts';
import { getParameter } from '../../../platform/parameters/index.ts';
import { recordRow, recordRows } from '../../../platform/trail/record.ts';
import { CLOSING_TIME, GRACE_MINUTES } from '../parameters.ts';
import { maySeeVisit, mayReceive } from '../policy.ts';
import { endsByItselfAt } from '../rules/hours.ts';
import { endVisit, findVisit, findVisitByCode, openVisits, type Visit } from '../store/visits.ts';

/** Visits a run of the closing job. */
const BATCH = 500;

/** Ends a visit by the code on its badge; ended before, it stays as it was. Whoever holds the badge may. */
export async function leaveByBadge(tx: Tx, act: Act, code: string): Promise<Outcome<Visit>> {
  const visit = await findVisitByCode(tx, code);
  if (visit === undefined) return notFound();
  if (await endVisit(tx, visit.id, act.now, 'badge')) {
    await recordRow(tx, act, 'guestbook.leave', 'guest_visit', visit.id);
  }
  return visit;
}

/** The receptionist ends a visit; ended before, it stays as it was. */
export async function leaveByHand(tx: Tx, act: Act, id: string): Promise<Outcome<Visit>> {
  const visit = await findVisit(tx, id);
  if (visit === undefined || !maySeeVisit(act.actor, visit)) return notFound();
  if (!mayReceive(act.actor, visit.agencyId)) return notAllowed();
  if (await endVisit(tx, visit.id, act.now, 'receptionist')) {
    await recordRow(tx, act, 'guestbook.leave', 'guest_visit', visit.id);
  }
  return visit;
}

/** Ends what nobody ended, some time after closing; the visit says that it ended by itself. @returns how many */
export async function closeVisits(tx: Tx, act: Act): Promise<number> {
  const open = await openVisits(tx, BATCH);
  const closing = await getParameter(tx, CLOSING_TIME, act.today);
  const grace = await getParameter(tx, GRACE_MINUTES, act.today);
  const now = Temporal.Instant.from(act.now);
  const ended: string[] = [];
  for (const visit of open) {
    const at = endsByItselfAt({ ...visit, closes: visit.closes ?? closing }, act.government.zone, grace);
    if (Temporal.Instant.compare(at, now) > 0) continue;
    if (await endVisit(tx, visit.id, at.toString(), 'closing')) ended.push(visit.id);
  }
  await recordRows(tx, act, 'guestbook.close', 'guest_visit', ended);
  return ended.length;
}
