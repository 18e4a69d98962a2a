import { clearance } from '../capabilities/clearance/index.ts';
import { directory } from '../capabilities/directory/index.ts';
import { findings } from '../capabilities/findings/index.ts';
import type { Capability } from '../platform/capability.ts';

/** Every capability of the platform, in the order of their migrations. The only list of them. */
export const capabilities: readonly Capability[] = [directory, findings, clearance];
