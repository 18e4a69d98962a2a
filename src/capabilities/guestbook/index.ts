import type { Capability } from '../../platform/capability.ts';

export const guestbook: Capability = { name: 'guestbook', migrations: [] };
