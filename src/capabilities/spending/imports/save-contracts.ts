import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { newId } from '../../../platform/ids.ts';
import type { Progress } from '../../../platform/imports/kind.ts';
import { getParameter } from '../../../platform/parameters/index.ts';
import { recordRow, recordRows } from '../../../platform/trail/record.ts';
import { findVendorsByName, insertVendors } from '../../directory/index.ts';
import { agreeVersion } from '../actions/contracts/agree.ts';
import { asSigned, NEW } from '../actions/contracts/keep-contract.ts';
import { changeContract } from '../actions/contracts/open-contract.ts';
import { recordPapers, type Paper } from '../actions/contracts/record-paper.ts';
import { LATE_FINE_PER_MILLE } from '../parameters.ts';
import type { Document, EContract } from '../rules/budget/e-contract.ts';
import type { ContractState, ContractStep } from '../rules/contracts/machine.ts';
import { recordedBy, type Package } from '../store/budget/lines.ts';
import { insertContract, type Contract } from '../store/contracts/contracts.ts';
import { spseCode } from './e-contract-code.ts';
import { saveRows } from './save-rows.ts';

export interface ContractToSave {
  agencyId: string;
  told: EContract;
  present: Contract | undefined;
  bought: Package | undefined;
}

/** Saves packages, vendors, contracts and their papers. Both clocks are kept: the day on each paper, and now. */
export async function saveContracts(
  tx: Tx,
  act: Act,
  importId: string,
  given: readonly ContractToSave[],
  vanished: readonly string[],
  progress: Progress,
): Promise<void> {
  const packages = given.flatMap((each) =>
    each.bought === undefined && each.told.tender !== null ? [packageOf(act, importId, each)] : [],
  );
  const actions = { keep: 'spending.package-import', vanish: 'spending.package-vanish' };
  await saveRows(
    tx,
    act,
    importId,
    { table: 'procurement_package', kept: packages, vanished, actions },
    () => {},
  );
  const byCode = new Map(packages.map((each) => [each.rup_code, each.id]));
  const vendors = await vendorsOf(tx, act, given);
  const fine = await getParameter(tx, LATE_FINE_PER_MILLE, act.today);
  for (const [place, { agencyId, told, present, bought }] of given.entries()) {
    const packageId =
      bought?.id ?? (told.tender === null ? null : (byCode.get(spseCode(told.tender)) ?? null));
    if (present === undefined) {
      await enter(
        tx,
        act,
        contractOf(act, agencyId, told, packageId, vendors.get(told.vendor!)!, fine),
        told,
      );
    } else await moveOn(tx, act, present, told);
    progress(place + 1, given.length);
  }
}

function packageOf(act: Act, importId: string, { agencyId, told }: ContractToSave): Package {
  const kinds = { works: 'works', goods: 'goods', consulting: 'consultancy', services: 'services' } as const;
  return {
    ...recordedBy(act),
    import_id: importId,
    id: newId(),
    year: told.year,
    agency_id: agencyId,
    line_id: null,
    rup_code: spseCode(told.tender!),
    name: told.title ?? told.tender!,
    method: 'tender',
    kind: kinds[told.work],
    ceiling: told.value ?? 0,
    planned_month: null,
    announced_on: null,
    tendered_on: told.appointed?.day ?? told.signed?.day ?? null,
    vanished_at: null,
    version: null,
  };
}

/** Name → vendor; one that nobody bears is added, of several of one name the first is taken. */
async function vendorsOf(tx: Tx, act: Act, given: readonly ContractToSave[]): Promise<Map<string, string>> {
  const names = [
    ...new Set(given.flatMap(({ told, present }) => (present === undefined ? [told.vendor!] : []))),
  ];
  const known = await findVendorsByName(tx, names);
  const added = names
    .filter((name) => !known.has(name))
    .map((name) => ({ id: newId(), name: name.trim(), taxNumber: null, asked: name }));
  await insertVendors(
    tx,
    act.government.id,
    added.map(({ id, name, taxNumber }) => ({ id, name, taxNumber })),
  );
  await recordRows(
    tx,
    act,
    'vendor.add',
    'vendor',
    added.map((each) => each.id),
  );
  return new Map([
    ...added.map((each) => [each.asked, each.id] as const),
    ...[...known].map(([name, same]) => [name, same[0]!.id] as const),
  ]);
}

function contractOf(
  act: Act,
  agencyId: string,
  told: EContract,
  packageId: string | null,
  vendorId: string,
  fine: number,
): Contract {
  return {
    ...NEW,
    government_id: act.government.id,
    id: newId(),
    agency_id: agencyId,
    line_id: null,
    package_id: packageId,
    year: told.year,
    number: told.number!.trim(),
    title: told.title!,
    kind: told.kind,
    work: told.work,
    pay_mode: told.payMode,
    vendor_id: vendorId,
    small_vendor: false,
    multi_year: false,
    value: told.value!,
    // The lists do not tell the tax: until somebody does, the fine is reckoned from the whole value.
    value_without_vat: told.value!,
    signed_on: told.signed?.day ?? null,
    start_on: told.startOn,
    end_on: told.endOn,
    commitment_person_id: null,
    technical_person_id: null,
    state: stateOf(told),
    fine_per_mille: fine,
    fine_part: null,
    fine_most: null,
    advance_percent: 0,
    retention_percent: 0,
    maintenance_days: 0,
    handed_over_on: told.handedOver?.day ?? null,
    physical: told.work === 'works',
    place: '',
    percent: told.handedOver ? 100 : (told.progress?.percent ?? 0),
    percent_on: told.handedOver?.day ?? told.progress?.day ?? null,
    percent_at: told.handedOver || told.progress ? act.now : null,
    created_by: act.actor.id,
    created_at: act.now,
  };
}

/** Maintenance is not told by the lists: what is handed over is final until an addendum says otherwise. */
function stateOf(told: EContract): ContractState {
  if (told.handedOver !== null) return 'final';
  if (told.started !== null) return 'running';
  return told.signed === null ? 'appointed' : 'signed';
}

async function enter(tx: Tx, act: Act, contract: Contract, told: EContract): Promise<void> {
  await insertContract(tx, contract);
  await recordRow(tx, act, 'spending.contract-import', 'spending_contract', contract.id);
  await recordPapers(tx, act, contract, papersOf(told, []), 'import');
  if (told.signed !== null)
    await agreeVersion(tx, act, contract.id, asSigned(contract, { docDate: told.signed.day, fileId: null }));
}

/** Takes a contract that is there further, never back. */
async function moveOn(tx: Tx, act: Act, contract: Contract, told: EContract): Promise<void> {
  const done: ContractStep[] = [
    'appointed',
    ...(contract.signed_on === null ? [] : ['signed' as const]),
    ...(['appointed', 'signed'].includes(contract.state) ? [] : ['started' as const]),
    ...(contract.handed_over_on === null ? [] : ['handed-over' as const]),
  ];
  const papers = papersOf(told, done);
  const percent = told.handedOver ? 100 : Math.max(contract.percent, told.progress?.percent ?? 0);
  const forward: Partial<Contract> = {
    signed_on: contract.signed_on ?? told.signed?.day ?? null,
    start_on: contract.start_on ?? told.startOn,
    end_on: contract.end_on ?? told.endOn,
    handed_over_on: contract.handed_over_on ?? told.handedOver?.day ?? null,
    state: furtherOf(contract.state, papers),
    ...(told.signed !== null && contract.signed_on === null && told.number !== null
      ? { number: told.number }
      : {}),
    ...(percent > contract.percent
      ? { percent, percent_on: told.handedOver?.day ?? told.progress!.day, percent_at: act.now }
      : {}),
  };
  const moved = await changeContract(tx, act, contract, 'import', forward);
  await recordPapers(tx, act, moved, papers, 'import');
  if (told.signed !== null && contract.signed_on === null)
    await agreeVersion(tx, act, contract.id, asSigned(moved, { docDate: told.signed.day, fileId: null }));
}

const AFTER = { signed: 'signed', started: 'running', 'handed-over': 'final' } as const;
const ORDER: readonly ContractState[] = [
  'appointed',
  'signed',
  'running',
  'handover-asked',
  'maintenance',
  'final',
];

function furtherOf(state: ContractState, papers: readonly Paper[]): ContractState {
  const reached = papers.flatMap(({ step }) => (step in AFTER ? [AFTER[step as keyof typeof AFTER]] : []));
  return [state, ...reached].reduce((a, b) => (ORDER.indexOf(b) > ORDER.indexOf(a) ? b : a));
}

function papersOf(told: EContract, done: readonly ContractStep[]): Paper[] {
  const paper = (step: ContractStep, document: Document | null): Paper[] =>
    document === null || done.includes(step)
      ? []
      : [{ step, docDate: document.day, document: document.number || '–' }];
  return [
    ...paper('appointed', told.appointed),
    ...paper('signed', told.signed),
    ...paper('started', told.started),
    ...paper('handed-over', told.handedOver),
  ];
}
