import { holds, type Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { rememberAfter, rememberBefore, undoChanges } from '../../../platform/imports/changes.ts';
import {
  importKind,
  type FileRow,
  type RowComplaint,
  type RowOf,
  type RowState,
} from '../../../platform/imports/kind.ts';
import { recordRows } from '../../../platform/trail/record.ts';
import { insertVendors } from '../../directory/index.ts';
import { recalculate } from '../actions/clock.ts';
import { announceFinal } from '../actions/final.ts';
import { enterLedger, settle } from '../actions/save.ts';
import { MAY } from '../policy.ts';
import { groupLedger, reportKey, troublesOf } from '../rules/ledger-file.ts';
import { findKnownParts, partKey } from '../store/known-parts.ts';
import type { LedgerRows } from '../store/bulk.ts';
import { ledgerColumns } from './ledger-columns.ts';
import { ledgerRows, type ResolvedLine } from './ledger-rows.ts';
import { findLedgerParties, type NewVendorRow } from './parties.ts';
import { MESSAGES } from './ledger-messages.ts';

interface LedgerPlan {
  vendors: NewVendorRow[];
  lines: ResolvedLine[];
}

const TABLES = [
  'vendor',
  'report',
  'finding',
  'finding_text',
  'recommendation',
  'responsible',
  'payment',
] as const;

/**
 * Import of an existing ledger: final reports with their findings, in the state in which the office left them. A report that is there
 * already is compared, never changed: rows that are the same count as unchanged, others are refused.
 */
export const ledgerImport = importKind<typeof ledgerColumns, LedgerPlan>({
  name: 'findings',
  title: { id: 'Buku temuan', en: 'Ledger of findings' },
  summary: {
    id: 'Satu baris untuk satu rekomendasi dan satu penanggung jawab. LHP yang diimpor langsung final: sertifikat orang yang masih berkewajiban dicabut.',
    en: 'One row for one recommendation and one responsible. Imported reports are final at once: certificates of people who still owe something are revoked.',
  },
  capability: 'findings',
  columns: ledgerColumns,
  may: (actor) => holds(actor, MAY.importLedger),
  identity: (row) =>
    JSON.stringify([reportKey(row), row.findingNumber, row.recommendationNumber, row.party.toLowerCase()]),

  async check(tx, act, rows) {
    const { parties, vendors } = await findLedgerParties(
      tx,
      rows.map(({ row }) => row.party),
    );
    const complaints: RowComplaint[] = [];
    const lines: ResolvedLine[] = [];
    for (const { line, row } of rows) {
      const party = parties.get(row.party)!;
      if (typeof party === 'string') complaints.push({ line, field: 'party', message: MESSAGES[party] });
      else lines.push({ line, ...row, to: party });
    }
    const all = rows.map(({ line, row }) => ({ line, ...row }));
    for (const { line, field, trouble } of troublesOf(all, act.today)) {
      complaints.push({ line, field, message: MESSAGES[trouble] });
    }
    return { complaints, ...(await compare(tx, rows, lines, vendors, complaints)) };
  },

  async save(tx, act, plan, importId, progress) {
    const rows = ledgerRows(act, plan.lines, importId);
    const tables: [string, { id: string }[]][] = [
      ['vendor', plan.vendors],
      ...(Object.entries(rows) as [string, { id: string }[]][]),
    ];
    for (const [table, list] of tables) await rememberBefore(tx, act, importId, table, idsOf(list));
    await insertVendors(tx, act.government.id, plan.vendors);
    await recordRows(tx, act, 'vendor.add', 'vendor', idsOf(plan.vendors));
    await enterLedger(tx, act, 'findings.import', rows);
    const reports = rows.report ?? [];
    for (const [index, report] of reports.entries()) {
      await finish(tx, act, report.id, rows);
      progress(index + 1, reports.length);
    }
    for (const table of TABLES) await rememberAfter(tx, act, importId, table);
  },

  undo: (tx, act, importId) => undoChanges(tx, act, importId, TABLES),
});

/** Clocks of an imported report, then its effect on certificates. */
async function finish(tx: Tx, act: Act, reportId: string, rows: LedgerRows): Promise<void> {
  await settle(tx, act, 'findings.import', await recalculate(tx, { reportId }));
  const findingIds = (rows.finding ?? [])
    .filter((each) => each.report_id === reportId)
    .map((each) => each.id);
  await announceFinal(tx, act, reportId, findingIds);
}

/** Rows of reports that are there already: the same, or refused. */
async function compare(
  tx: Tx,
  rows: readonly FileRow<RowOf<typeof ledgerColumns>>[],
  lines: readonly ResolvedLine[],
  vendors: NewVendorRow[],
  complaints: RowComplaint[],
): Promise<{ states: Map<number, RowState>; plan: LedgerPlan }> {
  const known = await findKnownParts(
    tx,
    [...groupLedger(lines).values()].map((each) => each.lines[0]!),
  );
  const states = new Map<number, RowState>();
  const fresh: ResolvedLine[] = [];
  for (const line of lines) {
    const report = known.get(reportKey(line));
    if (report === undefined) {
      states.set(line.line, 'new');
      fresh.push(line);
    } else if (report.has(partKey({ ...line, ...line.to, share: line.share ?? 0 }))) {
      states.set(line.line, 'unchanged');
    } else {
      complaints.push({ line: line.line, field: null, message: MESSAGES['report-present'] });
    }
  }
  const used = new Set(fresh.map((each) => each.to.vendor_id));
  return {
    states,
    plan: { vendors: vendors.filter((each) => used.has(each.id)), lines: rows.length === 0 ? [] : fresh },
  };
}

function idsOf(rows: readonly { id: string }[]): string[] {
  return rows.map((each) => each.id);
}
