import type { Capability } from '../../platform/capability.ts';
import { travelMigrations } from './store/migrations.ts';

export { travelCommands } from './cli/commands.ts';

export const travel: Capability = { name: 'travel', migrations: travelMigrations };
