import { z } from 'zod';
import type { Leaf } from '../record.ts';

const leafSchema = z.object({
  id: z.string(),
  at: z.string(),
  actor: z.string(),
  action: z.string(),
  kind: z.string(),
  subject: z.string(),
  hash: z.string(),
});

/** Reads a leaf's text; null when it is none (somebody wrote nonsense into the row). */
export function parseLeaf(text: string): Leaf | null {
  try {
    return leafSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
