import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/index.ts';
import type { Rupiah } from '../../../platform/money.ts';
import type { Instalment } from '../rules/losses.ts';
import { ledger, lockSome } from './cases.ts';
import type { InstalmentRow, LossCaseRow } from './tables.ts';

/** A share that a loss covers, with its money. */
export interface CoveredShare {
  lossId: string;
  shareId: string;
  responsibleId: string;
  recommendationId: string;
  findingId: string;
  title: string;
  active: boolean;
  /** agencies that it concerns: where it was found, and the debtor's own */
  offices: string[];
  share: Rupiah;
  paid: Rupiah;
}

/** A loss with everything that a decision about it needs. */
export interface Loss {
  row: LossCaseRow;
  shares: CoveredShare[];
  instalments: InstalmentRow[];
  /** Σ shares */
  total: Rupiah;
  /** Σ verified payments on them */
  paid: Rupiah;
}

/** Losses by id, in three statements, in the order of ids. */
export async function findLosses(tx: Tx, ids: readonly string[]): Promise<Loss[]> {
  if (ids.length === 0) return [];
  const wanted = sql`any(${[...ids]}::uuid[])`;
  const rows = await ledger(tx)
    .selectFrom('loss_case')
    .selectAll()
    .where(sql<boolean>`id = ${wanted}`)
    .orderBy('id')
    .execute();
  const { rows: shares } = await sql<CoveredShare>`
    select l.loss_case_id as "lossId", l.id as "shareId", l.active, r.id as "responsibleId",
      r.recommendation_id as "recommendationId", r.finding_id as "findingId", f.title, r.share,
      array_remove(array[f.agency_id, r.office_id], null) as offices,
      coalesce((select sum(p.amount) from payment p where p.responsible_id = r.id and p.state = 'verified'), 0)::bigint as paid
    from loss_share l join responsible r on r.id = l.responsible_id join finding f on f.id = r.finding_id
    where l.loss_case_id = ${wanted} order by l.id`.execute(tx);
  const instalments = await ledger(tx)
    .selectFrom('instalment')
    .selectAll()
    .where(sql<boolean>`loss_case_id = ${wanted}`)
    .orderBy('loss_case_id')
    .orderBy('sequence')
    .execute();
  const sharesOf = Map.groupBy(shares, (share) => share.lossId);
  const instalmentsOf = Map.groupBy(instalments, (each) => each.loss_case_id);
  return rows.map((row) => {
    const own = sharesOf.get(row.id) ?? [];
    return {
      row,
      shares: own,
      instalments: instalmentsOf.get(row.id) ?? [],
      total: own.reduce((sum, share) => sum + share.share, 0),
      paid: own.reduce((sum, share) => sum + share.paid, 0),
    };
  });
}

export async function findLoss(tx: Tx, id: string): Promise<Loss | undefined> {
  return (await findLosses(tx, [id]))[0];
}

/** Holds a loss: first the findings of its shares in id order (as payments do), then the case itself. */
export async function lockLoss(tx: Tx, id: string): Promise<Loss | undefined> {
  const before = await findLoss(tx, id);
  if (before === undefined) return undefined;
  await lockSome(
    tx,
    before.shares.map((share) => share.findingId),
  );
  await sql`select id from loss_case where id = ${id}::uuid for update`.execute(tx);
  return findLoss(tx, id);
}

/** Whom a loss concerns. */
export function placeOfLoss(loss: Loss): { offices: string[]; people: string[] } {
  return {
    offices: [...new Set(loss.shares.flatMap((share) => share.offices))],
    people: loss.row.person_id === null ? [] : [loss.row.person_id],
  };
}

/** The schedule, and what was paid towards it: money from before the instrument is no part of it. */
export function scheduleOf(loss: Loss): { schedule: Instalment[]; paid: Rupiah } | null {
  if (loss.row.principal === null || loss.instalments.length === 0) return null;
  return {
    schedule: loss.instalments.map((each) => ({ dueOn: each.due_on, amount: each.amount })),
    paid: loss.paid - (loss.total - loss.row.principal),
  };
}
