import { sql } from 'kysely';
import type { Act } from '../act.ts';
import type { Tx } from '../database/index.ts';
import { newId } from '../ids.ts';
import { outboxClosed } from '../notifications/notify.ts';
import { TEST_EVENT, type WebhookEvent } from './events.ts';

/** What an event is about. There is no place here for a name, a number, an amount or a text, so that none can leave. */
export interface Told {
  /** id of the row; never a person's */
  id: string;
  /** where that says nothing about a single person */
  agencyId: string | null;
  /** path from the root where it can be read by whoever may, e.g. `/app/temuan/0198…` */
  link: string;
}

/**
 * Tells programs of others, in the transaction of what happened: no commit, no delivery. Each endpoint that wants this kind and is not stopped gets
 * each event once; what happens on the way is deliver.ts. Set-based: thousands in one statement.
 */
export async function tellPrograms(
  tx: Tx,
  act: Act,
  event: WebhookEvent,
  told: readonly Told[],
): Promise<void> {
  await write(tx, act, event, told, sql`e.stopped_at is null and ${event.kind} = any(e.kinds)`);
}

/** Sends one endpoint a message without meaning, whatever it has chosen. */
export async function tellTest(tx: Tx, act: Act, endpointId: string): Promise<void> {
  const told = { id: endpointId, agencyId: null, link: '/app/webhook' };
  await write(tx, act, TEST_EVENT, [told], sql`e.id = ${endpointId}::uuid`);
}

async function write(
  tx: Tx,
  act: Act,
  event: WebhookEvent,
  told: readonly Told[],
  which: ReturnType<typeof sql>,
): Promise<void> {
  if (told.length === 0) return;
  const closed = outboxClosed(act.government);
  const rows = told.map((each) => ({ event: newId(), ...each }));
  await sql`
    insert into webhook_delivery
      (government_id, id, endpoint_id, event_id, kind, subject_id, agency_id, link, at, state, attempts, next_at, settled_at)
    select e.government_id, gen_random_uuid(), e.id, r.event, ${event.kind}, r.id, r."agencyId", r.link, ${act.now}::timestamptz,
      ${closed ? 'closed' : 'waiting'}, 0, ${act.now}::timestamptz, ${closed ? act.now : null}::timestamptz
    from json_to_recordset(${JSON.stringify(rows)}::json) as r (event uuid, id uuid, "agencyId" uuid, link text)
    cross join webhook_endpoint e where e.government_id = ${act.government.id}::uuid and ${which}`.execute(
    tx,
  );
}
