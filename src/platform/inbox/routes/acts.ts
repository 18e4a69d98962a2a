import { z } from 'zod';
import { staffRoute } from '../../http/routes.ts';
import { idSchema } from '../../http/schemas.ts';
import { isRefusal, type Outcome } from '../../outcome.ts';
import type { App, Services } from '../../services.ts';
import { assignMatters, releaseMatters, takeMatters } from '../actions/assign.ts';
import { mergeMatter } from '../actions/merge-matter.ts';
import { addNote } from '../actions/notes.ts';
import { pauseAsLead, resumeAsLead } from '../actions/see-matter.ts';
import {
  assignBody,
  Created,
  Done,
  ManyDone,
  mergeBody,
  noteBody,
  pauseBody,
  takeBody,
} from '../contract.ts';
import type { InboxSources } from '../directory-port.ts';

const params = z.object({ id: idSchema });

export function done(outcome: Outcome<void>): Outcome<{ done: true }> {
  return isRefusal(outcome) ? outcome : { done: true };
}

/** What is done with matters: who has them, notes, pauses, joining. */
export function inboxActRoutes(app: App, services: Services, sources: InboxSources): void {
  const post = { method: 'POST', capability: null } as const;

  staffRoute(
    app,
    services,
    {
      ...post,
      path: '/inbox/take',
      summary: 'Take matters that nobody has',
      body: takeBody,
      reply: ManyDone,
    },
    (tx, act, { body }) => takeMatters(tx, act, body.ids),
  );
  staffRoute(
    app,
    services,
    {
      ...post,
      path: '/inbox/release',
      summary: 'Give matters back to the queue',
      body: takeBody,
      reply: ManyDone,
    },
    (tx, act, { body }) => releaseMatters(tx, act, body.ids),
  );
  staffRoute(
    app,
    services,
    {
      ...post,
      path: '/inbox/assign',
      summary: 'Give matters to somebody',
      body: assignBody,
      reply: ManyDone,
    },
    (tx, act, { body }) => assignMatters(tx, act, sources, body),
  );
  staffRoute(
    app,
    services,
    {
      ...post,
      path: '/inbox/:id/notes',
      summary: 'Leave an internal note',
      params,
      body: noteBody,
      reply: Created,
      status: 201,
    },
    (tx, act, { params: { id }, body }) => addNote(tx, act, id, body.text),
  );
  staffRoute(
    app,
    services,
    {
      ...post,
      path: '/inbox/:id/pause',
      summary: 'Let the clocks of a matter stand still',
      params,
      body: pauseBody,
      reply: Done,
    },
    async (tx, act, { params: { id }, body }) => done(await pauseAsLead(tx, act, id, body.reason)),
  );
  staffRoute(
    app,
    services,
    { ...post, path: '/inbox/:id/resume', summary: 'Let its clocks go on', params, reply: Done },
    async (tx, act, { params: { id } }) => done(await resumeAsLead(tx, act, id)),
  );
  staffRoute(
    app,
    services,
    {
      ...post,
      path: '/inbox/:id/merge',
      summary: 'Join a matter to another of its kind',
      params,
      body: mergeBody,
      reply: Done,
    },
    async (tx, act, { params: { id }, body }) =>
      done(await mergeMatter(tx, act, { from: id, into: body.into })),
  );
}
