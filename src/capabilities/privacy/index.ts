import type { Capability } from '../../platform/capability.ts';
import { seedDemo } from './demo/seed-demo.ts';
import { breachRoutes } from './http/breaches.ts';
import { copyRoutes } from './http/copy.ts';
import { privacyDesk } from './http/desk.ts';
import { registerRoutes } from './http/register.ts';
import { requestRoutes } from './http/requests.ts';
import { requestMatters } from './inbox.ts';
import { clockJob, retentionJob } from './jobs/jobs.ts';
import { requestPages } from './pages/pages.ts';
import { privacyParameters } from './parameters.ts';
import { privacyPersonalData } from './personal-data.ts';
import { privacyMigrations } from './store/migrations.ts';

/** Notes beside records that are evidence, for whoever shows the record. */
export { rectificationsOf } from './store/rectifications.ts';

export const privacy: Capability = {
  name: 'privacy',
  personalData: privacyPersonalData,
  migrations: privacyMigrations,
  parameters: privacyParameters,
  routes(app, services) {
    requestRoutes(app, services);
    copyRoutes(app, services);
    registerRoutes(app, services);
    breachRoutes(app, services);
    requestPages(app, services);
  },
  inbox: [requestMatters],
  scheduled: [retentionJob, clockJob],
  desk: privacyDesk,
  seedDemo,
};
