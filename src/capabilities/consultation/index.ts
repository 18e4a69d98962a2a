import type { Capability } from '../../platform/capability.ts';
import { consultationChannels } from './channels.ts';
import { consultationKinds } from './inbox.ts';
import { consultationParameters } from './parameters.ts';
import { consultationMigrations } from './store/migrations.ts';

export const consultation: Capability = {
  name: 'consultation',
  migrations: consultationMigrations,
  parameters: consultationParameters,
  inbox: consultationKinds,
  channels: consultationChannels,
};
