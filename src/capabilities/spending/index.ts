import type { Capability } from '../../platform/capability.ts';
import { spendingParameters } from './parameters.ts';
import { dashboardMigrations } from './store/dashboard/migrations.ts';

export { spendingCommands } from './cli/commands.ts';

export const spending: Capability = {
  name: 'spending',
  migrations: [...dashboardMigrations],
  parameters: spendingParameters,
};
