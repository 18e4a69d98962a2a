import { sql } from 'kysely';
import type { Tx } from '../../../../platform/database/index.ts';
import type { PersonKeyTable, VendorFactsTable } from './tables.ts';

export type VendorFactsRow = Omit<VendorFactsTable, 'government_id'>;
export type PersonKeyRow = Omit<PersonKeyTable, 'government_id'>;

/** Key of a vendor → what is known of it. */
export async function vendorFactsOf(tx: Tx, keys: readonly string[]): Promise<Map<string, VendorFactsRow>> {
  const { rows } = await sql<VendorFactsRow>`
    select id, vendor_key, vendor_id, name, tax_key, tax_last4, tax_valid, nib, founded_on, account_key, account_last4, account_holder,
      account_changed_on, phone_key, phone_last4, email_key, address_key, owner_keys, cooperative, blacklisted_from, blacklisted_to
    from audit_vendor_facts where vendor_key = any(${[...new Set(keys)]}::text[])`.execute(tx);
  return new Map(rows.map((row) => [row.vendor_key, row]));
}

export async function personKeysOf(tx: Tx, personIds: readonly string[]): Promise<PersonKeyRow[]> {
  const { rows } = await sql<PersonKeyRow>`
    select id, person_id, kind, key, last4 from audit_person_key where person_id = any(${[...personIds]}::uuid[])`.execute(
    tx,
  );
  return rows;
}
