import { z } from 'zod';
import { staffRoute } from '../http/routes.ts';
import { idSchema, pageOf, pageQuery } from '../http/schemas.ts';
import type { App, Services } from '../services.ts';
import { pushRoutes } from './push-routes.ts';
import { listNotices, markRead } from './store.ts';

const notice = z.object({
  id: idSchema,
  title: z.string(),
  body: z.string(),
  link: z.string(),
  at: z.string(),
  read: z.boolean(),
});

/** A person's own notices under /api/notifications, and his devices under /api/push. @param pushHosts push services that a browser may name */
export function notificationRoutes(app: App, services: Services, pushHosts?: readonly string[]): void {
  pushRoutes(app, services, pushHosts);
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
