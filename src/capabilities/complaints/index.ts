import type { Capability } from '../../platform/capability.ts';
import { complaintParameters } from './parameters.ts';
import { complaintMigrations } from './store/migrations.ts';

// The questions that others may ask.
export { complaintStatistics } from './actions/statistics.ts';
export type { Statistics } from './contract.ts';

export const complaints: Capability = {
  name: 'complaints',
  migrations: complaintMigrations,
  parameters: complaintParameters,
};
