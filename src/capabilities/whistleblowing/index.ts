import type { Capability } from '../../platform/capability.ts';

export const whistleblowing: Capability = { name: 'whistleblowing', migrations: [] };
