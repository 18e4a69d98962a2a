import type { Tx } from '../../../platform/database/index.ts';
import { getAgencies, getPeople, getVendors } from '../../directory/index.ts';
import type { PartyInput, PartyOut } from '../contract/common.ts';

/** A party as the directory knows it. */
export interface Party extends PartyOut {
  /** the agency itself, or the one of the person's main position */
  officeId: string | null;
  officeName: string | null;
}

export function partyKey(party: { kind: string; id: string }): string {
  return `${party.kind}:${party.id}`;
}

/** Looks parties up, whatever their number in three statements. One that is absent or foreign has no entry. */
export async function findParties(tx: Tx, parties: readonly PartyInput[]): Promise<Map<string, Party>> {
  const idsOf = (kind: PartyInput['kind']) =>
    parties.filter((party) => party.kind === kind).map((party) => party.id);
  const found: Party[] = [];
  for (const person of (await getPeople(tx, idsOf('person'))).values())
    found.push({
      kind: 'person',
      id: person.id,
      name: person.name,
      number: person.nip ?? person.personnelCode,
      officeId: person.agencyId,
      officeName: person.agencyName,
    });
  for (const agency of (await getAgencies(tx, idsOf('agency'))).values())
    found.push({
      kind: 'agency',
      id: agency.id,
      name: agency.name,
      number: agency.code,
      officeId: agency.id,
      officeName: agency.name,
    });
  for (const vendor of (await getVendors(tx, idsOf('vendor'))).values())
    found.push({
      kind: 'vendor',
      id: vendor.id,
      name: vendor.name,
      number: vendor.taxNumber,
      officeId: null,
      officeName: null,
    });
  return new Map(found.map((party) => [partyKey(party), party]));
}
