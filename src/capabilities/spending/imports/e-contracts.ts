import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import {
  importKind,
  type RowComplaint,
  type RowState,
  type Vanished,
} from '../../../platform/imports/kind.ts';
import { conflict } from '../../../platform/outcome.ts';
import { mayImportBudget } from '../policy.ts';
import { mergeRows, type EContract } from '../rules/budget/e-contract.ts';
import type { Package } from '../store/budget/lines.ts';
import { packagesOfYear } from '../store/budget/packages.ts';
import { contractsOfYear, type Contract } from '../store/contracts/contracts.ts';
import { spseCode } from './e-contract-code.ts';
import { eContractColumns } from './e-contract-columns.ts';
import { agencyFinder, UNKNOWN_AGENCY } from './find-agency.ts';
import { YEAR } from './messages.ts';
import { saveContracts, type ContractToSave } from './save-contracts.ts';

interface ContractsToSave {
  contracts: ContractToSave[];
  vanished: string[];
}

const STAYS = {
  id: 'Kontrak tidak dapat dihapus, jadi impor ini tidak dapat dibatalkan setelah disimpan. Yang keliru diperbaiki pada kontraknya satu per satu.',
  en: 'Contracts are never removed, so this import cannot be undone once it is saved. What is wrong is mended contract by contract.',
};

/**
 * Lists of SPSE: package, contract and its papers as far as they go. The same row twice is taken once; what a later file adds (SPMK, BAST) moves
 * the contract on. An end that the contract does not say comes from the SPMK. What vanished is the package; a contract stays.
 */
export const eContractImport = importKind<typeof eContractColumns, ContractsToSave>({
  name: 'spending-contracts',
  title: { id: 'Kontrak SPSE (e-kontrak)', en: 'Contracts of SPSE (e-kontrak)' },
  summary: {
    id: 'SPPBJ, kontrak, SPMK, dan BAST dari SPSE, dalam JSON, Excel, atau CSV. NIP, NPWP, dan rekening dibuang, juga dari berkas yang disimpan.',
    en: 'Appointments, contracts, orders to begin and handovers of SPSE, as JSON, Excel or CSV. Personal numbers and accounts are dropped.',
  },
  capability: 'spending',
  columns: eContractColumns,
  dropsPersonal: true,
  may: mayImportBudget,
  identity: () => null,

  async check(tx, act, rows, progress) {
    const find = await agencyFinder(tx);
    const complaints: RowComplaint[] = [];
    const states = new Map<number, RowState>();
    const groups = new Map<string, { agencyId: string; rows: (typeof rows)[number][] }>();
    for (const each of rows) {
      const { line, row } = each;
      const agencyId = find(row.agencyCode, row.agencyName);
      const key = row.tender ?? row.number;
      if (row.year < 2000 || row.year > 2100) complaints.push({ line, field: 'year', message: YEAR });
      else if (agencyId === undefined)
        complaints.push({ line, field: 'agencyCode', message: UNKNOWN_AGENCY });
      else if (key === null) complaints.push({ line, field: 'tender', message: NO_KEY });
      else {
        const name = `${row.year}|${agencyId}|${key.trim()}`;
        const group = groups.get(name) ?? { agencyId, rows: [] };
        groups.set(name, group);
        states.set(line, group.rows.length === 0 ? 'new' : 'merged');
        group.rows.push(each);
      }
    }
    const known = await knownOf(tx, [...groups.values()]);
    const plan: ContractsToSave = { contracts: [], vanished: [] };
    for (const { agencyId, rows: own } of groups.values()) {
      const told = mergeRows(own);
      const { present, bought } = known.find(agencyId, told);
      const refused = complain(act, told, present);
      if (refused !== null) {
        complaints.push({ line: told.line, ...refused });
        continue;
      }
      const next: ContractToSave = { agencyId, told, present, bought };
      const news = addsAnything(told, present);
      states.set(told.line, present === undefined ? 'new' : news ? 'changed' : 'unchanged');
      if (present === undefined || news) plan.contracts.push(next);
    }
    const gone = rows.some(({ row }) => row.number !== null) ? known.missing() : [];
    plan.vanished = gone.map((each) => each.id);
    progress(rows.length, rows.length);
    return { complaints, states, plan, vanished: gone.map(labelOf), previous: { value: known.value() } };
  },

  async save(tx, act, plan, importId, progress) {
    await saveContracts(tx, act, importId, plan.contracts, plan.vanished, progress);
  },

  stays: STAYS,
  async undo() {
    return conflict('import-stays', STAYS.id, STAYS.en);
  },
});

/** Contracts and packages of the years and agencies that a file names. */
async function knownOf(
  tx: Tx,
  groups: readonly { agencyId: string; rows: readonly { row: { year: number } }[] }[],
) {
  const contracts: Contract[] = [];
  const packages: Package[] = [];
  for (const [year, own] of Map.groupBy(groups, (each) => each.rows[0]!.row.year)) {
    const agencies = [...new Set(own.map((each) => each.agencyId))];
    contracts.push(...(await contractsOfYear(tx, year, agencies)));
    packages.push(...(await packagesOfYear(tx, year, agencies)));
  }
  const byPackage = new Map(
    contracts.flatMap((each) => (each.package_id === null ? [] : [[each.package_id, each]])),
  );
  const byNumber = new Map(contracts.map((each) => [`${each.year}|${each.agency_id}|${each.number}`, each]));
  const byCode = new Map(packages.map((each) => [`${each.year}|${each.rup_code}`, each]));
  const seen = new Set<string>();
  return {
    find(agencyId: string, told: EContract): { present: Contract | undefined; bought: Package | undefined } {
      const bought = told.tender === null ? undefined : byCode.get(`${told.year}|${spseCode(told.tender)}`);
      if (bought !== undefined) seen.add(bought.id);
      const present =
        (bought && byPackage.get(bought.id)) ??
        byNumber.get(`${told.year}|${agencyId}|${told.number?.trim()}`);
      return { present, bought };
    },
    missing: () =>
      packages.filter(
        (each) => each.rup_code?.startsWith('SPSE ') && each.vanished_at === null && !seen.has(each.id),
      ),
    value: () =>
      contracts.filter((each) => each.state !== 'terminated').reduce((sum, each) => sum + each.value, 0),
  };
}

function labelOf(bought: Package): Vanished {
  return { label: `${bought.rup_code ?? ''} · ${bought.name}`, amount: bought.ceiling };
}

/** The one thing that keeps a contract from being taken, beside its field. */
function complain(
  act: Act,
  told: EContract,
  present: Contract | undefined,
): { field: keyof typeof eContractColumns; message: { id: string; en: string } } | null {
  const days = [told.appointed, told.signed, told.started, told.handedOver];
  if (days.some((each) => each !== null && each.day > act.today))
    return { field: 'signedOn', message: FUTURE };
  const [startOn, endOn] = [told.startOn ?? present?.start_on ?? null, told.endOn ?? present?.end_on ?? null];
  if (startOn !== null && endOn !== null && endOn < startOn) return { field: 'endOn', message: ORDER };
  if ((told.started !== null || told.handedOver !== null) && endOn === null)
    return { field: 'workTo', message: NO_END };
  if (present !== undefined) return null;
  if (told.signed === null && told.appointed === null) return { field: 'number', message: NO_CONTRACT };
  if (told.title === null) return { field: 'title', message: NEEDED };
  if (told.vendor === null) return { field: 'vendor', message: NEEDED };
  return told.value === null ? { field: 'value', message: NEEDED } : null;
}

/** Does the file say more than is there? */
function addsAnything(told: EContract, present: Contract | undefined): boolean {
  if (present === undefined || present.state === 'terminated' || present.state === 'closed')
    return present === undefined;
  return (
    (told.signed !== null && present.signed_on === null) ||
    (told.started !== null && ['appointed', 'signed'].includes(present.state)) ||
    (told.handedOver !== null && present.handed_over_on === null) ||
    (told.endOn !== null && present.end_on === null) ||
    (told.progress !== null && told.progress.percent > present.percent)
  );
}

const NO_KEY = {
  id: 'Isi kode paket (kd_tender atau kd_nontender), atau nomor kontrak.',
  en: 'Fill in the code of the package (kd_tender or kd_nontender), or the number of the contract.',
};
const FUTURE = { id: 'Tanggal suratnya melewati hari ini.', en: 'The paper is dated after today.' };
const ORDER = {
  id: 'Hari terakhir mendahului hari pertama. Periksa keduanya.',
  en: 'The last day lies before the first. Check both.',
};
const NO_END = {
  id: 'Hari terakhir pekerjaan tidak dapat dihitung: isi tgl_selesai_pekerjaan, tgl_kontrak_akhir, atau waktu_penyelesaian dalam hari kalender.',
  en: 'The last day of the work cannot be told: fill in tgl_selesai_pekerjaan, tgl_kontrak_akhir, or waktu_penyelesaian in calendar days.',
};
const NO_CONTRACT = {
  id: 'Kontrak untuk paket ini belum ada. Impor berkas SPPBJ atau kontrak dahulu.',
  en: 'There is no contract of this package yet. Import the list of appointments or of contracts first.',
};
const NEEDED = { id: 'Wajib diisi untuk kontrak yang baru.', en: 'Must be filled in for a new contract.' };
