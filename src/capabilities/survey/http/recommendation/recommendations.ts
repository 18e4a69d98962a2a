import { z } from 'zod';
import { downloadRoute, uploadRoute } from '../../../../platform/files/routes.ts';
import { findFile } from '../../../../platform/files/store.ts';
import { staffRoute } from '../../../../platform/http/routes.ts';
import { holds } from '../../../../platform/act.ts';
import { notAllowed, notFound } from '../../../../platform/outcome.ts';
import type { App, Services } from '../../../../platform/services.ts';
import { submitFollowUp, verifyFollowUp } from '../../actions/recommendation/follow-ups.ts';
import { proposeRecommendations } from '../../actions/recommendation/propose.ts';
import { dismissRecommendation, openRecommendation } from '../../actions/recommendation/recommendations.ts';
import {
  dismissBody,
  openBody,
  proposed,
  recommendationDone,
  recommendationList,
  recommendationQuery,
  submitBody,
  verifyBody,
} from '../../contract/recommendation.ts';
import { idParam } from '../../contract/wave/waves.ts';
import { mayRead, mayVerify, OWNERS } from '../../policy.ts';
import { findRecommendation, recommendationOfFile } from '../../store/recommendation/recommendations.ts';
import { maySee, presentRecommendations } from './present.ts';

const capability = 'survey';
const MEGABYTE = 1024 * 1024;
const uploadedFile = z.object({ id: z.string(), name: z.string(), size: z.number().int() });

/** Recommendations of weak dimensions, under /api/survey/recommendations. */
export function recommendationRoutes(app: App, services: Services): void {
  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/survey/recommendations',
      summary: 'Recommendations of a wave or of all, with their follow-up and the share that was followed up',
      capability,
      query: recommendationQuery,
      reply: recommendationList,
    },
    async (tx, act, { query }) =>
      mayRead(act.actor) || mayVerify(act.actor) || holds(act.actor, OWNERS)
        ? presentRecommendations(tx, act, query.wave ?? null)
        : notAllowed(),
  );
  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/survey/waves/:id/recommendations',
      summary: 'Propose a recommendation for each weak dimension of a published wave',
      capability,
      params: idParam,
      reply: proposed,
      status: 201,
    },
    (tx, act, { params }) => proposeRecommendations(tx, act, params.id),
  );
  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/survey/recommendations/:id/open',
      summary: 'Give a proposal to the agency that is to follow it up',
      capability,
      params: idParam,
      body: openBody,
      reply: recommendationDone,
    },
    (tx, act, { params, body }) => openRecommendation(tx, act, params.id, body),
  );
  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/survey/recommendations/:id/dismiss',
      summary: 'Dismiss a proposal, with the reason',
      capability,
      params: idParam,
      body: dismissBody,
      reply: recommendationDone,
    },
    (tx, act, { params, body }) => dismissRecommendation(tx, act, params.id, body),
  );
  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/survey/recommendations/:id/follow-ups',
      summary: 'Tell what was done, with evidence',
      capability,
      params: idParam,
      body: submitBody,
      reply: recommendationDone,
      status: 201,
    },
    (tx, act, { params, body }) => submitFollowUp(tx, act, params.id, body),
  );
  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/survey/recommendations/:id/verify',
      summary: 'Say whether the follow-up that waits is as recommended',
      capability,
      params: idParam,
      body: verifyBody,
      reply: recommendationDone,
    },
    (tx, act, { params, body }) => verifyFollowUp(tx, act, params.id, body),
  );
  uploadRoute(
    app,
    services,
    {
      path: '/survey/recommendation-files',
      summary: 'Upload evidence; the follow-up that comes next names it',
      capability,
      accepts: ['pdf', 'jpeg', 'png', 'webp', 'xlsx', 'docx'],
      maxBytes: 20 * MEGABYTE,
      reply: uploadedFile,
    },
    async (_tx, act) => (holds(act.actor, OWNERS) ? true : notAllowed()),
    async (_tx, _act, { file }) => ({ id: file.id, name: file.name, size: file.size }),
  );
  downloadRoute(
    app,
    services,
    {
      path: '/survey/recommendation-files/:id',
      summary: 'Evidence of a follow-up that the reader may see',
      capability,
      params: idParam,
    },
    async (tx, act, { id }) => {
      const file = await findFile(tx, id);
      const of = await recommendationOfFile(tx, id);
      const row = of === undefined ? undefined : await findRecommendation(tx, of);
      return file !== undefined && row !== undefined && maySee(act, row) ? file : notFound();
    },
  );
}
