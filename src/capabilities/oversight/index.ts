import type { Capability } from '../../platform/capability.ts';
import { seedDemo } from './demo/seed-demo.ts';
import { briefingRoute } from './http/briefing.ts';
import { mapRoutes } from './http/map.ts';
import { openDataRoutes } from './http/open-data.ts';
import { monthsJob } from './jobs/months.ts';
import { transparencyDoor } from './pages/door.ts';
import { transparencyPage } from './pages/transparency.ts';
import { oversightParameters } from './parameters.ts';
import { oversightPersonalData } from './personal-data.ts';
import { oversightMigrations } from './store/migrations.ts';

export const oversight: Capability = {
  name: 'oversight',
  migrations: oversightMigrations,
  parameters: oversightParameters,
  scheduled: [monthsJob],
  doors: [transparencyDoor],
  personalData: oversightPersonalData,
  seedDemo,
  routes(app, services) {
    mapRoutes(app, services);
    briefingRoute(app, services);
    openDataRoutes(app, services);
    transparencyPage(app, services);
  },
};
