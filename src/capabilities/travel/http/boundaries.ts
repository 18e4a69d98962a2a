import type { FastifyRequest } from 'fastify';
import { receiveUpload } from '../../../platform/files/receive-upload.ts';
import { dropUnused } from '../../../platform/files/store.ts';
import { MOST_BYTES } from '../../../platform/geography/examine-boundaries.ts';
import { withForm } from '../../../platform/http/openapi/forms.ts';
import { requestLocale, sendRefusal } from '../../../platform/http/problems.ts';
import { inStaffAct, sessionFirst, staffRoute } from '../../../platform/http/routes.ts';
import { problemSchema } from '../../../platform/http/schemas.ts';
import { badField, isRefusal, notAllowed, type Outcome, Refusal } from '../../../platform/outcome.ts';
import type { App, Services } from '../../../platform/services.ts';
import { checkBoundaries } from '../actions/check-boundaries.ts';
import { activateBoundaries, retireBoundaries } from '../actions/switch-boundaries.ts';
import { uploadBoundaries } from '../actions/upload-boundaries.ts';
import { idParam } from '../contract.ts';
import {
  boundaryFields,
  boundaryList,
  boundarySetView,
  type BoundarySetView,
} from '../contract-boundaries.ts';
import { mayKeepBoundaries, mayReadBoundaries } from '../policy.ts';
import { boundaryListView, boundarySetViews } from './present-boundaries.ts';

const capability = 'travel';
const path = '/travel/boundaries';
const LIMITS = { accepts: ['text'], maxBytes: MOST_BYTES } as const;

/** Borders of regencies under /api/travel/boundaries: sent, checked, used, and laid down again. */
export function boundaryRoutes(app: App, services: Services): void {
  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path,
      summary: 'Imported borders, how far a check is, and which geography verdicts rest on',
      capability,
      reply: boundaryList,
    },
    async (tx, act) => (mayReadBoundaries(act.actor) ? boundaryListView(tx, act) : notAllowed()),
  );

  for (const [verb, summary, work] of [
    ['activate', 'Let verdicts rest on these borders from now on', activateBoundaries],
    ['retire', 'Back to the table that comes with the program', retireBoundaries],
  ] as const)
    staffRoute(
      app,
      services,
      {
        method: 'POST',
        path: `${path}/:id/${verb}`,
        summary,
        capability,
        params: idParam,
        reply: boundarySetView,
      },
      async (tx, act, { params }) => {
        if (!mayKeepBoundaries(act.actor)) return notAllowed();
        const set = await work(tx, act, params.id);
        return isRefusal(set) ? set : (await boundarySetViews(tx, [set]))[0]!;
      },
    );

  app.route({
    method: 'POST',
    url: `/api${path}`,
    preValidation: sessionFirst(services),
    schema: withForm(
      {
        summary: 'Send a boundary file (GeoJSON or TopoJSON); its check goes on after the answer',
        tags: [capability],
        response: { 201: boundarySetView, default: problemSchema },
      },
      boundaryFields,
    ),
    handler: async (request, reply) => {
      const outcome = await take(services, request);
      if (isRefusal(outcome)) return sendRefusal(reply, outcome, requestLocale(request));
      const { act, set, view } = outcome;
      // A check that ends unexpectedly leaves the set as it is, and the list says that it was cut off.
      checkBoundaries(services, act, set).catch((error: unknown) => app.log.error(error));
      return reply.code(201).send(view satisfies BoundarySetView);
    },
  });
}

async function take(services: Services, request: FastifyRequest) {
  const government = await inStaffAct(services, request, capability, async (_tx, act) =>
    mayKeepBoundaries(act.actor) ? act.government : notAllowed(),
  );
  if (isRefusal(government)) return government;
  const upload = await receiveUpload(request, services, government.id, LIMITS);
  if (isRefusal(upload)) return upload.code === 'file-kind' ? wrongKind() : upload;
  const { file } = upload;
  try {
    const fields = boundaryFields.safeParse(upload.fields);
    if (!fields.success) return missing(fields.error.issues[0]?.path[0]);
    return await inStaffAct(services, request, capability, async (tx, act) => {
      if (!mayKeepBoundaries(act.actor)) return notAllowed();
      const set = await uploadBoundaries(tx, act, services.files, { ...fields.data, file });
      return { act, set, view: (await boundarySetViews(tx, [set], { begins: true }))[0]! };
    });
  } finally {
    // Spares what a row needs.
    await dropUnused(services, government.id, file);
  }
}

function missing(field: PropertyKey | undefined): Outcome<never> {
  return field === 'licence'
    ? badField(
        'licence',
        'Salin keterangan lisensi atau izin pakai dari pemilik data, paling sedikit 10 huruf.',
        'Copy what the owner says about the use of the data, at least 10 letters.',
      )
    : badField(
        'source',
        'Tulis siapa yang membuat batas ini, misalnya "BIG, 2025".',
        'Say who made these borders, e.g. "BIG, 2025".',
      );
}

function wrongKind(): Refusal {
  const message = {
    id: 'Berkas ini bukan GeoJSON atau TopoJSON. Shapefile (ZIP) ubah dahulu, misalnya dengan QGIS: Ekspor, GeoJSON, WGS 84.',
    en: 'This file is neither GeoJSON nor TopoJSON. Convert a shapefile (ZIP) first, with QGIS for example: Export, GeoJSON, WGS 84.',
  };
  return new Refusal(415, 'file-kind', message, [{ field: 'file', message }]);
}
