import { z } from 'zod';
import type { Act } from '../../act.ts';
import type { Tx } from '../../database/index.ts';
import { staffRoute } from '../../http/routes.ts';
import { idSchema } from '../../http/schemas.ts';
import { getParameter } from '../../parameters/index.ts';
import type { App, Services } from '../../services.ts';
import { askSilence, decideSilence, endSilence } from '../actions/silence.ts';
import { Created, decisionBody, silenceBody, Silences } from '../contract.ts';
import { SILENCE_DAYS } from '../parameters.ts';
import type { AlarmSources } from '../rule.ts';
import { mayDecide } from '../rules/levels.ts';
import { titlesOf } from '../store/lists.ts';
import { listSilences } from '../store/silences.ts';
import { sightOfActor } from './lists.ts';
import { ruleTitle, rulesByCode } from './views.ts';

const params = z.object({ id: idSchema });

/** Silences: who reads the alarms that they keep back reads them; who stands one level above decides. */
export function silenceRoutes(app: App, services: Services, sources: AlarmSources): void {
  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/alarms/silences',
      summary:
        'Silences of alarms that I read: asked for, in force, and those of the last 90 days, with their reasons',
      capability: null,
      reply: Silences,
    },
    (tx, act) => silencesOf(tx, act, sources),
  );

  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/alarms/silences',
      summary: 'Ask that nothing be said of an alarm for some days',
      capability: null,
      body: silenceBody,
      reply: Created,
      status: 201,
    },
    (tx, act, { body }) => askSilence(tx, act, sources, body),
  );

  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/alarms/silences/:id/decision',
      summary: 'Approve or refuse a silence that somebody below asked for',
      capability: null,
      params,
      body: decisionBody,
      reply: z.object({ state: z.enum(['approved', 'refused']) }),
    },
    (tx, act, { params: { id }, body }) => decideSilence(tx, act, { id, approve: body.approve }),
  );

  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/alarms/silences/:id/end',
      summary: 'End a silence before its day',
      capability: null,
      params,
      reply: z.object({ ended: z.literal(true) }),
    },
    (tx, act, { params: { id } }) => endSilence(tx, act, id),
  );
}

async function silencesOf(tx: Tx, act: Act, sources: AlarmSources): Promise<Silences> {
  const sight = sightOfActor(act);
  const found = sight === null ? [] : await listSilences(tx, sight, act.today);
  const subjects = found.flatMap(({ subject }) => (subject === null ? [] : [subject]));
  const titles = sight === null || subjects.length === 0 ? new Map() : await titlesOf(tx, sight, subjects);
  const people = found.flatMap((each) => [each.asked_by, each.decided_by]);
  const names = await sources.names(tx, [...new Set(people.filter((each) => each !== null))]);
  const agencies = await sources.agencies(tx, [
    ...new Set(found.flatMap((each) => (each.agency_id === null ? [] : [each.agency_id]))),
  ]);
  const rules = rulesByCode(sources);
  const rows = found.map((each) => {
    const { asked_by: by, level, agency_id: agencyId, code, subject } = each;
    const over = mayDecide(act.actor, { by, level, agencyId });
    return {
      id: each.id,
      code,
      rule: ruleTitle(rules, code),
      subject,
      about: titles.get(`${code}\n${subject}`) ?? null,
      agency: agencyId === null ? null : { id: agencyId, name: agencies.get(agencyId) ?? '' },
      reason: each.reason,
      until: each.until_on,
      state: each.state === 'approved' && each.until_on < act.today ? ('ended' as const) : each.state,
      askedBy: names.get(by) ?? null,
      askedAt: each.asked_at,
      decidedBy: each.decided_by === null ? null : (names.get(each.decided_by) ?? null),
      decidedAt: each.decided_at,
      mayDecide: over && each.state === 'asked' && each.until_on >= act.today,
      mayEnd:
        (over || by === act.actor.accountId) &&
        (each.state === 'asked' || each.state === 'approved') &&
        each.until_on >= act.today,
    };
  });
  return { rows, mostDays: await getParameter(tx, SILENCE_DAYS, act.today) };
}
