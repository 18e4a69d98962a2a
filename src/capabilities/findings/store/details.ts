import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/index.ts';
import { ledger } from './cases.ts';
import type {
  EvidenceRow,
  FindingTextRow,
  FollowUpRow,
  PaymentRow,
  ResponseRow,
  ReviewRow,
  SuspensionRow,
} from './tables.ts';

/** What a finding's page shows beside the case itself. */
export interface FindingDetails {
  text: FindingTextRow;
  responses: ResponseRow[];
  followUps: FollowUpRow[];
  evidence: EvidenceRow[];
  reviews: ReviewRow[];
  suspensions: SuspensionRow[];
  payments: PaymentRow[];
}

/** Everything that was handed in and decided about a finding, oldest first. */
export async function findDetails(tx: Tx, findingId: string): Promise<FindingDetails> {
  const db = ledger(tx);
  const own = sql<boolean>`recommendation_id in (select id from recommendation where finding_id = ${findingId}::uuid)`;
  const text = await db.selectFrom('finding_text').selectAll().where('id', '=', findingId).executeTakeFirst();
  const responses = await db
    .selectFrom('response')
    .selectAll()
    .where('finding_id', '=', findingId)
    .orderBy('id')
    .execute();
  const followUps = await db.selectFrom('follow_up').selectAll().where(own).orderBy('id').execute();
  const evidence = await db
    .selectFrom('follow_up_evidence')
    .selectAll()
    .where(sql<boolean>`follow_up_id = any(${followUps.map((row) => row.id)}::uuid[])`)
    .orderBy('id')
    .execute();
  const reviews = await db.selectFrom('review').selectAll().where(own).orderBy('id').execute();
  const suspensions = await db.selectFrom('suspension').selectAll().where(own).orderBy('id').execute();
  const payments = await db.selectFrom('payment').selectAll().where(own).orderBy('id').execute();
  const empty = { government_id: '', id: findingId, condition: '', criterion: '', cause: '', effect: '' };
  return { text: text ?? empty, responses, followUps, evidence, reviews, suspensions, payments };
}
