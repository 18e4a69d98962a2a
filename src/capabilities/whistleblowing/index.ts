import type { Capability } from '../../platform/capability.ts';
import { whistleblowingChannel, whistleblowingDoor } from './channels.ts';
import { seedDemo } from './demo/seed-demo.ts';
import { alternateMail } from './http/alternate-mail.ts';
import { deskRoutes } from './http/desk-routes.ts';
import { publicRoutes } from './http/public-routes.ts';
import { tokenRoutes } from './http/token-routes.ts';
import { wayDesk } from './http/way-desk.ts';
import { whistleblowingJobs } from './jobs/jobs.ts';
import { pageParameters } from './pages/page-parameters.ts';
import { sealedPages } from './pages/sealed-pages.ts';
import { whistleblowingParameters } from './parameters.ts';
import { isSealedContent } from './store/drafts.ts';
import { whistleblowingMigrations } from './store/migrations.ts';
import { whistleblowingPersonalData } from './personal-data.ts';

export { whistleblowingCommands } from './cli/commands.ts';
/** How a village fund is to be divided by use: one parameter for all who check it. */
export { VILLAGE_FUND_SHARES } from './parameters.ts';
export type { VillageFundShares } from './rules/village-fund.ts';

export const whistleblowing: Capability = {
  name: 'whistleblowing',
  personalData: whistleblowingPersonalData,
  migrations: whistleblowingMigrations,
  parameters: [...whistleblowingParameters, ...pageParameters],
  routes: tokenRoutes,
  desk: wayDesk,
  sealedRoutes(app, services) {
    sealedPages(app, services);
    publicRoutes(app, services);
    deskRoutes(app, services);
    alternateMail(app, services);
  },
  scheduled: whistleblowingJobs,
  timeless: isSealedContent,
  channels: [whistleblowingChannel],
  doors: [whistleblowingDoor],
  seedDemo,
};
