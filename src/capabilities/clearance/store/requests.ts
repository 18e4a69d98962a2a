import { sql } from 'kysely';
import type { Blocker, Subject, SubjectKind } from '../../../platform/act.ts';
import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Outcome } from '../rules/decide.ts';
import type { ApproverRole } from '../rules/flow.ts';
import type { Event, State } from '../rules/machine.ts';
import type { Purpose } from '../rules/purposes.ts';
import type { ClearanceTables, Occasion } from './tables.ts';

/** A request as it is kept. Its certificate, if it got that far, bears the same id. */
export interface Request {
  id: string;
  kind: SubjectKind;
  subjectId: string;
  subjectName: string;
  subjectNumber: string | null;
  officeName: string | null;
  purpose: Purpose;
  note: string;
  requestedBy: string;
  requestedAt: string;
  state: State;
  stateSince: string;
  steps: ApproverRole[];
  step: number;
  accepted: string[];
  decisionId: string | null;
  reason: string | null;
}

export interface KeptDecision {
  id: string;
  requestId: string;
  occasion: Occasion;
  madeAt: string;
  asOf: PlainDate;
  outcome: Outcome;
  items: Blocker[];
  owed: number;
  basisHash: string;
}

export interface KeptEvent {
  id: string;
  requestId: string;
  position: number;
  at: string;
  actor: string;
  event: Event;
  fromState: State;
  toState: State;
  role: ApproverRole | null;
  note: string | null;
}

const REQUEST = [
  'id',
  'kind',
  'subject_id as subjectId',
  'subject_name as subjectName',
  'subject_number as subjectNumber',
  'office_name as officeName',
  'purpose',
  'note',
  'requested_by as requestedBy',
  'requested_at as requestedAt',
  'state',
  'state_since as stateSince',
  'steps',
  'step',
  'accepted',
  'decision_id as decisionId',
  'reason',
] as const;

function requests(tx: Tx) {
  return tx.withTables<ClearanceTables>().selectFrom('clearance_request').select(REQUEST);
}

export async function findRequest(tx: Tx, id: string): Promise<Request | undefined> {
  return requests(tx).where('id', '=', id).executeTakeFirst();
}

/** Requests of these subjects that are in one of `states`. Read it after lockSubjects: nobody changes them meanwhile. */
export async function requestsOfSubjects(
  tx: Tx,
  subjects: readonly Subject[],
  states: readonly State[],
): Promise<Request[]> {
  if (subjects.length === 0) return [];
  return requests(tx)
    .where('state', 'in', [...states])
    .where(
      sql<boolean>`(kind, subject_id) in (
        select kind, id from json_to_recordset(${JSON.stringify(subjects)}::json) as w (kind text, id uuid))`,
    )
    .orderBy('id')
    .execute();
}

/** Requests in a state since before `before`, oldest first: what a job has to look after. */
export async function requestsSince(tx: Tx, state: State, before: string, limit: number): Promise<Request[]> {
  return requests(tx)
    .where('state', '=', state)
    .where('state_since', '<=', before)
    .orderBy('state_since')
    .orderBy('id')
    .limit(limit)
    .execute();
}

/** Certificates whose last day lies before `today` and that are still called valid. */
export async function overdueRequests(tx: Tx, today: PlainDate, limit: number): Promise<Request[]> {
  return requests(tx)
    .where('state', '=', 'valid')
    .where(
      sql<boolean>`exists (select from clearance_certificate c
        where c.government_id = clearance_request.government_id and c.id = clearance_request.id and c.valid_until < ${today}::date)`,
    )
    .orderBy('id')
    .limit(limit)
    .execute();
}

export async function insertRequest(tx: Tx, governmentId: string, request: Request): Promise<void> {
  await tx
    .withTables<ClearanceTables>()
    .insertInto('clearance_request')
    .values({
      government_id: governmentId,
      id: request.id,
      kind: request.kind,
      subject_id: request.subjectId,
      subject_name: request.subjectName,
      subject_number: request.subjectNumber,
      office_name: request.officeName,
      purpose: request.purpose,
      note: request.note,
      requested_by: request.requestedBy,
      requested_at: request.requestedAt,
      ...changing(request),
    })
    .execute();
}

/** Saves what changes of a request as it goes its way. */
export async function updateRequest(tx: Tx, request: Request): Promise<void> {
  await tx
    .withTables<ClearanceTables>()
    .updateTable('clearance_request')
    .set(changing(request))
    .where('id', '=', request.id)
    .execute();
}

function changing(request: Request) {
  return {
    state: request.state,
    state_since: request.stateSince,
    steps: JSON.stringify(request.steps) as never,
    step: request.step,
    accepted: JSON.stringify(request.accepted) as never,
    decision_id: request.decisionId,
    reason: request.reason,
  };
}

export async function insertDecisions(
  tx: Tx,
  governmentId: string,
  rows: readonly KeptDecision[],
): Promise<void> {
  if (rows.length === 0) return;
  await tx
    .withTables<ClearanceTables>()
    .insertInto('clearance_decision')
    .values(
      rows.map((row) => ({
        government_id: governmentId,
        id: row.id,
        request_id: row.requestId,
        occasion: row.occasion,
        made_at: row.madeAt,
        as_of: row.asOf,
        outcome: row.outcome,
        items: JSON.stringify(row.items) as never,
        owed: row.owed,
        basis_hash: row.basisHash,
      })),
    )
    .execute();
}

export async function insertEvents(tx: Tx, governmentId: string, rows: readonly KeptEvent[]): Promise<void> {
  if (rows.length === 0) return;
  await tx
    .withTables<ClearanceTables>()
    .insertInto('clearance_event')
    .values(
      rows.map((row) => ({
        government_id: governmentId,
        id: row.id,
        request_id: row.requestId,
        position: row.position,
        at: row.at,
        actor: row.actor,
        event: row.event,
        from_state: row.fromState,
        to_state: row.toState,
        role: row.role,
        note: row.note,
      })),
    )
    .execute();
}

/** What happened to a request, in order. */
export async function eventsOf(tx: Tx, requestId: string): Promise<KeptEvent[]> {
  return tx
    .withTables<ClearanceTables>()
    .selectFrom('clearance_event')
    .select([
      'id',
      'request_id as requestId',
      'position',
      'at',
      'actor',
      'event',
      'from_state as fromState',
      'to_state as toState',
      'role',
      'note',
    ])
    .where('request_id', '=', requestId)
    .orderBy('position')
    .execute();
}

export async function findDecision(tx: Tx, id: string): Promise<KeptDecision | undefined> {
  return tx
    .withTables<ClearanceTables>()
    .selectFrom('clearance_decision')
    .select([
      'id',
      'request_id as requestId',
      'occasion',
      'made_at as madeAt',
      'as_of as asOf',
      'outcome',
      'items',
      'owed',
      'basis_hash as basisHash',
    ])
    .where('id', '=', id)
    .executeTakeFirst();
}
