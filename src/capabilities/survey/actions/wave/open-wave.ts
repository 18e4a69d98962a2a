import { randomBytes } from 'node:crypto';
import type { Act } from '../../../../platform/act.ts';
import { codeFrom } from '../../../../platform/codes.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { newId, sha256 } from '../../../../platform/ids.ts';
import { conflict, isRefusal, notAllowed, type Outcome } from '../../../../platform/outcome.ts';
import { recordRow, recordRows } from '../../../../platform/trail/record.ts';
import { accountsWithRole } from '../../../directory/index.ts';
import { notify } from '../../../../platform/notifications/notify.ts';
import type { Services } from '../../../../platform/services.ts';
import { fill } from '../../../../platform/texts.ts';
import { mayApprove } from '../../policy.ts';
import { CHECK_CODE, INVITATION_CODE } from '../../rules/wave/codes.ts';
import type { WaveState } from '../../rules/wave/states.ts';
import { insertInvitations, takenCheckCodes } from '../../store/wave/invitations.ts';
import { membersOf } from '../../store/wave/members.ts';
import type { Invitation, Member, Wave } from '../../store/wave/tables.ts';
import { findResult } from '../../store/results/results.ts';
import { findWave, updateWave } from '../../store/wave/waves.ts';
import { notices } from '../../texts/wave/notices.ts';
import { CLOSE_BOX } from '../box/close-box.ts';
import { MAKE_KEYS } from '../tokens/make-keys.ts';
import { proposeRecommendations } from '../recommendation/propose.ts';
import { lockForStep } from './change-wave.ts';

type Queue = Pick<Services, 'queue'>;

/**
 * Opens a wave: its model no longer changes, everybody of the sample gets an invitation with a check code, and keys are made by a job. Refused: who drew the
 * sample himself; no model; a day before the first or after the last.
 */
export async function openWave(
  tx: Tx,
  act: Act,
  of: { id: string; version: number },
  services: Queue,
): Promise<Outcome<Wave>> {
  if (!mayApprove(act.actor)) return notAllowed();
  const found = await lockForStep(tx, of, 'open');
  if (isRefusal(found)) return found;
  const { wave, state } = found;
  if (wave.drawn_by === act.actor.id) return ownDraw();
  if (wave.model_id === null) return noModel();
  if (act.today < wave.opens_on || act.today > wave.closes_on) return notItsDays();
  const sample = (await membersOf(tx, wave.id)).filter(({ place }) => place === 'sample');
  const invitations = await makeInvitations(tx, act, sample);
  await insertInvitations(tx, invitations);
  await recordRows(
    tx,
    act,
    'survey.invite',
    'survey_invitation',
    invitations.map(({ id }) => id),
  );
  await updateWave(tx, wave.id, { state, opened_at: act.now, opened_by: act.actor.id });
  await recordRow(tx, act, 'survey.open', 'survey_wave', wave.id);
  const opened = (await findWave(tx, wave.id))!;
  await services.queue(tx, act, MAKE_KEYS, wave.id);
  await tellManagers(tx, act, opened, 'opened');
  return opened;
}

/** Closes a wave before its last day has passed, with a reason that stays beside it. */
export async function closeWave(
  tx: Tx,
  act: Act,
  of: { id: string; version: number },
  reason: string,
  services: Queue,
): Promise<Outcome<Wave>> {
  if (!mayApprove(act.actor)) return notAllowed();
  const found = await lockForStep(tx, of, 'close');
  if (isRefusal(found)) return found;
  return shut(tx, act, found.wave, found.state, reason.trim(), services);
}

/** Closes a wave whose last day has passed, as the nightly job finds it. */
export async function closeByDate(tx: Tx, act: Act, wave: Wave, services: Queue): Promise<Outcome<Wave>> {
  const found = await lockForStep(tx, wave, 'close');
  if (isRefusal(found)) return found;
  return shut(tx, act, found.wave, found.state, null, services);
}

async function shut(
  tx: Tx,
  act: Act,
  wave: Wave,
  state: WaveState,
  reason: string | null,
  services: Queue,
): Promise<Wave> {
  await updateWave(tx, wave.id, { state, closed_at: act.now, closed_reason: reason });
  await recordRow(tx, act, 'survey.close', 'survey_wave', wave.id);
  const closed = (await findWave(tx, wave.id))!;
  await services.queue(tx, act, CLOSE_BOX, wave.id);
  await tellManagers(tx, act, closed, 'closed');
  return closed;
}

/** Publishes what a closed wave came to: from now on everybody may read it, and weak dimensions are proposed to be followed up. */
export async function publishWave(
  tx: Tx,
  act: Act,
  of: { id: string; version: number },
): Promise<Outcome<Wave>> {
  if (!mayApprove(act.actor)) return notAllowed();
  const found = await lockForStep(tx, of, 'publish');
  if (isRefusal(found)) return found;
  const { wave, state } = found;
  if ((await findResult(tx, wave.id)) === undefined) return noResult();
  await updateWave(tx, wave.id, { state, published_at: act.now, published_by: act.actor.id });
  await recordRow(tx, act, 'survey.publish', 'survey_wave', wave.id);
  const proposed = await proposeRecommendations(tx, act, wave.id);
  if (isRefusal(proposed)) return proposed;
  return (await findWave(tx, wave.id))!;
}

/** Invitations of members, each with a check code of its own. Their codes are made when they are sent: what stands here opens nothing. */
export async function makeInvitations(tx: Tx, act: Act, members: readonly Member[]): Promise<Invitation[]> {
  const codes = await freeCheckCodes(tx, members.length);
  return members.flatMap((member, index) =>
    member.stratum_id === null
      ? []
      : [
          {
            government_id: member.government_id,
            id: newId(),
            wave_id: member.wave_id,
            stratum_id: member.stratum_id,
            member_id: member.id,
            code_hash: sha256(newCode()),
            previous_hash: null,
            check_code: codes[index]!,
            made_on: act.today,
            sent_on: null,
            sent_by: null,
            reminders: 0,
            reminded_on: null,
            issued_on: null,
            blinded_hash: null,
            version: 1,
          },
        ],
  );
}

/** An invitation's code, shown once. */
export function newCode(): string {
  return codeFrom(randomBytes(INVITATION_CODE));
}

async function freeCheckCodes(tx: Tx, count: number): Promise<string[]> {
  const codes = new Set<string>();
  while (codes.size < count) {
    const fresh = Array.from({ length: count - codes.size }, () => codeFrom(randomBytes(CHECK_CODE)));
    const taken = await takenCheckCodes(tx, fresh);
    for (const code of fresh) if (!taken.has(code)) codes.add(code);
  }
  return [...codes];
}

async function tellManagers(tx: Tx, act: Act, wave: Wave, what: 'opened' | 'closed'): Promise<void> {
  const say = (locale: 'id' | 'en', part: 'title' | 'body') =>
    fill(notices[locale][`${what}-${part}`], { wave: wave.name });
  await notify(tx, act, {
    to: await accountsWithRole(tx, 'survey-manager', null, act.today),
    key: `survey-${what}:${wave.id}`,
    title: { id: say('id', 'title'), en: say('en', 'title') },
    body: { id: say('id', 'body'), en: say('en', 'body') },
    link: `/app/survei/${wave.id}`,
  });
}

function noResult() {
  return conflict(
    'no-result',
    'Hasil gelombang ini belum dihitung. Minta pengelola menghitungnya, lalu terbitkan.',
    'The result of this wave is not computed yet. Ask the manager to compute it, then publish.',
  );
}

function ownDraw() {
  return conflict(
    'own-draw',
    'Sampel ini Anda sendiri yang mengundi. Minta Inspektur lain membukanya.',
    'You drew this sample yourself. Ask another Inspektur to open the wave.',
  );
}

function noModel() {
  return conflict(
    'no-model',
    'Gelombang ini belum mempunyai model. Kembalikan ke rancangan, pilih model yang sudah diterbitkan, lalu undi lagi.',
    'This wave has no model yet. Take the draw back, choose a published model, and draw again.',
  );
}

function notItsDays() {
  return conflict(
    'not-its-days',
    'Gelombang dibuka pada salah satu harinya. Ubah hari pertama atau hari terakhirnya di rancangan.',
    'A wave is opened on one of its days. Change its first or last day in the draft.',
  );
}
