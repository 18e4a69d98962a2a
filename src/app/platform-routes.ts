import { actorNames } from '../capabilities/directory/index.ts';
import { accessTokenRoutes } from '../platform/access-tokens/routes.ts';
import { alarmRoutes } from '../platform/alarms/http/routes.ts';
import { alarmParameters } from '../platform/alarms/parameters.ts';
import { calendarRoutes } from '../platform/calendar/http.ts';
import { registerPublicPages } from '../platform/http/public-pages.ts';
import { identityRoutes } from '../platform/identity/routes.ts';
import { importRoutes } from '../platform/imports/http.ts';
import { inboxRoutes } from '../platform/inbox/http.ts';
import { inboxParameters } from '../platform/inbox/parameters.ts';
import { notificationRoutes, type NotificationSetup } from '../platform/notifications/http.ts';
import { notificationParameters } from '../platform/notifications/parameters.ts';
import { openFormRoutes } from '../platform/open-forms/routes.ts';
import { operationsRoutes } from '../platform/operations.ts';
import { parameterRoutes } from '../platform/parameters/http.ts';
import type { App, Services } from '../platform/services.ts';
import { webAppParameters } from '../platform/web-app/parameters.ts';
import { registerWebApp } from '../platform/web-app/web-app.ts';
import { trailRoutes } from '../platform/trail/public.ts';
import { offeredEvents } from '../platform/webhooks/events.ts';
import { webhookRoutes } from '../platform/webhooks/routes.ts';
import { alarmSources } from './alarm-sources.ts';
import { capabilities } from './capabilities.ts';
import { registerDesk } from './desk.ts';
import { inboxSources } from './inbox-sources.ts';
import { registerSearch } from './search.ts';

/** Routes of the platform itself: everything that belongs to no capability. */
export function registerPlatformRoutes(app: App, services: Services, messages?: NotificationSetup): void {
  app.get('/healthz', { schema: { hide: true } }, () => ({ ok: true }));
  registerPublicPages(
    app,
    services,
    capabilities.flatMap((each) => each.doors ?? []),
  );
  openFormRoutes(app, services);
  registerWebApp(app, services);
  identityRoutes(app, services);
  accessTokenRoutes(
    app,
    services,
    capabilities.map((each) => each.name),
  );
  webhookRoutes(app, services, offeredEvents(capabilities));
  calendarRoutes(app, services);
  parameterRoutes(app, services, [
    ...notificationParameters,
    ...inboxParameters,
    ...alarmParameters,
    ...webAppParameters,
    ...capabilities.flatMap((each) => each.parameters ?? []),
  ]);
  notificationRoutes(app, services, messages);
  inboxRoutes(app, services, inboxSources);
  alarmRoutes(app, services, alarmSources);
  operationsRoutes(app, services);
  importRoutes(
    app,
    services,
    capabilities.flatMap((each) => each.imports ?? []),
    actorNames,
  );
  trailRoutes(app, services);
  registerDesk(app, services);
  registerSearch(app, services);
}
