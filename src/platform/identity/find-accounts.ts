import { sql, type RawBuilder } from 'kysely';
import type { Act } from '../act.ts';
import type { Tx } from '../database/index.ts';
import { notAllowed, notFound, type Outcome } from '../outcome.ts';
import type { AccountRow } from './contract.ts';
import { accountsReach } from './policy.ts';
import type { PeopleQuestions } from './people.ts';
import type { AccountStatus } from './tables.ts';

export interface AccountFilter {
  text: string;
  agencyId?: string | undefined;
  status?: AccountStatus | undefined;
  page: number;
  size: number;
}

/** Accounts in the actor's reach, by name. Refused to whoever keeps or reads no accounts. */
export async function listAccounts(
  tx: Tx,
  act: Act,
  people: PeopleQuestions,
  filter: AccountFilter,
): Promise<Outcome<{ rows: AccountRow[]; total: number; page: number; size: number }>> {
  const agencies = accountsReach(act.actor);
  if (agencies?.length === 0) return notAllowed();
  const below = filter.agencyId === undefined ? null : await people.agencySubtree(tx, [filter.agencyId]);
  const source = sql`from account a join (${people.relation(act.today)}) p on p.person_id = a.person_id
    where ${within(agencies)} and ${within(below)} and ${matches(filter.text)}
      and ${filter.status === undefined ? sql`a.status <> 'ended'` : sql`a.status = ${filter.status}`}`;
  const { rows: counted } = await sql<{ total: number }>`select count(*) as total ${source}`.execute(tx);
  const { rows } = await sql<AccountRow>`
    with page as (
      select a.*, p.name, p.agency_id, p.agency_name ${source}
      order by p.name, a.id limit ${filter.size} offset ${(filter.page - 1) * filter.size})
    select a.id, a.person_id as "personId", a.name, a.user_name as "userName", a.nip, a.status,
      case when a.agency_id is not null then json_build_object('id', a.agency_id, 'name', a.agency_name) end as agency,
      a.activated_at as "activatedAt", a.second_factor_at as "secondFactorAt",
      s.activation_expires_at as "codeExpiresAt", r.id as "openRequestId",
      (select max(last_seen_at) from session e where e.government_id = a.government_id and e.account_id = a.id) as "lastSeenAt"
    from page a
    left join account_secret s on s.government_id = a.government_id and s.account_id = a.id
    left join account_request r on r.government_id = a.government_id and r.account_id = a.id and r.status = 'open'
    order by a.name, a.id`.execute(tx);
  return { rows, total: counted[0]!.total, page: filter.page, size: filter.size };
}

/** An account that the actor may look at, with its person's name and agency. */
export interface ReachedAccount {
  id: string;
  status: AccountStatus;
  activatedAt: string | null;
  userName: string;
  nip: string | null;
  name: string;
  agencyId: string | null;
  agencyName: string | null;
}

const REACHED = sql`a.id, a.status, a.activated_at as "activatedAt", a.user_name as "userName", a.nip, p.name,
  p.agency_id as "agencyId", p.agency_name as "agencyName"`;

/** Absent and out of reach answer alike. */
export async function findReachedAccount(
  tx: Tx,
  act: Act,
  people: PeopleQuestions,
  accountId: string,
): Promise<Outcome<ReachedAccount>> {
  const { rows } = await sql<ReachedAccount>`
    select ${REACHED} from account a join (${people.relation(act.today)}) p on p.person_id = a.person_id
    where a.id = ${accountId}::uuid and a.status <> 'ended' and ${within(accountsReach(act.actor))}`.execute(
    tx,
  );
  return rows[0] ?? notFound();
}

/** Accounts of these agencies (null: of all) that were never activated, in the order in which letters are handed out: by agency, then by name. */
export async function listNeverActivated(
  tx: Tx,
  act: Act,
  people: PeopleQuestions,
  agencyIds: readonly string[] | null,
  accountIds: readonly string[] | null,
): Promise<ReachedAccount[]> {
  const { rows } = await sql<ReachedAccount>`
    select ${REACHED} from account a join (${people.relation(act.today)}) p on p.person_id = a.person_id
    where a.status = 'invited' and a.activated_at is null and ${within(agencyIds)}
      and ${accountIds === null ? sql`true` : sql`a.id = any(${[...accountIds]}::uuid[])`}
    order by p.agency_name, p.name, a.id`.execute(tx);
  return rows;
}

function within(agencyIds: readonly string[] | null): RawBuilder<boolean> {
  return agencyIds === null ? sql`true` : sql`p.agency_id = any(${[...agencyIds]}::uuid[])`;
}

/** Every word in the name or user name, or all of it the beginning of a NIP. */
function matches(text: string): RawBuilder<boolean> {
  const words = text.trim().split(/\s+/).filter(Boolean).slice(0, 8);
  if (words.length === 0) return sql`true`;
  const named = words.map(
    (word) =>
      sql`(p.name ilike ${`%${literally(word)}%`} or a.user_name like ${`${literally(word.toLowerCase())}%`})`,
  );
  return sql`((${sql.join(named, sql` and `)}) or a.nip like ${`${literally(words.join(''))}%`})`;
}

/** What stands in a LIKE pattern for the text itself. */
function literally(text: string): string {
  return text.replace(/[\\%_]/g, (sign) => `\\${sign}`);
}
