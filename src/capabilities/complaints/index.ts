import type { Capability } from '../../platform/capability.ts';
import { complaintParameters } from './parameters.ts';
import { complaintMigrations } from './store/migrations.ts';

export const complaints: Capability = {
  name: 'complaints',
  migrations: complaintMigrations,
  parameters: complaintParameters,
};
