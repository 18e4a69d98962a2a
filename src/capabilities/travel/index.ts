import type { Capability } from '../../platform/capability.ts';
import { listen } from '../../platform/facts.ts';
import { findingBecameFinal, findingPaid } from '../findings/index.ts';
import { travelSubmitted } from './actions/facts.ts';
import { seedDemo } from './demo/seed-demo.ts';
import { hearFinal, hearPaid } from './actions/hear-findings.ts';
import { verifySubmitted } from './actions/verify-member.ts';
import { tariffImport } from './imports/tariffs.ts';
import { byDateJob } from './jobs/by-date.ts';
import { promptJob } from './jobs/prompts.ts';
import { findTrips } from './http/find.ts';
import { checkInRoutes } from './http/check-ins.ts';
import { documentRoutes } from './http/documents.ts';
import { fileRoutes } from './http/files.ts';
import { mineRoutes } from './http/mine.ts';
import { timelineRoutes } from './http/timeline.ts';
import { lapseJob, positionsJob } from './jobs/verification.ts';
import { travelDesk } from './http/desk.ts';
import { boundaryRoutes } from './http/boundaries.ts';
import { liveRoutes } from './http/live.ts';
import { lookRoutes } from './http/looks.ts';
import { memberRoutes } from './http/members.ts';
import { paperRoutes } from './http/papers.ts';
import { priceRoutes } from './http/prices.ts';
import { tableRoutes } from './http/tables.ts';
import { tripStepRoutes } from './http/trip-steps.ts';
import { tripRoutes } from './http/trips.ts';
import { visumPages } from './pages/visum.ts';
import { verificationQueueRoutes } from './http/verification-queue.ts';
import { verificationRoutes } from './http/verification.ts';
import { travelParameters } from './parameters.ts';
import { boundaryMigrations } from './store/boundary-migrations.ts';
import { evidenceMigrations } from './store/evidence-migrations.ts';
import { claimMigrations } from './store/claim-migrations.ts';
import { travelMigrations } from './store/migrations.ts';
import { ingestRoutes } from './http/ingest.ts';
import { paperMigrations } from './store/paper-migrations.ts';
import { positionMigrations } from './store/position-migrations.ts';
import { verificationMigrations } from './store/verification-migrations.ts';
import { travelPersonalData } from './personal-data.ts';

export { travelSubmitted } from './actions/facts.ts';
export { tripsOfYear, type TripOfPerson } from './store/trips-of-year.ts';
/** Accounts that were judged, by a signature or because there was nothing to sign. */
export { judgedBetween, judgedRowsBetween, type JudgedAccounts } from './store/signed-between.ts';
export { travelCommands } from './cli/commands.ts';
export { geoCommands } from './cli/geo-import.ts';

export const travel: Capability = {
  name: 'travel',
  personalData: travelPersonalData,
  migrations: [
    ...travelMigrations,
    ...positionMigrations,
    ...evidenceMigrations,
    ...boundaryMigrations,
    ...paperMigrations,
    ...verificationMigrations,
    ...claimMigrations,
  ],
  parameters: travelParameters,
  scheduled: [byDateJob, promptJob, lapseJob, positionsJob],
  listeners: [
    listen(travelSubmitted, verifySubmitted),
    listen(findingBecameFinal, hearFinal),
    listen(findingPaid, hearPaid),
  ],
  imports: [tariffImport],
  desk: travelDesk,
  search: findTrips,
  seedDemo,
  routes(app, services) {
    ingestRoutes(app, services);
    tripRoutes(app, services);
    tripStepRoutes(app, services);
    memberRoutes(app, services);
    documentRoutes(app, services);
    fileRoutes(app, services);
    checkInRoutes(app, services);
    mineRoutes(app, services);
    timelineRoutes(app, services);
    visumPages(app, services);
    paperRoutes(app, services);
    boundaryRoutes(app, services);
    tableRoutes(app, services);
    priceRoutes(app, services);
    verificationRoutes(app, services);
    verificationQueueRoutes(app, services);
    lookRoutes(app, services);
    liveRoutes(app, services);
  },
};
