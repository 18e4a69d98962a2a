import type { Act, Government } from '../act.ts';
import type { PlainDate } from '../calendar/index.ts';
import { asJob } from '../capability.ts';
import type { Tx } from '../database/index.ts';
import { openVault } from '../identity/vault.ts';
import { notify, outboxClosed } from '../notifications/notify.ts';
import type { Services } from '../services.ts';
import { fill, type Locale } from '../texts.ts';
import { claimNext, dueEndpoints, markSent, markUnsent, type Claimed, type Result } from './deliveries.ts';
import { stopEndpoint } from './endpoints.ts';
import { FAILING_DAYS, MOST_A_RUN } from './limits.ts';
import type { WebhookPort } from './port.ts';
import { openSecrets } from './secrets.ts';
import { signedHeaders } from './signature.ts';
import type { Stop, WebhookTables } from './tables.ts';
import { texts } from './texts.ts';

export const DELIVER_JOB = 'webhook-deliver';

/** Accounts that are told of an endpoint that was stopped: directory's answer. */
export type FindKeepers = (tx: Tx, today: PlainDate) => Promise<readonly string[]>;

/**
 * Delivers what is due, each endpoint for itself, so that a slow one holds up no other. An endpoint that fails is left alone for this round. At least
 * once: a crash between the receiver's yes and our mark sends the same message once more, under the same id.
 */
export async function deliverWebhooks(
  services: Services,
  port: WebhookPort,
  findKeepers: FindKeepers,
  government: Government,
): Promise<void> {
  if (outboxClosed(government)) return;
  const now = () => services.clock().toString();
  const due = await services.db.asGovernment(government.id, (tx) => dueEndpoints(tx, now()));
  await Promise.all(due.map((endpointId) => deliverTo(endpointId)));

  async function deliverTo(endpointId: string): Promise<void> {
    for (let sent = 0; sent < MOST_A_RUN; sent += 1) {
      const claimed = await services.db.asGovernment(government.id, (tx) => claimNext(tx, endpointId, now()));
      if (claimed === undefined || !(await deliverOne(claimed))) return;
    }
  }

  async function deliverOne(claimed: Claimed): Promise<boolean> {
    const result = await attempt(services, port, government, claimed);
    const through = result.status !== null && result.status >= 200 && result.status < 300;
    await asJob(services, government, DELIVER_JOB, async (tx, act) => {
      if (through) return markSent(tx, claimed, act.now, result);
      const since = await markUnsent(tx, claimed, act.now, result);
      const why = since === null ? null : stopFor(result, since, act.now);
      if (why === null) return;
      await stopEndpoint(tx, act, claimed.endpointId, why);
      await tellKeepers(tx, act, claimed.endpointId, why, await findKeepers(tx, act.today));
    });
    return through;
  }
}

/** The body of a message: who, what and when, never a name or a text. */
export function bodyOf(claimed: Claimed, publicUrl: string): string {
  const { kind, at, subjectId, agencyId, link } = claimed;
  return JSON.stringify({
    type: kind,
    timestamp: Temporal.Instant.from(at).toString(),
    data: { id: subjectId, agencyId, link: `${publicUrl}${link}` },
  });
}

async function attempt(
  services: Services,
  port: WebhookPort,
  government: Government,
  claimed: Claimed,
): Promise<Result> {
  try {
    const clock = services.clock();
    const vault = openVault(services.folders.keys);
    const secrets = openSecrets(vault, government.id, claimed.endpointId, claimed, clock.toString());
    const body = bodyOf(claimed, services.publicUrl(government));
    const timestamp = Math.floor(clock.epochMilliseconds / 1_000);
    const headers = signedHeaders(secrets, { id: `msg_${claimed.eventId}`, timestamp, body });
    return { status: await port.send(claimed.url, headers, body), error: null };
  } catch (error) {
    return { status: null, error: codeOf(error) };
  }
}

/** A code or kind of error only: messages may quote the address, which may hold a secret of the receiver's. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const { code } = error as Error & { code?: unknown };
  return typeof code === 'string' ? code : error.name;
}

/** 410 says that nobody lives there any more; everything else may mend, for some days. */
function stopFor({ status }: Result, since: string, now: string): Stop | null {
  if (status === 410) return 'gone';
  const over = Temporal.Instant.from(since).add({ hours: 24 * FAILING_DAYS });
  return Temporal.Instant.compare(over, now) <= 0 ? 'failing' : null;
}

async function tellKeepers(
  tx: Tx,
  act: Act,
  id: string,
  why: 'failing' | 'gone' | Stop,
  to: readonly string[],
): Promise<void> {
  const { name } = await tx
    .withTables<WebhookTables>()
    .selectFrom('webhook_endpoint')
    .select('name')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const say = (locale: Locale, part: 'title' | 'body') =>
    fill(texts[locale][part === 'title' ? 'title' : why === 'gone' ? 'gone' : 'failing'], {
      name,
      days: FAILING_DAYS,
    });
  await notify(tx, act, {
    to,
    key: `webhook-stopped:${id}:${act.now}`,
    title: { id: say('id', 'title'), en: say('en', 'title') },
    body: { id: say('id', 'body'), en: say('en', 'body') },
    link: `/app/webhook/${id}`,
  });
}
