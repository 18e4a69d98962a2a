import { receiveUpload } from '../../../../platform/files/receive-upload.ts';
import { dropUnused } from '../../../../platform/files/store.ts';
import { withForm } from '../../../../platform/http/openapi/forms.ts';
import { requestLocale, sendRefusal } from '../../../../platform/http/problems.ts';
import { inStaffAct, sessionFirst } from '../../../../platform/http/routes.ts';
import { problemSchema } from '../../../../platform/http/schemas.ts';
import { openVault } from '../../../../platform/identity/vault.ts';
import { isRefusal, notAllowed } from '../../../../platform/outcome.ts';
import type { App, Services } from '../../../../platform/services.ts';
import { importProcesses } from '../../actions/procurement/import-processes.ts';
import { importFields, importReport, RELEASES_MOST_BYTES } from '../../contract/procurement.ts';
import { mayUseDesk } from '../../policy.ts';

const capability = 'audit';

/**
 * Takes a file of releases. Not an `uploadRoute`: the file tells of persons, so that it is never entered; its bytes are gone when it was read.
 * The form's field `save` set to `yes` takes the processes over; without it the answer is what would happen.
 */
export function releaseUploadRoute(app: App, services: Services): void {
  const vault = openVault(services.folders.keys);
  app.route({
    method: 'POST',
    url: '/api/audit/procurement/imports',
    preValidation: sessionFirst(services),
    schema: withForm(
      {
        summary: 'Look at a file of OCDS releases (JSON lines), or take it over',
        tags: [capability],
        response: { 200: importReport, default: problemSchema },
      },
      importFields,
    ),
    handler: async (request, reply) => {
      const locale = requestLocale(request);
      const allowed = await inStaffAct(services, request, capability, async (_, act) =>
        mayUseDesk(act.actor) ? act.government : notAllowed(),
      );
      if (isRefusal(allowed)) return sendRefusal(reply, allowed, locale);
      const upload = await receiveUpload(request, services, allowed.id, {
        accepts: ['text', 'csv'],
        maxBytes: RELEASES_MOST_BYTES,
      });
      if (isRefusal(upload)) return sendRefusal(reply, upload, locale);
      try {
        const save = upload.fields['save'] === 'yes';
        const file = {
          name: upload.file.name,
          sha256: upload.file.hash,
          open: () => services.files.stream(allowed.id, upload.file.hash),
        };
        const report = await inStaffAct(services, request, capability, (tx, act) =>
          importProcesses(tx, act, file, { save, mac: (value) => vault.mac(value) }),
        );
        if (isRefusal(report)) return await sendRefusal(reply, report, locale);
        return await reply.code(200).send({ ...report, saved: save, broken: [...report.broken] });
      } finally {
        await dropUnused(services, allowed.id, upload.file);
      }
    },
  });
}
