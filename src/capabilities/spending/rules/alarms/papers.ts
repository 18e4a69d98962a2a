import { plainDate, yearOf, type PlainDate } from '../../../../platform/calendar/index.ts';
import { stepOf, type Alert, type Today } from './alert.ts';
import { daysFrom } from './days.ts';
import type { GuaranteeRow, InstalmentRow, PackageRow, PaperRow, VillageRow } from './rows.ts';

/** G-END: a guarantee is about to expire, or has. */
export function guaranteeAlert(row: GuaranteeRow, at: Today): Alert | null {
  const step = stepOf(at.plans['g-end'], daysFrom(row.expires_on, at.today));
  if (step === 0) return null;
  return {
    code: 'G-END',
    subject: `${row.id}:${row.expires_on}`,
    step,
    agencyId: row.agency_id,
    link: `/kontrak/${row.contract_id}`,
    facts: { number: row.number, guarantee: row.kind, endOn: row.expires_on },
  };
}

/** P-BILL: the work has reached an instalment, and nobody bills it. */
export function billAlert(row: InstalmentRow, at: Today): Alert | null {
  const days = at.workingDays(row.reached_at, at.today);
  const step = days === null ? 0 : stepOf(at.plans['p-bill'], days);
  if (step === 0) return null;
  return {
    code: 'P-BILL',
    subject: row.id,
    step,
    agencyId: row.agency_id,
    link: `/kontrak/${row.contract_id}`,
    facts: { number: row.number, instalment: row.n, since: row.reached_at },
  };
}

/** A-RUP: planned and not announced. A-TENDER: its month is over, and nothing was opened. */
export function packageAlert(row: PackageRow, at: Today): Alert | null {
  if (row.year !== yearOf(at.today)) return null;
  const plan = at.plans['a-package'];
  const found = (code: 'A-RUP' | 'A-TENDER', since: PlainDate): Alert | null => {
    const step = stepOf(plan, daysFrom(since, at.today));
    if (step === 0) return null;
    const facts = { name: row.name, since };
    return { code, subject: row.id, step, agencyId: row.agency_id, link: '/serapan/anggaran', facts };
  };
  if (row.announced_on === null) return found('A-RUP', row.recorded_at);
  if (!row.competed || row.tendered_on !== null || row.planned_month === null) return null;
  return found('A-TENDER', lastDayOfMonth(row.year, row.planned_month));
}

function lastDayOfMonth(year: number, month: number): PlainDate {
  const { daysInMonth } = new Temporal.PlainYearMonth(year, month);
  return plainDate(`${year}-${String(month).padStart(2, '0')}-${daysInMonth}`);
}

/** D-STAGE: papers of a village's stage are missing near its last day; or too little of the last stage was spent. */
export function villageAlerts(row: VillageRow, unspentMost: number, at: Today): Alert[] {
  const shared = { code: 'D-STAGE' as const, agencyId: row.agency_id, link: '/desa' };
  const facts = { name: row.name, stage: row.stage, endOn: row.due_on };
  const alerts: Alert[] = [];
  if (row.due_on !== null && row.paid_on === null) {
    const step = stepOf(at.plans['d-stage'], daysFrom(row.due_on, at.today));
    if (step > 0 && row.missing > 0)
      alerts.push({ ...shared, subject: row.id, step, facts: { ...facts, missing: row.missing } });
    if (step > 0 && row.unspent !== null && row.unspent > unspentMost)
      alerts.push({
        ...shared,
        subject: `${row.id}:unspent`,
        step,
        facts: { ...facts, unspent: Math.round(row.unspent) },
      });
  }
  return alerts;
}

/** X-BACKDATE: once a week, what the auditors may look at. It lies for four weeks. */
export function backdatedAlert(row: PaperRow, at: Today): Alert | null {
  const step = stepOf(at.plans['x-backdate'], row.papers);
  const age = daysFrom(row.week, at.today);
  if (step === 0 || age < 7 || age > 35) return null;
  return {
    code: 'X-BACKDATE',
    subject: `${row.agency_id}:${row.week}`,
    step: 1,
    agencyId: row.agency_id,
    link: '/kontrak',
    facts: { week: row.week, papers: row.papers },
  };
}
