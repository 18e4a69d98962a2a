import { staffRoute } from '../../../../platform/http/routes.ts';
import { notAllowed, notFound } from '../../../../platform/outcome.ts';
import type { App, Services } from '../../../../platform/services.ts';
import { createDraft, discardDraft, editDraft } from '../../actions/model/drafts.ts';
import { publishModel } from '../../actions/model/publish-model.ts';
import { asModel } from '../../contract/model-body.ts';
import {
  draftVersionBody,
  draftView,
  editDraftBody,
  modelDone,
  modelList,
  modelView,
  newDraftBody,
} from '../../contract/model.ts';
import { idParam } from '../../contract/wave/waves.ts';
import { mayManage, mayRead } from '../../policy.ts';
import { findDraft, findModel } from '../../store/model/models.ts';
import { presentDraft, presentModel, presentModels } from './present.ts';

const capability = 'survey';
/** A model with two hundred questions in two languages. */
const BODY_LIMIT = 1_048_576;

/** Models and their drafts, under /api/survey/models and /api/survey/model-drafts. */
export function modelRoutes(app: App, services: Services): void {
  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/survey/models',
      summary: 'Drafts and published models, the newest first',
      capability,
      reply: modelList,
    },
    async (tx, act) => (mayRead(act.actor) ? presentModels(tx, act) : notAllowed()),
  );
  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/survey/models/:id',
      summary: 'One published model, whole',
      capability,
      params: idParam,
      reply: modelView,
    },
    async (tx, act, { params }) => {
      if (!mayRead(act.actor)) return notAllowed();
      const row = await findModel(tx, params.id);
      return row === undefined ? notFound() : presentModel(tx, row);
    },
  );
  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/survey/model-drafts',
      summary: 'Begin a draft, of the bank or of a published model',
      capability,
      body: newDraftBody,
      reply: modelDone,
      status: 201,
    },
    (tx, act, { body }) => createDraft(tx, act, body),
  );
  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/survey/model-drafts/:id',
      summary: 'One draft, with what stands in the way of publishing',
      capability,
      params: idParam,
      reply: draftView,
    },
    async (tx, act, { params }) => {
      if (!mayManage(act.actor)) return notAllowed();
      const row = await findDraft(tx, params.id);
      return row === undefined ? notFound() : presentDraft(act, row);
    },
  );
  staffRoute(
    app,
    services,
    {
      method: 'PUT',
      path: '/survey/model-drafts/:id',
      summary: 'Change a draft',
      capability,
      params: idParam,
      body: editDraftBody,
      reply: modelDone,
      bodyLimit: BODY_LIMIT,
    },
    (tx, act, { params, body }) => editDraft(tx, act, params.id, { ...body, body: asModel(body.body) }),
  );
  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/survey/model-drafts/:id/discard',
      summary: 'Throw a draft away',
      capability,
      params: idParam,
      body: draftVersionBody,
      reply: modelDone,
    },
    (tx, act, { params, body }) => discardDraft(tx, act, params.id, body.version),
  );
  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/survey/model-drafts/:id/publish',
      summary: 'Publish a draft: from then on nobody changes it',
      capability,
      params: idParam,
      body: draftVersionBody,
      reply: modelDone,
      status: 201,
    },
    (tx, act, { params, body }) => publishModel(tx, act, params.id, body.version),
  );
}
