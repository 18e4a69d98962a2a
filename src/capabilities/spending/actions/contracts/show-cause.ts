import type { z } from 'zod';
import type { Act } from '../../../../platform/act.ts';
import { addDays } from '../../../../platform/calendar/index.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { newId } from '../../../../platform/ids.ts';
import { badField, conflict, isRefusal, type Outcome } from '../../../../platform/outcome.ts';
import { getParameter } from '../../../../platform/parameters/index.ts';
import { recordRow } from '../../../../platform/trail/record.ts';
import type { inviteBody, minutesBody } from '../../contract/contract-acts.ts';
import { SCM_TRIAL_DAYS } from '../../parameters/contracts.ts';
import { mayCommit } from '../../policy.ts';
import { afterTrial } from '../../rules/contracts/critical.ts';
import { afterInvitation, levelToInvite, trialResult } from '../../rules/contracts/trial.ts';
import type { Contract } from '../../store/contracts/contracts.ts';
import { insertScms, reportsOf, scmsOf, updateScm, type Scm } from '../../store/contracts/parts.ts';
import { assessContract } from './assess-contract.ts';
import { changeContract, openContract, wrongState } from './open-contract.ts';
import { ownFiles } from './own-files.ts';
import { tellStep } from './tell.ts';

/** Invites the vendor of a critical contract to the next show-cause meeting (SCM I, II, III). */
export async function inviteToMeeting(
  tx: Tx,
  act: Act,
  id: string,
  input: z.output<typeof inviteBody>,
): Promise<Outcome<Contract>> {
  const open = await openMeetings(tx, act, id, input.version);
  if (isRefusal(open)) return open;
  const { contract, meetings } = open;
  const { critical } = await assessContract(tx, act, contract);
  const running = meetings.some((each) => each.outcome === null);
  const level = levelToInvite(contract.scm, critical !== null, running);
  if (level === null)
    return conflict(
      'no-meeting',
      running
        ? 'Rapat sebelumnya belum selesai dinilai.'
        : 'Kontrak ini tidak kritis, atau sudah melewati tiga rapat.',
      running
        ? 'The meeting before it has not been judged yet.'
        : 'This contract is not critical, or has had its three meetings.',
    );
  if (input.invitedFor < act.today)
    return badField(
      'invitedFor',
      'Isi hari rapat, hari ini atau sesudahnya.',
      'Enter the day of the meeting, today or later.',
    );
  const meeting: Scm = {
    government_id: act.government.id,
    id: newId(),
    contract_id: id,
    n: meetings.length + 1,
    level,
    invited_for: input.invitedFor,
    invited_at: act.now,
    invited_by: act.actor.id,
    held_on: null,
    target_percent: null,
    until_day: null,
    minutes: null,
    file_id: null,
    outcome: null,
    reached_percent: null,
    judged_at: null,
  };
  await insertScms(tx, [meeting]);
  await recordRow(tx, act, 'spending.scm-invite', 'contract_scm', meeting.id);
  const moved = await changeContract(tx, act, contract, 'scm-invite', {
    scm: afterInvitation(contract.scm),
  });
  await tellStep(tx, act, moved, 'scm-invited');
  return moved;
}

/** Minutes of the meeting: so many per cent until a day. */
export async function keepMinutes(
  tx: Tx,
  act: Act,
  id: string,
  input: z.output<typeof minutesBody>,
): Promise<Outcome<Contract>> {
  const open = await openMeetings(tx, act, id, input.version);
  if (isRefusal(open)) return open;
  const meeting = open.meetings.at(-1);
  if (meeting === undefined || meeting.outcome !== null || meeting.held_on !== null) return wrongState();
  if (input.heldOn > act.today)
    return badField(
      'heldOn',
      'Isi hari rapat yang tidak melewati hari ini.',
      'Enter the day of the meeting, not after today.',
    );
  if (input.targetPercent <= open.contract.percent)
    return badField(
      'targetPercent',
      `Kemajuan sekarang ${open.contract.percent} persen. Isi sasaran yang lebih besar.`,
      `Progress stands at ${open.contract.percent} per cent. Enter a larger target.`,
    );
  const days = await getParameter(tx, SCM_TRIAL_DAYS, input.heldOn);
  if (input.until <= input.heldOn || input.until > addDays(input.heldOn, days))
    return badField(
      'until',
      `Isi hari terakhir uji coba, paling lama ${days} hari setelah rapat.`,
      `Enter the last day of the trial, at most ${days} days after the meeting.`,
    );
  const files = await ownFiles(tx, act, [input]);
  if (isRefusal(files)) return files;
  await updateScm(tx, meeting.id, {
    held_on: input.heldOn,
    target_percent: input.targetPercent,
    until_day: input.until,
    minutes: input.minutes.trim(),
    file_id: input.fileId,
  });
  await recordRow(tx, act, 'spending.scm-minutes', 'contract_scm', meeting.id);
  return changeContract(tx, act, open.contract, 'scm-minutes', {});
}

/** How the trial ended, as the reports say: reached ends the meetings, failed leads to the next one and after the third to termination. */
export async function judgeTrial(tx: Tx, act: Act, id: string, version: number): Promise<Outcome<Contract>> {
  const open = await openMeetings(tx, act, id, version);
  if (isRefusal(open)) return open;
  const { contract, meetings } = open;
  const result = await resultOf(tx, act, contract, meetings.at(-1));
  const meeting = meetings.at(-1);
  if (result === null || meeting === undefined)
    return conflict(
      'trial-runs',
      'Uji coba belum berakhir, dan laporan belum mencapai sasarannya.',
      'The trial is not over, and no report has reached its target.',
    );
  await updateScm(tx, meeting.id, {
    outcome: result.outcome,
    reached_percent: result.reachedPercent,
    judged_at: act.now,
  });
  await recordRow(tx, act, 'spending.scm-judge', 'contract_scm', meeting.id);
  const scm = afterTrial(contract.scm, result.outcome === 'reached');
  const moved = await changeContract(tx, act, contract, 'scm-judge', { scm });
  if (result.outcome === 'failed') await tellStep(tx, act, moved, 'scm-failed');
  return moved;
}

/** Null: no meeting waits for a judgement, or its trial still runs. */
export async function resultOf(tx: Tx, act: Act, contract: Contract, meeting: Scm | undefined) {
  if (meeting === undefined || meeting.outcome !== null) return null;
  if (meeting.target_percent === null || meeting.until_day === null || meeting.held_on === null) return null;
  const { held_on: heldOn } = meeting;
  const reports = (await reportsOf(tx, contract.id))
    .filter((each) => each.period_end >= heldOn)
    .map((each) => ({ periodEnd: each.period_end, percent: each.percent }));
  return trialResult({ targetPercent: meeting.target_percent, until: meeting.until_day }, reports, act.today);
}

async function openMeetings(
  tx: Tx,
  act: Act,
  id: string,
  version: number,
): Promise<Outcome<{ contract: Contract; meetings: Scm[] }>> {
  const contract = await openContract(tx, act, id, version, (each) => mayCommit(act.actor, each.agency_id));
  if (isRefusal(contract)) return contract;
  if (contract.state !== 'running' || contract.suspended_since !== null) return wrongState();
  return { contract, meetings: await scmsOf(tx, id) };
}
