import { notFound } from '../../../platform/outcome.ts';
import { dayIn } from '../../../platform/clock.ts';
import { getParameter } from '../../../platform/parameters/index.ts';
import type { App, Services } from '../../../platform/services.ts';
import { EXIT_ADDRESS } from './page-parameters.ts';

/** `/keluar`: wipes what this origin left in the browser and leads to a harmless site. Works as a plain link; the key and the button replace the page in the history. */
export function exitRoute(app: App, services: Services): void {
  app.get('/keluar', { schema: { hide: true } }, async (request, reply) => {
    const government = await services.governmentOf(request.host);
    if (government === null)
      return reply.code(404).type('text/plain; charset=utf-8').send(notFound().message.id);
    const today = dayIn(government.zone, services.clock());
    // Whatever happens to the parameter, the way out stays open.
    const address = await services.db
      .asGovernment(government.id, (tx) => getParameter(tx, EXIT_ADDRESS, today))
      .catch(() => EXIT_ADDRESS.value);
    return reply
      .header('clear-site-data', '"cache", "cookies", "storage"')
      .header('cache-control', 'no-store')
      .header('referrer-policy', 'no-referrer')
      .redirect(address, 303);
  });
}
