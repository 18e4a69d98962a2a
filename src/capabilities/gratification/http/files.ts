import { z } from 'zod';
import { pdfRoute } from '../../../platform/documents/pdf-route.ts';
import { madeFileRoute } from '../../../platform/files/made-file-route.ts';
import { downloadRoute, uploadRoute } from '../../../platform/files/routes.ts';
import { findFile } from '../../../platform/files/store.ts';
import { idSchema } from '../../../platform/http/schemas.ts';
import { isRefusal, notFound } from '../../../platform/outcome.ts';
import type { App, Services } from '../../../platform/services.ts';
import { record } from '../../../platform/trail/record.ts';
import { idParam } from '../contract.ts';
import { maySee, mayWorkOn } from '../policy.ts';
import { gatherPackage, packKpk } from '../reports/kpk-package.ts';
import { receiptPdf } from '../reports/receipt-pdf.ts';
import { giftsOfFile, handOversOf } from '../store/gifts.ts';
import { visibleGift } from './gifts.ts';

const capability = 'gratification';
const MEGABYTE = 1024 * 1024;
const uploadedFile = z.object({ id: z.string(), name: z.string(), size: z.number().int() });
const handOverParams = z.object({ id: idSchema, handOver: idSchema });

/** Pictures and papers of a gift, the hand-over receipt, and the package for KPK. */
export function fileRoutes(app: App, services: Services): void {
  uploadRoute(
    app,
    services,
    {
      path: '/gratification/files',
      summary: 'Upload a picture or paper of a gift; the form that follows names it',
      capability,
      accepts: ['pdf', 'jpeg', 'png', 'webp'],
      maxBytes: 20 * MEGABYTE,
      reply: uploadedFile,
    },
    async () => true,
    async (_tx, _act, { file }) => ({ id: file.id, name: file.name, size: file.size }),
  );

  downloadRoute(
    app,
    services,
    {
      path: '/gratification/files/:id',
      summary: 'A file of a report that the reader may see',
      capability,
      params: idParam,
    },
    async (tx, act, { id }) => {
      const file = await findFile(tx, id);
      if (file === undefined) return notFound();
      if (file.created_by === act.actor.id) return file;
      const gifts = await giftsOfFile(tx, id);
      return gifts.some((gift) => maySee(act.actor, gift)) ? file : notFound();
    },
  );

  pdfRoute(
    app,
    services,
    {
      path: '/gratification/:id/hand-overs/:handOver/receipt.pdf',
      summary: 'The receipt of a hand-over, to be signed by both',
      capability,
      params: handOverParams,
    },
    async (tx, act, { params }) => {
      const gift = await visibleGift(tx, act, params.id);
      if (isRefusal(gift)) return gift;
      const handed = (await handOversOf(tx, gift.id)).find((each) => each.id === params.handOver);
      return handed === undefined
        ? notFound()
        : { name: handed.number, make: () => receiptPdf(act, gift, handed) };
    },
  );

  madeFileRoute(
    app,
    services,
    {
      path: '/gratification/:id/kpk.zip',
      summary: 'The package for KPK: form, papers and their hashes',
      capability,
      params: idParam,
    },
    async (tx, act, { params }) => {
      const gift = await visibleGift(tx, act, params.id);
      if (isRefusal(gift)) return gift;
      if (!mayWorkOn(act.actor, gift)) return notFound();
      const gathered = await gatherPackage(tx, act, gift);
      const subject = { action: 'gift.package', kind: 'gift-package', subject: gift.id };
      await record(tx, act, { ...subject, record: { number: gift.number } });
      return {
        name: `${gift.number}-kpk.zip`,
        mediaType: 'application/zip',
        make: () => packKpk(act, services.files, gathered),
      };
    },
  );
}
