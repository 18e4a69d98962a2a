import { notFound } from '../outcome.ts';
import { requestLocale, sendRefusal } from '../http/problems.ts';
import type { App, Services } from '../services.ts';
import { formLoad, loadOf } from './load.ts';
import { newChallenge } from './proof.ts';
import { slowDown } from './network-limits.ts';

/** Where the script of a form fetches its piece of work. */
export const CHALLENGE_PATH = '/bukti-kerja';

/** Routes that every open form needs. */
export function openFormRoutes(app: App, services: Services): void {
  app.get(CHALLENGE_PATH, { schema: { hide: true } }, async (request, reply) => {
    const government = await services.governmentOf(request.host);
    if (government === null) return sendRefusal(reply, notFound(), requestLocale(request));
    await slowDown(request, 'proof');
    const challenge = await newChallenge(services, government.id, loadOf(formLoad.signs()));
    return reply.header('cache-control', 'no-store').send(challenge);
  });
}
