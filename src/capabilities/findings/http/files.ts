import { sql } from 'kysely';
import { z } from 'zod';
import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { downloadRoute, uploadRoute } from '../../../platform/files/routes.ts';
import { findFile, type FileRow } from '../../../platform/files/store.ts';
import { isRefusal, notAllowed, notFound, type Outcome } from '../../../platform/outcome.ts';
import type { App, Services } from '../../../platform/services.ts';
import { openCase } from '../actions/gate.ts';
import { byId } from '../contract/common.ts';
import { MAY, mayAnywhere } from '../policy.ts';
import { TRANSITIONS } from '../rules/machine.ts';

const capability = 'findings';
const MEGABYTE = 1024 * 1024;
const uploadedFile = z.object({ id: z.string(), name: z.string(), size: z.number().int() });

/** Evidence and receipts: uploaded first, then named by the form that they belong to. */
export function fileRoutes(app: App, services: Services): void {
  uploadRoute(
    app,
    services,
    {
      path: '/findings/files',
      summary: 'Upload evidence or a receipt; the form that follows names it',
      capability,
      accepts: ['pdf', 'jpeg', 'png', 'webp', 'xlsx', 'docx'],
      maxBytes: 20 * MEGABYTE,
      reply: uploadedFile,
    },
    async (_tx, act) =>
      mayAnywhere(act.actor, [...TRANSITIONS.submit.who, ...MAY.recordPayment]) ? true : notAllowed(),
    async (_tx, _act, { file }) => ({ id: file.id, name: file.name, size: file.size }),
  );

  downloadRoute(
    app,
    services,
    {
      path: '/findings/files/:id',
      summary: 'Evidence or a receipt of a finding that the reader may see',
      capability,
      params: byId,
    },
    (tx, act, { id }) => readableFile(tx, act, id),
  );
}

/** A file that the reader uploaded himself, or that belongs to a finding he may see. */
async function readableFile(tx: Tx, act: Act, id: string): Promise<Outcome<FileRow>> {
  const file = await findFile(tx, id);
  if (file === undefined) return notFound();
  if (file.created_by === act.actor.id) return file;
  const { rows } = await sql<{ id: string }>`
    select r.finding_id as id from recommendation r
    where r.id in (
      select u.recommendation_id from follow_up u join follow_up_evidence e on e.follow_up_id = u.id where e.file_id = ${id}::uuid
      union all select recommendation_id from payment where file_id = ${id}::uuid
      union all select recommendation_id from suspension where file_id = ${id}::uuid)`.execute(tx);
  for (const { id: findingId } of rows) {
    const opened = await openCase(tx, act, 'finding', findingId, false);
    if (!isRefusal(opened)) return file;
  }
  return notFound();
}
