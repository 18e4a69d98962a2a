import type { Capability } from '../../platform/capability.ts';
import { listen } from '../../platform/facts.ts';
import { findingBecameFinal } from '../findings/index.ts';
import { revokeForFindings } from './actions/revoke-for-findings.ts';
import { clearanceWebhookEvents } from './actions/webhook-events.ts';
import { findRequests } from './http/find.ts';
import { bulkCheckRoutes } from './http/bulk-checks.ts';
import { clearanceDesk } from './http/desk.ts';
import { registerRoutes } from './http/register.ts';
import { requestRoutes } from './http/requests.ts';
import { signingRoutes } from './http/signing.ts';
import { standingRoutes } from './http/standing.ts';
import { bulkJob, removeChecksJob } from './jobs/bulk-check.ts';
import { expireJob, resumeJob, signJob } from './jobs/issuing.ts';
import { checkPages } from './pages/check.ts';
import { checkDoor } from './pages/door.ts';
import { clearanceParameters } from './parameters.ts';
import { clearanceMigrations } from './store/migrations.ts';
import { clearancePersonalData } from './personal-data.ts';

export { seedClearance, type Applicant } from './jobs/seed-demo.ts';

/** How requests were decided, for whoever counts refusals. */
export { decidedBetween, decidedRowsBetween, type DecidedRequests } from './store/decided-between.ts';
export { names as clearanceNames } from './texts/names.ts';
/** How the actor stands himself, in one line. */
export { ownStanding } from './http/own-standing.ts';
/** For papers that are signed and checked as the certificate is. */
export { chosenProvider, signerName } from './actions/issue.ts';
export { publicAddress } from './reports/public-address.ts';

export const clearance: Capability = {
  name: 'clearance',
  personalData: clearancePersonalData,
  migrations: clearanceMigrations,
  parameters: clearanceParameters,
  listeners: [listen(findingBecameFinal, revokeForFindings)],
  webhookEvents: clearanceWebhookEvents,
  routes(app, services) {
    standingRoutes(app, services);
    requestRoutes(app, services);
    signingRoutes(app, services);
    registerRoutes(app, services);
    bulkCheckRoutes(app, services);
    checkPages(app, services);
  },
  queued: [signJob, bulkJob],
  scheduled: [resumeJob, expireJob, removeChecksJob],
  doors: [checkDoor],
  desk: clearanceDesk,
  search: findRequests,
};
