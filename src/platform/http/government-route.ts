import { z } from 'zod';
import type { App, Services } from '../services.ts';
import { armsPath } from './arms.ts';
import { openRoute } from './open-route.ts';

/** What the staff application shows before anybody has signed in. */
const face = z
  .object({
    name: z.string(),
    practice: z.boolean(),
    demo: z.boolean(),
    embedded: z.boolean(),
    /** path of the coat of arms; null: none */
    arms: z.string().nullable(),
  })
  .meta({ id: 'GovernmentFace' });

/** GET /api/government: whose installation this host is. */
export function registerGovernmentFace(app: App, services: Services): void {
  openRoute(
    app,
    services,
    { method: 'GET', path: '/government', summary: 'The government of this host', reply: face },
    async (government) => ({
      name: government.name,
      practice: government.practiceOf !== null,
      demo: government.demo,
      embedded: services.db.engine === 'embedded',
      arms: government.arms ? armsPath(government.arms) : null,
    }),
  );
}
