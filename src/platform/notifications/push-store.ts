import type { Act } from '../act.ts';
import type { Tx } from '../database/index.ts';
import { newId } from '../ids.ts';
import { record } from '../trail/record.ts';
import type { Subscription } from './push-port.ts';

type SubscriptionRow = {
  government_id: string;
  id: string;
  account_id: string;
  endpoint: string;
  p256dh: string;
  auth: string;
  locale: 'id' | 'en';
  created_at: string;
};
type PushTables = { push_subscription: SubscriptionRow };

/** Devices of one account; the oldest gives way to the next. */
const MOST_DEVICES = 10;

/** Remembers a browser for the actor's account. A browser that somebody else had used before is his no more. */
export async function addSubscription(tx: Tx, act: Act, subscription: Subscription): Promise<string> {
  const db = tx.withTables<PushTables>();
  const account = act.actor.accountId!;
  const { id } = await db
    .insertInto('push_subscription')
    .values({
      government_id: act.government.id,
      id: newId(),
      account_id: account,
      ...subscription,
      locale: act.locale,
      created_at: act.now,
    })
    .onConflict((conflict) =>
      conflict.columns(['government_id', 'endpoint']).doUpdateSet({
        account_id: account,
        p256dh: subscription.p256dh,
        auth: subscription.auth,
        locale: act.locale,
      }),
    )
    .returning('id')
    .executeTakeFirstOrThrow();
  const old = db
    .selectFrom('push_subscription')
    .select('id')
    .where('account_id', '=', account)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .offset(MOST_DEVICES);
  await db.deleteFrom('push_subscription').where('id', 'in', old).execute();
  await record(tx, act, {
    action: 'push.subscribe',
    kind: 'push-subscription',
    subject: id,
    record: { account },
  });
  return id;
}

/** Forgets one of the actor's own browsers; another's, or none, is passed over. */
export async function removeSubscription(tx: Tx, act: Act, endpoint: string): Promise<void> {
  const rows = await tx
    .withTables<PushTables>()
    .deleteFrom('push_subscription')
    .where('endpoint', '=', endpoint)
    .where('account_id', '=', act.actor.accountId!)
    .returning('id')
    .execute();
  for (const { id } of rows)
    await record(tx, act, {
      action: 'push.unsubscribe',
      kind: 'push-subscription',
      subject: id,
      record: {},
    });
}

export async function findSubscription(tx: Tx, id: string): Promise<Subscription | undefined> {
  return tx
    .withTables<PushTables>()
    .selectFrom('push_subscription')
    .select(['endpoint', 'p256dh', 'auth'])
    .where('id', '=', id)
    .executeTakeFirst();
}

/** The push service says that the browser has withdrawn. */
export async function dropSubscription(tx: Tx, id: string): Promise<void> {
  await tx.withTables<PushTables>().deleteFrom('push_subscription').where('id', '=', id).execute();
}
