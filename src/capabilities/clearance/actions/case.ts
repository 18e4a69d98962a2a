import type { Act, Blocker, Subject } from '../../../platform/act.ts';
import { subjectKey } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { canonicalJson } from '../../../platform/canonical-json.ts';
import { newId, sha256 } from '../../../platform/ids.ts';
import { recordRows } from '../../../platform/trail/record.ts';
import { basisOf, decide, type Decision } from '../rules/decide.ts';
import type { ApproverRole } from '../rules/flow.ts';
import { after, type Event } from '../rules/machine.ts';
import { insertCertificate, updateCertificate, type Certificate } from '../store/certificates.ts';
import {
  eventsOf,
  findRequest,
  insertDecisions,
  insertEvents,
  insertRequest,
  updateRequest,
  type KeptDecision,
  type KeptEvent,
  type Request,
} from '../store/requests.ts';
import { lockSubjects } from '../store/subjects.ts';
import type { Occasion } from '../store/tables.ts';
import { tellOfCertificates } from './webhook-events.ts';

/** A request in the hands of one act: changed in memory, saved once, with its trail. */
export interface Case {
  request: Request;
  fresh: boolean;
  /** what happened before this act */
  past: KeptEvent[];
  events: KeptEvent[];
  decisions: KeptDecision[];
  certificate?: { row: Certificate; fresh: boolean };
}

export function subjectOf(request: Request): Subject {
  return { kind: request.kind, id: request.subjectId };
}

/** Takes a request in hand: its subject is locked first, then it is read again, so that nobody else changes it meanwhile. */
export async function openCase(tx: Tx, act: Act, id: string): Promise<Case | undefined> {
  const found = await findRequest(tx, id);
  if (found === undefined) return undefined;
  await lockSubjects(tx, act.government.id, [subjectOf(found)]);
  const request = (await findRequest(tx, id))!;
  return { request, fresh: false, past: await eventsOf(tx, id), events: [], decisions: [] };
}

/** Takes `event`: the state follows from the table of rules/machine.ts. @throws Error when that may not happen now */
export function move(
  each: Case,
  act: Act,
  event: Event,
  detail: { role?: ApproverRole; note?: string } = {},
): void {
  const { request } = each;
  const next = after(request.state, event);
  if (next === null) throw new Error(`${event} may not happen to a request that is ${request.state}`);
  each.events.push({
    id: newId(),
    requestId: request.id,
    position: each.past.length + each.events.length,
    at: act.now,
    actor: act.actor.id,
    event,
    fromState: request.state,
    toState: next,
    role: detail.role ?? null,
    note: detail.note ?? null,
  });
  request.state = next;
  request.stateSince = act.now;
}

/** Asks every capability what stands between these subjects and their certificates, on the day of the act. */
export async function askBlockers(
  tx: Tx,
  act: Act,
  subjects: readonly Subject[],
): Promise<Map<string, Blocker[]>> {
  const all = new Map<string, Blocker[]>();
  for (const question of act.wires.blockers) {
    for (const [key, blockers] of await question(tx, act.today, subjects)) {
      all.set(key, [...(all.get(key) ?? []), ...blockers]);
    }
  }
  return all;
}

/** Decides about one case now, and keeps the decision with its reasons. */
export async function judge(tx: Tx, act: Act, each: Case, occasion: Occasion): Promise<Decision> {
  const subject = subjectOf(each.request);
  const blockers = (await askBlockers(tx, act, [subject])).get(subjectKey(subject)) ?? [];
  return keepDecision(act, each, decide(blockers, act.today), occasion);
}

export function keepDecision(act: Act, each: Case, decision: Decision, occasion: Occasion): Decision {
  const id = newId();
  each.decisions.push({
    id,
    requestId: each.request.id,
    occasion,
    madeAt: act.now,
    asOf: decision.asOf,
    outcome: decision.outcome,
    items: decision.items,
    owed: decision.owed,
    basisHash: basisHash(decision),
  });
  each.request.decisionId = id;
  return decision;
}

/** hex SHA-256 of what the decision rests on, see rules/decide.ts `basisOf` */
export function basisHash(decision: Decision): string {
  return sha256(canonicalJson(basisOf(decision)));
}

/** Saves cases, leaves their trail (a leaf for each event, decision, request and certificate that changed) and tells programs of others. */
export async function saveCases(tx: Tx, act: Act, cases: readonly Case[]): Promise<void> {
  const governmentId = act.government.id;
  for (const { request, fresh } of cases) {
    if (fresh) await insertRequest(tx, governmentId, request);
    else await updateRequest(tx, request);
  }
  for (const { certificate } of cases) {
    if (certificate === undefined) continue;
    if (certificate.fresh) await insertCertificate(tx, governmentId, certificate.row);
    else await updateCertificate(tx, certificate.row);
  }
  const decisions = cases.flatMap((each) => each.decisions);
  const events = cases.flatMap((each) => each.events);
  await insertDecisions(tx, governmentId, decisions);
  await insertEvents(tx, governmentId, events);
  const ids = (rows: readonly { id: string }[]) => rows.map((row) => row.id);
  for (const [event, same] of Map.groupBy(cases, (each) => each.events.at(-1)?.event)) {
    await recordRows(
      tx,
      act,
      `certificate.${event}`,
      'clearance_event',
      ids(same.flatMap((each) => each.events)),
    );
  }
  await recordRows(tx, act, 'certificate.judge', 'clearance_decision', ids(decisions));
  await recordRows(tx, act, 'certificate.save', 'clearance_request', ids(cases.map((each) => each.request)));
  const certificates = cases.flatMap((each) => (each.certificate ? [each.certificate.row] : []));
  await recordRows(tx, act, 'certificate.register', 'clearance_certificate', ids(certificates));
  await tellOfCertificates(tx, act, cases);
}
