import { addDays, plainDate, type PlainDate } from '../../platform/calendar/index.ts';
import type { LedgerCast, Rows } from './ledger-cast.ts';
import type { Random } from '../../platform/random.ts';

const MONTHS = 12;
const CLAIM_YEARS_SINCE_KNOWN = 5;

/** An unpaid share of a person under SKTJM: twelve monthly instalments, of which some are paid, some overdue. */
export function addLoss(
  random: Random,
  cast: LedgerCast,
  rows: Rows,
  responsible: Rows['responsible'][number],
  received: PlainDate,
): void {
  const { governmentId: government_id } = cast;
  const signed = addDays(received, 75);
  const at = `${signed}T03:00:00Z`;
  const serial = String(rows.loss_case.length + 1).padStart(3, '0');
  const loss = {
    government_id,
    id: random.id(at),
    number: `TGR-${serial}/${signed.slice(0, 4)}`,
    kind: 'lalai' as const,
    person_id: responsible.person_id,
    agency_id: null,
    vendor_id: null,
    paid_by: null,
    occurred_on: addDays(received, -200),
    known_on: received,
    expires_on: plainDate(
      Temporal.PlainDate.from(received).add({ years: CLAIM_YEARS_SINCE_KNOWN }).toString(),
    ),
    state: 'scheduled' as const,
    instrument: 'SKTJM' as const,
    instrument_number: `SKTJM-${serial}/${signed.slice(0, 4)}`,
    signed_on: signed,
    principal: responsible.share,
    guarantee: random.chance(0.6) ? 'Surat kuasa pemotongan gaji' : null,
    beyond_limit_reason: null,
    closed_on: null,
    closed_paper: null,
    created_by: cast.officer,
    created_at: at,
  };
  rows.loss_case.push(loss);
  rows.loss_share.push({
    government_id,
    id: random.id(at),
    loss_case_id: loss.id,
    responsible_id: responsible.id,
    active: true,
  });
  const part = Math.floor(responsible.share / MONTHS);
  const behind = random.pick([0, 0, 1, 3]);
  for (let month = 1; month <= MONTHS; month++) {
    const due = plainDate(Temporal.PlainDate.from(signed).add({ months: month }).toString());
    const amount = month === MONTHS ? responsible.share - part * (MONTHS - 1) : part;
    rows.instalment.push({
      government_id,
      id: random.id(at),
      loss_case_id: loss.id,
      sequence: month,
      due_on: due,
      amount,
    });
    const lastPaid = addDays(cast.today, -30 * behind);
    if (month === MONTHS || due >= lastPaid) continue;
    rows.payment.push({
      government_id,
      id: random.id(`${due}T03:00:00Z`),
      recommendation_id: responsible.recommendation_id,
      responsible_id: responsible.id,
      amount,
      paid_on: due,
      receipt_number: `STS-${responsible.id.slice(-8)}-${month}`,
      ntpn: null,
      bank_reference: null,
      file_id: null,
      overpayment: false,
      state: 'verified',
      made_by: cast.officer,
      made_at: `${due}T03:00:00Z`,
      checked_by: cast.verifier,
      checked_at: `${due}T04:00:00Z`,
      check_note: null,
    });
  }
}
