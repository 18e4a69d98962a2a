import { holds } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { rememberAfter, rememberBefore, undoChanges } from '../../../platform/imports/changes.ts';
import { importKind, type RowComplaint, type RowOf, type RowState } from '../../../platform/imports/kind.ts';
import { recordRows } from '../../../platform/trail/record.ts';
import { insertVendors } from '../../directory/index.ts';
import { announceFinal } from '../actions/final.ts';
import { enterLedger } from '../actions/save.ts';
import { MAY } from '../policy.ts';
import {
  groupLedger,
  normalFindingCode,
  normalRecommendationCode,
  reportKey,
  troublesOf,
  type KnownCodes,
} from '../rules/ledger-file.ts';
import { loadCodes } from '../store/codes.ts';
import { findKnownParts, partKey } from '../store/known-parts.ts';
import { ledgerColumns } from './ledger-columns.ts';
import { ledgerRows, type ResolvedLine } from './ledger-rows.ts';
import { findLedgerParties, type NewVendorRow } from './parties.ts';
import { MESSAGES } from './ledger-messages.ts';

interface LedgerPlan {
  codes: KnownCodes;
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
    const codes = await loadCodes(tx);
    const known = {
      finding: (code: string) => codes.find('finding', code) !== null,
      recommendation: (code: string) => codes.find('recommendation', code) !== null,
    };
    const complaints: RowComplaint[] = [];
    const lines: ResolvedLine[] = [];
    const all = rows.map(({ line, row }) => readable(line, row, known));
    const seen = new Set<string>();
    for (const row of all) {
      const { line, party: cell } = row;
      const party = parties.get(cell)!;
      if (typeof party === 'string') {
        complaints.push({ line, field: 'party', message: MESSAGES[party] });
        continue;
      }
      // The NIP in one row and the personnel code in another are the same person.
      const key = `${reportKey(row)} ${partKey({ ...row, ...party, share: 0 })}`;
      if (seen.has(key)) complaints.push({ line, field: 'party', message: MESSAGES['party-doubled'] });
      else lines.push({ ...row, to: party });
      seen.add(key);
    }
    for (const { line, field, trouble } of troublesOf(all, known, act.today)) {
      complaints.push({ line, field, message: MESSAGES[trouble] });
    }
    const { states, fresh } = await compare(tx, lines, complaints);
    const used = new Set(fresh.map((each) => each.to.vendor_id));
    const plan = { codes: known, vendors: vendors.filter((each) => used.has(each.id)), lines: fresh };
    return { complaints, states, plan };
  },

  async save(tx, act, plan, importId, progress) {
    const rows = ledgerRows(act, plan.lines, plan.codes, importId);
    const tables: [string, { id: string }[]][] = [
      ['vendor', plan.vendors],
      ...(Object.entries(rows) as [string, { id: string }[]][]),
    ];
    for (const [table, list] of tables) await rememberBefore(tx, act, importId, table, idsOf(list));
    await insertVendors(tx, act.government.id, plan.vendors);
    await recordRows(tx, act, 'vendor.add', 'vendor', idsOf(plan.vendors));
    await enterLedger(tx, act, 'findings.import', rows, (done, total) => progress(done, total));
    for (const table of TABLES) await rememberAfter(tx, act, importId, table);
    // Once for all reports: whoever hears it locks everybody concerned in one order.
    await announceFinal(tx, act, idsOf(rows.report ?? []), idsOf(rows.finding ?? []));
  },

  undo: (tx, act, importId) => undoChanges(tx, act, importId, TABLES),
});

/** Codes as the classification spells them, where a spreadsheet spoilt them; another's own code stays as it is. */
function readable(line: number, row: RowOf<typeof ledgerColumns>, known: KnownCodes) {
  const code = normalFindingCode(row.findingCode ?? '');
  return {
    line,
    ...row,
    findingCode: known.finding(code) ? code : row.findingCode,
    recommendationCode: normalRecommendationCode(row.recommendationCode),
  };
}

/** Rows of reports that are there already: the same, or refused. */
async function compare(
  tx: Tx,
  lines: readonly ResolvedLine[],
  complaints: RowComplaint[],
): Promise<{ states: Map<number, RowState>; fresh: ResolvedLine[] }> {
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
  return { states, fresh };
}

function idsOf(rows: readonly { id: string }[]): string[] {
  return rows.map((each) => each.id);
}
