/** Who issued a report: the inspectorate (APIP), BPK, BPKP, a ministry's inspectorate general (ITJEN), a public accountant (KAP). */
export const SOURCES = ['APIP', 'BPK', 'BPKP', 'ITJEN', 'KAP'] as const;
export type Source = (typeof SOURCES)[number];

/**
 * Who gives a follow-up its status. `own`: the inspectorate's verification is the review. `external`: after it, the issuer
 * reviews within its own clock (Peraturan BPK 2/2017 Pasal 6). A public accountant does not review follow-ups.
 */
export function reviewOf(source: Source): 'own' | 'external' {
  return source === 'BPK' || source === 'BPKP' || source === 'ITJEN' ? 'external' : 'own';
}

export const ASSIGNMENT_KINDS = [
  'audit',
  'reviu',
  'evaluasi',
  'pemantauan',
  'pengaduan',
  'probity',
  'lain',
] as const;
export type AssignmentKind = (typeof ASSIGNMENT_KINDS)[number];
