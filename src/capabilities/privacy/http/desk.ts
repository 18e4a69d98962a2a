import type { Act } from '../../../platform/act.ts';
import type { DeskItem } from '../../../platform/capability.ts';
import { dayIn } from '../../../platform/clock.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { mayHear, mayKeepBreaches, mayReadRequests, mayWorkOn } from '../policy.ts';
import { untoldBreaches } from '../store/breaches.ts';
import { waitingRequests } from '../store/requests.ts';
import { deskTexts } from '../texts/desk.ts';

const MOST = 25;
const both = (key: keyof typeof deskTexts.id) => ({ id: deskTexts.id[key], en: deskTexts.en[key] });

/** Requests that wait for the officer or the head, and breaches of which somebody still has to be told. */
export async function privacyDesk(tx: Tx, act: Act): Promise<DeskItem[]> {
  const items: DeskItem[] = [];
  const dayOf = (instant: string) => dayIn(act.government.zone, Temporal.Instant.from(instant));
  const past = (instant: string) => Temporal.Instant.compare(instant, act.now) < 0;
  if (mayKeepBreaches(act.actor))
    for (const row of await untoldBreaches(tx))
      items.push({
        id: `breach:${row.id}`,
        title: both('breach'),
        about: { id: row.number, en: row.number },
        due: dayOf(row.due_at),
        overdue: past(row.due_at),
        action: both('tell'),
        link: `/data-pribadi/kegagalan/${row.id}`,
      });
  if (mayReadRequests(act.actor))
    for (const row of await waitingRequests(tx, MOST)) {
      const contested = row.state === 'contested';
      if (contested ? !mayHear(act.actor, row) : !mayWorkOn(act.actor, row)) continue;
      const due = contested ? (row.contest_due_at ?? row.due_at) : row.due_at;
      items.push({
        id: `privacy-request:${row.id}`,
        title: both(contested ? 'contest' : 'request'),
        about: { id: row.number, en: row.number },
        due: dayOf(due),
        overdue: past(due),
        action: both(contested ? 'decide' : 'answer'),
        link: `/data-pribadi/permintaan/${row.id}`,
      });
    }
  return items;
}
