import { sql } from 'kysely';
import type { PlainDate } from '../../../../platform/calendar/index.ts';
import type { Tx } from '../../../../platform/database/index.ts';

/** Packages whose day passed before `before` and that were not handed in, or came back, by the treasurer who answers for them. */
export async function overduePackages(
  tx: Tx,
  people: readonly string[],
  before: PlainDate,
): Promise<{ id: string; number: string; personId: string; dueOn: PlainDate; amount: number | null }[]> {
  const { rows } = await sql<{
    id: string;
    number: string;
    personId: string;
    dueOn: PlainDate;
    amount: number | null;
  }>`
    select id, number, responsible_id as "personId", due_on as "dueOn", amount from spj_package
    where responsible_id = any(${[...people]}::uuid[]) and state in ('draft', 'returned', 'stopped') and due_on < ${before}::date
    order by due_on, id`.execute(tx);
  return rows;
}

/** Of these people the treasurers of an agency on a day, and since when. */
export async function sittingTreasurers(
  tx: Tx,
  people: readonly string[],
  onDay: PlainDate,
): Promise<{ personId: string; agencyId: string; from: PlainDate }[]> {
  const { rows } = await sql<{ personId: string; agencyId: string; from: PlainDate }>`
    select person_id as "personId", agency_id as "agencyId", min(valid_from) as from from role_grant
    where role = 'treasurer' and not pending and agency_id is not null and person_id = any(${[...people]}::uuid[])
      and valid_from <= ${onDay}::date and coalesce(valid_to, 'infinity') >= ${onDay}::date
    group by 1, 2 order by 1, 2`.execute(tx);
  return rows;
}
