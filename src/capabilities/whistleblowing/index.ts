import type { Capability } from '../../platform/capability.ts';
import { whistleblowingMigrations } from './store/migrations.ts';

// No route, job or channel is offered until the whole journey works: see README.md.
export const whistleblowing: Capability = { name: 'whistleblowing', migrations: whistleblowingMigrations };
