import type { Act } from '../../../../platform/act.ts';
import type { PlainDate } from '../../../../platform/calendar/index.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { sha256 } from '../../../../platform/ids.ts';
import { conflict, notFound, type Outcome } from '../../../../platform/outcome.ts';
import { showCheckCode } from '../../rules/wave/codes.ts';
import { findInvitation, invitationsOfPerson, replaceCode } from '../../store/wave/invitations.ts';
import { findMember } from '../../store/wave/members.ts';
import { findWave } from '../../store/wave/waves.ts';
import { wrongState } from './change-wave.ts';
import { newCode } from './open-wave.ts';
import { surveyPath } from './send-invitations.ts';

/** An invitation of the reader himself. */
export interface OwnInvitation {
  invitationId: string;
  waveName: string;
  closesOn: PlainDate;
  issued: boolean;
  checkCode: string;
}

export async function ownInvitations(tx: Tx, act: Act): Promise<OwnInvitation[]> {
  if (act.actor.personId === null) return [];
  const rows: OwnInvitation[] = [];
  for (const each of await invitationsOfPerson(tx, act.actor.personId)) {
    const wave = await findWave(tx, each.wave_id);
    if (wave === undefined || act.today > wave.closes_on) continue;
    rows.push({
      invitationId: each.id,
      waveName: wave.name,
      closesOn: wave.closes_on,
      issued: each.issued_on !== null,
      checkCode: showCheckCode(each.check_code),
    });
  }
  return rows;
}

/**
 * A fresh code for the reader's own invitation: shown once, kept nowhere, and no entry of the trail tells when. Refused: a token was issued for it already.
 */
export async function fetchOwnCode(tx: Tx, act: Act, id: string): Promise<Outcome<{ path: string }>> {
  const invitation = await findInvitation(tx, id);
  const member = invitation === undefined ? undefined : await findMember(tx, invitation.member_id);
  if (
    invitation === undefined ||
    member === undefined ||
    member.person_id === null ||
    member.person_id !== act.actor.personId
  )
    return notFound();
  const wave = await findWave(tx, invitation.wave_id);
  if (wave?.state !== 'open' || act.today > wave.closes_on || member.replaced_on !== null)
    return wrongState();
  const code = newCode();
  if (!(await replaceCode(tx, invitation.id, sha256(code), 'serves'))) return hasToken();
  return { path: surveyPath(wave, member.source, code) };
}

function hasToken() {
  return conflict(
    'has-token',
    'Token untuk undangan Anda sudah diambil. Lanjutkan di peramban tempat Anda mengambilnya.',
    'The token of your invitation was fetched. Go on in the browser that fetched it.',
  );
}
