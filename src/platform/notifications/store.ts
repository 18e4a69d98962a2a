import type { Tx } from '../database/index.ts';
import type { Locale } from '../texts.ts';

type NotificationTables = {
  notification: {
    id: string;
    account_id: string;
    title_id: string;
    title_en: string;
    body_id: string;
    body_en: string;
    link: string;
    created_at: string;
    read_at: string | null;
  };
};

/** One notice as its reader sees it. */
export interface ReadableNotice {
  id: string;
  title: string;
  body: string;
  link: string;
  at: string;
  read: boolean;
}

/** Notices of an account, newest first. */
export async function listNotices(
  tx: Tx,
  accountId: string,
  locale: Locale,
  page: { page: number; size: number; unread: boolean },
): Promise<{ rows: ReadableNotice[]; total: number; unread: number }> {
  const own = tx
    .withTables<NotificationTables>()
    .selectFrom('notification')
    .where('account_id', '=', accountId);
  const { total, unread } = await own
    .select((each) => [
      each.fn.countAll<number>().as('total'),
      each.fn.countAll<number>().filterWhere('read_at', 'is', null).as('unread'),
    ])
    .executeTakeFirstOrThrow();
  const rows = await own
    .$if(page.unread, (query) => query.where('read_at', 'is', null))
    .selectAll()
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(page.size)
    .offset((page.page - 1) * page.size)
    .execute();
  return {
    total: page.unread ? unread : total,
    unread,
    rows: rows.map((row) => ({
      id: row.id,
      title: locale === 'id' ? row.title_id : row.title_en,
      body: locale === 'id' ? row.body_id : row.body_en,
      link: row.link,
      at: row.created_at,
      read: row.read_at !== null,
    })),
  };
}

/** Marks an account's own notices as read: those of `ids`, or all when null. Others' ids are passed over. */
export async function markRead(
  tx: Tx,
  accountId: string,
  ids: readonly string[] | null,
  now: string,
): Promise<void> {
  await tx
    .withTables<NotificationTables>()
    .updateTable('notification')
    .set({ read_at: now })
    .where('account_id', '=', accountId)
    .where('read_at', 'is', null)
    .$if(ids !== null, (query) => query.where('id', 'in', ids!))
    .execute();
}
