import type { Act } from '../../../../platform/act.ts';
import { CODE_LENGTH, codeFrom } from '../../../../platform/codes.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { newId } from '../../../../platform/ids.ts';
import { drawNumber } from '../../../../platform/numbers.ts';
import { conflict, notAllowed, notFound, Refusal, type Outcome } from '../../../../platform/outcome.ts';
import type { Services } from '../../../../platform/services.ts';
import { printedNumber } from '../../../../platform/ticket-numbers.ts';
import { recordRow } from '../../../../platform/trail/record.ts';
import { findPaidPayments } from '../../../spending/index.ts';
import { mayReadSheets, mayRevokeSheets, mayTakeSheets } from '../../policy.ts';
import type { Revocation } from '../../rules/packages/states.ts';
import type { Say } from '../../rules/verdict.ts';
import { findPackage } from '../../store/packages/packages.ts';
import {
  endUnsheeted,
  insertSheet,
  lockSheet,
  sheetedPayments,
  updateSheet,
  validSheet,
} from '../../store/packages/sheets.ts';
import type { Check, Package, Sheet } from '../../store/packages/tables.ts';
import { SIGN_SHEET_JOB } from './job-names.ts';
import { sheetAsked } from './sheet-facts.ts';
import { tellOffice } from './tell.ts';

type Random = (length: number) => Uint8Array;
const secure: Random = (length) => crypto.getRandomValues(new Uint8Array(length));

/** Who holds the sheet of a package back, and why. Nobody: an empty list. */
export async function holdsOf(tx: Tx, act: Act, of: Package): Promise<Say[]> {
  const source =
    of.payment_id === null ? undefined : (await findPaidPayments(tx, [of.payment_id])).get(of.payment_id);
  const holds: Say[] = [];
  await act.wires.announce(
    tx,
    act,
    sheetAsked({
      packageId: of.id,
      agencyId: of.agency_id,
      year: of.year,
      paymentId: of.payment_id,
      contractId: source?.contractId ?? null,
      planId: source?.planId ?? null,
      vendorId: of.vendor_id,
      hold: (reason) => holds.push(reason),
    }),
  );
  return holds;
}

/**
 * Issues the sheet of a package that the caller has locked and of which nothing stops it; a job signs it. What was noticed of its payment ends
 * once every package of it has its sheet.
 * @returns reasons for which it is held back; then no sheet is issued
 */
export async function issueSheet(
  tx: Tx,
  act: Act,
  services: Pick<Services, 'queue'>,
  of: Package,
  check: Pick<Check, 'id'>,
): Promise<Say[]> {
  if ((await validSheet(tx, of.id)) !== undefined) return [];
  const holds = await holdsOf(tx, act, of);
  if (holds.length > 0) return holds;
  const year = Number(act.today.slice(0, 4));
  const sheet: Sheet = {
    government_id: act.government.id,
    id: newId(),
    package_id: of.id,
    check_id: check.id,
    number: printedNumber('LV', year, await drawNumber(tx, act.government.id, 'LV', year)),
    code: codeFrom(secure(CODE_LENGTH)),
    amount: of.amount ?? 0,
    issued_on: act.today,
    issued_at: act.now,
    file_id: null,
    provider: null,
    signed_at: null,
    taken_at: null,
    taken_by: null,
    revoked_at: null,
    revoked_reason: null,
    revoked_note: null,
  };
  await insertSheet(tx, sheet);
  await recordRow(tx, act, 'audit.sheet-issue', 'spj_sheet', sheet.id);
  await services.queue(tx, act, SIGN_SHEET_JOB, sheet.id);
  if (of.payment_id !== null && (await sheetedPayments(tx, [of.payment_id])).has(of.payment_id)) {
    const ended = await endUnsheeted(tx, of.payment_id, act.now);
    if (ended !== null) await recordRow(tx, act, 'audit.unsheeted-end', 'spj_unsheeted', ended);
  }
  await tellOffice(tx, act, of, ['finance-verifier'], 'issued');
  return [];
}

/** The sheet of a package that holds, if one does, holds no more. */
export async function revokeSheet(
  tx: Tx,
  act: Act,
  of: Package,
  reason: Revocation,
  note: string | null = null,
): Promise<boolean> {
  const sheet = await validSheet(tx, of.id);
  if (sheet === undefined) return false;
  await updateSheet(tx, sheet.id, { revoked_at: act.now, revoked_reason: reason, revoked_note: note });
  await recordRow(tx, act, 'audit.sheet-revoke', 'spj_sheet', sheet.id);
  await tellOffice(tx, act, of, ['treasurer', 'finance-verifier'], 'revoked');
  return true;
}

/** The PPK-SKPD takes the sheet: the SPM may be signed. Never who handed the package in (PP 60/2008: who prepares does not verify). */
export async function takeSheet(tx: Tx, act: Act, id: string): Promise<Outcome<Sheet>> {
  const found = await openSheet(tx, act, id);
  if (found instanceof Refusal) return found;
  const { sheet, of } = found;
  if (!mayTakeSheets(act.actor, of.agency_id)) return notAllowed();
  if (sheet.revoked_at !== null) return sheetGone();
  if (sheet.taken_at !== null) return sheet;
  if ([of.created_by, of.submitted_by].includes(act.actor.id))
    return new Refusal(403, 'own-package', {
      id: 'Anda sendiri yang menyiapkan atau mengajukan paket ini. Minta PPK-SKPD lain mengambil lembarnya.',
      en: 'You prepared this package or handed it in yourself. Ask another verifier to take its sheet.',
    });
  const change = { taken_at: act.now, taken_by: act.actor.accountId };
  await updateSheet(tx, id, change);
  await recordRow(tx, act, 'audit.sheet-take', 'spj_sheet', id);
  return { ...sheet, ...change };
}

/** The Inspektur withdraws a sheet by hand, with a reason that the office reads. */
export async function revokeByHand(tx: Tx, act: Act, id: string, reason: string): Promise<Outcome<Sheet>> {
  const found = await openSheet(tx, act, id);
  if (found instanceof Refusal) return found;
  if (!mayRevokeSheets(act.actor)) return notAllowed();
  if (found.sheet.revoked_at !== null) return sheetGone();
  await revokeSheet(tx, act, found.of, 'by-hand', reason);
  return (await lockSheet(tx, id)) ?? notFound();
}

async function openSheet(tx: Tx, act: Act, id: string): Promise<Outcome<{ sheet: Sheet; of: Package }>> {
  const sheet = await lockSheet(tx, id);
  const of = sheet === undefined ? undefined : await findPackage(tx, sheet.package_id);
  if (sheet === undefined || of === undefined || !mayReadSheets(act.actor, of.agency_id)) return notFound();
  return { sheet, of };
}

function sheetGone(): Refusal {
  return conflict(
    'sheet-revoked',
    'Lembar verifikasi ini sudah dicabut. Buka paketnya untuk melihat sebabnya.',
    'This sheet has been withdrawn. Open its package to see why.',
  );
}
