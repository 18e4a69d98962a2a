import { z } from 'zod';
import { staffRoute } from '../http/routes.ts';
import { idSchema, pageOf, pageQuery } from '../http/schemas.ts';
import type { App, Services } from '../services.ts';
import { kannelRoutes, type Incoming } from './incoming-routes.ts';
import { pushRoutes } from './push-routes.ts';
import { listNotices, markRead } from './store.ts';
import { whatsAppRoutes } from './whatsapp-routes.ts';
import { whatsAppWebhook, type WhatsAppIncoming } from './whatsapp-webhook.ts';

const notice = z.object({
  id: idSchema,
  title: z.string(),
  body: z.string(),
  link: z.string(),
  at: z.string(),
  read: z.boolean(),
});

/** What this installation is set up for. */
export interface NotificationSetup {
  /** push services that a browser may name; those of the usual browsers when not said */
  pushHosts?: readonly string[] | undefined;
  /** what Kannel may bring */
  kannel?: Incoming | undefined;
  whatsApp?: WhatsAppIncoming | undefined;
}

/** A person's own notices under /api/notifications, his devices and his word about WhatsApp; what providers bring under /in. */
export function notificationRoutes(app: App, services: Services, setup: NotificationSetup = {}): void {
  const { pushHosts, kannel, whatsApp } = setup;
  pushRoutes(app, services, pushHosts);
  whatsAppRoutes(app, services, whatsApp !== undefined);
  if (kannel !== undefined) kannelRoutes(app, kannel);
  if (whatsApp !== undefined) whatsAppWebhook(app, whatsApp);
  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/notifications',
      summary: 'Own notices, newest first, and how many are unread',
      capability: null,
      query: pageQuery.extend({ unread: z.stringbool().default(false) }),
      reply: pageOf(notice).extend({ unread: z.number().int() }),
    },
    async (tx, act, { query }) => ({
      ...(await listNotices(tx, act.actor.accountId!, act.locale, query)),
      page: query.page,
      size: query.size,
    }),
  );

  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/notifications/read',
      summary: 'Mark own notices as read: those named, or all',
      capability: null,
      body: z.object({ ids: z.array(idSchema).min(1).max(200).nullable() }),
      reply: z.object({ done: z.literal(true) }),
    },
    async (tx, act, { body }) => {
      await markRead(tx, act.actor.accountId!, body.ids, act.now);
      return { done: true as const };
    },
  );
}
