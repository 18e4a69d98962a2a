import { sql } from 'kysely';
import type { Act } from '../../act.ts';
import type { Tx } from '../../database/index.ts';
import { newId } from '../../ids.ts';
import type { Hours } from '../../notifications/quiet-hours.ts';
import { recordRow } from '../../trail/record.ts';

/** When somebody may be told of what is not urgent; null: as the office. */
export interface Preference {
  quiet: Hours | null;
  /** days of his week, 1 Monday to 7 Sunday */
  weekdays: number[] | null;
}

/** Of these accounts those that have chosen something. */
export async function readPreferences(tx: Tx, accounts: readonly string[]): Promise<Map<string, Preference>> {
  const { rows } = await sql<{
    account: string;
    from: string | null;
    to: string | null;
    weekdays: number[] | null;
  }>`
    select account_id as account, quiet_from as "from", quiet_to as "to", weekdays from alarm_preference
    where account_id = any(${[...accounts]}::uuid[])`.execute(tx);
  return new Map(
    rows.map(({ account, from, to, weekdays }) => [
      account,
      { quiet: from === null || to === null ? null : { from, to }, weekdays },
    ]),
  );
}

export async function savePreference(tx: Tx, act: Act, account: string, each: Preference): Promise<void> {
  const weekdays = each.weekdays === null ? null : JSON.stringify(each.weekdays);
  const { rows } = await sql<{ id: string }>`
    insert into alarm_preference (government_id, id, account_id, quiet_from, quiet_to, weekdays, saved_at)
    values (${act.government.id}::uuid, ${newId()}::uuid, ${account}::uuid, ${each.quiet?.from ?? null}, ${each.quiet?.to ?? null},
      ${weekdays}::jsonb, ${act.now}::timestamptz)
    on conflict (government_id, account_id) do update set quiet_from = excluded.quiet_from, quiet_to = excluded.quiet_to,
      weekdays = excluded.weekdays, saved_at = excluded.saved_at
    returning id`.execute(tx);
  await recordRow(tx, act, 'alarm-preference.set', 'alarm_preference', rows[0]!.id);
}
