import type { Act } from '../../../platform/act.ts';
import type { AlarmOffer, Condition } from '../../../platform/alarms/rule.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { formatRupiah } from '../../../platform/money.ts';
import { fill } from '../../../platform/texts.ts';
import { findPaidPayments } from '../../spending/index.ts';
import { openUnsheeted } from '../store/packages/sheets.ts';
import { alarmTexts } from '../texts/packages/alarms.ts';

/** The alarm of packages: an order to pay exists without a verification sheet. */
export const packageAlarms: AlarmOffer = {
  rules: [{ code: 'SPJ-SHEET', title: { id: alarmTexts.id.title, en: alarmTexts.en.title } }],
  conditions,
};

async function conditions(tx: Tx, _act: Act): Promise<Condition[]> {
  const rows = await openUnsheeted(tx);
  const payments = await findPaidPayments(
    tx,
    rows.map((row) => row.payment_id),
  );
  return rows.flatMap((row) => {
    const payment = payments.get(row.payment_id);
    if (payment === undefined || payment.cancelled) return [];
    const values = { number: payment.number, amount: formatRupiah(row.amount) };
    const isPaid = row.state === 'sp2d-issued' || row.state === 'transferred';
    return [
      {
        code: 'SPJ-SHEET',
        subject: `payment:${row.payment_id}`,
        step: isPaid ? 2 : 1,
        severity: isPaid ? ('critical' as const) : ('warning' as const),
        agencyId: row.agency_id,
        receivers: isPaid
          ? (['finance-verifier', 'budget-user', 'agency-head', 'inspektur', 'treasury'] as const)
          : (['finance-verifier', 'treasurer', 'budget-user'] as const),
        link: '/app/spj',
        title: { id: fill(alarmTexts.id.says, values), en: fill(alarmTexts.en.says, values) },
        body: { id: alarmTexts.id.body, en: alarmTexts.en.body },
        facts: { rupiah: row.amount, number: payment.number, day: row.day },
      },
    ];
  });
}
