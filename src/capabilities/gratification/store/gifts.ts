import type { Kysely } from 'kysely';
import type { Tx } from '../../../platform/database/index.ts';
import type { State } from '../rules/machine.ts';
import type { EventTable, Gift, GratificationTables, HandOverTable } from './tables.ts';

function gifts(tx: Tx): Kysely<GratificationTables> {
  return tx.withTables<GratificationTables>();
}

export async function insertGift(tx: Tx, gift: Gift): Promise<void> {
  await gifts(tx).insertInto('gift').values(gift).execute();
}

export async function findGift(tx: Tx, id: string): Promise<Gift | undefined> {
  return gifts(tx).selectFrom('gift').selectAll().where('id', '=', id).executeTakeFirst();
}

/** The same, and nobody else changes it until this transaction ends. */
export async function lockGift(tx: Tx, id: string): Promise<Gift | undefined> {
  return gifts(tx).selectFrom('gift').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
}

export async function updateGift(tx: Tx, id: string, change: Partial<Gift>): Promise<void> {
  await gifts(tx).updateTable('gift').set(change).where('id', '=', id).execute();
}

export interface GiftSearch {
  /** null: of everybody */
  personId: string | null;
  state: State | '';
  /** words of number, giver or thing */
  text: string;
  limit: number;
  offset: number;
}

/** Newest first. */
export async function listGifts(tx: Tx, search: GiftSearch): Promise<{ rows: Gift[]; total: number }> {
  const words = `%${search.text.trim().replace(/[\\%_]/g, '\\$&')}%`;
  const found = gifts(tx)
    .selectFrom('gift')
    .$if(search.personId !== null, (query) => query.where('person_id', '=', search.personId!))
    .$if(search.state !== '', (query) => query.where('state', '=', search.state as State))
    .$if(words !== '%%', (query) =>
      query.where((each) =>
        each.or([
          each('number', 'ilike', words),
          each('description', 'ilike', words),
          each('giver_name', 'ilike', words),
          each('giver_institution', 'ilike', words),
        ]),
      ),
    );
  const { total } = await found
    .select((each) => each.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const rows = await found
    .selectAll()
    .orderBy('reported_at', 'desc')
    .orderBy('id', 'desc')
    .limit(search.limit)
    .offset(search.offset)
    .execute();
  return { rows, total };
}

export async function insertGiftFiles(
  tx: Tx,
  governmentId: string,
  rows: readonly { id: string; gift_id: string; file_id: string }[],
): Promise<void> {
  if (rows.length === 0) return;
  await gifts(tx)
    .insertInto('gift_file')
    .values(rows.map((row) => ({ government_id: governmentId, ...row })))
    .onConflict((conflict) => conflict.columns(['government_id', 'gift_id', 'file_id']).doNothing())
    .execute();
}

export async function fileIdsOf(tx: Tx, giftId: string): Promise<string[]> {
  const rows = await gifts(tx)
    .selectFrom('gift_file')
    .select('file_id')
    .where('gift_id', '=', giftId)
    .orderBy('id')
    .execute();
  return rows.map((row) => row.file_id);
}

/** Gifts that a file belongs to. */
export async function giftsOfFile(tx: Tx, fileId: string): Promise<Gift[]> {
  return gifts(tx)
    .selectFrom('gift')
    .selectAll()
    .where('id', 'in', (query) =>
      query.selectFrom('gift_file').select('gift_id').where('file_id', '=', fileId),
    )
    .execute();
}

export async function insertHandOver(tx: Tx, row: HandOverTable): Promise<void> {
  await gifts(tx).insertInto('gift_hand_over').values(row).execute();
}

export async function handOversOf(tx: Tx, giftId: string): Promise<HandOverTable[]> {
  return gifts(tx)
    .selectFrom('gift_hand_over')
    .selectAll()
    .where('gift_id', '=', giftId)
    .orderBy('id')
    .execute();
}

export async function insertEvent(tx: Tx, row: EventTable): Promise<void> {
  await gifts(tx).insertInto('gift_event').values(row).execute();
}

export async function eventsOf(tx: Tx, giftId: string): Promise<EventTable[]> {
  return gifts(tx)
    .selectFrom('gift_event')
    .selectAll()
    .where('gift_id', '=', giftId)
    .orderBy('at')
    .orderBy('id')
    .execute();
}

/** Reports that wait for their reporter to complete them. */
export async function incompleteGifts(tx: Tx): Promise<Gift[]> {
  return gifts(tx).selectFrom('gift').selectAll().where('state', '=', 'incomplete').execute();
}
