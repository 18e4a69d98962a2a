import { staffRoute } from '../../../platform/http/routes.ts';
import type { App, Services } from '../../../platform/services.ts';
import { appointActing, endPosition } from '../actions/appoint-acting.ts';
import { endPerson } from '../actions/end-person.ts';
import { transferPerson } from '../actions/transfer-person.ts';
import { idParam, lastDayInput, saved } from '../contract/common.ts';
import { actingInput, endInput, transferInput, transferred } from '../contract/people.ts';

/** Where people serve, under /api/directory: transfer, acting officers, end of service. */
export function serviceRoutes(app: App, services: Services): void {
  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/directory/people/:id/transfer',
      summary:
        'Move a person to another position; the present one and the roles of the agency left end the day before',
      capability: null,
      params: idParam,
      body: transferInput,
      reply: transferred,
    },
    (tx, act, { params, body }) => transferPerson(tx, act, params.id, body),
  );

  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/directory/people/:id/acting',
      summary: 'Let a person act as Plt or Plh beside the own position',
      capability: null,
      params: idParam,
      body: actingInput,
      reply: saved,
      status: 201,
    },
    (tx, act, { params, body }) => appointActing(tx, act, params.id, body),
  );

  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/directory/people/:id/end',
      summary: 'End the service of a person: positions, roles and account end with it',
      capability: null,
      params: idParam,
      body: endInput,
      reply: saved,
    },
    (tx, act, { params, body }) => endPerson(tx, act, params.id, body),
  );

  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/directory/positions/:id/end',
      summary: 'End a position on its last day',
      capability: null,
      params: idParam,
      body: lastDayInput,
      reply: saved,
    },
    (tx, act, { params, body }) => endPosition(tx, act, params.id, body.lastDay),
  );
}
