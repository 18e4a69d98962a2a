import { z } from 'zod';
import type { Act } from '../../../../platform/act.ts';
import { staffRoute } from '../../../../platform/http/routes.ts';
import { isRefusal, notFound } from '../../../../platform/outcome.ts';
import type { App, Services } from '../../../../platform/services.ts';
import { getAgencies } from '../../../directory/index.ts';
import { dropDraft, saveDraft, startDraft } from '../../actions/contracts/draft-activity.ts';
import { finishDraft } from '../../actions/contracts/finish-draft.ts';
import { readDraft } from '../../actions/contracts/read-draft.ts';
import {
  draftBody,
  draftFinished,
  draftList,
  draftView,
  saveDraftBody,
  type DraftView,
} from '../../contract/contract-drafts.ts';
import { idParam } from '../../contract/contract-fields.ts';
import { draftsOf, lockDraft, type Draft } from '../../store/contracts/drafts.ts';

const capability = 'spending';

/** Activities that are typed step by step, under /api/spending/drafts: each account its own. */
export function draftRoutes(app: App, services: Services): void {
  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/spending/drafts',
      summary: 'Own unfinished activities, the latest first',
      capability,
      reply: draftList,
    },
    async (tx, act) => {
      const drafts = await draftsOf(tx, act.actor.id);
      const agencies = await getAgencies(
        tx,
        drafts.flatMap((each) => each.agency_id ?? []),
      );
      const rows = drafts.map((each) => {
        const { activity, contract } = bodyOf(each);
        return {
          id: each.id,
          title: contract?.title || activity?.activityName || '',
          agency: (each.agency_id === null ? undefined : agencies.get(each.agency_id)?.name) ?? null,
          savedAt: each.saved_at,
        };
      });
      return { rows };
    },
  );

  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/spending/drafts',
      summary: 'Begin an activity',
      capability,
      body: draftBody,
      reply: draftView,
      status: 201,
    },
    async (tx, act, { body }) => shown(act, await startDraft(tx, act, body)),
  );

  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/spending/drafts/:id',
      summary: 'One unfinished activity, with what it still lacks',
      capability,
      params: idParam,
      reply: draftView,
    },
    async (tx, act, { params }) => shown(act, (await lockDraft(tx, params.id, act.actor.id)) ?? notFound()),
  );

  staffRoute(
    app,
    services,
    {
      method: 'PUT',
      path: '/spending/drafts/:id',
      summary: 'Save parts of an activity; the others stay',
      capability,
      params: idParam,
      body: saveDraftBody,
      reply: draftView,
    },
    async (tx, act, { params, body }) => shown(act, await saveDraft(tx, act, params.id, body)),
  );

  staffRoute(
    app,
    services,
    {
      method: 'DELETE',
      path: '/spending/drafts/:id',
      summary: 'Throw an unfinished activity away',
      capability,
      params: idParam,
      reply: z.object({ gone: z.literal(true) }),
    },
    async (tx, act, { params }) => {
      const dropped = await dropDraft(tx, act, params.id);
      return isRefusal(dropped) ? dropped : { gone: true as const };
    },
  );

  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/spending/drafts/:id/finish',
      summary: 'Make line, contract, plan and first instalment of it',
      capability,
      params: idParam,
      reply: draftFinished,
    },
    (tx, act, { params }) => finishDraft(tx, act, params.id),
  );
}

/** What an older program saved and this one does not read is as if it were not typed. */
function bodyOf(draft: Draft) {
  const read = draftBody.safeParse(draft.body);
  return read.success ? read.data : {};
}

function shown(
  act: Act,
  draft: Draft | ReturnType<typeof notFound>,
): DraftView | ReturnType<typeof notFound> {
  if (isRefusal(draft)) return draft;
  const body = bodyOf(draft);
  return {
    id: draft.id,
    body,
    savedAt: draft.saved_at,
    version: draft.version,
    faults: readDraft(body).faults.map((each) => ({ ...each, message: each.message[act.locale] })),
  };
}
