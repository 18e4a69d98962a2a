import { z } from 'zod';
import { idSchema } from '../../../platform/http/schemas.ts';

/** A page of a document, 1 for the first. */
export const pageParam = z.object({ id: idSchema, page: z.coerce.number().int().min(1).max(500) });

/** Under these a picture is sent back before it travels: points across, and variance of the Laplacian at 1000 points' width. */
export const captureLimits = z
  .object({ leastWidth: z.number(), leastSharpness: z.number() })
  .meta({ id: 'SpjCaptureLimits' });
export type CaptureLimits = z.output<typeof captureLimits>;
