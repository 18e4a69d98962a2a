import { sql } from 'kysely';
import type { Act } from '../../act.ts';
import type { PlainDate } from '../../calendar/index.ts';
import type { Tx } from '../../database/index.ts';
import { newId } from '../../ids.ts';
import { recordRow } from '../../trail/record.ts';
import { delegationMap } from '../rules/delegation.ts';
import type { AlarmTables, DelegationTable } from './tables.ts';

export type NewDelegation = Pick<
  DelegationTable,
  'account_id' | 'delegate_id' | 'kind' | 'from_on' | 'to_on'
>;

export async function insertDelegation(tx: Tx, act: Act, delegation: NewDelegation): Promise<string> {
  const id = newId();
  await tx
    .withTables<AlarmTables>()
    .insertInto('alarm_delegation')
    .values({
      ...delegation,
      government_id: act.government.id,
      id,
      made_by: act.actor.accountId!,
      made_at: act.now,
      ended_at: null,
    })
    .execute();
  await recordRow(tx, act, 'alarm-delegation.make', 'alarm_delegation', id);
  return id;
}

export async function findDelegation(tx: Tx, id: string): Promise<DelegationTable | undefined> {
  return tx
    .withTables<AlarmTables>()
    .selectFrom('alarm_delegation')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

export async function endDelegation(tx: Tx, act: Act, id: string): Promise<void> {
  await tx
    .withTables<AlarmTables>()
    .updateTable('alarm_delegation')
    .set({ ended_at: act.now })
    .where('id', '=', id)
    .execute();
  await recordRow(tx, act, 'alarm-delegation.end', 'alarm_delegation', id);
}

/** Whose alarms go to whom today. A delegate who has no account any more stands in for nobody. */
export async function readDelegations(tx: Tx, today: PlainDate): Promise<Map<string, string>> {
  const { rows } = await sql<{ account: string; delegate: string }>`
    select d.account_id as account, d.delegate_id as delegate
    from alarm_delegation d join account a on a.government_id = d.government_id and a.id = d.delegate_id
    where d.ended_at is null and d.from_on <= ${today}::date and d.to_on >= ${today}::date and a.status <> 'ended'
    order by d.id`.execute(tx);
  return delegationMap(rows);
}

export async function isOpenAccount(tx: Tx, id: string): Promise<boolean> {
  const { rows } = await sql`select from account where id = ${id}::uuid and status <> 'ended'`.execute(tx);
  return rows.length > 0;
}

/** Delegations that hold or are to come. @param account who gives or takes them; null: all */
export async function listDelegations(
  tx: Tx,
  today: PlainDate,
  account: string | null,
): Promise<DelegationTable[]> {
  return tx
    .withTables<AlarmTables>()
    .selectFrom('alarm_delegation')
    .selectAll()
    .where('ended_at', 'is', null)
    .where('to_on', '>=', today)
    .$if(account !== null, (query) =>
      query.where((each) => each.or([each('account_id', '=', account!), each('delegate_id', '=', account!)])),
    )
    .orderBy('from_on')
    .orderBy('id')
    .limit(500)
    .execute();
}
