import type { Capability } from '../../platform/capability.ts';

export const complaints: Capability = { name: 'complaints', migrations: [] };
