import { Readable } from 'node:stream';
import type { FastifyRequest } from 'fastify';
import sharp from 'sharp';
import { KINDS } from '../../../platform/files/kinds.ts';
import { receiveUpload, type Upload } from '../../../platform/files/receive-upload.ts';
import { dropUnused } from '../../../platform/files/store.ts';
import { withForm } from '../../../platform/http/openapi/forms.ts';
import { requestLocale, sendRefusal } from '../../../platform/http/problems.ts';
import { inStaffAct, sessionFirst } from '../../../platform/http/routes.ts';
import { problemSchema } from '../../../platform/http/schemas.ts';
import { sha256 } from '../../../platform/ids.ts';
import { badField, isRefusal, type Outcome } from '../../../platform/outcome.ts';
import { redrawPicture, type PictureTrouble } from '../../../platform/pictures/redraw-picture.ts';
import type { App, Services } from '../../../platform/services.ts';
import { keepFile, mayKeepFile, type TakenFile } from '../actions/keep-file.ts';
import { idParam } from '../contract.ts';
import { FILE_MOST_BYTES, uploaded, uploadFields } from '../contract-evidence.ts';
import { differenceHash } from '../rules/likeness.ts';
import { pictureWords } from '../texts/pictures.ts';

const capability = 'travel';
const LIMITS = { accepts: ['pdf', 'jpeg', 'png', 'webp'], maxBytes: FILE_MOST_BYTES } as const;

/**
 * `POST /travel/members/:id/files`: a document or a picture of one traveller's trip. A picture is drawn anew before it is kept, because a phone
 * writes into it where it was taken; its hash is that of what was sent. The work on it is done outside any transaction.
 */
export function fileRoutes(app: App, services: Services): void {
  app.route({
    method: 'POST',
    url: '/api/travel/members/:id/files',
    preValidation: sessionFirst(services),
    schema: withForm(
      {
        summary: 'Upload a file for a document or a check-in',
        tags: [capability],
        params: idParam,
        response: { 201: uploaded, default: problemSchema },
      },
      uploadFields,
    ),
    handler: async (request, reply) => {
      const { id } = request.params as { id: string };
      const outcome = await take(services, request, id);
      return isRefusal(outcome)
        ? sendRefusal(reply, outcome, requestLocale(request))
        : reply.code(201).send(outcome);
    },
  });
}

async function take(services: Services, request: FastifyRequest, memberId: string) {
  const government = await inStaffAct(services, request, capability, async (tx, act) => {
    const allowed = await mayKeepFile(tx, act, memberId);
    return isRefusal(allowed) ? allowed : act.government;
  });
  if (isRefusal(government)) return government;
  const upload = await receiveUpload(request, services, government.id, LIMITS);
  if (isRefusal(upload)) return upload;
  const kept: TakenFile[] = [];
  try {
    const fields = uploadFields.safeParse(upload.fields);
    if (!fields.success)
      return badField(
        'id',
        'Muat ulang halamannya, lalu unggah lagi.',
        'Reload the page, then upload it again.',
      );
    const file = await redrawn(services, government.id, upload);
    if (isRefusal(file)) return file;
    kept.push(file);
    return await inStaffAct(services, request, capability, (tx, act) =>
      keepFile(tx, act, services.files, memberId, { ...file, id: fields.data.id }),
    );
  } finally {
    // Both spare what a row needs: the original of a picture never has one.
    await dropUnused(services, government.id, upload.file);
    for (const file of kept) await dropUnused(services, government.id, file);
  }
}

async function redrawn(
  services: Services,
  governmentId: string,
  { file }: Upload,
): Promise<Outcome<TakenFile>> {
  if (file.kind === 'pdf') return { ...file, sha256: file.hash, dhash: null, picture: false };
  const original = await services.files.read(governmentId, file.hash);
  const drawn = await redrawPicture(() => Readable.from([original]));
  if (typeof drawn === 'string') return cannotBeDrawn(drawn);
  const grey = await sharp(drawn.bytes).greyscale().resize(9, 8, { fit: 'fill' }).raw().toBuffer();
  return {
    ...(await services.files.put(governmentId, drawn.bytes)),
    name: file.name.replace(/\.[a-z0-9]{1,5}$/i, '') + '.jpg',
    mediaType: KINDS.jpeg.mediaType,
    sha256: sha256(original),
    dhash: differenceHash(grey),
    picture: true,
  };
}

function cannotBeDrawn(trouble: PictureTrouble) {
  const { id, en } = pictureWords[trouble];
  return badField('file', id, en);
}
