import { z } from 'zod';
import { staffRoute } from '../../http/routes.ts';
import { idSchema } from '../../http/schemas.ts';
import type { App, Services } from '../../services.ts';
import { addView, changeView, deleteView, listViews } from '../actions/views.ts';
import { Created, Done, InboxViews, viewBody, VIEWS } from '../contract.ts';
import { done } from './acts.ts';

const params = z.object({ id: idSchema });

/** Own saved views of the list. */
export function inboxViewRoutes(app: App, services: Services): void {
  staffRoute(
    app,
    services,
    { method: 'GET', path: '/inbox/views', summary: 'My saved views', capability: null, reply: InboxViews },
    async (tx, act) => ({ views: await listViews(tx, act), most: VIEWS }),
  );
  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/inbox/views',
      summary: 'Save a view of the list',
      capability: null,
      body: viewBody,
      reply: Created,
      status: 201,
    },
    (tx, act, { body }) => addView(tx, act, body),
  );
  staffRoute(
    app,
    services,
    {
      method: 'PUT',
      path: '/inbox/views/:id',
      summary: 'Change a saved view',
      capability: null,
      params,
      body: viewBody,
      reply: Done,
    },
    async (tx, act, { params: { id }, body }) => done(await changeView(tx, act, id, body)),
  );
  staffRoute(
    app,
    services,
    {
      method: 'DELETE',
      path: '/inbox/views/:id',
      summary: 'Delete a saved view',
      capability: null,
      params,
      reply: Done,
    },
    async (tx, act, { params: { id } }) => done(await deleteView(tx, act, id)),
  );
}
