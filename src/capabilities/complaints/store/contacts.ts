import { sql } from 'kysely';
import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { insertMany } from '../../../platform/database/insert.ts';
import type { Vault } from '../../../platform/identity/vault.ts';
import { recordRows } from '../../../platform/trail/record.ts';
import type { ContactKind } from '../rules/kinds.ts';
import { FINAL_STATES } from '../rules/machine.ts';
import type { ComplaintTables } from './tables.ts';

/** Who brought a complaint, or follows it. Read it for who may see it, and for nobody else. */
export interface Contact {
  /** of the complaint, or of the follower */
  id: string;
  kind: ContactKind | null;
  value: string | null;
  name: string | null;
  accountId: string | null;
}

/** What a sealed value of a contact is bound to. */
export const contactContext = (id: string, what: 'contact' | 'name') => `complaint ${what} ${id}`;
const context = contactContext;

export async function insertContact(
  tx: Tx,
  act: Act,
  vault: Vault,
  complaintId: string,
  contact: Contact,
): Promise<void> {
  await insertContacts(tx, act, vault, [{ ...contact, complaintId }]);
}

/** The same for many at once. */
export async function insertContacts(
  tx: Tx,
  act: Act,
  vault: Vault,
  contacts: readonly (Contact & { complaintId: string })[],
): Promise<void> {
  await insertMany(
    tx,
    'complaint_contact',
    contacts.map(({ id, complaintId, kind, value, name, accountId }) => ({
      government_id: act.government.id,
      id,
      complaint_id: complaintId,
      kind,
      contact: value === null ? null : vault.seal(value, context(id, 'contact')),
      name: name === null ? null : vault.seal(name, context(id, 'name')),
      account_id: accountId,
    })),
  );
  await recordRows(
    tx,
    act,
    'complaint-contact.keep',
    'complaint_contact',
    contacts.map((each) => each.id),
  );
}

/** Contacts of complaints and of who follows them, opened. */
export async function openContacts(
  tx: Tx,
  vault: Vault,
  complaintIds: readonly string[],
): Promise<Contact[]> {
  if (complaintIds.length === 0) return [];
  const rows = await tx
    .withTables<ComplaintTables>()
    .selectFrom('complaint_contact')
    .select(['id', 'kind', 'contact', 'name', 'account_id'])
    .where('complaint_id', '=', sql<string>`any(${[...complaintIds]}::uuid[])`)
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    value: row.contact === null ? null : vault.open(row.contact, context(row.id, 'contact')),
    name: row.name === null ? null : vault.open(row.name, context(row.id, 'name')),
    accountId: row.account_id,
  }));
}

/** Complaints that came from an account, newest first. For its owner only. */
export async function sentFrom(tx: Tx, accountId: string, limit: number): Promise<string[]> {
  const rows = await tx
    .withTables<ComplaintTables>()
    .selectFrom('complaint_contact')
    .select('complaint_id')
    .where('account_id', '=', accountId)
    .orderBy('complaint_id', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => row.complaint_id);
}

/** Is there anything to be seen of the reporter? */
export async function hasContact(tx: Tx, complaintId: string): Promise<boolean> {
  const row = await tx
    .withTables<ComplaintTables>()
    .selectFrom('complaint_contact')
    .select('id')
    .where('id', '=', complaintId)
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * Contacts with something to erase whose complaint ended, or was refused and never objected to, before this instant. What was joined
 * to another complaint has ended with that one.
 */
export async function contactsOver(
  tx: Tx,
  before: string,
  limit: number,
): Promise<{ id: string; accountId: string | null }[]> {
  const ended = [...FINAL_STATES, 'rejected'];
  const { rows } = await sql<{ id: string; accountId: string | null }>`
    select k.id, k.account_id as "accountId"
    from complaint_contact k
    join complaint c on c.government_id = k.government_id and c.id = k.complaint_id
    left join complaint t on t.government_id = c.government_id and t.id = c.merged_into
    where (k.contact is not null or k.name is not null)
      and c.state = any(${ended}::text[]) and c.state_since < ${before}::timestamptz
      and (t.id is null or (t.state = any(${ended}::text[]) and t.state_since < ${before}::timestamptz))
    order by k.id limit ${limit} for update of k`.execute(tx);
  return rows;
}

export async function deleteContacts(tx: Tx, ids: readonly string[]): Promise<void> {
  await sql`delete from complaint_contact where id = any(${[...ids]}::uuid[])`.execute(tx);
}

/** The caller records them. */
export async function blankContacts(tx: Tx, ids: readonly string[]): Promise<void> {
  await sql`update complaint_contact set kind = null, contact = null, name = null
    where id = any(${[...ids]}::uuid[])`.execute(tx);
}
