import type { Capability } from '../../platform/capability.ts';
import { seedDemo } from './demo/seed-demo.ts';
import { countRoutes } from './http/counts.ts';
import { guestDesk } from './http/desk.ts';
import { placeRoutes } from './http/places.ts';
import { guestSheets } from './http/sheets.ts';
import { visitRoutes } from './http/visits.ts';
import { closeJob, forgetJob } from './jobs/jobs.ts';
import { guestDoor } from './pages/door.ts';
import { guestPages } from './pages/pages.ts';
import { guestbookParameters } from './parameters.ts';
import { guestbookMigrations } from './store/migrations.ts';
import { guestbookPersonalData } from './personal-data.ts';

export { giftDeclared } from './actions/facts.ts';

export const guestbook: Capability = {
  name: 'guestbook',
  personalData: guestbookPersonalData,
  migrations: guestbookMigrations,
  parameters: guestbookParameters,
  routes(app, services) {
    visitRoutes(app, services);
    guestSheets(app, services);
    placeRoutes(app, services);
    countRoutes(app, services);
    guestPages(app, services);
  },
  scheduled: [closeJob, forgetJob],
  doors: [guestDoor],
  seedDemo,
  desk: guestDesk,
};
