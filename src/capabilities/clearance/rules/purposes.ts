import type { SubjectKind } from '../../../platform/act.ts';

/** What a certificate is asked for. Indonesian terms of personnel law, as the forms have them. */
export const PURPOSES = [
  'pensiun',
  'mutasi',
  'promosi',
  'pangkat',
  'cuti-besar',
  'rekanan',
  'instansi',
  'lain',
] as const;
export type Purpose = (typeof PURPOSES)[number];

/** Purposes that make sense for a kind of subject. */
export const PURPOSES_OF: Record<SubjectKind, readonly Purpose[]> = {
  person: ['pensiun', 'mutasi', 'promosi', 'pangkat', 'cuti-besar', 'lain'],
  agency: ['instansi', 'lain'],
  vendor: ['rekanan', 'lain'],
};
