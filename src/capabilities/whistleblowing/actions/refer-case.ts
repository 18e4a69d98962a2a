import { randomUUID } from 'node:crypto';
import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { isRefusal, notAllowed, notFound, type Outcome } from '../../../platform/outcome.ts';
import { recordRow } from '../../../platform/trail/record.ts';
import { insertReferral, listReferrals, setReceiptNumber } from '../store/referrals.ts';
import { openOwnCase, recordAct } from './own-case.ts';

/**
 * Remembers that a case's package left for another authority: its manifest's hash, whom it was sealed for. The package itself is made in the
 * browser and never comes here. The same manifest for the same case is the same referral.
 */
export async function referCase(
  tx: Tx,
  act: Act,
  input: { id: string; addressee: string; manifestSha256: string; sealedFor: string },
): Promise<Outcome<{ id: string }>> {
  const { accountId } = act.actor;
  if (accountId === null) return notAllowed();
  const opened = await openOwnCase(tx, act, input.id);
  if (isRefusal(opened)) return opened;
  const known = (await listReferrals(tx, input.id)).find(
    (each) => each.manifest_sha256 === input.manifestSha256,
  );
  if (known !== undefined) return { id: known.id };
  const id = randomUUID();
  await insertReferral(tx, {
    government_id: act.government.id,
    id,
    report_id: input.id,
    day: act.today,
    addressee: input.addressee,
    manifest_sha256: input.manifestSha256,
    sealed_for: input.sealedFor,
    receipt_number: null,
    account_id: accountId,
  });
  await recordRow(tx, act, 'wbs.refer', 'wbs_referral', id);
  await recordAct(tx, act, 'refer', input.id, {
    addressee: input.addressee,
    manifest: input.manifestSha256,
  });
  return { id };
}

/** The number that the addressee gave for it, typed back in. */
export async function noteReceiptNumber(
  tx: Tx,
  act: Act,
  input: { id: string; rid: string; receiptNumber: string },
): Promise<Outcome<{ id: string }>> {
  const opened = await openOwnCase(tx, act, input.id);
  if (isRefusal(opened)) return opened;
  if (!(await setReceiptNumber(tx, input.id, input.rid, input.receiptNumber))) return notFound();
  await recordRow(tx, act, 'wbs.receipt', 'wbs_referral', input.rid);
  await recordAct(tx, act, 'receipt', input.id, { number: input.receiptNumber });
  return { id: input.rid };
}
