import type { App, Services } from '../platform/services.ts';

/** Routes of the platform itself: everything under / and /api that belongs to no capability. */
export function registerPlatformRoutes(app: App, _services: Services): void {
  app.get('/healthz', { schema: { hide: true } }, () => ({ ok: true }));
}
