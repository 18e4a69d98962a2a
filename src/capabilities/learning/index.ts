import type { Capability } from '../../platform/capability.ts';

export const learning: Capability = { name: 'learning', migrations: [] };
