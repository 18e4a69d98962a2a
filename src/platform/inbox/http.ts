import type { App, Services } from '../services.ts';
import type { InboxSources } from './directory-port.ts';
import { inboxActRoutes } from './routes/acts.ts';
import { inboxExport } from './routes/export.ts';
import { inboxListRoutes } from './routes/lists.ts';
import { inboxViewRoutes } from './routes/views.ts';

/** The inbox under /api/inbox. */
export function inboxRoutes(app: App, services: Services, sources: InboxSources): void {
  inboxListRoutes(app, services, sources);
  inboxActRoutes(app, services, sources);
  inboxViewRoutes(app, services);
  inboxExport(app, services, sources);
}
