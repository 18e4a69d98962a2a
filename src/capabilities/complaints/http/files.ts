import { z } from 'zod';
import { downloadRoute, uploadRoute } from '../../../platform/files/routes.ts';
import { findFile } from '../../../platform/files/store.ts';
import { isRefusal, notAllowed, notFound } from '../../../platform/outcome.ts';
import type { App, Services } from '../../../platform/services.ts';
import { visibleComplaint } from '../actions/gate.ts';
import { fileParam } from '../contract.ts';
import { agenciesOf, mayIntake } from '../policy.ts';
import { filesOf } from '../store/events.ts';

const capability = 'complaints';
const MEGABYTE = 1024 * 1024;
const uploadedFile = z.object({ id: z.string(), name: z.string(), size: z.number().int() });

/** Files of an answer or of a letter that an officer enters: uploaded first, then named by the form. Pictures of reporters are read here. */
export function fileRoutes(app: App, services: Services): void {
  uploadRoute(
    app,
    services,
    {
      path: '/complaints/files',
      summary: 'Upload a file; the answer or entry that follows names it',
      capability,
      accepts: ['pdf', 'jpeg', 'png', 'webp', 'xlsx', 'docx'],
      maxBytes: 20 * MEGABYTE,
      reply: uploadedFile,
    },
    async (_tx, act) => {
      const agencies = agenciesOf(act.actor);
      return mayIntake(act.actor) || agencies === null || agencies.length > 0 ? true : notAllowed();
    },
    async (_tx, _act, { file }) => ({ id: file.id, name: file.name, size: file.size }),
  );

  downloadRoute(
    app,
    services,
    {
      path: '/complaints/:id/files/:fileId',
      summary: 'A file of a complaint that the reader may see',
      capability,
      params: fileParam,
    },
    async (tx, act, { id, fileId }) => {
      const complaint = await visibleComplaint(tx, act, id);
      if (isRefusal(complaint)) return complaint;
      const belongs = (await filesOf(tx, id)).some((each) => each.fileId === fileId);
      return (belongs ? await findFile(tx, fileId) : undefined) ?? notFound();
    },
  );
}
