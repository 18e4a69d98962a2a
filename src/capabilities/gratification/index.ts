import type { Capability } from '../../platform/capability.ts';

export const gratification: Capability = { name: 'gratification', migrations: [] };
