import type { Tx } from '../../../platform/database/index.ts';
import { newId } from '../../../platform/ids.ts';
import { findAgenciesByCode, findPeopleByNumber, findVendorsByName } from '../../directory/index.ts';

/** Whom a cell of the column penanggung_jawab means. */
export interface FoundParty {
  person_id: string | null;
  agency_id: string | null;
  vendor_id: string | null;
  office_id: string | null;
}

export interface NewVendorRow {
  id: string;
  name: string;
  taxNumber: null;
}

export type PartyTrouble =
  | 'person-unknown'
  | 'person-doubtful'
  | 'agency-unknown'
  | 'vendor-doubtful'
  | 'vendor-empty';

export interface FoundParties {
  /** cell as written → party, or why there is none */
  parties: Map<string, FoundParty | PartyTrouble>;
  vendors: NewVendorRow[];
}

const AGENCY = /^opd\s*:\s*(.+)$/is;
const VENDOR = /^(?:rekanan|vendor|penyedia)\s*:\s*(.*)$/is;

/** Looks up everybody whom a ledger names, whatever their number in three statements. A vendor who is not there yet is planned. */
export async function findLedgerParties(tx: Tx, cells: readonly string[]): Promise<FoundParties> {
  const all = [...new Set(cells)];
  const agencies = all.flatMap((cell) => AGENCY.exec(cell)?.[1]?.trim() ?? []);
  const names = all.flatMap((cell) => VENDOR.exec(cell)?.[1]?.trim() || []);
  const numbers = all.filter((cell) => !AGENCY.test(cell) && !VENDOR.test(cell)).map(bareNumber);
  const [byCode, byName, byNumber] = [
    await findAgenciesByCode(tx, agencies),
    await findVendorsByName(tx, names),
    await findPeopleByNumber(tx, numbers),
  ];
  const vendors = new Map<string, NewVendorRow>();
  const nobody = { person_id: null, agency_id: null, vendor_id: null, office_id: null };
  const look = (cell: string): FoundParty | PartyTrouble => {
    const code = AGENCY.exec(cell)?.[1]?.trim();
    if (code !== undefined) {
      const agency = byCode.get(code);
      return agency ? { ...nobody, agency_id: agency.id, office_id: agency.id } : 'agency-unknown';
    }
    const name = VENDOR.exec(cell)?.[1]?.trim();
    if (name !== undefined) {
      if (name === '') return 'vendor-empty';
      const found = byName.get(name) ?? [];
      if (found.length > 1) return 'vendor-doubtful';
      const key = name.toLowerCase();
      const planned = vendors.get(key) ?? { id: newId(), name, taxNumber: null };
      if (found.length === 0) vendors.set(key, planned);
      return { ...nobody, vendor_id: found[0]?.id ?? planned.id };
    }
    const people = byNumber.get(bareNumber(cell)) ?? [];
    if (people.length > 1) return 'person-doubtful';
    const [person] = people;
    return person ? { ...nobody, person_id: person.id, office_id: person.agencyId } : 'person-unknown';
  };
  const parties = new Map(all.map((cell) => [cell, look(cell)]));
  return { parties, vendors: [...vendors.values()] };
}

/** A NIP may come with spaces; a personnel code stays as it is. */
function bareNumber(cell: string): string {
  const bare = cell.replace(/[\s.'’-]/g, '');
  return /^\d{18}$/.test(bare) ? bare : cell.trim();
}
