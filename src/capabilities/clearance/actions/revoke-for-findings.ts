import { subjectKey, type Act, type Subject } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { blockedBy, conditionKey, decide, isCovered } from '../rules/decide.ts';
import { findCertificate } from '../store/certificates.ts';
import { eventsOf, findDecision, requestsOfSubjects } from '../store/requests.ts';
import { lockSubjects } from '../store/subjects.ts';
import { askBlockers, keepDecision, move, saveCases, subjectOf, type Case } from './case.ts';
import { restartApproval } from './follow.ts';
import { tellAbout } from './notices.ts';
import { withSuccessors } from './subject.ts';

/** What a finding that became final tells. */
export interface FinalFindings {
  findingIds: readonly string[];
  /** who answers for their recommendations */
  subjects: readonly Subject[];
}

/**
 * Answers findings that became final, in the very transaction that makes them so. The subjects are locked as an issue locks them:
 * whoever issues at the same time either sees these findings or is revoked here. A valid certificate falls only where one of
 * these findings refuses its holder; requests on their way are judged again.
 */
export async function revokeForFindings(
  tx: Tx,
  act: Act,
  { findingIds, subjects }: FinalFindings,
): Promise<void> {
  const affected = await withSuccessors(tx, subjects);
  await lockSubjects(tx, act.government.id, affected);
  const requests = await requestsOfSubjects(tx, affected, ['in-approval', 'awaiting-signature', 'valid']);
  if (requests.length === 0) return;
  const blockers = await askBlockers(tx, act, uniqueSubjects(requests.map(subjectOf)));
  const final = new Set(findingIds);
  const changed: Case[] = [];
  for (const request of requests) {
    const decision = decide(blockers.get(subjectKey(subjectOf(request))) ?? [], act.today);
    const each: Case = {
      request,
      fresh: false,
      past: await eventsOf(tx, request.id),
      events: [],
      decisions: [],
    };
    if (request.state === 'valid') {
      if (blockedBy(decision, final).length === 0) continue;
      keepDecision(act, each, decision, 'finding');
      move(each, act, 'revoke');
      const row = (await findCertificate(tx, request.id))!;
      each.certificate = { row: { ...row, revokedOn: act.today }, fresh: false };
    } else if (decision.outcome === 'refused') {
      keepDecision(act, each, decision, 'finding');
      move(each, act, 'refuse');
    } else {
      const known = request.decisionId === null ? undefined : await findDecision(tx, request.decisionId);
      const keys = known?.items.map(conditionKey) ?? [];
      if (isCovered(decision, request.state === 'in-approval' ? keys : request.accepted)) continue;
      keepDecision(act, each, decision, 'finding');
      await restartApproval(tx, act, each, decision);
    }
    changed.push(each);
  }
  await saveCases(tx, act, changed);
  for (const each of changed) await tellAbout(tx, act, each);
}

function uniqueSubjects(subjects: readonly Subject[]): Subject[] {
  return [...new Map(subjects.map((each) => [subjectKey(each), each])).values()];
}
