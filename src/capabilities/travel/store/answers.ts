import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/index.ts';
import { insertMany } from '../../../platform/database/insert.ts';
import {
  verification,
  type AdvanceRepaymentTable,
  type AssignmentTable,
  type DecisionLineTable,
  type DecisionTable,
  type LookTable,
  type ReplyTable,
  type RequestTable,
} from './verification-tables.ts';

/** The newest first. */
export async function requestsOf(tx: Tx, memberId: string): Promise<RequestTable[]> {
  return verification(tx)
    .selectFrom('travel_request')
    .selectAll()
    .where('member_id', '=', memberId)
    .orderBy('id', 'desc')
    .execute();
}

export async function insertRequest(tx: Tx, row: RequestTable): Promise<void> {
  await verification(tx).insertInto('travel_request').values(row).execute();
}

/** The newest first. */
export async function repliesOf(tx: Tx, memberId: string): Promise<ReplyTable[]> {
  return verification(tx)
    .selectFrom('travel_reply')
    .selectAll()
    .where('member_id', '=', memberId)
    .orderBy('id', 'desc')
    .execute();
}

export async function insertReply(tx: Tx, row: ReplyTable): Promise<void> {
  await verification(tx).insertInto('travel_reply').values(row).execute();
}

export interface Decision {
  decision: DecisionTable;
  lines: DecisionLineTable[];
}

export async function findDecision(tx: Tx, memberId: string): Promise<Decision | undefined> {
  const decision = await verification(tx)
    .selectFrom('travel_decision')
    .selectAll()
    .where('member_id', '=', memberId)
    .executeTakeFirst();
  if (decision === undefined) return undefined;
  const lines = await verification(tx)
    .selectFrom('travel_decision_line')
    .selectAll()
    .where('decision_id', '=', decision.id)
    .orderBy('id')
    .execute();
  return { decision, lines };
}

export async function insertDecision(tx: Tx, { decision, lines }: Decision): Promise<void> {
  await verification(tx).insertInto('travel_decision').values(decision).execute();
  await insertMany(tx, 'travel_decision_line', lines);
}

/** Who holds the case; undefined where nobody does. */
export async function assignmentOf(tx: Tx, memberId: string): Promise<AssignmentTable | undefined> {
  return verification(tx)
    .selectFrom('travel_assignment')
    .selectAll()
    .where('member_id', '=', memberId)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
}

export async function insertAssignment(tx: Tx, row: AssignmentTable): Promise<void> {
  await verification(tx).insertInto('travel_assignment').values(row).execute();
}

/** The newest first. */
export async function looksOf(tx: Tx, memberId: string): Promise<LookTable[]> {
  return verification(tx)
    .selectFrom('travel_look')
    .selectAll()
    .where('member_id', '=', memberId)
    .orderBy('id', 'desc')
    .execute();
}

export async function findLook(tx: Tx, id: string): Promise<LookTable | undefined> {
  return verification(tx).selectFrom('travel_look').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function insertLook(tx: Tx, row: LookTable): Promise<void> {
  await verification(tx).insertInto('travel_look').values(row).execute();
}

/** Rupiah of an advance that came back. */
export async function advanceRepaid(tx: Tx, memberId: string): Promise<number> {
  const { rows } = await sql<{ sum: number }>`
    select coalesce(sum(amount), 0)::float8 as sum from travel_advance_repayment
    where member_id = ${memberId}::uuid`.execute(tx);
  return Number(rows[0]?.sum ?? 0);
}

export async function insertAdvanceRepayment(tx: Tx, row: AdvanceRepaymentTable): Promise<void> {
  await verification(tx).insertInto('travel_advance_repayment').values(row).execute();
}

export async function isReferenceUsed(tx: Tx, reference: string): Promise<boolean> {
  const row = await verification(tx)
    .selectFrom('travel_advance_repayment')
    .select('id')
    .where('reference', '=', reference)
    .executeTakeFirst();
  return row !== undefined;
}
