import type { Government } from '../../../../platform/act.ts';
import { BlindTokenError } from '../../../../platform/blind-tokens/blind-token-error.ts';
import { checkBlinded } from '../../../../platform/blind-tokens/check-blinded.ts';
import { openSigningKey } from '../../../../platform/blind-tokens/keys.ts';
import type { Signer } from '../../../../platform/blind-tokens/signer.ts';
import { fromBase64url, toBase64url } from '../../../../platform/blind-tokens/spelling.ts';
import type { PlainDate } from '../../../../platform/calendar/index.ts';
import { dayIn } from '../../../../platform/clock.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { openVault } from '../../../../platform/identity/vault.ts';
import { sha256 } from '../../../../platform/ids.ts';
import { isRefusal, type Outcome } from '../../../../platform/outcome.ts';
import type { Services } from '../../../../platform/services.ts';
import type { IssueInput } from '../../contract/tokens.ts';
import { keyOfStratum, type KeyRow } from '../../store/tokens/keys.ts';
import { findInvitationByCode, markIssued } from '../../store/wave/invitations.ts';
import type { Invitation } from '../../store/wave/tables.ts';
import { waveByCode } from '../../store/wave/waves.ts';
import { blindedRefused, codeRefused, codeSpent, signerBusy } from './refusals.ts';

/** Which key signs for a code, and whether it was exchanged already. */
export async function readCode(
  services: Pick<Services, 'db' | 'clock'>,
  government: Government,
  waveCode: string,
  code: string,
): Promise<Outcome<{ kid: string; used: boolean }>> {
  const today = dayIn(government.zone, services.clock());
  return services.db.asGovernment(government.id, async (tx) => {
    const invited = await findInvited(tx, waveCode, code, today);
    if (isRefusal(invited)) return invited;
    return { kid: invited.key.kid, used: invited.invitation.issued_on !== null };
  });
}

/**
 * Signs what an invitation's holder blinded: once for each invitation, and the same signature again for the same message, for lines that break.
 * That a token was issued is committed before anything is signed. Of the time nothing is kept but the day.
 */
export async function issueToken(
  services: Pick<Services, 'db' | 'clock' | 'folders'>,
  signer: Signer,
  government: Government,
  waveCode: string,
  input: IssueInput,
): Promise<Outcome<{ blindSignature: string }>> {
  const today = dayIn(government.zone, services.clock());
  const issued = await services.db.asGovernment(government.id, async (tx) => {
    const invited = await findInvited(tx, waveCode, input.code, today);
    if (isRefusal(invited)) return invited;
    const { invitation, key } = invited;
    const blinded = readBlinded(key, input);
    if (blinded === null) return blindedRefused();
    const blindedHash = sha256(blinded);
    if (invitation.issued_on === null) await markIssued(tx, invitation.id, { on: today, blindedHash });
    else if (invitation.blinded_hash !== blindedHash) return codeSpent();
    return { key, blinded };
  });
  if (isRefusal(issued)) return issued;
  const { key, blinded } = issued;
  const signing = openSigningKey(openVault(services.folders.keys), key.kid, key.private_sealed);
  try {
    return { blindSignature: toBase64url(await signer.sign(signing, blinded)) };
  } catch (error) {
    if (error instanceof BlindTokenError && (error.fault === 'busy' || error.fault === 'closed'))
      return signerBusy();
    throw error;
  }
}

type LiveKey = KeyRow & { private_sealed: string };

async function findInvited(
  tx: Tx,
  waveCode: string,
  code: string,
  today: PlainDate,
): Promise<Outcome<{ invitation: Invitation; key: LiveKey }>> {
  const wave = await waveByCode(tx, waveCode);
  if (wave?.state !== 'open' || today < wave.opens_on || today > wave.closes_on) return codeRefused();
  const invitation = await findInvitationByCode(tx, wave.id, code);
  if (invitation === undefined) return codeRefused();
  const key = await keyOfStratum(tx, invitation.stratum_id);
  if (key === undefined || key.private_sealed === null) return codeRefused();
  return { invitation, key: { ...key, private_sealed: key.private_sealed } };
}

function readBlinded(key: KeyRow, input: IssueInput): Buffer | null {
  if (input.kid !== key.kid) return null;
  const bytes = fromBase64url(input.blinded, Buffer.byteLength(key.modulus, 'base64url'));
  if (bytes === null) return null;
  try {
    checkBlinded({ n: key.modulus }, bytes);
    return Buffer.from(bytes);
  } catch {
    return null;
  }
}
