import type { Act } from '../../../../platform/act.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { newId } from '../../../../platform/ids.ts';
import { badField, isRefusal, type Outcome } from '../../../../platform/outcome.ts';
import { recordRemovals } from '../../../../platform/trail/record.ts';
import { getPeople, getVendors } from '../../../directory/index.ts';
import type { ItemsInput, PeopleInput, TaxesInput, VendorInput } from '../../contract/packages.ts';
import { partIds, replacePart } from '../../store/packages/parts.ts';
import type { Item, Package, PackagePerson, Tax } from '../../store/packages/tables.ts';
import { openPackage, savePackage } from './open-package.ts';

/** What is bought, line by line. */
export async function keepItems(tx: Tx, act: Act, id: string, input: ItemsInput): Promise<Outcome<Package>> {
  const open = await openPackage(tx, act, id, input.version);
  if (isRefusal(open)) return open;
  const rows: Item[] = input.items.map(({ standardCode, ...item }, place) => ({
    ...placed(act, id, place),
    ...item,
    standard_code: standardCode,
  }));
  return replace(tx, act, open, 'spj_item', rows);
}

/** What was withheld or collected, and deposited. */
export async function keepTaxes(tx: Tx, act: Act, id: string, input: TaxesInput): Promise<Outcome<Package>> {
  const open = await openPackage(tx, act, id, input.version);
  if (isRefusal(open)) return open;
  const rows: Tax[] = [];
  for (const [place, { ntpn, depositedOn, ...tax }] of input.taxes.entries()) {
    const plain = ntpn === null ? null : ntpn.replaceAll(/[\s.-]+/g, '').toUpperCase();
    if (plain !== null && !/^[0-9A-Z]{1,32}$/.test(plain))
      return badField(
        `taxes.${place}.ntpn`,
        'NTPN berisi huruf dan angka saja, biasanya 16. Salin dari bukti penerimaan negara.',
        'An NTPN has letters and digits only, usually 16. Copy it from the state’s receipt.',
      );
    rows.push({ ...placed(act, id, place), ...tax, deposited_on: depositedOn, ntpn: plain });
  }
  return replace(tx, act, open, 'spj_tax', rows);
}

/** Who plays which part, and who is paid. */
export async function keepPeople(
  tx: Tx,
  act: Act,
  id: string,
  input: PeopleInput,
): Promise<Outcome<Package>> {
  const open = await openPackage(tx, act, id, input.version);
  if (isRefusal(open)) return open;
  const known = await getPeople(tx, [...new Set(input.people.map((each) => each.personId))]);
  const rows: PackagePerson[] = [];
  for (const [place, { personId, workFrom, workTo, ...each }] of input.people.entries()) {
    if (!known.has(personId))
      return badField(
        `people.${place}.personId`,
        'Pilih dari daftar pegawai.',
        'Choose from the list of staff.',
      );
    if (workFrom !== null && workTo !== null && workTo < workFrom)
      return badField(
        `people.${place}.workTo`,
        'Isi hari terakhir yang tidak sebelum hari pertama.',
        'Enter a last day that is not before the first.',
      );
    rows.push({
      ...placed(act, id, place),
      ...each,
      person_id: personId,
      work_from: workFrom,
      work_to: workTo ?? workFrom,
    });
  }
  return replace(tx, act, open, 'spj_person', rows);
}

/** Which vendor of the register is paid. A vendor that the contract in SIPD names stays. */
export async function keepVendor(
  tx: Tx,
  act: Act,
  id: string,
  { version, vendorId }: VendorInput,
): Promise<Outcome<Package>> {
  const open = await openPackage(tx, act, id, version);
  if (isRefusal(open)) return open;
  if (vendorId !== null && !(await getVendors(tx, [vendorId])).has(vendorId))
    return badField('vendorId', 'Pilih dari daftar penyedia.', 'Choose from the list of vendors.');
  return savePackage(tx, act, open, 'audit.spj-vendor', { vendor_id: vendorId });
}

function placed(act: Act, packageId: string, place: number) {
  return { government_id: act.government.id, id: newId(), package_id: packageId, place };
}

async function replace(
  tx: Tx,
  act: Act,
  open: Package,
  part: 'spj_item' | 'spj_tax' | 'spj_person',
  rows: readonly { id: string }[],
): Promise<Package> {
  const action = `audit.${part.replace('_', '-')}`;
  await recordRemovals(tx, act, `${action}-removed`, part, await partIds(tx, part, open.id));
  await replacePart(tx, part, open.id, rows);
  return savePackage(tx, act, open, action, {}, [{ action, table: part, ids: rows.map((row) => row.id) }]);
}
