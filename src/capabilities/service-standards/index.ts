import type { Capability } from '../../platform/capability.ts';

export const serviceStandards: Capability = { name: 'service-standards', migrations: [] };
