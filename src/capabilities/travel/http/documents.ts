import { downloadRoute } from '../../../platform/files/routes.ts';
import { staffRoute } from '../../../platform/http/routes.ts';
import { isRefusal, notFound } from '../../../platform/outcome.ts';
import type { App, Services } from '../../../platform/services.ts';
import { addDocument } from '../actions/add-document.ts';
import { removeDocument } from '../actions/remove-document.ts';
import { done, idParam } from '../contract.ts';
import { documentBody, documentList, documentView } from '../contract-evidence.ts';
import { isOwn, mayPrepare } from '../policy.ts';
import { mayAddPapers } from '../rules/evidence-open.ts';
import { namedFiles } from '../store/documents.ts';
import { documentViews } from './documents-present.ts';
import { visibleMember } from './members.ts';

const capability = 'travel';

/** Papers of one traveller: handed in, listed, taken back, and their files. */
export function documentRoutes(app: App, services: Services): void {
  const path = '/travel/members/:id/documents';
  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path,
      summary: 'Documents of one traveller on one trip',
      capability,
      params: idParam,
      reply: documentList,
    },
    async (tx, act, { params }) => {
      const found = await visibleMember(tx, act, params.id);
      if (isRefusal(found)) return found;
      const { trip, member } = found;
      const mayWork = isOwn(act.actor, member) || mayPrepare(act.actor, trip.agency_id);
      const { rows } = await documentViews(tx, act, trip, member);
      return { rows, mayAdd: mayWork && mayAddPapers({ status: trip.status, state: member.state }) };
    },
  );

  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path,
      summary: 'Hand a document in',
      capability,
      params: idParam,
      body: documentBody,
      reply: documentView,
      status: 201,
    },
    async (tx, act, { params, body }) => {
      const added = await addDocument(tx, act, params.id, body);
      if (isRefusal(added)) return added;
      const found = await visibleMember(tx, act, params.id);
      if (isRefusal(found)) return found;
      const { rows } = await documentViews(tx, act, found.trip, found.member);
      return rows.find((each) => each.id === added.id) ?? notFound();
    },
  );

  staffRoute(
    app,
    services,
    {
      method: 'DELETE',
      path: '/travel/documents/:id',
      summary: 'Take a document back',
      capability,
      params: idParam,
      reply: done,
    },
    (tx, act, { params }) => removeDocument(tx, act, params.id),
  );

  downloadRoute(
    app,
    services,
    {
      path: '/travel/files/:id',
      summary: 'A file of a document or a check-in',
      capability,
      params: idParam,
    },
    async (tx, act, { id }) => {
      const file = (await namedFiles(tx, [id])).get(id);
      if (file === undefined) return notFound();
      const member = await visibleMember(tx, act, file.member_id);
      return isRefusal(member) ? member : file;
    },
  );
}
