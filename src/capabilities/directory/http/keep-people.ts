import { staffRoute } from '../../../platform/http/routes.ts';
import type { App, Services } from '../../../platform/services.ts';
import { addPerson, editPerson } from '../actions/keep-person.ts';
import { idParam, saved } from '../contract/common.ts';
import { newPerson, personInput } from '../contract/people.ts';

/** Entering and mending people, under /api/directory/people. */
export function keepPeopleRoutes(app: App, services: Services): void {
  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/directory/people',
      summary: 'Enter a person, with the first position; an account is made along with it',
      capability: null,
      body: newPerson,
      reply: saved,
      status: 201,
    },
    (tx, act, { body }) => addPerson(tx, act, body),
  );

  staffRoute(
    app,
    services,
    {
      method: 'PUT',
      path: '/directory/people/:id',
      summary: 'Mend name, numbers and contact of a person',
      capability: null,
      params: idParam,
      body: personInput,
      reply: saved,
    },
    (tx, act, { params, body }) => editPerson(tx, act, params.id, body),
  );
}
