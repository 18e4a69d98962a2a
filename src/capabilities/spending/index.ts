import type { Capability } from '../../platform/capability.ts';
import { spendingParameters } from './parameters.ts';

export { spendingCommands } from './cli/commands.ts';

export const spending: Capability = {
  name: 'spending',
  migrations: [],
  parameters: spendingParameters,
};
