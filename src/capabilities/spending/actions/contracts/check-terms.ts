import type { z } from 'zod';
import type { Act } from '../../../../platform/act.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { Refusal, type Complaint } from '../../../../platform/outcome.ts';
import { getParameters } from '../../../../platform/parameters/index.ts';
import { getAgencies, getPeople, getVendors } from '../../../directory/index.ts';
import type { reviseBody } from '../../contract/contract-acts.ts';
import { LATE_FINE_PER_MILLE } from '../../parameters.ts';
import { ADVANCE_BRACKETS } from '../../parameters/contracts.ts';
import { mayKeepContracts } from '../../policy.ts';
import { mostInAdvance } from '../../rules/contracts/advance.ts';
import { findLine } from '../../store/budget/lines.ts';
import { numberIsTaken, type Contract } from '../../store/contracts/contracts.ts';
import { findPackage } from '../../store/contracts/packages.ts';
import { contractFaults as words } from '../../texts/contract-faults.ts';

export type TermsInput = Omit<z.output<typeof reviseBody>, 'version'>;

/** Terms of a contract as columns; what is not said is what the law gives. */
export async function termsOf(tx: Tx, act: Act, input: TermsInput) {
  const day = input.startOn ?? act.today;
  const law = await getParameters(tx, { fine: LATE_FINE_PER_MILLE, brackets: ADVANCE_BRACKETS }, day);
  const terms = {
    agency_id: input.agencyId,
    line_id: input.lineId,
    package_id: input.packageId,
    year: input.year,
    number: input.number.trim(),
    title: input.title.trim(),
    kind: input.kind,
    work: input.work,
    pay_mode: input.payMode,
    vendor_id: input.vendorId,
    small_vendor: input.smallVendor,
    multi_year: input.multiYear,
    value: input.value,
    value_without_vat: input.valueWithoutVat,
    start_on: input.startOn,
    end_on: input.endOn,
    commitment_person_id: input.commitmentPersonId,
    technical_person_id: input.technicalPersonId,
    fine_per_mille: input.finePerMille ?? law.fine,
    fine_part: input.finePart,
    fine_most: input.fineMost,
    advance_percent: input.advancePercent,
    retention_percent: input.retentionPercent,
    maintenance_days: input.maintenanceDays,
    physical: input.physical ?? input.work === 'works',
    place: input.place.trim(),
  } satisfies Partial<Contract>;
  return { terms, advanceMost: mostInAdvance(law.brackets, terms) };
}

type Terms = Awaited<ReturnType<typeof termsOf>>;

/** Everything that is wrong with the terms, each beside its field. @param id of the contract itself, whose number may stay */
export async function complainOfTerms(
  tx: Tx,
  act: Act,
  { terms, advanceMost }: Terms,
  id: string,
): Promise<Complaint[]> {
  const complaints: Complaint[] = [];
  const complain = (field: string, fault: keyof typeof words) =>
    complaints.push({ field, message: words[fault] });
  const agencies = await getAgencies(tx, [terms.agency_id]);
  if (!agencies.has(terms.agency_id) || !mayKeepContracts(act.actor, terms.agency_id))
    complain('agencyId', 'agency');
  if (!(await getVendors(tx, [terms.vendor_id])).has(terms.vendor_id)) complain('vendorId', 'vendor');
  const people = [terms.commitment_person_id, terms.technical_person_id];
  const known = await getPeople(
    tx,
    people.filter((each) => each !== null),
  );
  for (const [place, field] of ['commitmentPersonId', 'technicalPersonId'].entries()) {
    const person = people[place] ?? null;
    if (person !== null && !known.has(person)) complain(field, 'person');
  }
  const line = terms.line_id === null ? null : await findLine(tx, terms.line_id);
  if (line !== null && line?.agency_id !== terms.agency_id) complain('lineId', 'line');
  const bought = terms.package_id === null ? null : await findPackage(tx, terms.package_id);
  if (bought !== null && bought?.agency_id !== terms.agency_id) complain('packageId', 'package');
  if (terms.value_without_vat > terms.value) complain('valueWithoutVat', 'vat');
  if (terms.fine_part !== null && terms.fine_part > terms.value) complain('finePart', 'part');
  if (terms.start_on !== null && terms.end_on !== null && terms.end_on < terms.start_on)
    complain('endOn', 'end');
  if (terms.advance_percent > advanceMost) complain('advancePercent', 'advance');
  if (await numberIsTaken(tx, { ...terms, id })) complain('number', 'number');
  return complaints;
}

/** A refusal that names every field at once; null when there is none. */
export function refuseFields(complaints: readonly Complaint[]): Refusal | null {
  if (complaints.length === 0) return null;
  const message = { id: 'Periksa isian yang ditandai.', en: 'Check the marked fields.' };
  return new Refusal(422, 'invalid', message, [...complaints]);
}
