import type { Capability } from '../../platform/capability.ts';
import { listen } from '../../platform/facts.ts';
import { giftDeclared } from '../guestbook/index.ts';
import { hearDeclaration } from './actions/hear-declaration.ts';
import { seedDemo } from './demo/seed-demo.ts';
import { giftDesk } from './http/desk.ts';
import { fileRoutes } from './http/files.ts';
import { giftRoutes } from './http/gifts.ts';
import { hintRoutes } from './http/hints.ts';
import { stepRoutes } from './http/steps.ts';
import { giftMatters } from './inbox.ts';
import { lapseJob } from './jobs/lapse.ts';
import { gratificationParameters } from './parameters.ts';
import { gratificationMigrations } from './store/migrations.ts';
import { gratificationPersonalData } from './personal-data.ts';

export { giftReported } from './actions/facts.ts';

export const gratification: Capability = {
  name: 'gratification',
  personalData: gratificationPersonalData,
  migrations: gratificationMigrations,
  parameters: gratificationParameters,
  routes(app, services) {
    hintRoutes(app, services);
    giftRoutes(app, services);
    stepRoutes(app, services);
    fileRoutes(app, services);
  },
  inbox: [giftMatters],
  channels: [{ name: 'gratification', href: () => '/app/gratifikasi/lapor' }],
  scheduled: [lapseJob],
  listeners: [listen(giftDeclared, hearDeclaration)],
  desk: giftDesk,
  seedDemo,
};
