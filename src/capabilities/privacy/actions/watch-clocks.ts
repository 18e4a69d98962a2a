import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { getParameters } from '../../../platform/parameters/index.ts';
import { recordRow } from '../../../platform/trail/record.ts';
import { BREACH_REMINDERS, CONTEST_DAYS } from '../parameters.ts';
import { HEAD, OFFICERS } from '../policy.ts';
import { dueAt, remindersDue, standingOf } from '../rules/clock.ts';
import { untoldBreaches, updateBreach } from '../store/breaches.ts';
import { uncontested, untoldLate, updateRequest } from '../store/requests.ts';
import { breachLinked } from './keep-breach.ts';
import { linked } from './submit-request.ts';
import { moveRequest } from './move-request.ts';
import { tell } from './tell.ts';

/** Every quarter of an hour: what has run out, and what has to be remembered. Each is told once. */
export async function watchClocks(tx: Tx, act: Act): Promise<void> {
  const { days, reminders } = await getParameters(
    tx,
    { days: CONTEST_DAYS, reminders: BREACH_REMINDERS },
    act.today,
  );
  for (const row of await untoldLate(tx, act.now)) {
    await updateRequest(tx, row, { late_told: true });
    await recordRow(tx, act, 'privacy-request.late', 'privacy_request', row.id);
    const once = `${row.id}:${row.due_at}`;
    await tell(tx, act, 'late', { roles: [...OFFICERS, ...HEAD] }, { ...linked(row), once });
  }
  for (const row of await uncontested(tx, dueAt(act.now, -24 * days)))
    await moveRequest(tx, act, row, 'close', {}, null);
  for (const breach of await untoldBreaches(tx)) {
    // The end itself is the last reminder: from then on it is late, and called so.
    const all = [...reminders, hoursOf(breach.discovered_at, breach.due_at)].toSorted((a, b) => a - b);
    const due = remindersDue(breach.discovered_at, all, breach.reminded, act.now);
    if (due === 0) continue;
    const reminded = breach.reminded + due;
    await updateBreach(tx, breach, { reminded });
    await recordRow(tx, act, 'privacy-breach.remind', 'privacy_breach', breach.id);
    const { late } = standingOf(breach.due_at, null, act.now);
    await tell(
      tx,
      act,
      late || reminded === all.length ? 'breach-late' : 'breach-reminder',
      { roles: [...HEAD, ...OFFICERS, 'technical-administrator'] },
      { ...breachLinked(breach), once: `${breach.id}:${reminded}`, hours: all[reminded - 1]! },
    );
  }
}

function hoursOf(from: string, to: string): number {
  return Temporal.Instant.from(from).until(Temporal.Instant.from(to)).total('hours');
}
