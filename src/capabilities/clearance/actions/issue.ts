import type { Act, Government } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { SignatureProvider } from '../../../platform/documents/signing/provider.ts';
import { getParameter } from '../../../platform/parameters/index.ts';
import { recordRow } from '../../../platform/trail/record.ts';
import { SIGNATURE_PROVIDER } from '../parameters.ts';
import { isCovered } from '../rules/decide.ts';
import type { State } from '../rules/machine.ts';
import { findCertificate, updateCertificate, type Certificate } from '../store/certificates.ts';
import type { Request } from '../store/requests.ts';
import { judge, move, openCase, saveCases } from './case.ts';
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

/** A signed file that is kept already. */
export interface SignedFile {
  provider: SignatureProvider['name'];
  hash: string;
  size: number;
  signedAt: string;
  /** as printed on it */
  issuedOn: Certificate['issuedOn'];
}

/**
 * Makes a signed certificate valid. The decision is computed again in this transaction, behind the lock that every finding takes
 * when it becomes final: refused now, the request ends with the reason; a condition that nobody has accepted leads it back to
 * the Inspektur. In both cases, and when it no longer waits, the file is not used and the caller throws it away.
 */
export async function activateCertificate(
  tx: Tx,
  act: Act,
  id: string,
  file: SignedFile,
): Promise<{ state: State | null; used: boolean }> {
  const each = await openCase(tx, act, id);
  if (each === undefined) return { state: null, used: false };
  const { request } = each;
  const row = await findCertificate(tx, id);
  if (request.state !== 'awaiting-signature' || row === undefined || row.issuedOn !== file.issuedOn) {
    return { state: request.state, used: row?.fileHash === file.hash };
  }
  const decision = await judge(tx, act, each, 'activation');
  if (decision.outcome === 'refused') move(each, act, 'refuse');
  else if (!isCovered(decision, request.accepted)) await restartApproval(tx, act, each, decision);
  else {
    move(each, act, 'activate');
    each.certificate = {
      fresh: false,
      row: {
        ...row,
        provider: file.provider,
        signedAt: file.signedAt,
        fileHash: file.hash,
        fileSize: file.size,
        basisHash: each.decisions.at(-1)!.basisHash,
      },
    };
  }
  await saveCases(tx, act, [each]);
  await tellAbout(tx, act, each);
  const { state } = each.request;
  return { state, used: state === 'valid' };
}

/** Name of whoever signs, as it stands in the signature. */
export function signerName(government: Pick<Government, 'name'>): string {
  return `Inspektorat ${government.name}`;
}
