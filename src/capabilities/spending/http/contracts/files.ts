import { Readable } from 'node:stream';
import type { FastifyRequest } from 'fastify';
import { pdfRoute } from '../../../../platform/documents/pdf-route.ts';
import { KINDS } from '../../../../platform/files/kinds.ts';
import { receiveUpload, type Upload } from '../../../../platform/files/receive-upload.ts';
import { downloadRoute, uploadRoute } from '../../../../platform/files/routes.ts';
import { dropUnused, findFile } from '../../../../platform/files/store.ts';
import { withForm } from '../../../../platform/http/openapi/forms.ts';
import { requestLocale, sendRefusal } from '../../../../platform/http/problems.ts';
import { inStaffAct, sessionFirst } from '../../../../platform/http/routes.ts';
import { problemSchema } from '../../../../platform/http/schemas.ts';
import { sha256 } from '../../../../platform/ids.ts';
import { badField, isRefusal, notAllowed, notFound, type Outcome } from '../../../../platform/outcome.ts';
import { redrawPicture } from '../../../../platform/pictures/redraw-picture.ts';
import type { App, Services } from '../../../../platform/services.ts';
import { keepPhoto, mayKeepPhoto, type TakenPhoto } from '../../actions/contracts/keep-photo.ts';
import {
  fileParam,
  paperKept,
  PHOTO_MOST_BYTES,
  photoFields,
  photoKept,
} from '../../contract/contract-acts.ts';
import { idParam } from '../../contract/contract-fields.ts';
import { mayKeepContracts } from '../../policy.ts';
import { fineLetterPdf, gatherFineLetter } from '../../reports/fine-letter.ts';
import { contractHasFile } from '../../store/contracts/files.ts';
import { visibleContract } from './visible.ts';

const capability = 'spending';
const PAPERS = { accepts: ['pdf', 'jpeg', 'png'], maxBytes: PHOTO_MOST_BYTES } as const;
const PICTURES = { accepts: ['jpeg', 'png', 'webp'], maxBytes: PHOTO_MOST_BYTES } as const;

/** Papers and photographs of contracts. A photograph is drawn anew before it is kept: a phone writes into it more than it shows. */
export function contractFileRoutes(app: App, services: Services): void {
  uploadRoute(
    app,
    services,
    {
      path: '/spending/contract-papers',
      summary: 'Upload a paper; the contract names it afterwards',
      capability,
      reply: paperKept,
      ...PAPERS,
    },
    async (_tx, act) => (mayKeepContracts(act.actor) ? true : notAllowed()),
    async (_tx, _act, { file }) => ({ id: file.id, name: file.name }),
  );

  downloadRoute(
    app,
    services,
    {
      path: '/spending/contracts/:id/files/:fileId',
      summary: 'A paper or a photograph of the contract',
      capability,
      params: fileParam,
    },
    async (tx, act, { id, fileId }) => {
      const contract = await visibleContract(tx, act, id);
      if (isRefusal(contract)) return contract;
      if (!(await contractHasFile(tx, id, fileId))) return notFound();
      return (await findFile(tx, fileId)) ?? notFound();
    },
  );

  pdfRoute(
    app,
    services,
    {
      path: '/spending/contracts/:id/fine-letter',
      summary: 'Draft of the letter about the fine for late work, as PDF',
      capability,
      params: idParam,
    },
    async (tx, act, { params }) => {
      const contract = await visibleContract(tx, act, params.id);
      if (isRefusal(contract)) return contract;
      if (!mayKeepContracts(act.actor, contract.agency_id)) return notAllowed();
      const letter = await gatherFineLetter(tx, act, contract);
      if (isRefusal(letter)) return letter;
      return { name: `denda-${contract.number}`, make: () => fineLetterPdf(act, letter) };
    },
  );

  app.route({
    method: 'POST',
    url: '/api/spending/contracts/:id/photos',
    preValidation: sessionFirst(services),
    schema: withForm(
      {
        summary: 'Upload a photograph for the next report',
        tags: [capability],
        params: idParam,
        response: { 201: photoKept, default: problemSchema },
      },
      photoFields,
    ),
    handler: async (request, reply) => {
      const { id } = request.params as { id: string };
      const outcome = await takePhoto(services, request, id);
      return isRefusal(outcome)
        ? sendRefusal(reply, outcome, requestLocale(request))
        : reply.code(201).send(outcome);
    },
  });
}

async function takePhoto(services: Services, request: FastifyRequest, id: string) {
  const government = await inStaffAct(services, request, capability, async (tx, act) => {
    const allowed = await mayKeepPhoto(tx, act, id);
    return isRefusal(allowed) ? allowed : act.government;
  });
  if (isRefusal(government)) return government;
  const upload = await receiveUpload(request, services, government.id, PICTURES);
  if (isRefusal(upload)) return upload;
  const kept: TakenPhoto[] = [];
  try {
    const photo = await redrawn(services, government.id, upload);
    if (isRefusal(photo)) return photo;
    kept.push(photo);
    return await inStaffAct(services, request, capability, (tx, act) =>
      keepPhoto(tx, act, services.files, id, photo),
    );
  } finally {
    // Both spare what a row needs: the original never has one.
    await dropUnused(services, government.id, upload.file);
    for (const photo of kept) await dropUnused(services, government.id, photo);
  }
}

async function redrawn(
  services: Services,
  governmentId: string,
  { file, fields }: Upload,
): Promise<Outcome<TakenPhoto>> {
  const place = photoFields.safeParse(fields);
  if (!place.success)
    return badField(
      'latitude',
      'Kirim foto tanpa posisi, atau ulangi.',
      'Send it without a position, or repeat.',
    );
  const original = await services.files.read(governmentId, file.hash);
  const drawn = await redrawPicture(() => Readable.from([original]));
  if (typeof drawn === 'string')
    return badField(
      'file',
      'Foto ini tidak dapat dibaca. Ambil lagi, atau pilih foto lain.',
      'This photograph cannot be read. Take it again, or choose another one.',
    );
  const { latitude, longitude, accuracy } = place.data;
  const located = latitude !== undefined && longitude !== undefined;
  return {
    ...(await services.files.put(governmentId, drawn.bytes)),
    name: `${file.name.replace(/\.[a-z0-9]{1,5}$/i, '')}.jpg`,
    mediaType: KINDS.jpeg.mediaType,
    sha256: sha256(original),
    latitude: located ? latitude : null,
    longitude: located ? longitude : null,
    accuracy: located ? (accuracy ?? null) : null,
  };
}
