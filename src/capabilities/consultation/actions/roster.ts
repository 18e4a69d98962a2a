import type { Act } from '../../../platform/act.ts';
import type { PlainDate } from '../../../platform/calendar/index.ts';
import { loadCalendar } from '../../../platform/calendar/store.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { newId } from '../../../platform/ids.ts';
import { badField, notAllowed, notFound, type Outcome } from '../../../platform/outcome.ts';
import { recordRemovals, recordRow, recordRows } from '../../../platform/trail/record.ts';
import { accountsWithRole } from '../../directory/index.ts';
import { mayKeepLists } from '../policy.ts';
import { nextFree, onDuty } from '../rules/duty.ts';
import {
  deleteDuties,
  deleteException,
  findException,
  insertDuties,
  loadPlan,
  loadRoster,
  lockPlan,
  saveException,
} from '../store/duty.ts';
import { loadOf } from '../store/load.ts';

/** Replaces the weekly plan. Only what differs is written, each with its trail entry. Refused: other roles (403), accounts that are no consultants (422). */
export async function savePlan(
  tx: Tx,
  act: Act,
  plan: readonly { weekday: number; accountId: string }[],
): Promise<Outcome<void>> {
  if (!mayKeepLists(act.actor)) return notAllowed();
  const consultants = new Set(await accountsWithRole(tx, 'consultant', null, act.today));
  if (plan.some((each) => !consultants.has(each.accountId))) return noConsultant();
  await lockPlan(tx, act.government.id);
  const key = (each: { weekday: number; accountId: string }) => `${each.weekday} ${each.accountId}`;
  const wanted = new Map(plan.map((each) => [key(each), each]));
  const kept = await loadPlan(tx);
  const gone = kept.filter((row) => !wanted.has(key({ weekday: row.weekday, accountId: row.account_id })));
  for (const row of kept) wanted.delete(key({ weekday: row.weekday, accountId: row.account_id }));
  const goneIds = gone.map((row) => row.id);
  if (goneIds.length > 0)
    await recordRemovals(tx, act, 'consultation.duty-end', 'consultation_duty', goneIds);
  await deleteDuties(tx, goneIds);
  const added = [...wanted.values()].map((each) => ({
    government_id: act.government.id,
    id: newId(),
    weekday: each.weekday,
    account_id: each.accountId,
  }));
  await insertDuties(tx, added);
  const ids = added.map((row) => row.id);
  if (ids.length > 0) await recordRows(tx, act, 'consultation.duty', 'consultation_duty', ids);
}

/** One day that leaves the plan. Leads enter anybody's, a consultant his own. */
export async function enterException(
  tx: Tx,
  act: Act,
  input: { day: PlainDate; accountId: string; present: boolean; note: string },
): Promise<Outcome<{ id: string }>> {
  if (!mayKeepLists(act.actor) && input.accountId !== act.actor.accountId) return notAllowed();
  const consultants = await accountsWithRole(tx, 'consultant', null, act.today);
  if (!consultants.includes(input.accountId)) return noConsultant();
  if (input.day < act.today) {
    return badField('day', 'Pilih hari ini atau sesudahnya.', 'Choose today or a later day.');
  }
  const id = await saveException(tx, {
    government_id: act.government.id,
    id: newId(),
    day: input.day,
    account_id: input.accountId,
    present: input.present,
    note: input.note,
  });
  await recordRow(tx, act, 'consultation.duty-exception', 'consultation_duty_exception', id);
  return { id };
}

export async function removeException(tx: Tx, act: Act, id: string): Promise<Outcome<void>> {
  const row = await findException(tx, id);
  if (row === undefined) return notFound();
  if (!mayKeepLists(act.actor) && row.account_id !== act.actor.accountId) return notAllowed();
  await recordRemovals(tx, act, 'consultation.duty-exception-end', 'consultation_duty_exception', [id]);
  await deleteException(tx, id);
}

/** Consultants on duty on `day`, and who of them should take the next question. */
export async function dutyOn(
  tx: Tx,
  act: Act,
  day: PlainDate,
): Promise<{ all: string[]; on: string[]; next: string | null; open: Map<string, number> }> {
  const all = await accountsWithRole(tx, 'consultant', null, act.today);
  const on = onDuty(await loadRoster(tx, day, all), await loadCalendar(tx), day);
  const load = await loadOf(tx, all);
  return { all, on, next: nextFree(on, load), open: new Map([...load].map(([id, each]) => [id, each.open])) };
}

function noConsultant() {
  return badField(
    'accountId',
    'Pilih pegawai yang memegang peran konsultan.',
    'Choose somebody who holds the role of consultant.',
  );
}
