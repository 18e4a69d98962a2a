import { sql, type RawBuilder } from 'kysely';
import type { Tx } from '../../../../platform/database/index.ts';
import type { Party, PaymentKind, PaymentState } from '../../rules/payments/chain.ts';
import type { Payment } from './payments.ts';

/** A party that the reader is, and where: null for the whole government. */
export interface OwnParty {
  party: Party;
  agencyIds: readonly string[] | null;
}

/** Stage and the moment before which whatever lies in it is beyond its limit. */
export interface LateBefore {
  state: PaymentState;
  before: string;
  /** of payments that a file told of until then; null: of those that are kept here */
  known: string | null;
}

export interface PaymentSearch {
  /** null: of all agencies */
  agencyIds: readonly string[] | null;
  view: 'open' | 'mine' | 'closed' | 'all';
  own: readonly OwnParty[];
  year?: number | undefined;
  agencyId?: string | undefined;
  contractId?: string | undefined;
  kind?: PaymentKind | undefined;
  state?: PaymentState | undefined;
  holder?: Party | undefined;
  /** null: late or not */
  late: readonly LateBefore[] | null;
  disputed: boolean;
  /** words of number, purpose, invoice or contract */
  text: string;
  /** null: all of them */
  limit: number | null;
  offset: number;
}

export type ListedPayment = Payment & {
  contract_number: string | null;
  contract_title: string | null;
  vendor_id: string | null;
  open_disputes: number;
};

const NEVER = sql<boolean>`false`;

/** Open ones first, the one that has lain longest at the top; then the latest closed. */
export async function listPayments(
  tx: Tx,
  search: PaymentSearch,
): Promise<{ rows: ListedPayment[]; total: number; sum: number }> {
  const where = conditionOf(search);
  const from = sql`from spending_payment p
    left join spending_contract c on c.government_id = p.government_id and c.id = p.contract_id where ${where}`;
  const counted = await sql<{ total: number; sum: number }>`
    select count(*) as total, coalesce(sum(p.amount), 0)::bigint as sum ${from}`.execute(tx);
  const { rows } = await sql<ListedPayment>`
    select p.*, c.number as contract_number, c.title as contract_title, c.vendor_id,
      (select count(*) from spending_payment_dispute d where d.payment_id = p.id and d.settled_at is null)::int as open_disputes
    ${from} order by p.closed_at is not null, case when p.closed_at is null then p.held_since end, p.closed_at desc, p.id
    limit ${search.limit}::int offset ${search.offset}`.execute(tx);
  return { rows, ...counted.rows[0]! };
}

/** Latest moments of the files that open payments came by. */
export async function knownMoments(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ known: string }>`
    select distinct known_until as known from spending_payment where closed_at is null and known_until is not null`.execute(
    tx,
  );
  return rows.map((row) => row.known);
}

/** One payment as a row of the list. */
export async function listedPayment(tx: Tx, id: string): Promise<ListedPayment | undefined> {
  const { rows } = await sql<ListedPayment>`
    select p.*, c.number as contract_number, c.title as contract_title, c.vendor_id,
      (select count(*) from spending_payment_dispute d where d.payment_id = p.id and d.settled_at is null)::int as open_disputes
    from spending_payment p left join spending_contract c on c.government_id = p.government_id and c.id = p.contract_id
    where p.id = ${id}::uuid`.execute(tx);
  return rows[0];
}

function conditionOf(search: PaymentSearch): RawBuilder<unknown> {
  const parts: RawBuilder<unknown>[] = [inAgencies(search.agencyIds)];
  const is = (column: string, value: string | number | undefined) => {
    if (value !== undefined) parts.push(sql`p.${sql.id(column)} = ${value}`);
  };
  if (search.view === 'open' || search.view === 'mine') parts.push(sql`p.closed_at is null`);
  if (search.view === 'closed') parts.push(sql`p.closed_at is not null`);
  if (search.view === 'mine') parts.push(anyOf(search.own.map(liesWith)));
  is('year', search.year);
  is('agency_id', search.agencyId);
  is('contract_id', search.contractId);
  is('kind', search.kind);
  is('state', search.state);
  is('holder', search.holder);
  if (search.late !== null)
    parts.push(
      sql`p.closed_at is null and not (p.returned and p.state = 'invoiced')`,
      anyOf(
        search.late.map(
          ({ state, before, known }) =>
            sql`(p.state = ${state} and p.held_since <= ${before}::timestamptz and p.known_until is not distinct from ${known}::timestamptz)`,
        ),
      ),
    );
  if (search.disputed)
    parts.push(
      sql`exists (select from spending_payment_dispute d where d.payment_id = p.id and d.settled_at is null)`,
    );
  const words = search.text.trim();
  if (words !== '') {
    const like = `%${words.replace(/[\\%_]/g, '\\$&')}%`;
    parts.push(
      sql`(p.number ilike ${like} or p.purpose ilike ${like} or p.invoice_number ilike ${like} or c.number ilike ${like} or c.title ilike ${like})`,
    );
  }
  return sql.join(parts, sql` and `);
}

function inAgencies(ids: readonly string[] | null): RawBuilder<unknown> {
  if (ids === null) return sql`true`;
  return ids.length === 0 ? NEVER : sql`p.agency_id = any(${[...ids]}::uuid[])`;
}

function liesWith({ party, agencyIds }: OwnParty): RawBuilder<unknown> {
  return sql`(p.holder = ${party} and ${inAgencies(agencyIds)})`;
}

function anyOf(parts: readonly RawBuilder<unknown>[]): RawBuilder<unknown> {
  return parts.length === 0 ? NEVER : sql`(${sql.join([...parts], sql` or `)})`;
}
