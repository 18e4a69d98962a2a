import { newId } from '../../../../platform/ids.ts';
import { undoChanges } from '../../../../platform/imports/changes.ts';
import { importKind, type RowComplaint, type RowState } from '../../../../platform/imports/kind.ts';
import { findVendorsByName } from '../../../directory/index.ts';
import { mayBringData } from '../../policy.ts';
import { normalised, vendorKeyOf } from '../../rules/population/line.ts';
import { WRONG_TAX_NUMBER } from '../../rules/population/personal-marks.ts';
import { vendorFactsOf, type VendorFactsRow } from '../../store/population/cross-data.ts';
import { keyedValues } from './keyed-values.ts';
import { ORDER } from './messages.ts';
import { saveRows } from './save-rows.ts';
import { vendorColumns } from './vendor-columns.ts';

const KEYED = ['tax', 'account', 'phone', 'email', 'address', 'owner', 'owner2', 'owner3'] as const;

/** Facts of vendors. A cell that is empty leaves what is known; a vendor that is missing in the file stays. */
export const vendorFactsImport = importKind<typeof vendorColumns, VendorFactsRow[]>({
  name: 'audit-vendor-facts',
  title: { id: 'Data rekanan (audit)', en: 'Facts of vendors (audit)' },
  summary: {
    id: 'NPWP, NIB, akta, rekening, telepon, alamat, dan pengurus rekanan. Nomor dan alamat disimpan hanya sebagai sidik berkunci; kolom lain dari templat dibuang.',
    en: 'Tax number, NIB, deed, account, telephone, address and directors of vendors. Numbers and addresses are kept as keyed hashes only; columns that the template lacks are dropped.',
  },
  capability: 'audit',
  columns: vendorColumns,
  may: mayBringData,
  identity: (row) => normalised(row.name),

  async check(tx, _act, rows, progress) {
    const complaints: RowComplaint[] = [];
    const states = new Map<number, RowState>();
    const vendors = await findVendorsByName(
      tx,
      rows.map(({ row }) => row.name),
    );
    const keyOf = (name: string) => {
      const found = vendors.get(name) ?? [];
      const vendorId = found.length === 1 ? found[0]!.id : null;
      return { vendorId, key: vendorKeyOf({ vendorId, vendorName: name }) ?? `name:${name}` };
    };
    const known = await vendorFactsOf(
      tx,
      rows.map(({ row }) => keyOf(row.name).key),
    );
    const plan: VendorFactsRow[] = [];
    for (const { line, row } of rows) {
      const marks = keyedValues(line, row, KEYED, complaints);
      if (row.listedFrom !== null && row.listedTo !== null && row.listedTo < row.listedFrom)
        complaints.push({ line, field: 'listedTo', message: ORDER });
      const { vendorId, key } = keyOf(row.name);
      const before = known.get(key);
      const owners = [marks.owner, marks.owner2, marks.owner3].flatMap((mark) => mark?.key ?? []);
      const next: VendorFactsRow = {
        id: before?.id ?? newId(),
        vendor_key: key,
        vendor_id: vendorId,
        name: row.name,
        tax_key: marks.tax?.key ?? before?.tax_key ?? null,
        tax_last4: marks.tax === null ? (before?.tax_last4 ?? null) : shownOf(marks.tax.shown),
        tax_valid: marks.tax === null ? (before?.tax_valid ?? null) : marks.tax.shown !== WRONG_TAX_NUMBER,
        nib: row.nib ?? before?.nib ?? null,
        founded_on: row.foundedOn ?? before?.founded_on ?? null,
        account_key: marks.account?.key ?? before?.account_key ?? null,
        account_last4: marks.account?.shown ?? before?.account_last4 ?? null,
        account_holder: row.holder ?? before?.account_holder ?? null,
        account_changed_on: row.accountChangedOn ?? before?.account_changed_on ?? null,
        phone_key: marks.phone?.key ?? before?.phone_key ?? null,
        phone_last4: marks.phone?.shown ?? before?.phone_last4 ?? null,
        email_key: marks.email?.key ?? before?.email_key ?? null,
        address_key: marks.address?.key ?? before?.address_key ?? null,
        owner_keys: owners.length > 0 ? owners.toSorted() : (before?.owner_keys ?? []),
        cooperative: row.cooperative === null ? (before?.cooperative ?? false) : row.cooperative === 'yes',
        blacklisted_from: row.listedFrom ?? before?.blacklisted_from ?? null,
        blacklisted_to: row.listedFrom === null ? (before?.blacklisted_to ?? null) : row.listedTo,
      };
      const state = before === undefined ? 'new' : sameFacts(before, next) ? 'unchanged' : 'changed';
      states.set(line, state);
      if (state !== 'unchanged') plan.push(next);
    }
    progress(rows.length, rows.length);
    return { complaints, states, plan };
  },

  save: (tx, act, rows, importId, progress) =>
    saveRows(
      tx,
      act,
      importId,
      { table: 'audit_vendor_facts', rows, action: 'audit.vendor-facts-import' },
      progress,
    ),

  undo: (tx, act, importId) => undoChanges(tx, act, importId, ['audit_vendor_facts']),
});

function shownOf(shown: string): string | null {
  return shown === WRONG_TAX_NUMBER ? null : shown;
}

function sameFacts(before: VendorFactsRow, next: VendorFactsRow): boolean {
  const names = Object.keys(next) as (keyof VendorFactsRow)[];
  return names.every((name) => String(before[name] ?? '') === String(next[name] ?? ''));
}
