import type { Act } from '../../../../platform/act.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { newId } from '../../../../platform/ids.ts';
import { getParameters } from '../../../../platform/parameters/index.ts';
import { recordRows } from '../../../../platform/trail/record.ts';
import { findPaidPayments, type PaymentOrdered } from '../../../spending/index.ts';
import { SHEET_REQUIRED } from '../../parameters/packages.ts';
import { requiredOn } from '../../rules/packages/required.ts';
import { SHEET_MISSING, sheetMissing } from '../../rules/packages/sheet-missing.ts';
import { sheetedPayments, upsertUnsheeted } from '../../store/packages/sheets.ts';
import { keepFlags } from '../flags/keep-flags.ts';

/**
 * An order to pay exists. Where the government requires the sheet on the day of its paper and no sheet holds, that is noticed: the alarm tells of it,
 * and the desk has a flag. Money that is only handed to the treasurer (UP, TU) is accounted for later and needs no sheet now.
 */
export async function noticeUnsheeted(
  tx: Tx,
  act: Act,
  { payments }: { payments: readonly PaymentOrdered[] },
): Promise<void> {
  const { required } = await getParameters(tx, { required: SHEET_REQUIRED }, act.today);
  const bound = payments.filter((each) => requiredOn(required, each.day));
  if (bound.length === 0) return;
  const ids = bound.map((each) => each.id);
  const sheeted = await sheetedPayments(tx, ids);
  const sources = await findPaidPayments(tx, ids);
  const missing = bound.flatMap((each) => {
    const source = sources.get(each.id);
    return source === undefined || sheeted.has(each.id) || source.kind === 'up' || source.kind === 'tu'
      ? []
      : [{ ...each, source }];
  });
  const rows: string[] = [];
  for (const each of missing) {
    const { id } = await upsertUnsheeted(tx, {
      government_id: act.government.id,
      id: newId(),
      payment_id: each.id,
      agency_id: each.agencyId,
      state: each.state,
      amount: each.amount,
      day: each.day,
      noticed_at: act.now,
      ended_at: null,
    });
    rows.push(id);
  }
  await recordRows(tx, act, 'audit.unsheeted', 'spj_unsheeted', rows);
  if (missing.length === 0) return;
  await keepFlags(tx, act, {
    scope: 'package',
    rules: [SHEET_MISSING.code],
    over: { subjects: missing.map((each) => ({ kind: 'payment' as const, id: each.id })) },
    found: missing.map(({ source, id, state, amount, day, agencyId }) => {
      const facts = { payment: source.number, state, amount, day };
      return {
        verdict: sheetMissing(facts, required),
        subject: { kind: 'payment' as const, id },
        key: '',
        agencyId,
        year: source.year,
        vendorId: source.vendorId,
        data: facts,
        thresholds: { from: required.from, decree: required.decree },
      };
    }),
    runId: null,
  });
}
