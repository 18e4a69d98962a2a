import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { newId } from '../../../platform/ids.ts';
import { notAllowed, Refusal, type Complaint, type Outcome } from '../../../platform/outcome.ts';
import { recordRows } from '../../../platform/trail/record.ts';
import { mayKeepVendors } from '../policy.ts';
import { findVendorsByTaxNumber, insertVendors, type VendorRef } from '../store/vendors.ts';

export interface NewVendor {
  name: string;
  /** NPWP: 15 digits, or 16 since 2024 (PMK 112/PMK.03/2022); dots and dashes may be left in */
  taxNumber?: string | null;
}

/** Enters one vendor. @see addVendors */
export async function addVendor(tx: Tx, act: Act, input: NewVendor): Promise<Outcome<VendorRef>> {
  const added = await addVendors(tx, act, [input]);
  return added instanceof Refusal ? added : added[0]!;
}

/**
 * Enters vendors, in the order given. Refused, all of them: a name of nothing but spaces, a tax number that has not 15 or 16 digits,
 * one that a vendor already bears or that comes twice.
 */
export async function addVendors(
  tx: Tx,
  act: Act,
  inputs: readonly NewVendor[],
): Promise<Outcome<VendorRef[]>> {
  if (!mayKeepVendors(act.actor)) return notAllowed();
  const rows = inputs.map((input) => ({
    id: newId(),
    name: input.name.trim(),
    taxNumber: input.taxNumber?.replace(/[.\-\s]/g, '') || null,
  }));
  const taken = await findVendorsByTaxNumber(
    tx,
    rows.flatMap((row) => row.taxNumber ?? []),
  );
  const complaints = complain(rows, new Set(taken.keys()), inputs.length === 1 ? '' : 'vendors');
  if (complaints.length > 0) {
    return new Refusal(
      422,
      'invalid',
      { id: 'Periksa isian yang ditandai.', en: 'Check the marked fields.' },
      complaints,
    );
  }
  await insertVendors(tx, act.government.id, rows);
  await recordRows(
    tx,
    act,
    'vendor.add',
    'vendor',
    rows.map((row) => row.id),
  );
  return rows;
}

function complain(rows: readonly VendorRef[], taken: Set<string>, prefix: string): Complaint[] {
  const seen = new Set(taken);
  return rows.flatMap((row, index) => {
    const at = (field: string) => (prefix ? `${prefix}.${index}.${field}` : field);
    const complaints: Complaint[] = [];
    if (row.name === '') {
      complaints.push({
        field: at('name'),
        message: { id: 'Isi nama penyedia.', en: 'Enter the name of the vendor.' },
      });
    }
    if (row.taxNumber === null) return complaints;
    if (!/^\d{15,16}$/.test(row.taxNumber)) {
      complaints.push({
        field: at('taxNumber'),
        message: {
          id: 'Isi NPWP dengan 15 atau 16 angka.',
          en: 'Enter the tax number with 15 or 16 digits.',
        },
      });
    } else if (seen.has(row.taxNumber)) {
      complaints.push({
        field: at('taxNumber'),
        message: {
          id: 'NPWP ini sudah dipakai penyedia lain. Cari penyedia itu dari daftar.',
          en: 'Another vendor bears this tax number. Search for it in the list.',
        },
      });
    }
    seen.add(row.taxNumber);
    return complaints;
  });
}
