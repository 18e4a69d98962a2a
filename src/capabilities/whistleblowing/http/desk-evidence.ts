import { requestLocale, sendRefusal } from '../../../platform/http/problems.ts';
import { inStaffAct, sessionFirst } from '../../../platform/http/routes.ts';
import { problemSchema } from '../../../platform/http/schemas.ts';
import { isRefusal } from '../../../platform/outcome.ts';
import type { App, Services } from '../../../platform/services.ts';
import { findEvidence, streamSealed } from '../actions/download-evidence.ts';
import { fileParams } from '../contract-desk.ts';

/** A sealed file as it lies here; its holder's browser opens it. Its name is content and never known here. */
export function deskEvidence(app: App, services: Services): void {
  app.get<{ Params: { id: string; file: string } }>(
    '/api/wbs/desk/cases/:id/files/:file',
    {
      preValidation: sessionFirst(services),
      schema: {
        summary: 'A sealed file of a case',
        params: fileParams,
        response: { default: problemSchema },
      },
    },
    async (request, reply) => {
      const found = await inStaffAct(services, request, null, async (tx, act) => {
        const file = await findEvidence(tx, act, request.params);
        return isRefusal(file) ? file : { ...file, governmentId: act.government.id };
      });
      if (isRefusal(found)) return sendRefusal(reply, found, requestLocale(request));
      return reply
        .type('application/octet-stream')
        .header('content-length', found.size)
        .header('content-disposition', 'attachment; filename="bukti.age"')
        .send(streamSealed(services.files, found.governmentId, found));
    },
  );
}
