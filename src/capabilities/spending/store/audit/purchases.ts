import { sql } from 'kysely';
import type { PlainDate } from '../../../../platform/calendar/index.ts';
import type { Tx } from '../../../../platform/database/index.ts';

/** Something that an agency buys: announced (RUP), under contract, or both. */
export interface Purchase {
  /** of the announced purchase; null: a contract without one */
  planId: string | null;
  contractId: string | null;
  agencyId: string;
  year: number;
  title: string;
  /** whole rupiah: as planned, else of the contract */
  ceiling: number;
  kind: string;
  /** how the vendor is chosen; null: a contract without an announcement */
  method: string | null;
  rupCode: string | null;
  contractNumber: string | null;
  /** who signs for the agency (PPK), where the contract says it */
  commitmentPersonId: string | null;
  handedOverOn: PlainDate | null;
}

/** Of one year, the dearest first; of a plan with several contracts the newest. */
export async function findPurchases(
  tx: Tx,
  asked: { year: number; most: number } | { planId: string } | { contractId: string },
): Promise<Purchase[]> {
  const [plans, contracts, most] =
    'year' in asked
      ? [sql`p.year = ${asked.year}`, sql`c.year = ${asked.year}`, asked.most]
      : 'planId' in asked
        ? [sql`p.id = ${asked.planId}::uuid`, sql`false`, 1]
        : [sql`false`, sql`c.id = ${asked.contractId}::uuid`, 1];
  const { rows } = await sql<Purchase>`
    select * from (
      select p.id as "planId", c.id as "contractId", p.agency_id as "agencyId", p.year, p.name as title, p.ceiling, p.kind, p.method,
        p.rup_code as "rupCode", c.number as "contractNumber", c.commitment_person_id as "commitmentPersonId",
        c.handed_over_on as "handedOverOn"
      from procurement_package p
      left join lateral (
        select id, number, commitment_person_id, handed_over_on from spending_contract
        where government_id = p.government_id and package_id = p.id order by id desc limit 1) c on true
      where p.vanished_at is null and ${plans}
      union all
      select null, c.id, c.agency_id, c.year, c.title, c.value, c.work, null, null, c.number, c.commitment_person_id, c.handed_over_on
      from spending_contract c where c.package_id is null and ${contracts}) found
    order by ceiling desc, title limit ${most}`.execute(tx);
  return rows;
}
