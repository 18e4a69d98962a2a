import { findFile } from '../../../../platform/files/store.ts';
import { downloadRoute, uploadRoute } from '../../../../platform/files/routes.ts';
import { staffRoute } from '../../../../platform/http/routes.ts';
import { isRefusal, notFound, type Outcome } from '../../../../platform/outcome.ts';
import type { Act } from '../../../../platform/act.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import type { App, Services } from '../../../../platform/services.ts';
import {
  addDocument,
  changeDocument,
  mayAddDocument,
  readAgain,
  removeDocument,
} from '../../actions/packages/documents.ts';
import { readPackage } from '../../actions/packages/open-package.ts';
import {
  DOCUMENT_MOST_BYTES,
  documentBody,
  idParam,
  packageView,
  uploadFields,
} from '../../contract/packages.ts';
import { findDocument } from '../../store/packages/documents.ts';
import { findListed } from '../../store/packages/packages.ts';
import type { Package } from '../../store/packages/tables.ts';
import { presentPackage } from './present.ts';

const capability = 'audit';

async function shown(tx: Tx, act: Act, changed: Outcome<Package>) {
  if (isRefusal(changed)) return changed;
  const row = await findListed(tx, changed.id);
  return row === undefined ? notFound() : presentPackage(tx, act, row);
}

/** Evidence of a package. */
export function packageDocumentRoutes(app: App, services: Services): void {
  uploadRoute(
    app,
    services,
    {
      path: '/audit/packages/:id/documents',
      summary: 'Add a document: PDF or picture; it is read by itself',
      capability,
      params: idParam,
      fields: uploadFields,
      accepts: ['pdf', 'jpeg', 'png', 'webp'],
      maxBytes: DOCUMENT_MOST_BYTES,
      reply: packageView,
    },
    (tx, act, { id }) => mayAddDocument(tx, act, id),
    async (tx, act, { params, fields, file }) => {
      const added = await addDocument(tx, act, services, params.id, file, fields.kind ?? null);
      return isRefusal(added) ? added : shown(tx, act, added.package);
    },
  );

  staffRoute(
    app,
    services,
    {
      method: 'PATCH',
      path: '/audit/documents/:id',
      summary: 'Say what a document is',
      capability,
      params: idParam,
      body: documentBody,
      reply: packageView,
    },
    async (tx, act, { params, body }) => shown(tx, act, await changeDocument(tx, act, params.id, body)),
  );

  staffRoute(
    app,
    services,
    {
      method: 'DELETE',
      path: '/audit/documents/:id',
      summary: 'Take a document back',
      capability,
      params: idParam,
      reply: packageView,
    },
    async (tx, act, { params }) => shown(tx, act, await removeDocument(tx, act, params.id)),
  );

  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/audit/documents/:id/read',
      summary: 'Read a document once more',
      capability,
      params: idParam,
      reply: packageView,
    },
    async (tx, act, { params }) => shown(tx, act, await readAgain(tx, act, services, params.id)),
  );

  downloadRoute(
    app,
    services,
    {
      path: '/audit/documents/:id/file',
      summary: 'The file of a document',
      capability,
      params: idParam,
    },
    async (tx, act, { id }) => {
      const document = await findDocument(tx, id);
      if (document === undefined) return notFound();
      const owner = await readPackage(tx, act, document.package_id);
      return isRefusal(owner) ? owner : ((await findFile(tx, document.file_id)) ?? notFound());
    },
  );
}
