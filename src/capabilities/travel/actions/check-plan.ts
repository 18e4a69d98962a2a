import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { embeddedGeography } from '../../../platform/geography/facts-table.ts';
import { Refusal, type Complaint, type Outcome } from '../../../platform/outcome.ts';
import { getAgencies, getPeople } from '../../directory/index.ts';
import type { TripInput } from '../contract.ts';
import { mayPrepare } from '../policy.ts';
import { planFaults, type FaultAt } from '../rules/plan.ts';
import { planWords } from '../texts/plan.ts';

export function isRegency(code: string): boolean {
  return embeddedGeography().regency(code) !== undefined;
}

/** A refusal that names every field at once; null when there is none. */
export function refuseFields(complaints: readonly Complaint[]): Refusal | null {
  if (complaints.length === 0) return null;
  const message = { id: 'Periksa isian yang ditandai.', en: 'Check the marked fields.' };
  return new Refusal(422, 'invalid', message, [...complaints]);
}

export function complaintsOf(faults: readonly FaultAt[]): Complaint[] {
  return faults.map(({ field, fault }) => ({ field, message: planWords[fault] }));
}

/**
 * Days, codes, travellers and agency of a planned trip.
 * @returns the agency that each traveller belongs to, by person
 */
export async function checkPlan(tx: Tx, act: Act, input: TripInput): Promise<Outcome<Map<string, string>>> {
  const complaints = complaintsOf(planFaults(input, isRegency));
  const agencies = await getAgencies(tx, [input.agencyId]);
  if (!agencies.has(input.agencyId) || !mayPrepare(act.actor, input.agencyId))
    complaints.push({ field: 'agencyId', message: AGENCY });
  const ids = input.members.map((each) => each.personId);
  const people = await getPeople(tx, ids);
  const homes = new Map<string, string>();
  for (const [place, id] of ids.entries()) {
    const home = people.get(id)?.agencyId ?? null;
    if (home === null) complaints.push({ field: `members.${place}.personId`, message: PERSON });
    else homes.set(id, home);
  }
  return refuseFields(complaints) ?? homes;
}

const AGENCY = {
  id: 'Pilih instansi yang perjalanannya Anda siapkan.',
  en: 'Choose an agency whose trips you prepare.',
};
const PERSON = {
  id: 'Orang ini tidak ada di direktori atau belum bertugas di instansi mana pun. Pilih dari daftar.',
  en: 'This person is not in the directory, or belongs to no agency. Choose from the list.',
};
