import { sql } from 'kysely';
import { dropTokens } from '../access-tokens/drop.ts';
import type { Act } from '../act.ts';
import { insertMany } from '../database/insert.ts';
import type { Tx } from '../database/index.ts';
import { newId } from '../ids.ts';
import { recordRemovals, recordRows } from '../trail/record.ts';
import { dropPasskeys } from './passkeys/store.ts';
import type { IdentityTables } from './tables.ts';
import { makeUserNames } from './user-names.ts';

/** A person who shall have an account. */
export interface AccountHolder {
  personId: string;
  /** the user name is made from it */
  name: string;
  nip: string | null;
  email: string | null;
  /** E.164 */
  phone: string | null;
}

/**
 * Gives an account to everybody of `people` who has none, in the state `invited`; whoever has one gets the NIP that was given to him
 * since. An e-mail address or telephone number that another account holds is left out: two people cannot log in by the same one.
 * @returns person → account, for all of `people`
 */
export async function provideAccounts(
  tx: Tx,
  act: Act,
  people: readonly AccountHolder[],
): Promise<Map<string, string>> {
  const db = tx.withTables<IdentityTables>();
  // All names that were ever given, also to ended accounts: a name never passes to another person.
  const all = await db
    .selectFrom('account')
    .select(['id', 'person_id', 'user_name', 'nip', 'email', 'phone', 'status'])
    .where('government_id', '=', act.government.id)
    .execute();
  const live = all.filter((row) => row.status !== 'ended');
  const known = new Map(live.map((row) => [row.person_id, row]));
  const emails = new Set(live.flatMap((row) => row.email?.toLowerCase() ?? []));
  const phones = new Set(live.flatMap((row) => row.phone ?? []));

  const fresh = people.filter((person) => !known.has(person.personId));
  const userNames = makeUserNames(
    fresh.map((person) => person.name),
    new Set(all.map((row) => row.user_name)),
  );
  const rows = fresh.map((person, index) => ({
    government_id: act.government.id,
    id: newId(),
    person_id: person.personId,
    user_name: userNames[index]!,
    nip: person.nip,
    email: takeOnce(emails, person.email?.toLowerCase() ?? null),
    phone: takeOnce(phones, person.phone),
    status: 'invited',
    demo_open: false,
    created_at: act.now,
  }));
  await insertMany(tx, 'account', rows);
  await insertMany(
    tx,
    'account_secret',
    rows.map((row) => ({ government_id: row.government_id, account_id: row.id })),
  );
  await recordRows(
    tx,
    act,
    'account.invite',
    'account',
    rows.map((row) => row.id),
  );
  await followNip(
    tx,
    act,
    people.flatMap((person) => {
      const row = known.get(person.personId);
      return row !== undefined && person.nip !== null && row.nip !== person.nip
        ? [{ id: row.id, nip: person.nip }]
        : [];
    }),
  );
  return new Map([
    ...people.flatMap((person) => {
      const row = known.get(person.personId);
      return row === undefined ? [] : [[person.personId, row.id] as const];
    }),
    ...rows.map((row) => [row.person_id, row.id] as const),
  ]);
}

function takeOnce(taken: Set<string>, value: string | null): string | null {
  if (value === null || taken.has(value)) return null;
  taken.add(value);
  return value;
}

async function followNip(tx: Tx, act: Act, changed: { id: string; nip: string }[]): Promise<void> {
  if (changed.length === 0) return;
  await sql`update account a set nip = r.nip
    from json_to_recordset(${JSON.stringify(changed)}::json) as r (id uuid, nip text)
    where a.government_id = ${act.government.id}::uuid and a.id = r.id`.execute(tx);
  await recordRows(
    tx,
    act,
    'account.change-nip',
    'account',
    changed.map((each) => each.id),
  );
}

/**
 * Why an account ends. A move within the government ends nothing: the person keeps it, and directory changes what it reaches.
 * `left-list`: the personnel system does not name the person any more.
 */
export type EndReason = 'transfer-out' | 'retirement' | 'end-of-employment' | 'death' | 'other' | 'left-list';

/**
 * Ends the accounts of people who leave: from now on they cannot log in, their sessions are over, their secrets are erased. Who has none
 * is passed over.
 * @returns number of accounts that ended
 */
export async function endAccounts(
  tx: Tx,
  act: Act,
  personIds: readonly string[],
  reason: EndReason,
): Promise<number> {
  if (personIds.length === 0) return 0;
  const own = act.government.id;
  const { rows } = await sql<{ id: string }>`
    update account set status = 'ended', demo_open = false, ended_at = ${act.now}::timestamptz, end_reason = ${reason}
    where government_id = ${own}::uuid and person_id = any(${[...personIds]}::uuid[]) and status <> 'ended' returning id`.execute(
    tx,
  );
  const ids = rows.map((row) => row.id);
  if (ids.length === 0) return 0;
  await sql`delete from account_secret where government_id = ${own}::uuid and account_id = any(${ids}::uuid[])`.execute(
    tx,
  );
  await dropPasskeys(tx, ids);
  await dropTokens(tx, ids);
  await sql`update session set ended_at = ${act.now}::timestamptz
    where government_id = ${own}::uuid and account_id = any(${ids}::uuid[]) and ended_at is null`.execute(tx);
  const closed = await sql<{
    id: string;
  }>`update account_request set status = 'expired', decided_at = ${act.now}::timestamptz
    where government_id = ${own}::uuid and account_id = any(${ids}::uuid[]) and status = 'open' returning id`.execute(
    tx,
  );
  await recordRows(tx, act, 'account.end', 'account', ids);
  await recordRows(
    tx,
    act,
    'account-request.expire',
    'account_request',
    closed.rows.map((row) => row.id),
  );
  return ids.length;
}

/**
 * Takes back accounts that were never activated, for the undo of an import.
 * @returns people who keep theirs because they have used it: they can only be ended
 */
export async function removeUnusedAccounts(
  tx: Tx,
  act: Act,
  personIds: readonly string[],
): Promise<Set<string>> {
  const { rows } = await sql<{ id: string; person_id: string; unused: boolean }>`
    select id, person_id, activated_at is null and not exists (
      select from account_request r where r.government_id = a.government_id and r.account_id = a.id) as unused
    from account a where government_id = ${act.government.id}::uuid and person_id = any(${[...personIds]}::uuid[])`.execute(
    tx,
  );
  const unused = rows.filter((row) => row.unused).map((row) => row.id);
  if (unused.length > 0) {
    await recordRemovals(tx, act, 'account.take-back', 'account', unused);
    await sql`delete from account
      where government_id = ${act.government.id}::uuid and id = any(${unused}::uuid[])`.execute(tx);
  }
  return new Set(rows.filter((row) => !row.unused).map((row) => row.person_id));
}

/**
 * Enters an account of the real government into its practice twin, under the same id, as active and without secrets: nobody logs in
 * there, a session of the real government works in it.
 * @param tx transaction of the twin
 * @param personId the person in the twin
 */
export async function mirrorAccount(
  tx: Tx,
  act: Act,
  account: { id: string; userName: string },
  personId: string,
): Promise<void> {
  const db = tx.withTables<IdentityTables>();
  // Invented people of the twin may have an account of the same name.
  const taken = await db
    .selectFrom('account')
    .select('id')
    .where('user_name', '=', account.userName)
    .where('id', '<>', account.id)
    .executeTakeFirst();
  const userName = taken === undefined ? account.userName : `${account.userName}.latihan`;
  await db
    .insertInto('account')
    .values({
      government_id: act.government.id,
      id: account.id,
      person_id: personId,
      user_name: userName,
      nip: null,
      email: null,
      phone: null,
      status: 'active',
      demo_open: false,
      created_at: act.now,
      activated_at: act.now,
      password_changed_at: null,
      second_factor_at: null,
      ended_at: null,
      end_reason: null,
    })
    .onConflict((conflict) =>
      conflict.columns(['government_id', 'id']).doUpdateSet({ person_id: personId, user_name: userName }),
    )
    .execute();
  await recordRows(tx, act, 'account.mirror', 'account', [account.id]);
}
