import type { Capability } from '../../platform/capability.ts';
import { tariffImport } from './imports/tariffs.ts';
import { byDateJob } from './jobs/by-date.ts';
import { travelDesk } from './http/desk.ts';
import { memberRoutes } from './http/members.ts';
import { priceRoutes } from './http/prices.ts';
import { tableRoutes } from './http/tables.ts';
import { tripStepRoutes } from './http/trip-steps.ts';
import { tripRoutes } from './http/trips.ts';
import { travelParameters } from './parameters.ts';
import { boundaryMigrations } from './store/boundary-migrations.ts';
import { evidenceMigrations } from './store/evidence-migrations.ts';
import { travelMigrations } from './store/migrations.ts';
import { ingestRoutes } from './http/ingest.ts';
import { paperMigrations } from './store/paper-migrations.ts';
import { positionMigrations } from './store/position-migrations.ts';
import { verificationMigrations } from './store/verification-migrations.ts';

export { travelSubmitted } from './actions/facts.ts';
export { travelCommands } from './cli/commands.ts';

export const travel: Capability = {
  name: 'travel',
  migrations: [
    ...travelMigrations,
    ...positionMigrations,
    ...evidenceMigrations,
    ...boundaryMigrations,
    ...paperMigrations,
    ...verificationMigrations,
  ],
  parameters: travelParameters,
  scheduled: [byDateJob],
  imports: [tariffImport],
  desk: travelDesk,
  routes(app, services) {
    ingestRoutes(app, services);
    tripRoutes(app, services);
    tripStepRoutes(app, services);
    memberRoutes(app, services);
    tableRoutes(app, services);
    priceRoutes(app, services);
  },
};
