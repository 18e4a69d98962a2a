import { sql } from 'kysely';
import { isRefusal, type Outcome } from '../outcome.ts';
import type { Services } from '../services.ts';
import type { SessionReply } from './contract.ts';
import type { Own } from './own-route.ts';
import { needsSecondFactor } from './policy.ts';
import { signedOut } from './sessions.ts';
import type { IdentityTables } from './tables.ts';

/** What the shell of the staff application has to know of its session; while practising, about the twin. */
export async function describeSession(services: Services, own: Own): Promise<Outcome<SessionReply>> {
  const { session } = own;
  const account = await own.run((tx) =>
    tx
      .withTables<IdentityTables>()
      .selectFrom('account')
      .select(['id', 'user_name', 'second_factor_at'])
      .where('id', '=', session.accountId)
      .executeTakeFirstOrThrow(),
  );
  if (isRefusal(account)) return account;
  const twins = await services.governments();
  return services.db.asGovernment(session.government.id, async (tx): Promise<Outcome<SessionReply>> => {
    const actor = await services.actorOf(tx, session.accountId, session.today);
    if (actor === null) return signedOut();
    const { rows } = await sql<{ name: string; agency: SessionReply['agency'] }>`
      select p.name, case when p.agency_id is not null then json_build_object('id', p.agency_id, 'name', p.agency_name) end as agency
      from (${services.people.relation(session.today)}) p where p.person_id = ${actor.personId}::uuid`.execute(
      tx,
    );
    return {
      account: { id: account.id, userName: account.user_name, name: rows[0]?.name ?? account.user_name },
      personId: actor.personId,
      agency: rows[0]?.agency ?? null,
      roles: [...new Set(actor.grants.map((grant) => grant.role))],
      rollout: { ...actor.rollout },
      government: {
        id: session.government.id,
        name: session.government.name,
        practice: session.government.practiceOf !== null,
        demo: session.government.demo,
        zone: session.government.zone,
      },
      mustEnrolTotp: needsSecondFactor(actor) && !session.strong,
      hasTotp: account.second_factor_at !== null,
      practiceAvailable: twins.some((each) => each.practiceOf === session.home.id),
      embedded: services.db.engine === 'embedded',
    };
  });
}
