import { z } from 'zod';
import { holds, reach, ROLES, type Act } from '../../act.ts';
import type { Tx } from '../../database/index.ts';
import { staffRoute } from '../../http/routes.ts';
import { idSchema } from '../../http/schemas.ts';
import { badField, notAllowed, type Outcome } from '../../outcome.ts';
import { getParameter } from '../../parameters/index.ts';
import type { App, Services } from '../../services.ts';
import { delegate, endDelegation } from '../actions/delegate.ts';
import { prefer } from '../actions/prefer.ts';
import {
  colleagueQuery,
  Colleagues,
  Created,
  delegationBody,
  Delegations,
  Done,
  Preference,
  preferenceBody,
} from '../contract.ts';
import { ALARM_QUIET_HOURS, DELEGATION_DAYS } from '../parameters.ts';
import { DELEGATION_KEEPERS } from '../policy.ts';
import type { AlarmSources } from '../rule.ts';
import { listDelegations } from '../store/delegations.ts';
import { readPreferences } from '../store/preferences.ts';

/** What somebody lays for himself: who stands in for him, and when he may be told. */
export function ownAlarmRoutes(app: App, services: Services, sources: AlarmSources): void {
  const get = { method: 'GET', capability: null } as const;

  staffRoute(
    app,
    services,
    { ...get, path: '/alarms/delegations', summary: 'Whose alarms go to whom', reply: Delegations },
    (tx, act) => delegationsOf(tx, act, sources),
  );

  staffRoute(
    app,
    services,
    {
      ...get,
      path: '/alarms/colleagues',
      summary: 'People who may stand in, by a part of the name',
      query: colleagueQuery,
      reply: Colleagues,
    },
    async (tx, act, { query }) => {
      const people = await sources.colleagues(tx, placesOf(act), query.q);
      const keeps = holds(act.actor, DELEGATION_KEEPERS);
      return { people: people.filter((each) => keeps || each.id !== act.actor.accountId) };
    },
  );

  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/alarms/delegations',
      summary: 'Let alarms go to an acting officer (Plt/Plh) for some days',
      capability: null,
      body: delegationBody,
      reply: Created,
      status: 201,
    },
    async (tx, act, { body }): Promise<Outcome<{ id: string }>> => {
      const accountId = body.accountId ?? act.actor.accountId;
      if (accountId === null) return notAllowed();
      return (await isColleague(tx, act, sources, body.delegateId))
        ? delegate(tx, act, { ...body, accountId })
        : badField('delegateId', 'Pilih pejabat dari daftar.', 'Choose an officer from the list.');
    },
  );

  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/alarms/delegations/:id/end',
      summary: 'The officer is back',
      capability: null,
      params: z.object({ id: idSchema }),
      reply: z.object({ ended: z.literal(true) }),
    },
    (tx, act, { params: { id } }) => endDelegation(tx, act, id),
  );

  staffRoute(
    app,
    services,
    {
      ...get,
      path: '/alarms/preferences',
      summary: 'When I may be told of what is not urgent',
      reply: Preference,
    },
    async (tx, act): Promise<Outcome<Preference>> => {
      const { accountId } = act.actor;
      if (accountId === null) return notAllowed();
      const own = (await readPreferences(tx, [accountId])).get(accountId);
      const office = await getParameter(tx, ALARM_QUIET_HOURS, act.today);
      return { quiet: own?.quiet ?? null, weekdays: own?.weekdays ?? null, office };
    },
  );

  staffRoute(
    app,
    services,
    {
      method: 'PUT',
      path: '/alarms/preferences',
      summary: 'Lay when I may be told of what is not urgent; null: as the office',
      capability: null,
      body: preferenceBody,
      reply: Done,
    },
    (tx, act, { body }): Promise<Outcome<{ done: true }>> => prefer(tx, act, body),
  );
}

/** Agencies whose people may stand in for the actor or whom he speaks for; null: all. */
function placesOf({ actor }: Act): readonly string[] | null {
  if (holds(actor, DELEGATION_KEEPERS)) return null;
  const own = reach(actor, ROLES);
  return own === null || actor.agencyId === null ? own : [...own, actor.agencyId];
}

/** Alarms of an agency go to nobody outside of it: who stands in is somebody whom the list would have shown. */
async function isColleague(tx: Tx, act: Act, sources: AlarmSources, account: string): Promise<boolean> {
  const places = placesOf(act);
  if (places === null || account === act.actor.accountId) return true;
  const name = (await sources.names(tx, [account])).get(account);
  if (name === undefined) return false;
  return (await sources.colleagues(tx, places, name)).some((each) => each.id === account);
}

async function delegationsOf(tx: Tx, act: Act, sources: AlarmSources): Promise<Delegations> {
  const { accountId } = act.actor;
  const keeps = holds(act.actor, DELEGATION_KEEPERS);
  const rows = await listDelegations(tx, act.today, keeps ? null : accountId);
  const names = await sources.names(tx, [
    ...new Set(rows.flatMap((each) => [each.account_id, each.delegate_id])),
  ]);
  return {
    rows: rows.map((each) => ({
      id: each.id,
      from: each.from_on,
      to: each.to_on,
      kind: each.kind,
      account: names.get(each.account_id) ?? null,
      delegate: names.get(each.delegate_id) ?? null,
      mine: each.account_id === accountId,
      mayEnd: keeps || each.account_id === accountId,
    })),
    mostDays: await getParameter(tx, DELEGATION_DAYS, act.today),
  };
}
