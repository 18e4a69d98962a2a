import type { Act, Government } from '../../../platform/act.ts';
import { showCode } from '../../../platform/codes.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { ProviderName } from '../../../platform/documents/signing/provider.ts';
import { getParameter } from '../../../platform/parameters/index.ts';
import { recordRow } from '../../../platform/trail/record.ts';
import { SIGNATURE_PROVIDER } from '../parameters.ts';
import { isCovered } from '../rules/decide.ts';
import type { State } from '../rules/machine.ts';
import { findCertificate, updateCertificate, type Certificate } from '../store/certificates.ts';
import type { Request } from '../store/requests.ts';
import { basisHash, judge, move, openCase, saveCases } from './case.ts';
import { datedToday, restartApproval } from './follow.ts';
import { tellAbout } from './notices.ts';

/** What goes on paper. */
export interface Draft {
  request: Request;
  certificate: Certificate;
}

/** Which provider the government has chosen, on the day of the act. */
export function chosenProvider(tx: Tx, act: Act) {
  return getParameter(tx, SIGNATURE_PROVIDER, act.today);
}

/** Dates a certificate that waits for its signature today. @returns null when it no longer waits */
export async function draftCertificate(tx: Tx, act: Act, id: string): Promise<Draft | null> {
  const each = await openCase(tx, act, id);
  const known = await findCertificate(tx, id);
  if (each?.request.state !== 'awaiting-signature' || known === undefined) return null;
  const certificate = { ...known, ...(await datedToday(tx, act)) };
  if (certificate.issuedOn !== known.issuedOn || certificate.validUntil !== known.validUntil) {
    await updateCertificate(tx, certificate);
    await recordRow(tx, act, 'certificate.date', 'clearance_certificate', id);
  }
  return { request: each.request, certificate };
}

/** What is known of a signature. */
export interface Signature {
  provider: ProviderName;
  /** ISO 8601 */
  signedAt: string;
  /** day of issue as printed on the file */
  issuedOn: Certificate['issuedOn'];
}

/**
 * Makes a signed certificate valid. The decision is computed again in this transaction, behind the lock that every finding takes
 * when it becomes final: refused now, the request ends with the reason; a condition that nobody has accepted leads it back to
 * the Inspektur. In both cases, and when it no longer waits, the file is not used.
 * @param keepFile enters the signed file under this name; asked only when the certificate becomes valid
 * @returns the state afterwards; null when there is no such request
 */
export async function activateCertificate(
  tx: Tx,
  act: Act,
  id: string,
  signature: Signature,
  keepFile: (name: string) => Promise<{ id: string }>,
): Promise<State | null> {
  const each = await openCase(tx, act, id);
  if (each === undefined) return null;
  const row = await findCertificate(tx, id);
  const waits = each.request.state === 'awaiting-signature' && row?.issuedOn === signature.issuedOn;
  if (!waits) return each.request.state;
  const decision = await judge(tx, act, each, 'activation');
  if (decision.outcome === 'refused') move(each, act, 'refuse');
  else if (!isCovered(decision, each.request.accepted)) await restartApproval(tx, act, each, decision);
  else {
    const file = await keepFile(`eskbt-${showCode(row.shortCode)}.pdf`);
    const { provider, signedAt } = signature;
    move(each, act, 'activate');
    each.certificate = {
      fresh: false,
      row: { ...row, provider, signedAt, fileId: file.id, basisHash: basisHash(decision) },
    };
  }
  await saveCases(tx, act, [each]);
  await tellAbout(tx, act, each);
  return each.request.state;
}

/** Name of whoever signs, as it stands in the signature. */
export function signerName(government: Pick<Government, 'name'>): string {
  return `Inspektorat ${government.name}`;
}
