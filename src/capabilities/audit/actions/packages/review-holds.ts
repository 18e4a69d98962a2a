import type { Act } from '../../../../platform/act.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import type { Services } from '../../../../platform/services.ts';
import { findPaidPayments, paymentsOfPurchases } from '../../../spending/index.ts';
import { findRun } from '../../store/packages/checks.ts';
import { lockPackage, packagesOfPayments } from '../../store/packages/packages.ts';
import { lastSheet } from '../../store/packages/sheets.ts';
import { holdsOf, issueSheet, revokeSheet } from './sheets.ts';

/** What became of the sheets. */
export interface HoldsReviewed {
  issued: number;
  revoked: number;
}

/**
 * Reasons to hold sheets of these purchases back came or went: a sheet that is held now falls, and one that waited is issued. What is paid
 * already keeps its sheet: nothing can be held back any more. A sheet that fell for another reason stays so. It does not ask who says so: the
 * caller has asked. @param purchases ids of spending's contracts and announced purchases (RUP)
 */
export async function reviewHolds(
  tx: Tx,
  act: Act,
  services: Pick<Services, 'queue'>,
  purchases: { contractIds: readonly string[]; planIds: readonly string[] },
): Promise<HoldsReviewed> {
  const reviewed: HoldsReviewed = { issued: 0, revoked: 0 };
  const payments = await paymentsOfPurchases(tx, purchases);
  const sources = await findPaidPayments(tx, payments);
  for (const { id, payment_id } of await packagesOfPayments(tx, payments)) {
    const of = await lockPackage(tx, id);
    if (of?.state !== 'passed') continue;
    const sheet = await lastSheet(tx, id);
    if (sheet !== undefined && sheet.revoked_at === null) {
      const source = sources.get(payment_id ?? '');
      if (source !== undefined && (source.sp2dOn ?? source.paidOn) !== null) continue;
      const [hold] = await holdsOf(tx, act, of);
      if (hold === undefined) continue;
      await revokeSheet(tx, act, of, 'gate', hold.id);
      reviewed.revoked += 1;
      continue;
    }
    const check = await findRun(tx, id, of.runs);
    if (check === undefined) continue;
    if (sheet?.check_id === check.id && sheet.revoked_reason !== 'gate') continue;
    const held = await issueSheet(tx, act, services, of, check);
    if (held.length === 0) reviewed.issued += 1;
  }
  return reviewed;
}
