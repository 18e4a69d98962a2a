import { z } from 'zod';
import { dateSchema, idSchema } from '../../../platform/http/schemas.ts';

export const idParam = z.object({ id: idSchema });
export const saved = z.object({ id: idSchema });
export const lastDayInput = z.object({ lastDay: dateSchema });
/** A yes or no in a query. */
export const flag = z
  .enum(['true', 'false'])
  .default('false')
  .transform((value) => value === 'true');
