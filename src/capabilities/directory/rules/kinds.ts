import type { EndReason } from '../../../platform/identity/accounts.ts';

export type { EndReason };

/** Kinds of agency (perangkat daerah and what stands below it; PP 18/2016, UU 6/2014 for villages). `lain` is anything else. */
export const AGENCY_KINDS = [
  'sekretariat',
  'inspektorat',
  'dinas',
  'badan',
  'rsud',
  'kecamatan',
  'kelurahan',
  'desa',
  'puskesmas',
  'sekolah',
  'bagian',
  'uptd',
  'lain',
] as const;
export type AgencyKind = (typeof AGENCY_KINDS)[number];

/** How somebody serves (UU 20/2023 for PNS and PPPK). Everybody but these two has no NIP, only a personnel code. */
export const EMPLOYMENTS = [
  'pns',
  'pppk',
  'non-asn',
  'kepala-daerah',
  'dprd',
  'perangkat-desa',
  'other',
] as const;
export type Employment = (typeof EMPLOYMENTS)[number];

/** `plt` fills a vacant post, `plh` stands in while the holder is away; both act with the post's powers while they last. */
export const POSITION_KINDS = ['definitive', 'plt', 'plh'] as const;
export type PositionKind = (typeof POSITION_KINDS)[number];

/** Why somebody leaves the service, as a person says it; it ends the account, see platform/identity. A move within the government is none of them. */
export const END_REASONS = [
  'transfer-out',
  'retirement',
  'end-of-employment',
  'death',
  'other',
] as const satisfies readonly EndReason[];
