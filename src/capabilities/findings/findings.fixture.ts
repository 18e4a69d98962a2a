import type { Government } from '../../platform/act.ts';
import { plainDate, type PlainDate } from '../../platform/calendar/index.ts';
import { newId } from '../../platform/ids.ts';
import type { LedgerRows } from './store/bulk.ts';
import type {
  FindingRow,
  InstalmentRow,
  LossCaseRow,
  LossShareRow,
  PaymentRow,
  RecommendationRow,
  ReportRow,
  ResponsibleRow,
} from './store/tables.ts';

export const DAY: PlainDate = plainDate('2026-11-23');
const AT = '2026-11-01T00:00:00Z';

/** Rows for tests, each with what its table asks for; what is not said is ordinary: a final report of the inspectorate, open, unpaid. */
export class LedgerFixture {
  readonly rows = {
    report: [] as ReportRow[],
    finding: [] as FindingRow[],
    recommendation: [] as RecommendationRow[],
    responsible: [] as ResponsibleRow[],
    payment: [] as PaymentRow[],
    loss_case: [] as LossCaseRow[],
    loss_share: [] as LossShareRow[],
    instalment: [] as InstalmentRow[],
  } satisfies LedgerRows;
  private readonly government: Government;

  constructor(government: Government) {
    this.government = government;
  }

  private key(): { government_id: string; id: string } {
    return { government_id: this.government.id, id: newId() };
  }

  report(rest: Partial<ReportRow> = {}): ReportRow {
    const row: ReportRow = {
      ...this.key(),
      assignment_id: null,
      source: 'APIP',
      number: `LHP-${newId().slice(-8)}`,
      dated_on: plainDate('2026-06-01'),
      title: 'Audit ketaatan',
      confidential: false,
      state: 'final',
      respond_by: null,
      received_on: plainDate('2026-06-05'),
      created_by: 'test',
      created_at: AT,
      issued_by: 'test',
      issued_at: AT,
      ...rest,
    };
    if (row.state !== 'final') row.received_on = null;
    this.rows.report.push(row);
    return row;
  }

  finding(report: ReportRow, rest: Partial<FindingRow> = {}): FindingRow {
    const row: FindingRow = {
      ...this.key(),
      report_id: report.id,
      source: report.source,
      state: report.state,
      confidential: report.confidential,
      number: String(this.rows.finding.length + 1),
      code: '1.01.04',
      code_bpk: null,
      cause_code: null,
      title: 'Kelebihan pembayaran honor',
      agency_id: null,
      value: 0,
      status: 'BT',
      due_on: null,
      due_provisional: false,
      ...rest,
    };
    this.rows.finding.push(row);
    return row;
  }

  recommendation(finding: FindingRow, rest: Partial<RecommendationRow> = {}): RecommendationRow {
    const row: RecommendationRow = {
      ...this.key(),
      finding_id: finding.id,
      number: String(this.rows.recommendation.length + 1),
      code: '01',
      text: 'Menyetor ke kas daerah',
      value: 0,
      status: 'BT',
      step: 'open',
      due_on: plainDate('2026-08-04'),
      due_provisional: false,
      forwarded_on: null,
      review_due_on: null,
      review_due_provisional: false,
      ...rest,
    };
    this.rows.recommendation.push(row);
    return row;
  }

  responsible(recommendation: RecommendationRow, rest: Partial<ResponsibleRow>): ResponsibleRow {
    const row: ResponsibleRow = {
      ...this.key(),
      recommendation_id: recommendation.id,
      finding_id: recommendation.finding_id,
      person_id: null,
      agency_id: null,
      vendor_id: null,
      office_id: rest.agency_id ?? null,
      share: 0,
      duty_done_on: null,
      ...rest,
    };
    this.rows.responsible.push(row);
    return row;
  }

  payment(responsible: ResponsibleRow, amount: number, rest: Partial<PaymentRow> = {}): PaymentRow {
    const state = rest.state ?? 'verified';
    const checked = state === 'recorded' ? null : 'checker';
    const row: PaymentRow = {
      ...this.key(),
      recommendation_id: responsible.recommendation_id,
      responsible_id: responsible.id,
      amount,
      paid_on: plainDate('2026-07-01'),
      receipt_number: `STS-${newId().slice(-8)}`,
      ntpn: null,
      bank_reference: null,
      file_id: null,
      overpayment: false,
      state,
      made_by: 'maker',
      made_at: AT,
      checked_by: checked,
      checked_at: checked === null ? null : AT,
      check_note: null,
      ...rest,
    };
    this.rows.payment.push(row);
    return row;
  }

  /** A loss over `shares`, with an SKTJM and two instalments unless `rest` says otherwise. */
  loss(
    shares: readonly ResponsibleRow[],
    rest: Partial<LossCaseRow> = {},
    dues: readonly string[] = [],
  ): LossCaseRow {
    const owed = shares.reduce((sum, share) => sum + share.share, 0);
    const [first] = shares;
    const row: LossCaseRow = {
      ...this.key(),
      number: `TGR-${newId().slice(-8)}`,
      kind: 'lalai',
      person_id: first!.person_id,
      agency_id: first!.agency_id,
      vendor_id: first!.vendor_id,
      paid_by: null,
      occurred_on: plainDate('2025-05-01'),
      known_on: plainDate('2026-06-01'),
      expires_on: plainDate('2031-06-01'),
      state: 'scheduled',
      instrument: 'SKTJM',
      instrument_number: 'SKTJM-1',
      signed_on: plainDate('2026-07-01'),
      principal: owed,
      guarantee: 'Sertifikat tanah',
      beyond_limit_reason: null,
      closed_on: null,
      closed_paper: null,
      created_by: 'test',
      created_at: AT,
      ...rest,
    };
    this.rows.loss_case.push(row);
    for (const share of shares)
      this.rows.loss_share.push({
        ...this.key(),
        loss_case_id: row.id,
        responsible_id: share.id,
        active: row.state !== 'written-off',
      });
    dues.forEach((due, index) => {
      const part = Math.floor((row.principal ?? 0) / dues.length);
      const amount = index === 0 ? (row.principal ?? 0) - part * (dues.length - 1) : part;
      this.rows.instalment.push({
        ...this.key(),
        loss_case_id: row.id,
        sequence: index + 1,
        due_on: plainDate(due),
        amount,
      });
    });
    return row;
  }
}
