import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import {
  conflict,
  isRefusal,
  notAllowed,
  notFound,
  type Outcome,
  type Refusal,
} from '../../../platform/outcome.ts';
import { maySee, mayRequest, wholeRoles } from '../policy.ts';
import { conditionKey, isCovered, type Decision } from '../rules/decide.ts';
import { whyNot, type Given } from '../rules/flow.ts';
import { after, type Event } from '../rules/machine.ts';
import { findDecision, type Request } from '../store/requests.ts';
import { judge, move, openCase, saveCases, subjectOf, type Case } from './case.ts';
import { followDecision, restartApproval, toSignature } from './follow.ts';
import { tellAbout } from './notices.ts';

/** What became of it; `changed`: the ledger says something else than what the approver saw, so nothing was approved. */
export interface Decided {
  request: Request;
  changed: boolean;
}

/**
 * Approves the step that is due. The decision is computed again: refused now, it ends here; with a condition that the approver
 * did not see, nothing is approved and the approval starts again. The last approval leads to the signature; the Inspektur's accepts the conditions.
 * Refused: another's step, one's own request, two steps by one person.
 * @param input.decisionId the decision that the approver saw
 */
export async function approveStep(
  tx: Tx,
  act: Act,
  input: { id: string; decisionId: string; note: string },
): Promise<Outcome<Decided>> {
  const each = await openForApproval(tx, act, input.id, 'approve');
  if (isRefusal(each)) return each;
  const { request } = each;
  const seen = await findDecision(tx, input.decisionId);
  if (seen?.requestId !== request.id) return notNow();
  const decision = await judge(tx, act, each, 'approval');
  const covered = isCovered(decision, seen.items.map(conditionKey));
  if (decision.outcome === 'refused') move(each, act, 'refuse');
  else if (covered) await approve(tx, act, each, decision, input.note);
  else await restartApproval(tx, act, each, decision);
  await saveCases(tx, act, [each]);
  await tellAbout(tx, act, each);
  return { request, changed: !covered };
}

async function approve(tx: Tx, act: Act, each: Case, decision: Decision, note: string): Promise<void> {
  const { request } = each;
  const role = request.steps[request.step]!;
  if (role === 'inspektur') request.accepted = decision.items.map(conditionKey);
  const noted = note === '' ? {} : { note };
  if (request.step < request.steps.length - 1) {
    move(each, act, 'approve', { role, ...noted });
    request.step += 1;
    return;
  }
  await toSignature(tx, act, each, decision);
}

/** Sends a request back to whoever made it, with what has to be put right. */
export async function returnRequest(
  tx: Tx,
  act: Act,
  input: { id: string; reason: string },
): Promise<Outcome<Request>> {
  const each = await openForApproval(tx, act, input.id, 'return');
  if (isRefusal(each)) return each;
  move(each, act, 'return', { role: each.request.steps[each.request.step]!, note: input.reason });
  each.request.reason = input.reason;
  await saveCases(tx, act, [each]);
  await tellAbout(tx, act, each);
  return each.request;
}

/**
 * The Inspektur does not accept a condition. Where nothing stands in the way there is nothing to refuse: what is eligible by the
 * ledger is issued or returned, never denied at will.
 */
export async function refuseRequest(
  tx: Tx,
  act: Act,
  input: { id: string; reason: string },
): Promise<Outcome<Request>> {
  const each = await openForApproval(tx, act, input.id, 'refuse');
  if (isRefusal(each)) return each;
  if (each.request.steps[each.request.step] !== 'inspektur') return notAllowed();
  const decision = await judge(tx, act, each, 'approval');
  if (decision.outcome === 'eligible') {
    return conflict(
      'nothing-to-refuse',
      'Tidak ada temuan atau syarat yang menghalangi, jadi permohonan ini tidak dapat ditolak. Setujui, atau kembalikan bila ada data yang keliru.',
      'No finding and no condition stands in the way, so this request cannot be refused. Approve it, or return it if something is wrong.',
    );
  }
  move(each, act, 'refuse', { role: 'inspektur', note: input.reason });
  each.request.reason = input.reason;
  await saveCases(tx, act, [each]);
  await tellAbout(tx, act, each);
  return each.request;
}

/** Puts a returned request in again; it is decided anew and passes every step from the first. */
export async function resubmitRequest(
  tx: Tx,
  act: Act,
  input: { id: string; note: string },
): Promise<Outcome<Request>> {
  const each = await openCase(tx, act, input.id);
  if (each === undefined || !mayRequest(act.actor, subjectOf(each.request))) return notFound();
  if (after(each.request.state, 'resubmit') === null) return notNow();
  each.request.note = input.note;
  const decision = await judge(tx, act, each, 'request');
  move(each, act, 'resubmit');
  await followDecision(tx, act, each, decision);
  await saveCases(tx, act, [each]);
  await tellAbout(tx, act, each);
  return each.request;
}

async function openForApproval(tx: Tx, act: Act, id: string, event: Event): Promise<Case | Refusal> {
  const each = await openCase(tx, act, id);
  if (each === undefined || !maySee(act.actor, subjectOf(each.request))) return notFound();
  const { request } = each;
  const { accountId, personId } = act.actor;
  if (accountId === null) return notAllowed();
  if (after(request.state, event) === null || request.state !== 'in-approval') return notNow();
  const asked = {
    steps: request.steps,
    step: request.step,
    holderPersonId: request.kind === 'person' ? request.subjectId : null,
    requestedBy: request.requestedBy,
  };
  const why = whyNot(asked, { roles: wholeRoles(act.actor), accountId, personId }, givenBefore(each));
  return why === null ? each : sentence(why);
}

/** Approvals since the request was put in, or since new conditions made them void. */
function givenBefore(each: Case): Given[] {
  const start = each.past.findLastIndex((past) => past.event === 'seek-approval' || past.event === 'recheck');
  return each.past
    .slice(start + 1)
    .filter((event) => event.event === 'approve')
    .map((event, step) => ({ step, accountId: event.actor }));
}

export function notNow(): Refusal {
  return conflict(
    'state-changed',
    'Permohonan ini sudah berpindah tahap. Muat ulang halaman untuk melihat keadaan terakhir.',
    'This request has moved on. Reload the page to see where it is now.',
  );
}

function sentence(why: Exclude<ReturnType<typeof whyNot>, null>): Refusal {
  if (why === 'no-step') return notNow();
  if (why === 'role') return notAllowed();
  if (why === 'twice') {
    return conflict(
      'approved-before',
      'Anda sudah menyetujui tahap sebelumnya. Tahap ini diputuskan orang lain.',
      'You approved an earlier step. Somebody else decides this one.',
    );
  }
  return conflict(
    'own-request',
    'Anda tidak memutuskan permohonan sendiri. Minta pejabat lain atau pelaksana tugas (Plt/Plh) yang memutuskan.',
    'You do not decide your own request. Ask another officer or an acting officer to decide.',
  );
}
