import type { Capability } from '../../platform/capability.ts';
import { clearanceMigrations } from './store/migrations.ts';

export const clearance: Capability = {
  name: 'clearance',
  migrations: clearanceMigrations,
};
