import type { Tx } from '../../../../platform/database/index.ts';
import { payments } from './payments.ts';
import type { VendorContactTable } from './tables.ts';

export type VendorContact = VendorContactTable;

/** The contact of a vendor that counts: the one typed last, for whichever of its contracts. */
export async function contactOfVendor(tx: Tx, vendorId: string): Promise<VendorContact | undefined> {
  return payments(tx)
    .selectFrom('spending_vendor_contact')
    .selectAll()
    .where('vendor_id', '=', vendorId)
    .orderBy('typed_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** @returns id → contact */
export async function vendorContacts(tx: Tx, ids: readonly string[]): Promise<Map<string, VendorContact>> {
  if (ids.length === 0) return new Map();
  const rows = await payments(tx)
    .selectFrom('spending_vendor_contact')
    .selectAll()
    .where('id', 'in', [...ids])
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

export async function insertVendorContact(tx: Tx, row: VendorContact): Promise<void> {
  await payments(tx).insertInto('spending_vendor_contact').values(row).execute();
}
