import type { Capability } from '../../platform/capability.ts';
import { consultationChannels } from './channels.ts';
import { consultationDesk } from './http/desk.ts';
import { consultationRoutes } from './http/routes.ts';
import { consultationKinds } from './inbox.ts';
import { remindJob, settleJob } from './jobs/daily.ts';
import { consultationParameters } from './parameters.ts';
import { consultationMigrations } from './store/migrations.ts';

export const consultation: Capability = {
  name: 'consultation',
  migrations: consultationMigrations,
  parameters: consultationParameters,
  routes: consultationRoutes,
  scheduled: [remindJob, settleJob],
  inbox: consultationKinds,
  channels: consultationChannels,
  desk: consultationDesk,
};
