import { openRoute } from '../../../platform/http/open-route.ts';
import type { App, Services } from '../../../platform/services.ts';
import { readChain } from '../actions/read-directory.ts';
import { readPin } from '../actions/root-pin.ts';
import { directoryReply } from '../contract.ts';

/** The key directory, for whoever seals. It is handed out as it is kept: the browser verifies it, and refuses what was tampered with. */
export function publicDirectory(app: App, services: Services): void {
  openRoute(
    app,
    services,
    { method: 'GET', path: '/wbs/directory', summary: 'Key directory', reply: directoryReply },
    async ({ id }) => ({
      entries: await services.db.asGovernment(id, readChain),
      root: await readPin(services.folders, id),
    }),
  );
}
