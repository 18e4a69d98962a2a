import type { Capability } from '../../platform/capability.ts';
import { findingsMigrations } from './store/migrations.ts';

export const findings: Capability = {
  name: 'findings',
  migrations: findingsMigrations,
};
