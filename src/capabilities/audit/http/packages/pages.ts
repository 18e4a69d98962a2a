import { madeFileRoute } from '../../../../platform/files/made-file-route.ts';
import { findFile } from '../../../../platform/files/store.ts';
import { staffRoute } from '../../../../platform/http/routes.ts';
import { isRefusal, notAllowed, notFound } from '../../../../platform/outcome.ts';
import { drawPage } from '../../../../platform/reading/draw-page.ts';
import type { App, Services } from '../../../../platform/services.ts';
import { readPackage } from '../../actions/packages/open-package.ts';
import { captureLimits, pageParam } from '../../contract/package-pages.ts';
import { readingLimits } from '../../parameters/reading.ts';
import { mayReadPackages } from '../../policy.ts';
import { findDocument } from '../../store/packages/documents.ts';

const capability = 'audit';

/** What people look at beside the fields, and what a camera has to reach. */
export function packagePageRoutes(app: App, services: Services): void {
  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/audit/capture-limits',
      summary: 'How wide and how sharp a picture has to be',
      capability,
      reply: captureLimits,
    },
    async (tx, act) => {
      if (!mayReadPackages(act.actor)) return notAllowed();
      const { leastWidth, leastSharpness } = await readingLimits(tx, act.today);
      return { leastWidth, leastSharpness };
    },
  );

  madeFileRoute(
    app,
    services,
    {
      path: '/audit/documents/:id/pages/:page',
      summary: 'A page of a document as a picture',
      capability,
      params: pageParam,
    },
    async (tx, act, { params }) => {
      const document = await findDocument(tx, params.id);
      if (document === undefined) return notFound();
      const owner = await readPackage(tx, act, document.package_id);
      if (isRefusal(owner)) return owner;
      const file = await findFile(tx, document.file_id);
      if (file === undefined) return notFound();
      const kind = file.media_type === 'application/pdf' ? 'pdf' : 'picture';
      return {
        name: `halaman-${params.page}.jpg`,
        mediaType: 'image/jpeg',
        /** Nothing, where nobody here can draw it: the reader is then sent to the file itself. */
        make: async () => {
          const bytes = await services.files.read(act.government.id, file.hash);
          return (await drawPage(bytes, kind, params.page)) ?? Buffer.alloc(0);
        },
      };
    },
  );
}
