import { staffRoute } from '../../../platform/http/routes.ts';
import { notFound } from '../../../platform/outcome.ts';
import type { App, Services } from '../../../platform/services.ts';
import { idParam } from '../contract/common.ts';
import { peoplePage, peopleQuery, personDetail } from '../contract/people.ts';
import {
  keepsPeople,
  mayAppointHeads,
  mayKeepPeople,
  mayKeepRoles,
  mayKnowPerson,
  maySeeContact,
  peopleReach,
} from '../policy.ts';
import { accountState } from '../store/accounts.ts';
import { agencySubtree } from '../store/agencies.ts';
import { listPeople } from '../store/people-list.ts';
import { findPerson, positionsOf } from '../store/person.ts';
import { grantsOf } from '../store/role-grants.ts';

/** People under /api/directory/people: staff see themselves, roles of an agency its people, the inspectorate everybody. */
export function peopleRoutes(app: App, services: Services): void {
  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/directory/people',
      summary: 'People by name, NIP or personnel code, within what I may see',
      capability: null,
      query: peopleQuery,
      reply: peoplePage,
    },
    async (tx, act, { query }) => {
      const reach = peopleReach(act.actor);
      const asked = query.agency === '' ? null : await agencySubtree(tx, [query.agency]);
      const agencyIds =
        asked === null ? reach : reach === null ? asked : asked.filter((id) => reach.includes(id));
      const page = await listPeople(
        tx,
        {
          text: query.q,
          agencyIds,
          always: asked === null ? act.actor.personId : null,
          employment: query.employment === '' ? null : query.employment,
          service: query.service,
          page: query.page,
          size: query.size,
        },
        act.today,
      );
      return { ...page, page: query.page, size: query.size, mayAdd: keepsPeople(act.actor) };
    },
  );

  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/directory/people/:id',
      summary: 'One person with positions and roles; telephone and e-mail for those who keep them',
      capability: null,
      params: idParam,
      reply: personDetail,
    },
    async (tx, act, { params }) => {
      const person = await findPerson(tx, params.id);
      if (person === undefined || !mayKnowPerson(act.actor, person)) return notFound();
      return {
        today: act.today,
        person,
        contact: maySeeContact(act.actor, person) ? { email: person.email, phone: person.phone } : null,
        positions: await positionsOf(tx, person.id),
        roles: await grantsOf(tx, person.id),
        account: await accountState(tx, person.id),
        may: {
          keep: mayKeepPeople(act.actor, person.agencyId),
          lead: mayAppointHeads(act.actor),
          roles: mayKeepRoles(act.actor) && person.id !== act.actor.personId,
        },
      };
    },
  );
}
