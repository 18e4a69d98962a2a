import type { Capability } from '../../platform/capability.ts';

export const consultation: Capability = { name: 'consultation', migrations: [] };
