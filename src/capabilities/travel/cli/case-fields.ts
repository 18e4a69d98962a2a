import { z } from 'zod';
import { isPlainDate, plainDate } from '../../../platform/calendar/index.ts';

export const day = z
  .string()
  .refine(isPlainDate, { error: 'not a day of the form YYYY-MM-DD' })
  .transform(plainDate)
  .meta({ type: 'string', format: 'date', description: 'YYYY-MM-DD' });
export const time = z.iso
  .datetime({ offset: true })
  .transform((text) => Date.parse(text) / 1_000)
  .meta({
    type: 'string',
    format: 'date-time',
    description: 'ISO 8601 with zone, e.g. 2026-03-02T09:30:00+08:00',
  });
export const code = z
  .string()
  .regex(/^\d\d\.\d\d$/)
  .meta({ description: 'Kemendagri code of a regency or city, PP.KK' });
export const rupiah = z.number().int().min(0).max(1e12).meta({ description: 'whole rupiah' });
export const short = z.string().max(200);
