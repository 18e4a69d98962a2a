import { downloadRoute, uploadRoute } from '../../../platform/files/routes.ts';
import { findFile } from '../../../platform/files/store.ts';
import { staffRoute } from '../../../platform/http/routes.ts';
import { isRefusal, notFound } from '../../../platform/outcome.ts';
import type { App, Services } from '../../../platform/services.ts';
import { readEngagement } from '../actions/engagement.ts';
import { flagItem } from '../actions/flag-item.ts';
import { decideGate, proposeGate } from '../actions/gates.ts';
import { addEvidence, answerItem, assessItem, mayAddEvidence } from '../actions/items.ts';
import { mayOverrideGate, overrideGate } from '../actions/override-gate.ts';
import {
  answerBody,
  assessBody,
  decideBody,
  engagementView,
  evidenceParam,
  idParam,
  overrideFields,
  proposeBody,
} from '../contract.ts';
import { isTeam } from '../policy.ts';
import { evidenceOf, findGate, gatesOf, itemsOf } from '../store/stages.ts';
import { shown } from './engagements.ts';

const capability = 'probity';
const PAPERS = { accepts: ['pdf', 'jpeg', 'png'], maxBytes: 20 * 1024 * 1024 } as const;

/** Items of the checklist, their evidence, and the gates. Each answers with the whole engagement. */
export function stageRoutes(app: App, services: Services): void {
  staffRoute(
    app,
    services,
    {
      method: 'PUT',
      path: '/probity/items/:id/result',
      summary: 'Answer an item of the checklist',
      capability,
      params: idParam,
      body: assessBody,
      reply: engagementView,
    },
    async (tx, act, { params, body }) => {
      const item = await assessItem(tx, act, params.id, body);
      return isRefusal(item) ? item : shown(tx, act, item.engagement_id, item);
    },
  );

  staffRoute(
    app,
    services,
    {
      method: 'PUT',
      path: '/probity/items/:id/answer',
      summary: 'The agency answers an item that is open, noted or failed',
      capability,
      params: idParam,
      body: answerBody,
      reply: engagementView,
    },
    async (tx, act, { params, body }) => {
      const item = await answerItem(tx, act, params.id, body.answer);
      return isRefusal(item) ? item : shown(tx, act, item.engagement_id, item);
    },
  );

  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/probity/items/:id/flag',
      summary: 'Hand a failed item to the auditor’s desk',
      capability,
      params: idParam,
      reply: engagementView,
    },
    async (tx, act, { params }) => {
      const item = await flagItem(tx, act, params.id);
      return isRefusal(item) ? item : shown(tx, act, item.engagement_id, item);
    },
  );

  uploadRoute(
    app,
    services,
    {
      path: '/probity/items/:id/evidence',
      summary: 'Add evidence to an item',
      capability,
      params: idParam,
      reply: engagementView,
      ...PAPERS,
    },
    (tx, act, { id }) => mayAddEvidence(tx, act, id),
    async (tx, act, { params, file }) => {
      const item = await addEvidence(tx, act, params.id, file);
      return isRefusal(item) ? item : shown(tx, act, item.engagement_id, item);
    },
  );

  downloadRoute(
    app,
    services,
    {
      path: '/probity/engagements/:id/files/:fileId',
      summary: 'Evidence of an item, or the document of an override',
      capability,
      params: evidenceParam,
    },
    async (tx, act, { id, fileId }) => {
      const engagement = await readEngagement(tx, act, id);
      if (isRefusal(engagement)) return engagement;
      const items = await itemsOf(tx, [id]);
      const evidence = await evidenceOf(
        tx,
        items.map((each) => each.id),
      );
      // The office opens what it added itself, and what its budget user wrote.
      const open = evidence.some(
        (each) => each.file_id === fileId && (isTeam(act.actor) || each.added_by === act.actor.id),
      );
      const written = (await gatesOf(tx, [id])).some((gate) => gate.override?.file_id === fileId);
      return open || written ? ((await findFile(tx, fileId)) ?? notFound()) : notFound();
    },
  );

  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/probity/engagements/:id/gates',
      summary: 'Propose an opinion on a stage',
      capability,
      params: idParam,
      body: proposeBody,
      reply: engagementView,
    },
    async (tx, act, { params, body }) =>
      shown(tx, act, params.id, await proposeGate(tx, act, params.id, body)),
  );

  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/probity/gates/:id/decide',
      summary: 'Confirm or return an opinion; never who proposed it',
      capability,
      params: idParam,
      body: decideBody,
      reply: engagementView,
    },
    async (tx, act, { params, body }) => {
      const gate = await decideGate(tx, act, services, params.id, body);
      return isRefusal(gate) ? gate : shown(tx, act, gate.engagement_id, gate);
    },
  );

  uploadRoute(
    app,
    services,
    {
      path: '/probity/gates/:id/override',
      summary: 'The budget user overrides a red gate in writing, with a document',
      capability,
      params: idParam,
      fields: overrideFields,
      reply: engagementView,
      ...PAPERS,
    },
    (tx, act, { id }) => mayOverrideGate(tx, act, id),
    async (tx, act, { params, fields, file }) => {
      const done = await overrideGate(tx, act, services, params.id, fields, file);
      if (isRefusal(done)) return done;
      const gate = await findGate(tx, params.id);
      return gate === undefined ? notFound() : shown(tx, act, gate.engagement_id, done);
    },
  );
}
