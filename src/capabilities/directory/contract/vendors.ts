import { z } from 'zod';
import { idSchema, pageOf, pageQuery, text } from '../../../platform/http/schemas.ts';

export const vendorRow = z.object({ id: idSchema, name: z.string(), taxNumber: z.string().nullable() });
export const vendorQuery = pageQuery.extend({ q: text(100, 0).default('') });
export const vendorPage = pageOf(vendorRow).extend({ mayAdd: z.boolean() });
export const vendorInput = z.object({ name: text(200), taxNumber: text(40).nullable().default(null) });
export type VendorPage = z.output<typeof vendorPage>;
export type VendorInput = z.input<typeof vendorInput>;
