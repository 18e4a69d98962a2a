import { sql } from 'kysely';
import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { State } from '../rules/machine.ts';

export interface GiftCounts {
  year: number;
  received: number;
  refused: number;
  /** rupiah of received gifts whose value is known */
  value: number;
  /** reports that reached KPK, or still wait, past the law's 30 working days */
  late: number;
  byState: { state: State; count: number }[];
  byAgency: { agency: string; count: number }[];
}

/** Reports of a calendar year, for the UPG's own eyes: no suppression, nobody named. */
export async function countGifts(tx: Tx, year: number, today: PlainDate): Promise<GiftCounts> {
  const from = `${year}-01-01`;
  const to = `${year}-12-31`;
  const all = await sql<{ received: number; refused: number; value: number; late: number }>`
    select count(*) filter (where g.kind = 'received')::int as received,
      count(*) filter (where g.kind = 'refused')::int as refused,
      coalesce(sum(g.value) filter (where g.kind = 'received'), 0)::bigint as value,
      count(*) filter (where exists (
        select from matter_clock c where c.matter_id = g.id and c.name = 'kpk' and (
          c.late or (c.stopped_on is null and c.due_on < ${today}::date))))::int as late
    from gift g where g.reported_on between ${from}::date and ${to}::date`.execute(tx);
  const states = await sql<{ state: State; count: number }>`
    select state, count(*)::int as count from gift where reported_on between ${from}::date and ${to}::date
    group by state order by count desc, state`.execute(tx);
  const agencies = await sql<{ agency: string; count: number }>`
    select a.name as agency, count(*)::int as count from gift g join agency a on a.id = g.agency_id
    where g.reported_on between ${from}::date and ${to}::date group by a.name order by count desc, a.name limit 50`.execute(
    tx,
  );
  return { year, ...all.rows[0]!, byState: states.rows, byAgency: agencies.rows };
}
