import type { Act } from '../../../../platform/act.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { sha256 } from '../../../../platform/ids.ts';
import { isMailAddress } from '../../../../platform/notifications/mail.ts';
import { readMobile } from '../../../../platform/notifications/phone.ts';
import { badField, isRefusal, notAllowed, notFound, type Outcome } from '../../../../platform/outcome.ts';
import { recordRow } from '../../../../platform/trail/record.ts';
import { mayManage } from '../../policy.ts';
import type { ReplacementReason } from '../../rules/wave/reasons.ts';
import { insertInvitations, lockInvitationOf, replaceCode } from '../../store/wave/invitations.ts';
import { lockMember, nextReplacement, updateMember } from '../../store/wave/members.ts';
import type { Member } from '../../store/wave/tables.ts';
import { findWave } from '../../store/wave/waves.ts';
import { changedMeanwhile, wrongState } from './change-wave.ts';
import { makeInvitations, newCode } from './open-wave.ts';

/**
 * Somebody of the sample cannot be reached: the next of his stratum's replacements is asked in his place, never one that is chosen. His own invitation
 * stays counted; its code serves no more, unless he has his token already. Whether he has is told to nobody.
 */
export async function replaceMember(
  tx: Tx,
  act: Act,
  of: { id: string; version: number },
  reason: ReplacementReason,
): Promise<Outcome<Member | null>> {
  const member = await lockAsked(tx, act, of);
  if (isRefusal(member)) return member;
  await updateMember(tx, member.id, { replaced_on: act.today, replaced_reason: reason });
  await recordRow(tx, act, 'survey.replace', 'survey_member', member.id);
  await voidCode(tx, act, member.id);
  const next = member.stratum_id === null ? undefined : await nextReplacement(tx, member.stratum_id);
  if (next === undefined) return null;
  await updateMember(tx, next.id, { place: 'sample' });
  await recordRow(tx, act, 'survey.replace', 'survey_member', next.id);
  const [invitation] = await makeInvitations(tx, act, [next]);
  if (invitation !== undefined) {
    await insertInvitations(tx, [invitation]);
    await recordRow(tx, act, 'survey.invite', 'survey_invitation', invitation.id);
  }
  return next;
}

/** Writes a member's way to be reached anew; codes that were sent on the old one serve no more, and he is sent another. */
export async function correctContact(
  tx: Tx,
  act: Act,
  of: { id: string; version: number },
  input: { phone: string | null; email: string | null },
): Promise<Outcome<Member>> {
  const member = await lockAsked(tx, act, of);
  if (isRefusal(member)) return member;
  const phone = input.phone === null || input.phone.trim() === '' ? null : readMobile(input.phone);
  const email = input.email === null || input.email.trim() === '' ? null : input.email.trim();
  if (phone === null && (input.phone ?? '').trim() !== '')
    return badField(
      'phone',
      'Tulis nomor ponsel (0812…). Telepon kantor tidak menerima SMS.',
      'Type a mobile number (0812…). A landline receives no message.',
    );
  if (email !== null && !isMailAddress(email))
    return badField('email', 'Periksa alamat surelnya.', 'Check the mail address.');
  await updateMember(tx, member.id, { phone, email });
  await recordRow(tx, act, 'survey.contact', 'survey_member', member.id);
  await voidCode(tx, act, member.id);
  return { ...member, phone, email, version: member.version + 1 };
}

/** A member of the sample of a wave that is open. */
async function lockAsked(
  tx: Tx,
  act: Act,
  { id, version }: { id: string; version: number },
): Promise<Outcome<Member>> {
  if (!mayManage(act.actor)) return notAllowed();
  const member = await lockMember(tx, id);
  if (member === undefined || member.erased_on !== null) return notFound();
  if (member.version !== version) return changedMeanwhile();
  const wave = await findWave(tx, member.wave_id);
  if (wave?.state !== 'open' || member.place !== 'sample' || member.replaced_on !== null) return wrongState();
  return member;
}

async function voidCode(tx: Tx, act: Act, memberId: string): Promise<void> {
  const invitation = await lockInvitationOf(tx, memberId);
  if (invitation === undefined) return;
  await replaceCode(tx, invitation.id, sha256(newCode()), 'void');
  await recordRow(tx, act, 'survey.void-code', 'survey_invitation', invitation.id);
}
