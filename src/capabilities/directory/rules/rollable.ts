/** Capabilities that are rolled out agency by agency, as their routes name them. Directory itself is always on. */
export const ROLLED_OUT = ['findings', 'clearance'] as const;
export type RolledOut = (typeof ROLLED_OUT)[number];
