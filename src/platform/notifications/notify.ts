import { sql } from 'kysely';
import type { Act, Government } from '../act.ts';
import type { Tx } from '../database/index.ts';
import { newId } from '../ids.ts';
import type { Locale } from '../texts.ts';

/** A message to people of the house: in the application, by e-mail to those who have an address, and on the devices that asked for it. */
export interface Notice {
  /** account ids; who has no account any more is passed over */
  to: readonly string[];
  /** what it is about, e.g. `finding-final:<id>`: the same key reaches an account once, however often it is told */
  key: string;
  title: Record<Locale, string>;
  body: Record<Locale, string>;
  /** path from the root, e.g. `/app/temuan/0198…` */
  link: string;
  /** path that the mail links to instead, where it serves without logging in */
  mailLink?: string;
  /** what a device shows on its locked screen: the kind of matter, never a name, a number or a case; a general word when not said */
  push?: Record<Locale, string>;
}

const GENERAL: Record<Locale, string> = {
  id: 'Ada yang perlu Anda lihat di Lurus',
  en: 'Something in Lurus needs your attention',
};

/** Nothing that a demo or a practice twin says ever leaves. */
export function outboxClosed(government: Government): boolean {
  return government.demo || government.practiceOf !== null;
}

/** Tells people, in the transaction of what happened: no commit, no message. Set-based: thousands of accounts in one statement. */
export async function notify(tx: Tx, act: Act, notice: Notice): Promise<void> {
  if (!notice.link.startsWith('/')) throw new Error('a notice links to a path from the root');
  const rows = [...new Set(notice.to)].map((account) => ({ account, id: newId(), mail: newId() }));
  if (rows.length === 0) return;
  const closed = outboxClosed(act.government);
  const settledAt = closed ? act.now : null;
  const state = closed ? 'closed' : 'waiting';
  const onDevice = notice.push ?? GENERAL;
  await sql`
    with asked as (
      select * from json_to_recordset(${JSON.stringify(rows)}::json) as r (account uuid, id uuid, mail uuid)),
    told as (
      insert into notification
        (government_id, id, account_id, key, title_id, title_en, body_id, body_en, link, created_at)
      select a.government_id, r.id, a.id, ${notice.key}, ${notice.title.id}, ${notice.title.en},
        ${notice.body.id}, ${notice.body.en}, ${notice.link}, ${act.now}::timestamptz
      from asked r join account a on a.id = r.account and a.status <> 'ended'
      on conflict (government_id, account_id, key) do nothing
      returning government_id, account_id),
    pushed as (
      insert into outbox
        (government_id, id, channel, key, address, subject, text, link, attachments, state, next_at, created_at, settled_at)
      select t.government_id, gen_random_uuid(), 'push', ${notice.key}, p.id::text,
        case p.locale when 'en' then ${onDevice.en} else ${onDevice.id} end, '', ${notice.link}, '[]'::jsonb,
        ${state}, ${act.now}::timestamptz, ${act.now}::timestamptz, ${settledAt}::timestamptz
      from told t join push_subscription p on p.account_id = t.account_id
      join account a on a.id = t.account_id and a.status = 'active'
      on conflict (government_id, key, address) do nothing)
    insert into outbox
      (government_id, id, channel, key, address, subject, text, link, attachments, state, next_at, created_at, settled_at)
    select t.government_id, r.mail, 'mail', ${notice.key}, a.email, ${notice.title.id},
      ${`${notice.body.id}\n\n${notice.body.en}`}, ${notice.mailLink ?? notice.link}, '[]'::jsonb,
      ${state}, ${act.now}::timestamptz, ${act.now}::timestamptz, ${settledAt}::timestamptz
    from told t join asked r on r.account = t.account_id join account a on a.id = t.account_id
    where a.email is not null and a.status = 'active'
    on conflict (government_id, key, address) do nothing`.execute(tx);
}
