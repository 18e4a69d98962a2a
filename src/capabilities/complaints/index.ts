import type { Capability } from '../../platform/capability.ts';
import { complaintInbox } from './inbox.ts';
import { complaintParameters } from './parameters.ts';
import { complaintMigrations } from './store/migrations.ts';

export { findSimilar } from './actions/find-similar.ts';
export { complaintStatistics } from './actions/statistics.ts';
export type { Statistics } from './contract.ts';

export const complaints: Capability = {
  name: 'complaints',
  migrations: complaintMigrations,
  parameters: complaintParameters,
  inbox: complaintInbox,
};
