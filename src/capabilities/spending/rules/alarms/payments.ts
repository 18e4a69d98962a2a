import type { Role } from '../../../../platform/act.ts';
import type { PlainDate } from '../../../../platform/calendar/index.ts';
import { PAYMENT_STATES, type PaymentState } from '../payments/chain.ts';
import { stageOf } from '../payments/limits.ts';
import { numberOf, roleOfParty, stepOf, type Alert, type Today } from './alert.ts';
import type { AlarmCode } from './codes.ts';
import { dayNumber, dayOf, daysFrom } from './days.ts';
import type { AdvanceRow, PaymentRow } from './rows.ts';

/** Which alarm watches a state. */
const CODE_OF: Partial<Record<PaymentState, AlarmCode>> = {
  invoiced: 'P-BAP',
  checked: 'P-SPP',
  'spp-drafted': 'P-SPP',
  'spp-submitted': 'P-SPM',
  'spp-verified': 'P-SPM',
  'spm-signed': 'P-SPM',
  'spm-at-treasury': 'P-SP2D',
  'sp2d-issued': 'P-TRF',
};

/**
 * P-BAP to P-TRF: a desk has it longer than its limit, by the working hours of the office, where these are known. P-REJ: it was sent back again and
 * again.
 */
export function paymentAlerts(row: PaymentRow, at: Today): Alert[] {
  const alerts: Alert[] = [];
  const code = CODE_OF[row.state];
  const holder = roleOfParty(row.holder);
  const share = shareOfLimit(row, at);
  const shared = { agencyId: row.agency_id, link: `/pembayaran/${row.id}` };
  if (code !== undefined && typeof share === 'number' && holder !== null) {
    const step = stepOf(at.plans['p-stage'], share * 100);
    if (step > 0)
      alerts.push({
        ...shared,
        code,
        subject: `${row.id}:${row.seq}`,
        step,
        holders: [holder],
        facts: { number: row.number, state: row.state, party: row.holder },
      });
  }
  const before = PAYMENT_STATES.indexOf(row.state) < PAYMENT_STATES.indexOf('spm-at-treasury');
  const step = before ? stepOf(at.plans['p-rej'], row.rework) : 0;
  if (step > 0)
    alerts.push({
      ...shared,
      code: 'P-REJ',
      subject: row.id,
      step,
      facts: { number: row.number, times: row.rework },
    });
  return alerts;
}

/** Share of its limit for which a desk has held it; null: no limit watches it; `unknown`: holidays of that time are not entered. */
function shareOfLimit(row: PaymentRow, at: Today): number | null | 'unknown' {
  const limit = row.holder === 'vendor' ? null : at.limit(stageOf(row.state, row.holder));
  if (limit === null || limit <= 0) return null;
  const worked = at.worked(row.held_since, Math.min(at.now, row.known_until ?? at.now));
  return worked === null ? 'unknown' : worked / limit;
}

/** P-CAL: where holidays are not entered nobody's hours are counted, and nobody is warned or accused; that is said to who enters them. */
export function calendarAlerts(rows: readonly PaymentRow[], at: Today): Alert[] {
  if (at.unknownYears.length === 0) return [];
  const payments = rows.filter((row) => shareOfLimit(row, at) === 'unknown').length;
  const step = stepOf(at.plans['p-cal'], payments);
  if (step === 0) return [];
  return at.unknownYears.map((year) => ({
    code: 'P-CAL',
    subject: `holidays:${year}`,
    step,
    agencyId: null,
    link: '/hari-libur',
    facts: { year: String(year), payments },
  }));
}

/** U-TU and U-GU: money of the treasurer that waits to be accounted for. */
export function advanceAlert(row: AdvanceRow, at: Today): Alert | null {
  const code = row.kind === 'tu' ? 'U-TU' : 'U-GU';
  const step = stepOf(at.plans[code === 'U-TU' ? 'u-tu' : 'u-gu'], daysFrom(row.account_due_on, at.today));
  if (step === 0) return null;
  return {
    code,
    subject: row.id,
    step,
    agencyId: row.agency_id,
    link: `/pembayaran/${row.id}`,
    facts: { number: row.number, endOn: row.account_due_on },
  };
}

/** What a payment still has to become by a day of December. */
const CUT_OFFS = [
  { name: 'spp', number: 'sppDay', until: 'spp-submitted' },
  { name: 'spm', number: 'spmDay', until: 'spm-at-treasury' },
  { name: 'sp2d', number: 'sp2dDay', until: 'sp2d-issued' },
] as const;

/**
 * Y-LAST: last days of the year for request, order and payment order. One alarm an agency and day, told to whoever has one of its payments on his desk:
 * a hundred payments are one thing to know.
 */
export function lastDayAlerts(rows: readonly PaymentRow[], at: Today): Alert[] {
  const plan = at.plans['y-last'];
  const year = at.today.slice(0, 4);
  const alerts: Alert[] = [];
  for (const cut of CUT_OFFS) {
    const day = dayOf(dayNumber(`${year}-12-01` as PlainDate) + numberOf(plan, cut.number) - 1);
    const left = daysFrom(day, at.today);
    const step = left > 0 ? 0 : stepOf(plan, left);
    if (step === 0) continue;
    const agencies = new Map<string, { count: number; holders: Set<Role> }>();
    for (const row of rows) {
      if (PAYMENT_STATES.indexOf(row.state) >= PAYMENT_STATES.indexOf(cut.until)) continue;
      const found = agencies.get(row.agency_id) ?? { count: 0, holders: new Set<Role>() };
      found.count += 1;
      const role = roleOfParty(row.holder);
      if (role !== null) found.holders.add(role);
      agencies.set(row.agency_id, found);
    }
    for (const [agencyId, { count, holders }] of agencies)
      alerts.push({
        code: 'Y-LAST',
        subject: `${agencyId}:${year}-${cut.name}`,
        step,
        agencyId,
        link: '/pembayaran',
        holders: [...holders].toSorted(),
        facts: { paper: cut.name, endOn: day, payments: count },
      });
  }
  return alerts;
}
