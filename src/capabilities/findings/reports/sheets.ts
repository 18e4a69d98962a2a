import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { SheetToWrite, ValueToWrite } from '../../../platform/tables/write-table.ts';
import { getAgencies } from '../../directory/index.ts';
import { findParties, partyKey, type Party } from '../actions/parties.ts';
import { overdueDays } from '../rules/clocks.ts';
import { subjectOf } from '../store/cases.ts';
import { ledgerLines, type LedgerLineRow } from '../store/ledger-lines.ts';
import { listFindings, matrixOf, type FindingSearch, type FindingSort } from '../store/list-findings.ts';
import { reportTexts } from '../texts/reports.ts';

/** Rows of one file at most: what a spreadsheet program opens with ease. */
const MOST = 200_000;

/** The list of findings, as narrowed and ordered on the screen. */
export async function findingsSheet(
  tx: Tx,
  act: Act,
  search: FindingSearch,
  sort: FindingSort,
): Promise<SheetToWrite> {
  const t = reportTexts[act.locale];
  const rows = await listFindings(tx, search, sort, { limit: MOST, offset: 0 });
  const agencies = await getAgencies(tx, [...new Set(rows.flatMap((row) => row.agencyId ?? []))]);
  return {
    name: t.findings,
    columns: [
      { header: t.source, format: 'text' },
      { header: t.report, format: 'text', width: 24 },
      { header: t.date, format: 'date' },
      { header: t.number, format: 'text', width: 8 },
      { header: t.code, format: 'text', width: 10 },
      { header: t.title, format: 'text', width: 60 },
      { header: t.agency, format: 'text', width: 36 },
      { header: t.state, format: 'text' },
      { header: t.status, format: 'text', width: 24 },
      { header: t.value, format: 'rupiah' },
      { header: t.unpaid, format: 'rupiah' },
      { header: t.due, format: 'date' },
      { header: t.late, format: 'integer' },
    ],
    rows: rows.map((row): ValueToWrite[] => [
      row.source,
      row.reportNumber,
      row.reportOn,
      row.number,
      row.code,
      row.title,
      agencies.get(row.agencyId ?? '')?.name ?? null,
      t[`state-${row.state}`],
      t[`status-${row.status}`],
      row.value,
      row.unpaid,
      row.due,
      overdueDays({ status: row.status, step: 'open' }, row.due, act.today),
    ]),
  };
}

/** Findings by agency and status, with totals below. */
export async function matrixSheet(tx: Tx, act: Act, search: FindingSearch): Promise<SheetToWrite> {
  const t = reportTexts[act.locale];
  const { rows, total } = await namedMatrix(tx, act, search);
  return {
    name: t.matrix.slice(0, 31),
    columns: [
      { header: t.agency, format: 'text', width: 48 },
      ...(['BT', 'BS', 'TD', 'S'] as const).map((status) => ({
        header: t[`status-${status}`],
        format: 'integer' as const,
      })),
      { header: t.total, format: 'integer' },
      { header: t.late, format: 'integer' },
      { header: t.value, format: 'rupiah' },
      { header: t.unpaid, format: 'rupiah' },
    ],
    rows: [...rows, total].map((row): ValueToWrite[] => [
      row.name,
      row.BT,
      row.BS,
      row.TD,
      row.S,
      row.total,
      row.late,
      row.value,
      row.unpaid,
    ]),
  };
}

export interface NamedMatrixRow {
  name: string;
  BT: number;
  BS: number;
  TD: number;
  S: number;
  total: number;
  late: number;
  value: number;
  unpaid: number;
}

/** The matrix with names, in their order, and its totals. */
export async function namedMatrix(
  tx: Tx,
  act: Act,
  search: FindingSearch,
): Promise<{ rows: NamedMatrixRow[]; total: NamedMatrixRow }> {
  const t = reportTexts[act.locale];
  const found = await matrixOf(tx, search);
  const agencies = await getAgencies(
    tx,
    found.flatMap((row) => row.agencyId ?? []),
  );
  const rows = found
    .map(({ agencyId, ...row }) => ({ ...row, name: agencies.get(agencyId ?? '')?.name ?? t.noAgency }))
    .sort((a, b) => a.name.localeCompare(b.name, 'id'));
  const sum = (of: keyof Omit<NamedMatrixRow, 'name'>) => rows.reduce((all, row) => all + row[of], 0);
  const total: NamedMatrixRow = {
    name: t.total,
    BT: sum('BT'),
    BS: sum('BS'),
    TD: sum('TD'),
    S: sum('S'),
    total: sum('total'),
    late: sum('late'),
    value: sum('value'),
    unpaid: sum('unpaid'),
  };
  return { rows, total };
}

/** The ledger in the columns of its import, so that what left can come in again elsewhere. */
export async function ledgerSheet(tx: Tx, act: Act, search: FindingSearch): Promise<SheetToWrite> {
  const lines = await ledgerLines(tx, search);
  const parties = await findParties(tx, [
    ...new Map(lines.map((line) => [JSON.stringify(subjectOf(line)), subjectOf(line)])).values(),
  ]);
  const t = reportTexts.id;
  return {
    name: reportTexts[act.locale].ledger,
    columns: [
      ...['sumber', 'lhp_no'].map((header) => ({ header, format: 'text' as const })),
      ...['lhp_tgl', 'tgl_terima'].map((header) => ({ header, format: 'date' as const })),
      ...[
        'temuan_no',
        'kode_temuan',
        'judul',
        'kondisi',
        'kriteria',
        'sebab',
        'akibat',
        'rekomendasi_no',
        'kode_rekomendasi',
        'rekomendasi',
        'penanggung_jawab',
      ].map((header) => ({ header, format: 'text' as const })),
      ...['porsi', 'terbayar'].map((header) => ({ header, format: 'rupiah' as const })),
      { header: 'status', format: 'text' as const },
    ],
    rows: lines.map((line): ValueToWrite[] => [
      line.source,
      line.reportNumber,
      line.reportOn,
      line.receivedOn,
      line.findingNumber,
      line.findingCode,
      line.title,
      line.condition,
      line.criterion,
      line.cause,
      line.effect,
      line.recommendationNumber,
      line.recommendationCode,
      line.recommendation,
      responsibleCell(line, parties),
      line.share,
      Math.min(line.paid, line.share),
      t[`status-${line.status}`].toLowerCase(),
    ]),
  };
}

/** How the import names a responsible. */
function responsibleCell(line: LedgerLineRow, parties: Map<string, Party>): string {
  const subject = subjectOf(line);
  const party = parties.get(partyKey(subject));
  if (party === undefined) return '';
  if (subject.kind === 'agency') return `opd:${party.number}`;
  return subject.kind === 'vendor' ? `vendor:${party.name}` : (party.number ?? '');
}
