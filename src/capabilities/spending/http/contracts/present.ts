import type { Act } from '../../../../platform/act.ts';
import { addDays } from '../../../../platform/calendar/index.ts';
import { loadCalendar } from '../../../../platform/calendar/store.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { getParameters } from '../../../../platform/parameters/index.ts';
import { actorNames, getPeople } from '../../../directory/index.ts';
import { contractLaw } from '../../actions/contracts/assess-contract.ts';
import type { ContractView } from '../../contract/contract-view.ts';
import { ADDENDUM_RISE, ADVANCE_BRACKETS, BACKDATING_DAYS, WEEKLY_JUMP } from '../../parameters/contracts.ts';
import { mostInAdvance } from '../../rules/contracts/advance.ts';
import { assess, type Assessment, type ContractLaw } from '../../rules/contracts/assess.ts';
import { earnedValue, two } from '../../rules/contracts/earned-value.ts';
import { mayReadSpending } from '../../policy.ts';
import type { Contract } from '../../store/contracts/contracts.ts';
import { paidByContract, paymentsOfInstalments } from '../../store/contracts/paid.ts';
import {
  baselinesOf,
  guaranteesOf,
  instalmentsOf,
  reportsOf,
  scmsOf,
  stepsOf,
  versionsOf,
} from '../../store/contracts/parts.ts';
import { photosOf, reportsWithPhotoElsewhere } from '../../store/contracts/photos.ts';
import { contactOfVendor } from '../../store/payments/vendor-contacts.ts';
import { actsOf } from './acts.ts';
import { curveOf, type CurveParts } from './curve.ts';
import { baselinesView, guaranteesView, instalmentsView, scmsView, versionsView } from './present-agreed.ts';
import { historyOf, progressOf } from './present-history.ts';
import { contractRows } from './rows.ts';

/** One contract with everything that its page shows. */
export async function viewContract(tx: Tx, act: Act, contract: Contract): Promise<ContractView> {
  const { id } = contract;
  const law = await contractLaw(tx, act);
  const baselines = await baselinesOf(tx, id);
  const plan = baselines.at(-1);
  const baseline = plan === undefined ? null : { start: plan.start_on, points: plan.points };
  const judged = assess(contract, baseline, act.today, law);
  const parts: CurveParts = {
    contract,
    judged,
    baselines,
    reports: await reportsOf(tx, id),
    steps: await stepsOf(tx, id),
    versions: await versionsOf(tx, id),
    scms: await scmsOf(tx, id),
  };
  const guarantees = await guaranteesOf(tx, id);
  const actors = [...parts.reports, ...parts.steps, ...parts.versions, ...baselines];
  const names = await actorNames(tx, [...new Set(actors.map((each) => each.recorded_by))]);
  const telling = {
    calendar: await loadCalendar(tx),
    zone: act.government.zone,
    names,
    today: act.today,
  };
  return {
    contract: await termsView(tx, act, contract, judged),
    standing: standingOut(judged, law),
    missing: judged.standing === null ? [...judged.missing] : [],
    late: lateOut(judged, contract, law),
    earnedValue: await earnedOut(tx, contract, judged),
    curve: curveOf(parts, act.today),
    versions: versionsView(parts.versions, names),
    baselines: baselinesView(baselines, names),
    progress: progressOf(parts, await photosOf(tx, id), await reportsWithPhotoElsewhere(tx, id), telling),
    instalments: instalmentsView(contract, await instalmentsOf(tx, id), await paymentsOfInstalments(tx, id)),
    guarantees: guaranteesView(guarantees, act.today),
    scms: scmsView(parts.scms),
    history: historyOf(parts, telling),
    bounds: await boundsOf(tx, act, contract, law),
    vendorContact: await vendorContactOut(tx, act, contract),
    ...(await actsOf(tx, act, contract, judged, { ...parts, guarantees })),
  };
}

async function termsView(
  tx: Tx,
  act: Act,
  contract: Contract,
  judged: Assessment,
): Promise<ContractView['contract']> {
  const row = (await contractRows(tx, act, [{ contract, judged }]))[0]!;
  const officers = [contract.commitment_person_id, contract.technical_person_id];
  const people = await getPeople(
    tx,
    officers.filter((each) => each !== null),
  );
  const named = (id: string | null) => {
    const person = id === null ? undefined : people.get(id);
    return person === undefined ? null : { id: person.id, name: person.name };
  };
  return {
    ...row,
    payMode: contract.pay_mode,
    smallVendor: contract.small_vendor,
    multiYear: contract.multi_year,
    valueWithoutVat: contract.value_without_vat,
    signedOn: contract.signed_on,
    endOn: contract.end_on,
    suspendedSince: contract.suspended_since,
    suspendedDays: contract.suspended_days,
    handedOverOn: contract.handed_over_on,
    maintenanceUntil:
      contract.handed_over_on === null || contract.maintenance_days === 0
        ? null
        : addDays(contract.handed_over_on, contract.maintenance_days),
    maintenanceDays: contract.maintenance_days,
    finePerMille: contract.fine_per_mille,
    finePart: contract.fine_part,
    fineMost: contract.fine_most,
    advancePercent: contract.advance_percent,
    retentionPercent: contract.retention_percent,
    physical: contract.physical,
    place: contract.place,
    commitmentOfficer: named(contract.commitment_person_id),
    technicalOfficer: named(contract.technical_person_id),
    lineId: contract.line_id,
    packageId: contract.package_id,
    version: contract.version,
  };
}

function standingOut({ standing, critical }: Assessment, { bounds }: ContractLaw): ContractView['standing'] {
  if (standing === null) return null;
  const first = standing.planned <= bounds.firstPeriodUpTo;
  return {
    asOf: standing.asOf,
    planned: two(standing.planned),
    real: two(standing.real),
    deviation: two(standing.deviation),
    earnedDays: two(standing.earnedDays),
    actualDays: standing.actualDays,
    pace: standing.pace === null ? null : two(standing.pace),
    forecastEnd: standing.forecastEnd,
    critical,
    period: first ? 1 : 2,
    bound: first ? bounds.firstLate : bounds.laterLate,
  };
}

function lateOut({ late }: Assessment, contract: Contract, law: ContractLaw): ContractView['late'] {
  if (late === null) return null;
  return {
    ...late,
    graceDays: law.graceDays,
    perMille: contract.fine_per_mille,
    fineMost: contract.fine_most,
  };
}

/** What is not known is left out with its reason: no payment is no payment of nothing. */
async function earnedOut(
  tx: Tx,
  contract: Contract,
  { standing, missing }: Assessment,
): Promise<ContractView['earnedValue']> {
  const paid = (await paidByContract(tx, [contract.id])).get(contract.id) ?? null;
  const real = contract.percent_on === null ? null : contract.percent;
  const values = earnedValue(contract.value, standing?.planned ?? null, real, paid);
  return {
    ...values,
    spiT: standing?.pace == null ? null : two(standing.pace),
    missing: [
      ...missing.filter((each) => each === 'plan' || each === 'progress'),
      ...(paid === null ? (['payments'] as const) : []),
    ],
  };
}

/** The contact itself, so that others than who typed it see whether it is the vendor's. */
async function vendorContactOut(
  tx: Tx,
  { actor }: Act,
  { agency_id: agencyId, vendor_id: vendorId }: Contract,
): Promise<ContractView['vendorContact']> {
  if (vendorId === null || !mayReadSpending(actor, agencyId)) return null;
  const found = await contactOfVendor(tx, vendorId);
  if (found === undefined) return null;
  const names = await actorNames(tx, [found.typed_by]);
  return {
    contact: found.contact,
    typedBy: names.get(found.typed_by) ?? '',
    typedAt: found.typed_at,
  };
}

async function boundsOf(
  tx: Tx,
  act: Act,
  contract: Contract,
  { bounds }: ContractLaw,
): Promise<ContractView['bounds']> {
  const law = await getParameters(
    tx,
    { rise: ADDENDUM_RISE, jump: WEEKLY_JUMP, late: BACKDATING_DAYS, brackets: ADVANCE_BRACKETS },
    act.today,
  );
  return {
    ...bounds,
    addendumRise: law.rise,
    weeklyJump: law.jump,
    backdatingDays: law.late,
    advanceMost: mostInAdvance(law.brackets, contract),
  };
}
