import type { Act } from '../../../../platform/act.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { getAgencies, getVendors } from '../../../directory/index.ts';
import { contractLaw } from '../../actions/contracts/assess-contract.ts';
import type { ContractQuery, ContractRow } from '../../contract/contracts.ts';
import { readableAgencies } from '../../policy.ts';
import { assess, isOverTime, type Assessment } from '../../rules/contracts/assess.ts';
import { lastDayOf } from '../../rules/contracts/clock.ts';
import { two } from '../../rules/contracts/earned-value.ts';
import type { Contract } from '../../store/contracts/contracts.ts';
import { listedContracts, type ContractSearch } from '../../store/contracts/listed.ts';

export interface Judged {
  contract: Contract;
  judged: Assessment;
}

export interface Counts {
  all: number;
  critical: number;
  over: number;
  suspended: number;
}

/** All contracts that a query lets through, judged today, in its order; counted before `critical` and `over` narrow them. */
export async function searchContracts(
  tx: Tx,
  act: Act,
  query: Omit<ContractQuery, 'page' | 'size'>,
): Promise<{ found: Judged[]; counts: Counts }> {
  const all = await judgedContracts(tx, act, searchOf(act, query));
  const counts = {
    all: all.length,
    critical: all.filter(({ judged }) => judged.critical !== null).length,
    over: all.filter(isOver).length,
    suspended: all.filter(({ contract }) => contract.suspended_since !== null).length,
  };
  const found = all.filter(
    (each) => (query.over === '' || isOver(each)) && fitsCritical(query.critical, each.judged.critical),
  );
  return { found: inOrder(found, query.sort), counts };
}

export async function judgedContracts(tx: Tx, act: Act, search: ContractSearch): Promise<Judged[]> {
  const law = await contractLaw(tx, act);
  const listed = await listedContracts(tx, search);
  return listed.map(({ contract, baseline }) => ({
    contract,
    judged: assess(contract, baseline, act.today, law),
  }));
}

/** Agencies are those that the actor reads, narrowed to the one that is asked for. */
export function searchOf(
  act: Act,
  query: Pick<ContractQuery, 'agencyId' | 'year'> & Partial<ContractQuery>,
): ContractSearch {
  const reach = readableAgencies(act.actor);
  const { agencyId } = query;
  return {
    agencyIds: agencyId === '' ? reach : reach === null || reach.includes(agencyId) ? [agencyId] : [],
    year: query.year === '' ? null : query.year,
    state: query.state ?? '',
    vendorId: query.vendorId === undefined || query.vendorId === '' ? null : query.vendorId,
    text: query.q ?? '',
  };
}

function fitsCritical(asked: ContractQuery['critical'], critical: Assessment['critical']): boolean {
  if (asked === '') return true;
  return asked === 'any' ? critical !== null : critical === Number(asked);
}

function isOver({ contract, judged }: Judged): boolean {
  return isOverTime(contract, judged);
}

const byNumber = (a: Judged, b: Judged) => (a.contract.number < b.contract.number ? -1 : 1);
const FAR = '9999';

/** What is worst comes first; what is not known, last. */
const ORDERS: Record<ContractQuery['sort'], (a: Judged, b: Judged) => number> = {
  late: (a, b) =>
    Number(b.judged.critical !== null || isOver(b)) - Number(a.judged.critical !== null || isOver(a)) ||
    (isOver(b) ? (b.judged.late?.daysOver ?? 0) : 0) - (isOver(a) ? (a.judged.late?.daysOver ?? 0) : 0) ||
    (a.judged.standing?.deviation ?? 1_000) - (b.judged.standing?.deviation ?? 1_000) ||
    byNumber(a, b),
  end: (a, b) =>
    (a.judged.late?.lastDay ?? a.contract.end_on ?? FAR) <
    (b.judged.late?.lastDay ?? b.contract.end_on ?? FAR)
      ? -1
      : 1,
  value: (a, b) => b.contract.value - a.contract.value || byNumber(a, b),
  number: byNumber,
  progress: (a, b) => a.contract.percent - b.contract.percent || byNumber(a, b),
};

export function inOrder(found: readonly Judged[], sort: ContractQuery['sort']): Judged[] {
  return found.toSorted(ORDERS[sort]);
}

/** Rows as they cross the wire; names of agencies and vendors are asked for once. */
export async function contractRows(tx: Tx, act: Act, found: readonly Judged[]): Promise<ContractRow[]> {
  const agencies = await getAgencies(tx, [...new Set(found.map(({ contract }) => contract.agency_id))]);
  const vendors = await getVendors(tx, [
    ...new Set(found.flatMap(({ contract }) => contract.vendor_id ?? [])),
  ]);
  return found.map(({ contract, judged }) => {
    const { standing, late, critical } = judged;
    const vendor = contract.vendor_id === null ? undefined : vendors.get(contract.vendor_id);
    return {
      id: contract.id,
      number: contract.number,
      title: contract.title,
      agency: { id: contract.agency_id, name: agencies.get(contract.agency_id)?.name ?? '' },
      vendor: vendor === undefined ? null : { id: vendor.id, name: vendor.name },
      year: contract.year,
      kind: contract.kind,
      work: contract.work,
      value: contract.value,
      state: contract.state,
      suspended: contract.suspended_since !== null,
      startOn: contract.start_on,
      lastDay: late?.lastDay ?? lastDayOf(contract, act.today),
      extendedTo: contract.extended_to,
      percent: contract.percent,
      percentOn: contract.percent_on,
      planned: standing === null ? null : two(standing.planned),
      deviation: standing === null ? null : two(standing.deviation),
      critical,
      forecastEnd: standing?.forecastEnd ?? null,
      daysOver: late?.daysOver ?? 0,
      fine: late?.fineSoFar ?? 0,
      scm: contract.scm,
    };
  });
}
