import { sql } from 'kysely';
import type { Act } from '../act.ts';
import type { Tx } from '../database/index.ts';
import { newId } from '../ids.ts';
import type { Vault } from '../identity/vault.ts';
import { badField, conflict, isRefusal, notFound, type Outcome, type Refusal } from '../outcome.ts';
import { record } from '../trail/record.ts';
import { refuseAddress } from './address.ts';
import type { EndpointBody, EndpointRow, SecretReply } from './contract.ts';
import { MOST_ENDPOINTS, OVERLAP_HOURS } from './limits.ts';
import { sealSecret } from './secrets.ts';
import { newSecret } from './signature.ts';
import type { Stop, WebhookTables } from './tables.ts';
import { tellTest } from './tell.ts';

const table = (tx: Tx) => tx.withTables<WebhookTables>();

/** Every endpoint with how it is doing, by name. Secrets are not read. */
export async function listEndpoints(tx: Tx): Promise<EndpointRow[]> {
  const { rows } = await sql<EndpointRow>`
    select e.id, e.name, e.url, e.kinds, e.made_at as "madeAt", e.old_until as "oldUntil", e.failing_since as "failingSince",
      e.stopped_at as "stoppedAt", e.stopped_why as "stoppedWhy",
      (select count(*)::int from webhook_delivery d
        where d.endpoint_id = e.id and d.state in ('waiting', 'sending')) as waiting
    from webhook_endpoint e order by e.name, e.id`.execute(tx);
  return rows;
}

/**
 * Makes an endpoint. Refused: an address that is not https or leads inside, kinds that nobody declares, more than `MOST_ENDPOINTS`.
 * @param known every kind that there is
 * @returns the secret: shown this once, kept sealed
 */
export async function makeEndpoint(
  tx: Tx,
  act: Act,
  vault: Vault,
  input: EndpointBody,
  known: readonly string[],
): Promise<Outcome<SecretReply>> {
  const wrong = refuseInput(input, known);
  if (wrong !== null) return wrong;
  // One after the other, so that the limit holds.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`webhook:${act.government.id}`}, 0))`.execute(tx);
  const { n } = await table(tx)
    .selectFrom('webhook_endpoint')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  if (Number(n) >= MOST_ENDPOINTS)
    return conflict(
      'webhooks-full',
      `Paling banyak ${MOST_ENDPOINTS} penerima. Hapus yang tidak dipakai lagi, lalu buat yang baru.`,
      `At most ${MOST_ENDPOINTS} endpoints. Remove those that are used no more, then make a new one.`,
    );
  const id = newId();
  const secret = newSecret();
  const shown = shownOf(input);
  await table(tx)
    .insertInto('webhook_endpoint')
    .values({
      government_id: act.government.id,
      id,
      ...shown,
      secret: sealSecret(vault, act.government.id, id, secret),
      old_secret: null,
      old_until: null,
      made_by: act.actor.id,
      made_at: act.now,
      failing_since: null,
      stopped_at: null,
      stopped_why: null,
    })
    .execute();
  await note(tx, act, 'make', id, shown);
  return { id, secret, oldUntil: null };
}

/** Another name, address or choice of events, under the same secret. What waits goes to the new address. */
export async function changeEndpoint(
  tx: Tx,
  act: Act,
  input: EndpointBody & { id: string },
  known: readonly string[],
): Promise<Outcome<{ id: string }>> {
  const found = await lock(tx, input.id);
  if (isRefusal(found)) return found;
  const wrong = refuseInput(input, known);
  if (wrong !== null) return wrong;
  const shown = shownOf(input);
  await table(tx).updateTable('webhook_endpoint').set(shown).where('id', '=', input.id).execute();
  await note(tx, act, 'change', input.id, shown);
  return { id: input.id };
}

/**
 * Exchanges the secret. For `OVERLAP_HOURS` every message carries a signature of both, so that the receiver changes over without losing one; an
 * older one that still held ends now.
 */
export async function rotateSecret(
  tx: Tx,
  act: Act,
  vault: Vault,
  id: string,
): Promise<Outcome<SecretReply>> {
  const found = await lock(tx, id);
  if (isRefusal(found)) return found;
  const secret = newSecret();
  const oldUntil = Temporal.Instant.from(act.now).add({ hours: OVERLAP_HOURS }).toString();
  await table(tx)
    .updateTable('webhook_endpoint')
    .set({
      secret: sealSecret(vault, act.government.id, id, secret),
      old_secret: found.secret,
      old_until: oldUntil,
    })
    .where('id', '=', id)
    .execute();
  await note(tx, act, 'rotate', id, { oldUntil });
  return { id, secret, oldUntil };
}

/** Removes an endpoint with its deliveries: nothing more goes there, and what waited is lost to it. */
export async function removeEndpoint(tx: Tx, act: Act, id: string): Promise<Outcome<{ id: string }>> {
  const { numDeletedRows } = await table(tx)
    .deleteFrom('webhook_endpoint')
    .where('id', '=', id)
    .executeTakeFirst();
  if (numDeletedRows === 0n) return notFound();
  await note(tx, act, 'remove', id, {});
  return { id };
}

/** Stops an endpoint, or starts it again; what waited then goes at once. Asked twice it is as asked once. */
export async function setActive(
  tx: Tx,
  act: Act,
  { id, active }: { id: string; active: boolean },
): Promise<Outcome<{ id: string }>> {
  const found = await lock(tx, id);
  if (isRefusal(found)) return found;
  if (active === (found.stopped_at === null)) return { id };
  if (!active) {
    await stopEndpoint(tx, act, id, 'person');
    return { id };
  }
  await table(tx)
    .updateTable('webhook_endpoint')
    .set({ stopped_at: null, stopped_why: null, failing_since: null })
    .where('id', '=', id)
    .execute();
  await table(tx)
    .updateTable('webhook_delivery')
    .set({ next_at: act.now, attempts: 0 })
    .where('endpoint_id', '=', id)
    .where('state', '=', 'waiting')
    .execute();
  await note(tx, act, 'start', id, {});
  return { id };
}

/** Stops an endpoint: events are neither delivered nor collected until somebody starts it. */
export async function stopEndpoint(tx: Tx, act: Act, id: string, why: Stop): Promise<void> {
  await table(tx)
    .updateTable('webhook_endpoint')
    .set({ stopped_at: act.now, stopped_why: why })
    .where('id', '=', id)
    .execute();
  await note(tx, act, 'stop', id, { why });
}

/** Sends a message without meaning, so that a receiver can be tried. Refused: a stopped endpoint. */
export async function sendTest(tx: Tx, act: Act, id: string): Promise<Outcome<{ id: string }>> {
  const found = await lock(tx, id);
  if (isRefusal(found)) return found;
  if (found.stopped_at !== null) return isStopped();
  await tellTest(tx, act, id);
  await note(tx, act, 'test', id, {});
  return { id };
}

export function isStopped(): Refusal {
  return conflict(
    'webhook-stopped',
    'Penerima ini sedang dihentikan. Jalankan lagi lebih dulu.',
    'This endpoint is stopped. Start it again first.',
  );
}

/** The row, locked: whoever else changes it waits. */
export async function lock(tx: Tx, id: string) {
  const row = await table(tx)
    .selectFrom('webhook_endpoint')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row ?? notFound();
}

function refuseInput({ url, kinds }: EndpointBody, known: readonly string[]): Refusal | null {
  if (kinds.some((each) => !known.includes(each)))
    return badField('kinds', 'Pilih kejadian dari daftar.', 'Choose events from the list.');
  return refuseAddress(url.trim());
}

function shownOf({ name, url, kinds }: EndpointBody) {
  return { name: name.trim(), url: new URL(url.trim()).href, kinds: [...new Set(kinds)].sort() };
}

/** The address stays out of the trail's text: it enters as a salted hash only, as every record does. */
async function note(tx: Tx, act: Act, verb: string, id: string, what: object): Promise<void> {
  await record(tx, act, { action: `webhook.${verb}`, kind: 'webhook-endpoint', subject: id, record: what });
}
