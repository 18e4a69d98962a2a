import type { Act } from '../../act.ts';
import { addDays } from '../../calendar/index.ts';
import type { Tx } from '../../database/index.ts';
import type { InboxSources } from '../directory-port.ts';
import { escalate } from './escalate.ts';

/** Hour of the job in the government's zone. */
const HOUR = 7;

/** For invented data whose history lies back: announces what the job would have announced on the mornings of the last `days` days. */
export async function escalatePastMornings(
  tx: Tx,
  act: Act,
  sources: InboxSources,
  days: number,
): Promise<void> {
  for (let back = days; back >= 0; back -= 1) {
    const today = addDays(act.today, -back);
    const morning = Temporal.PlainDate.from(today)
      .toZonedDateTime({ timeZone: act.government.zone, plainTime: { hour: HOUR } })
      .toInstant();
    if (Temporal.Instant.compare(morning, Temporal.Instant.from(act.now)) > 0) return;
    const job = { id: 'job:inbox-escalate', accountId: null, personId: null, agencyId: null };
    const actor = { ...job, grants: [], rollout: {} };
    await escalate(tx, { ...act, actor, now: morning.toString(), today }, sources);
  }
}
