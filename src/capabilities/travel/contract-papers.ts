import { z } from 'zod';
import { idSchema } from '../../platform/http/schemas.ts';

// Papers of a trip as PDF: `GET /travel/trips/:id/papers/:kind` and `GET /travel/members/:id/papers/:kind`.

/** letter: surat tugas. */
export const TRIP_PAPERS = ['letter'] as const;
/**
 * spd: both sheets; costs: rincian biaya; stated: daftar pengeluaran riil; receipt: kuitansi; report: laporan with photos; no-hotel: statement
 * that no hotel was used; task-cancelled, costs-cancelled: statements of a cancelled trip.
 */
export const MEMBER_PAPERS = [
  'spd',
  'costs',
  'stated',
  'receipt',
  'report',
  'no-hotel',
  'task-cancelled',
  'costs-cancelled',
] as const;
export type TripPaperKind = (typeof TRIP_PAPERS)[number];
export type MemberPaperKind = (typeof MEMBER_PAPERS)[number];

export const tripPaperParams = z.object({ id: idSchema, kind: z.enum(TRIP_PAPERS) });
/** sheet: the trip with its verdict's classes and its map by areas. */
export const memberPaperParams = z.object({ id: idSchema, kind: z.enum([...MEMBER_PAPERS, 'sheet']) });
export type AnyMemberPaper = MemberPaperKind | 'sheet';
