import { z } from 'zod';
import { staffRoute } from '../../../../platform/http/routes.ts';
import { newId } from '../../../../platform/ids.ts';
import { conflict, notAllowed, notFound } from '../../../../platform/outcome.ts';
import type { App, Services } from '../../../../platform/services.ts';
import { assignFlags, deskPeople } from '../../actions/flags/assign-flags.ts';
import { dismissFlags, reopenFlags } from '../../actions/flags/dismiss-flags.ts';
import { noteFlag } from '../../actions/flags/note-flag.ts';
import {
  assignBody,
  auditorList,
  byId,
  dismissBody,
  done,
  flagsDone,
  noteBody,
  reopenBody,
  viewBody,
  viewList,
} from '../../contract/flags.ts';
import { mayUseDesk } from '../../policy.ts';
import { openByAssignee } from '../../store/flags/flags.ts';
import { deleteView, keepView, viewsOf } from '../../store/flags/views.ts';

const capability = 'audit';
/** Saved views of one account. */
const MOST_VIEWS = 30;

/** What auditors do with flags, and the views that they keep. */
export function flagActRoutes(app: App, services: Services): void {
  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/audit/flags/dismiss',
      summary: 'Put flags aside, with a reason',
      capability,
      body: dismissBody,
      reply: flagsDone,
    },
    (tx, act, { body }) => dismissFlags(tx, act, body),
  );
  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/audit/flags/reopen',
      summary: 'Open flags again that were put aside',
      capability,
      body: reopenBody,
      reply: flagsDone,
    },
    (tx, act, { body }) => reopenFlags(tx, act, body),
  );
  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/audit/flags/assign',
      summary: 'Give flags to an auditor, or take them back',
      capability,
      body: assignBody,
      reply: flagsDone,
    },
    (tx, act, { body }) => assignFlags(tx, act, body),
  );
  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/audit/flags/auditors',
      summary: 'Whom flags may be given to, and how many wait with each',
      capability,
      reply: auditorList,
    },
    async (tx, act) => {
      if (!mayUseDesk(act.actor)) return notAllowed();
      const open = await openByAssignee(tx);
      const people = await deskPeople(tx, null, act.today);
      return { rows: people.map(({ id, name }) => ({ personId: id, name, open: open.get(id) ?? 0 })) };
    },
  );
  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/audit/flags/:id/notes',
      summary: 'Write a note on a flag',
      capability,
      params: byId,
      body: noteBody,
      reply: done,
      status: 201,
    },
    (tx, act, { params, body }) => noteFlag(tx, act, params.id, body.text),
  );
  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/audit/views',
      summary: 'The reader’s saved views of the queue',
      capability,
      reply: viewList,
    },
    async (tx, act) => {
      if (!mayUseDesk(act.actor) || act.actor.accountId === null) return notAllowed();
      const rows = await viewsOf(tx, act.actor.accountId);
      return { rows: rows.map(({ id, name, query }) => ({ id, name, query })) };
    },
  );
  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/audit/views',
      summary: 'Save a view of the queue; the same name takes the new one',
      capability,
      body: viewBody,
      reply: z.object({ id: z.string() }),
      status: 201,
    },
    async (tx, act, { body }) => {
      const { accountId } = act.actor;
      if (!mayUseDesk(act.actor) || accountId === null) return notAllowed();
      const known = await viewsOf(tx, accountId);
      if (known.length >= MOST_VIEWS && !known.some((each) => each.name === body.name))
        return conflict(
          'too-many',
          `Simpan paling banyak ${MOST_VIEWS} tampilan. Hapus dulu yang tidak dipakai.`,
          `Keep at most ${MOST_VIEWS} views. Delete one that is not used first.`,
        );
      const row = {
        government_id: act.government.id,
        id: newId(),
        account_id: accountId,
        created_at: act.now,
      };
      return { id: await keepView(tx, { ...row, ...body }) };
    },
  );
  staffRoute(
    app,
    services,
    {
      method: 'DELETE',
      path: '/audit/views/:id',
      summary: 'Delete a saved view',
      capability,
      params: byId,
      reply: done,
    },
    async (tx, act, { params }) => {
      const { accountId } = act.actor;
      if (!mayUseDesk(act.actor) || accountId === null) return notAllowed();
      return (await deleteView(tx, accountId, params.id)) ? { id: params.id } : notFound();
    },
  );
}
