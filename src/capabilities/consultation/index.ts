import type { Capability } from '../../platform/capability.ts';
import { consultationChannels } from './channels.ts';
import { seedConsultation } from './demo/seed.ts';
import { consultationDesk } from './http/desk.ts';
import { consultationRoutes } from './http/routes.ts';
import { consultationKinds } from './inbox.ts';
import { forgetJob, remindJob, settleJob } from './jobs/daily.ts';
import { consultationDoor } from './pages/door.ts';
import { consultationPages } from './pages/pages.ts';
import { consultationParameters } from './parameters.ts';
import { consultationMigrations } from './store/migrations.ts';
import { consultationPersonalData } from './personal-data.ts';

export const consultation: Capability = {
  name: 'consultation',
  personalData: consultationPersonalData,
  migrations: consultationMigrations,
  parameters: consultationParameters,
  routes(app, services) {
    consultationRoutes(app, services);
    consultationPages(app, services);
  },
  scheduled: [forgetJob, remindJob, settleJob],
  inbox: consultationKinds,
  channels: consultationChannels,
  doors: [consultationDoor],
  desk: consultationDesk,
  seedDemo: seedConsultation,
};
