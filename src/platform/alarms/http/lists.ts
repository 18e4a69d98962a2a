import { z } from 'zod';
import type { Act } from '../../act.ts';
import { staffRoute } from '../../http/routes.ts';
import { idSchema } from '../../http/schemas.ts';
import { notAllowed, notFound, type Outcome } from '../../outcome.ts';
import type { App, Services } from '../../services.ts';
import { acknowledge } from '../actions/acknowledge.ts';
import { acknowledgeBody, Acknowledged, AlarmDetail, AlarmPage, alarmQuery } from '../contract.ts';
import { readsAgencies, sightOf, type Sight } from '../policy.ts';
import type { AlarmSources } from '../rule.ts';
import { alarmDetail, alarmPage } from './views.ts';

export function sightOfActor(act: Act): Sight | null {
  return act.actor.accountId === null ? null : sightOf(act.actor, act.actor.accountId);
}

/** Own alarms and those of the agencies that one answers for, one with its history, and the acknowledgement. */
export function alarmListRoutes(app: App, services: Services, sources: AlarmSources): void {
  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/alarms',
      summary: 'Alarms that I was told of, or of the agencies that I answer for; the critical first',
      capability: null,
      query: alarmQuery,
      reply: AlarmPage,
    },
    async (tx, act, { query }): Promise<Outcome<AlarmPage>> => {
      const sight = sightOfActor(act);
      if (sight === null || (query.scope === 'agency' && !readsAgencies(sight))) return notAllowed();
      return alarmPage(tx, act, sources, sight, query);
    },
  );

  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/alarms/:id',
      summary: 'One alarm, its ladder, and who was told when and on which way',
      capability: null,
      params: z.object({ id: idSchema }),
      reply: AlarmDetail,
    },
    async (tx, act, { params }) => {
      const sight = sightOfActor(act);
      if (sight === null) return notFound();
      return (await alarmDetail(tx, act, sources, sight, params.id)) ?? notFound();
    },
  );

  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/alarms/acknowledge',
      summary: 'Acknowledge alarms that I was told of: repeats and ladder rest for some working days',
      capability: null,
      body: acknowledgeBody,
      reply: Acknowledged,
    },
    (tx, act, { body }) => acknowledge(tx, act, { alarmIds: body.ids, days: body.days }),
  );
}
