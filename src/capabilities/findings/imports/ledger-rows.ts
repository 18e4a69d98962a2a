import type { Act } from '../../../platform/act.ts';
import { newId } from '../../../platform/ids.ts';
import { sumRupiah } from '../../../platform/money.ts';
import { groupLedger, type KnownCodes, type LedgerLine } from '../rules/ledger-file.ts';
import { isSettled } from '../rules/status.ts';
import type { LedgerRows } from '../store/bulk.ts';
import type { FoundParty } from './parties.ts';

export interface ResolvedLine extends LedgerLine {
  to: FoundParty;
}

type Rows = {
  [
    Table in 'report' | 'finding' | 'finding_text' | 'recommendation' | 'responsible' | 'payment'
  ]: NonNullable<LedgerRows[Table]>[number][];
};

/**
 * A ledger as rows: reports are final since their own day, recommendations stand where the file says. What was paid before becomes one verified
 * payment a share, on the day of the import, made by the import and checked by whoever commits it.
 */
export function ledgerRows(
  act: Act,
  lines: readonly ResolvedLine[],
  codes: KnownCodes,
  importId: string,
): LedgerRows {
  const rows: Rows = {
    report: [],
    finding: [],
    finding_text: [],
    recommendation: [],
    responsible: [],
    payment: [],
  };
  for (const group of groupLedger(lines).values()) {
    const first = group.lines[0]!;
    const report = {
      government_id: act.government.id,
      id: newId(),
      assignment_id: null,
      source: first.source,
      number: first.reportNumber,
      dated_on: first.datedOn,
      title: first.reportNumber,
      confidential: false,
      state: 'final' as const,
      respond_by: null,
      received_on: first.receivedOn,
      created_by: act.actor.id,
      created_at: act.now,
      issued_by: act.actor.id,
      issued_at: act.now,
    };
    rows.report.push(report);
    for (const { lines: own, recommendations } of group.findings.values())
      addFinding(act, rows, report, codes, own, recommendations, importId);
  }
  return rows;
}

function addFinding(
  act: Act,
  rows: Rows,
  report: Rows['report'][number],
  codes: KnownCodes,
  lines: readonly ResolvedLine[],
  recommendations: ReadonlyMap<string, readonly ResolvedLine[]>,
  importId: string,
): void {
  const first = lines[0]!;
  const { government_id } = report;
  const ours = codes.finding(first.findingCode ?? '');
  const finding = {
    government_id,
    id: newId(),
    report_id: report.id,
    source: report.source,
    state: report.state,
    confidential: false,
    number: first.findingNumber,
    code: ours ? first.findingCode : null,
    // A finding bears a code; where the issuer gave none, that is said.
    code_bpk: ours ? null : (first.findingCode ?? '-'),
    cause_code: null,
    title: first.title,
    agency_id: first.to.office_id,
    value: sumRupiah(lines.map((each) => each.share ?? 0)),
    status: 'BT' as const,
    due_on: null,
    due_provisional: false,
  };
  rows.finding.push(finding);
  rows.finding_text.push({
    government_id,
    id: finding.id,
    condition: first.condition ?? '',
    criterion: first.criterion ?? '',
    cause: first.cause ?? '',
    effect: first.effect ?? '',
  });
  for (const [number, parts] of recommendations)
    addRecommendation(act, rows, finding, number, parts, importId);
}

function addRecommendation(
  act: Act,
  rows: Rows,
  finding: Rows['finding'][number],
  number: string,
  parts: readonly ResolvedLine[],
  importId: string,
): void {
  const first = parts[0]!;
  const status = first.status ?? 'BT';
  const settled = isSettled(status);
  const recommendation = {
    government_id: finding.government_id,
    id: newId(),
    finding_id: finding.id,
    number,
    code: first.recommendationCode,
    text: first.text,
    value: sumRupiah(parts.map((each) => each.share ?? 0)),
    status,
    step: settled ? ('closed' as const) : ('open' as const),
    due_on: null,
    due_provisional: false,
    forwarded_on: null,
    review_due_on: null,
    review_due_provisional: false,
  };
  rows.recommendation.push(recommendation);
  for (const { to, share, paid } of parts) {
    const responsible = {
      government_id: finding.government_id,
      id: newId(),
      recommendation_id: recommendation.id,
      finding_id: finding.id,
      ...to,
      share: share ?? 0,
      duty_done_on: status === 'S' ? act.today : null,
    };
    rows.responsible.push(responsible);
    if (!paid) continue;
    rows.payment.push({
      government_id: finding.government_id,
      id: newId(),
      recommendation_id: recommendation.id,
      responsible_id: responsible.id,
      amount: paid,
      paid_on: act.today,
      receipt_number: 'saldo awal',
      ntpn: null,
      bank_reference: null,
      file_id: null,
      overpayment: false,
      state: 'verified',
      made_by: `import:${importId}`,
      made_at: act.now,
      checked_by: act.actor.id,
      checked_at: act.now,
      check_note: null,
    });
  }
}
