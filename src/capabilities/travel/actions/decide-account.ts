import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { newId } from '../../../platform/ids.ts';
import { formatRupiah } from '../../../platform/money.ts';
import { isRefusal, Refusal, type Complaint, type Outcome } from '../../../platform/outcome.ts';
import { recordRow, recordRows } from '../../../platform/trail/record.ts';
import type { DecideInput } from '../contract-verification.ts';
import { decisionFaults, type DecidedLine } from '../rules/decision.ts';
import type { TripVerdict } from '../rules/verify-trip.ts';
import { insertDecision } from '../store/answers.ts';
import { claimLinesOf } from '../store/claims.ts';
import type { Member } from '../store/members.ts';
import { latestVerdict } from '../store/verdicts.ts';
import { decisionWords } from '../texts/decision.ts';
import { lineLabel } from '../texts/verdict.ts';
import { handOff } from './hand-off.ts';
import { leftOfAdvance } from './left-of-advance.ts';
import { moveMember } from './move-member.ts';
import { isDecidable, openForAssigned, wrongState } from './open-case.ts';
import { settleMember } from './settle-member.ts';
import { tellEnd, tellTraveller } from './tell-verification.ts';

/**
 * The auditor of the case signs what is to be repaid, line by line, at most what the verdict had contradicted, and after the traveller
 * has answered or could have. What only lacked proof becomes a note and never a debt. With nothing to repay the account is settled, else
 * it is handed to findings.
 */
export async function decideAccount(
  tx: Tx,
  act: Act,
  memberId: string,
  input: DecideInput,
): Promise<Outcome<Member>> {
  const open = await openForAssigned(tx, act, memberId);
  if (isRefusal(open)) return open;
  const { trip, member } = open;
  const row = await latestVerdict(tx, memberId);
  if (row === undefined || !isDecidable(act, member)) return wrongState();
  const verdict = JSON.parse(row.content) as TripVerdict;
  const faults = decisionFaults(input.lines, verdict.money.lines);
  if (faults.length > 0) return refused(faults);
  const lines = input.lines.map(({ code, about, accepted, amount: asked, reason }) => ({
    code,
    about,
    accepted,
    amount: asked,
    reason,
    low: verdict.money.lines.find((line) => line.code === code && line.about === about)!.low,
  }));
  const amount = lines.reduce((sum, each) => sum + each.amount, 0);
  const decisionId = newId();
  const owned = { government_id: act.government.id };
  const decided = lines.map((each) => ({ ...owned, id: newId(), decision_id: decisionId, ...each }));
  await insertDecision(tx, {
    decision: {
      ...owned,
      id: decisionId,
      member_id: memberId,
      verdict_id: row.id,
      decided_by: act.actor.personId,
      at: act.now,
      reason: input.reason,
      amount,
      note: row.high - row.low,
    },
    lines: decided,
  });
  await recordRow(tx, act, 'travel.decide', 'travel_decision', decisionId);
  await recordRows(
    tx,
    act,
    'travel.decide',
    'travel_decision_line',
    decided.map((each) => each.id),
  );
  if (amount === 0) {
    const none = await moveMember(tx, act, member, 'decided', { due_day: null });
    const settled = await settleMember(tx, act, trip, none);
    await tellEnd(tx, act, trip, settled, 'decided-none');
    return settled;
  }
  // One debt of one trip is one finding: what was not used of the advance goes with it.
  const rest = await leftOfAdvance(tx, member);
  const findingId = await handOff(tx, act, trip, member, {
    amount: amount + rest,
    condition: [
      ...(await conditionOf(tx, memberId, lines)),
      ...(rest > 0 ? [`${decisionWords['rest-condition']}: ${formatRupiah(rest)}`] : []),
    ],
    criterion: decisionWords.criterion,
    cause: input.reason,
  });
  if (isRefusal(findingId)) return findingId;
  const moved = await moveMember(tx, act, member, 'decided', { due_day: null, finding_id: findingId });
  await tellTraveller(tx, act, trip, moved, 'decided-repay');
  return moved;
}

function refused(faults: ReturnType<typeof decisionFaults>): Refusal {
  const complaints: Complaint[] = faults.map(({ field, fault }) => ({
    field,
    message: decisionWords[fault],
  }));
  return new Refusal(
    422,
    'invalid',
    { id: 'Periksa isian yang ditandai.', en: 'Check the marked fields.' },
    complaints,
  );
}

async function conditionOf(tx: Tx, memberId: string, lines: readonly DecidedLine[]): Promise<string[]> {
  const claim = new Map((await claimLinesOf(tx, memberId)).map((each) => [each.id, each.description]));
  return lines
    .filter((each) => each.amount > 0)
    .map((each) => `- ${lineLabel(each, claim).id}: ${formatRupiah(each.amount)}`);
}
