import { z } from 'zod';
import { requestLocale, sendRefusal } from '../http/problems.ts';
import { declareRoute, inStaffAct, staffRoute, sessionFirst } from '../http/routes.ts';
import { asAttachment } from '../files/disposition.ts';
import { KINDS } from '../files/kinds.ts';
import { isRefusal, notFound, type Outcome } from '../outcome.ts';
import { openKind, openKinds } from './access.ts';
import { kindView, runView } from './contract.ts';
import { atTheDoor } from './drop-personal.ts';
import { importMac } from './keyed-columns.ts';
import { deleteProfile, findProfile, listProfiles } from './profiles.ts';
import { receiveFile, UPLOAD_BODY } from './receive-file.ts';
import { idParam, type RouteContext } from './route-context.ts';
import { csvTemplate, xlsxTemplate } from './template.ts';
import { uploadImport } from './upload-import.ts';
import { kindOf } from './views.ts';

const kindParam = z.object({ kind: z.string().max(60) });

/** What may be imported, templates, uploads, and saved mappings. */
export function kindRoutes({ app, services, kinds, view }: RouteContext): void {
  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/imports/kinds',
      summary: 'What I may import: columns, examples, saved mappings',
      capability: null,
      reply: z.object({ rows: z.array(kindView) }),
    },
    async (tx, act) => {
      const open = openKinds(act, kinds);
      const profiles = await listProfiles(
        tx,
        open.map((each) => each.name),
      );
      return { rows: open.map((kind) => kindOf(kind, profiles)) };
    },
  );

  app.route({
    method: 'GET',
    url: '/api/imports/kinds/:kind/template',
    preValidation: sessionFirst(services),
    schema: {
      summary: 'Template with an example row, as xlsx or csv',
      tags: ['platform'],
      params: kindParam,
      querystring: z.object({ format: z.enum(['xlsx', 'csv']).default('xlsx') }),
    },
    handler: async (request, reply) => {
      const { kind: name } = request.params as z.output<typeof kindParam>;
      const { format } = request.query as { format: 'xlsx' | 'csv' };
      const kind = await inStaffAct(services, request, null, async (_tx, act) => openKind(act, kinds, name));
      if (isRefusal(kind)) return sendRefusal(reply, kind, requestLocale(request));
      asAttachment(reply, `templat-${kind.name}.${format}`, KINDS[format].mediaType);
      if (format === 'csv') return reply.send(csvTemplate(kind));
      return reply.send(await xlsxTemplate(kind, requestLocale(request)));
    },
  });

  declareRoute(
    app,
    {
      preValidation: sessionFirst(services),
      method: 'POST',
      path: '/imports/kinds/:kind',
      summary: 'Upload a file (multipart, field `file`, at most 20 MB) and begin an import',
      capability: null,
      params: kindParam,
      reply: runView,
      status: 201,
      form: true,
      bodyLimit: UPLOAD_BODY,
    },
    async (request): Promise<Outcome<unknown>> => {
      const { kind: name } = request.params as z.output<typeof kindParam>;
      const begun = await inStaffAct(services, request, null, async (_tx, act) => {
        const kind = openKind(act, kinds, name);
        return isRefusal(kind) ? kind : { kind, act };
      });
      if (isRefusal(begun)) return begun;
      const { kind, act } = begun;
      // No connection is held while the file comes in and is read.
      const upload = await receiveFile(services, request);
      if (isRefusal(upload)) return upload;
      const mac = importMac(services.folders, act.government.id);
      const file = await atTheDoor(kind, upload.bytes, undefined, mac);
      if (isRefusal(file)) return file;
      const kept = await services.files.put(act.government.id, file.bytes);
      return services.db.asGovernment(act.government.id, async (tx) =>
        view(
          tx,
          act,
          kind,
          await uploadImport(tx, act, services.files, kind, { name: upload.name, kept, ...file }),
        ),
      );
    },
  );

  staffRoute(
    app,
    services,
    {
      method: 'DELETE',
      path: '/imports/profiles/:id',
      summary: 'Forget a saved mapping',
      capability: null,
      params: idParam,
      reply: z.object({ done: z.literal(true) }),
    },
    async (tx, act, { params }) => {
      const profile = await findProfile(tx, params.id);
      const open = openKinds(act, kinds).some((each) => each.name === profile?.kind);
      if (profile === undefined || !open) return notFound();
      await deleteProfile(tx, act, profile.id);
      return { done: true as const };
    },
  );
}
