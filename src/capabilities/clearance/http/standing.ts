import { holds, reach, subjectKey, type Subject } from '../../../platform/act.ts';
import { staffRoute } from '../../../platform/http/routes.ts';
import { notFound } from '../../../platform/outcome.ts';
import type { App, Services } from '../../../platform/services.ts';
import { getAgencies, getPeople } from '../../directory/index.ts';
import { askBlockers } from '../actions/case.ts';
import { cardsOf } from '../actions/subject.ts';
import { standing, standingQuery, subjectsReply } from '../contract.ts';
import { agencyVoices, mayKeepRegister, mayReadAll, mayRequest, maySee, wholeRoles } from '../policy.ts';
import { decide } from '../rules/decide.ts';
import { APPROVER_ROLES } from '../rules/flow.ts';
import { OPEN_STATES } from '../rules/machine.ts';
import { PURPOSES_OF } from '../rules/purposes.ts';
import { listRequests } from '../store/lists.ts';
import { NO_FILTER, rowOf } from './views.ts';

/** How somebody stands today, and for whom the actor may ask. */
export function standingRoutes(app: App, services: Services): void {
  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/clearance/standing',
      summary: 'What stands between a subject (me, when none is named) and its certificate today',
      capability: 'clearance',
      query: standingQuery,
      reply: standing,
    },
    async (tx, act, { query }) => {
      const id = query.id ?? act.actor.personId;
      if (id === null) return notFound();
      const subject: Subject = { kind: query.kind, id };
      if (!maySee(act.actor, subject)) return notFound();
      const card = (await cardsOf(tx, [subject])).get(subjectKey(subject));
      if (card === undefined) return notFound();
      const blockers = (await askBlockers(tx, act, [subject])).get(subjectKey(subject)) ?? [];
      const found = await listRequests(tx, { ...NO_FILTER, subject, states: ['valid', ...OPEN_STATES] });
      const rows = found.rows.map((row) => rowOf(row, act.today));
      const { name, number, office } = card;
      return {
        kind: subject.kind,
        subjectId: subject.id,
        name,
        number,
        office,
        ...decide(blockers, act.today),
        valid: rows.find((row) => row.state === 'valid') ?? null,
        open: rows.filter((row) => OPEN_STATES.includes(row.state)),
        purposes: [...PURPOSES_OF[subject.kind]],
        mayRequest: mayRequest(act.actor, subject),
      };
    },
  );

  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/clearance/subjects',
      summary: 'For whom I may ask, and what I may do here',
      capability: 'clearance',
      reply: subjectsReply,
    },
    async (tx, { actor }) => {
      const me =
        actor.personId === null ? undefined : (await getPeople(tx, [actor.personId])).get(actor.personId);
      const agencies = await getAgencies(tx, reach(actor, agencyVoices) ?? []);
      return {
        subjects: [
          ...(me ? [{ kind: 'person' as const, id: me.id, name: me.name }] : []),
          ...[...agencies.values()].map(({ id, name }) => ({ kind: 'agency' as const, id, name })),
        ],
        anybody: holds(actor, ['certificate-officer']),
        readsAll: mayReadAll(actor),
        keepsRegister: mayKeepRegister(actor),
        approves: wholeRoles(actor).some((role) => (APPROVER_ROLES as readonly string[]).includes(role)),
      };
    },
  );
}
