import { z } from 'zod';
import { ownRoute } from '../identity/own-route.ts';
import { badField } from '../outcome.ts';
import type { App, Services } from '../services.ts';
import { outboxClosed } from './notify.ts';
import { isPushEndpoint } from './push-hosts.ts';
import { openPushKeys } from './push-keys.ts';
import { addSubscription, removeSubscription } from './push-store.ts';

const base64url = (bytes: number) =>
  z
    .string()
    .refine((text) => /^[\w-]+={0,2}$/.test(text) && Buffer.from(text, 'base64url').length === bytes, {
      error: 'other',
    })
    .meta({ examples: [Buffer.alloc(bytes, 4).toString('base64url')] });

/** As `PushSubscription.toJSON()` has it. */
const subscriptionBody = z.object({
  endpoint: z.string().max(1_000, { error: 'text-long:1000' }),
  keys: z.object({ p256dh: base64url(65), auth: base64url(16) }),
});
const done = z.object({ done: z.literal(true) });

/** A person's own devices under /api/push. @param hosts push services that may be named */
export function pushRoutes(app: App, services: Services, hosts?: readonly string[]): void {
  ownRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/push/key',
      summary: 'Public key of the house for push messages; null where nothing ever leaves (demo, practice)',
      reply: z.object({ key: z.string().nullable() }),
    },
    async (own) => ({
      key: outboxClosed(own.session.home) ? null : openPushKeys(services.folders.keys).publicKey,
    }),
  );
  ownRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/push/subscriptions',
      summary: 'Tell this browser too',
      body: subscriptionBody,
      reply: done,
    },
    async (own, { body }) => {
      if (!isPushEndpoint(body.endpoint, hosts)) return unknownService();
      return own.run(async (tx, act) => {
        await addSubscription(tx, act, { endpoint: body.endpoint, ...body.keys });
        return { done: true as const };
      });
    },
  );
  ownRoute(
    app,
    services,
    {
      method: 'DELETE',
      path: '/push/subscriptions',
      summary: 'Tell this browser no more',
      body: z.object({ endpoint: z.string().max(1_000, { error: 'text-long:1000' }) }),
      reply: done,
    },
    (own, { body }) =>
      own.run(async (tx, act) => {
        await removeSubscription(tx, act, body.endpoint);
        return { done: true as const };
      }),
  );
}

function unknownService() {
  return badField(
    'endpoint',
    'Layanan pemberitahuan peramban ini tidak dikenal di sini. Pakai peramban lain, atau minta administrator teknis menambahkannya.',
    'The push service of this browser is not known here. Use another browser, or ask the technical administrator to add it.',
  );
}
