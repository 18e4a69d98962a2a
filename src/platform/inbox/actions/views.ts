import { sql } from 'kysely';
import type { Act } from '../../act.ts';
import type { Tx } from '../../database/index.ts';
import { newId } from '../../ids.ts';
import { badField, conflict, notFound, type Outcome } from '../../outcome.ts';
import { recordRemovals, recordRow } from '../../trail/record.ts';
import { fill } from '../../texts.ts';
import { VIEWS, type ViewBody } from '../contract.ts';
import type { InboxTables } from '../store/tables.ts';

export interface View {
  id: string;
  name: string;
  query: string;
}

/** Own saved views, by name. */
export async function listViews(tx: Tx, act: Act): Promise<View[]> {
  return tx
    .withTables<InboxTables>()
    .selectFrom('inbox_view')
    .select(['id', 'name', 'query'])
    .where('account_id', '=', act.actor.accountId!)
    .orderBy(sql`lower(name)`)
    .orderBy('id')
    .execute();
}

/** Saves a view under a new name. */
export async function addView(tx: Tx, act: Act, view: ViewBody): Promise<Outcome<{ id: string }>> {
  const own = await listViews(tx, act);
  if (own.length >= VIEWS) {
    const values = { most: VIEWS };
    return conflict(
      'views-full',
      fill('Anda sudah menyimpan {most} tampilan. Hapus salah satunya dahulu.', values),
      fill('You have saved {most} views already. Delete one of them first.', values),
    );
  }
  const id = newId();
  const added = await tx
    .withTables<InboxTables>()
    .insertInto('inbox_view')
    .values({ government_id: act.government.id, id, account_id: act.actor.accountId!, ...view })
    .onConflict((same) => same.columns(['government_id', 'account_id', 'name']).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (added === undefined) return nameTaken();
  await recordRow(tx, act, 'inbox-view.add', 'inbox_view', id);
  return { id };
}

/** Gives an own view another name or another query. */
export async function changeView(tx: Tx, act: Act, id: string, view: ViewBody): Promise<Outcome<void>> {
  const own = await listViews(tx, act);
  if (!own.some((each) => each.id === id)) return notFound();
  if (own.some((each) => each.id !== id && each.name === view.name)) return nameTaken();
  await tx.withTables<InboxTables>().updateTable('inbox_view').set(view).where('id', '=', id).execute();
  await recordRow(tx, act, 'inbox-view.change', 'inbox_view', id);
}

export async function deleteView(tx: Tx, act: Act, id: string): Promise<Outcome<void>> {
  const gone = await tx
    .withTables<InboxTables>()
    .deleteFrom('inbox_view')
    .where('id', '=', id)
    .where('account_id', '=', act.actor.accountId!)
    .returning('id')
    .executeTakeFirst();
  if (gone === undefined) return notFound();
  await recordRemovals(tx, act, 'inbox-view.delete', 'inbox_view', [id]);
}

function nameTaken() {
  return badField(
    'name',
    'Anda sudah punya tampilan dengan nama ini. Pakai nama lain.',
    'You have a view of this name already. Use another one.',
  );
}
