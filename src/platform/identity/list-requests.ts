import { sql } from 'kysely';
import type { Act } from '../act.ts';
import type { Tx } from '../database/index.ts';
import { notAllowed, type Outcome } from '../outcome.ts';
import type { RequestRow } from './contract.ts';
import type { PeopleQuestions } from './people.ts';
import { accountsReach, mayKeepAccounts } from './policy.ts';

/** Requests for a reset in the actor's reach: open ones the oldest first, decided ones the latest first. */
export async function listRequests(
  tx: Tx,
  act: Act,
  people: PeopleQuestions,
  filter: { status: 'open' | 'decided'; page: number; size: number },
): Promise<Outcome<{ rows: RequestRow[]; total: number; page: number; size: number }>> {
  const agencies = accountsReach(act.actor);
  if (agencies?.length === 0) return notAllowed();
  const open = filter.status === 'open';
  const relation = people.relation(act.today);
  const source = sql`from account_request r
    join account a on a.government_id = r.government_id and a.id = r.account_id
    join (${relation}) p on p.person_id = a.person_id
    where ${open ? sql`r.status = 'open'` : sql`r.status <> 'open'`}
      and ${agencies === null ? sql`true` : sql`p.agency_id = any(${[...agencies]}::uuid[])`}`;
  const { rows: counted } = await sql<{ total: number }>`select count(*) as total ${source}`.execute(tx);
  const { rows } = await sql<Omit<RequestRow, 'mayDecide'> & { requester: string }>`
    with page as (
      select r.*, a.user_name, p.name, p.agency_id, p.agency_name ${source}
      order by ${open ? sql`r.requested_at, r.id` : sql`r.decided_at desc, r.id`}
      limit ${filter.size} offset ${(filter.page - 1) * filter.size})
    select r.id, r.account_id as "accountId", r.name, r.user_name as "userName", r.reason, r.status, r.note,
      case when r.agency_id is not null then json_build_object('id', r.agency_id, 'name', r.agency_name) end as agency,
      r.requested_by as requester, r.requested_at as "requestedAt", r.decided_at as "decidedAt",
      coalesce(q.name, '') as "requestedBy", d.name as "decidedBy"
    from page r
    left join (select b.id, p.name from account b join (${relation}) p on p.person_id = b.person_id) q on q.id = r.requested_by
    left join (select b.id, p.name from account b join (${relation}) p on p.person_id = b.person_id) d on d.id = r.decided_by
    order by ${open ? sql`r.requested_at, r.id` : sql`r.decided_at desc, r.id`}`.execute(tx);
  return {
    rows: rows.map(({ requester, ...row }) => ({
      ...row,
      mayDecide:
        row.status === 'open' &&
        mayKeepAccounts(act.actor, row.agency?.id ?? null) &&
        act.actor.accountId !== requester &&
        act.actor.accountId !== row.accountId,
    })),
    total: counted[0]!.total,
    page: filter.page,
    size: filter.size,
  };
}
