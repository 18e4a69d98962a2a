import type { Capability } from '../../platform/capability.ts';
import { travelMigrations } from './store/migrations.ts';
import { ingestRoutes } from './http/ingest.ts';
import { positionMigrations } from './store/position-migrations.ts';

export { travelCommands } from './cli/commands.ts';

export const travel: Capability = {
  name: 'travel',
  migrations: [...travelMigrations, ...positionMigrations],
  routes(app, services) {
    ingestRoutes(app, services);
  },
};
