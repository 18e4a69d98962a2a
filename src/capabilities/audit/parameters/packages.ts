import { isPlainDate, plainDate } from '../../../platform/calendar/index.ts';
import type { ParameterDefault } from '../../../platform/parameters/index.ts';
import type { SheetRequirement } from '../rules/packages/required.ts';

export const SHEET_REQUIRED: ParameterDefault<SheetRequirement> = {
  key: 'audit.sheet-required',
  value: { from: null, decree: '' },
  unit: null,
  validFrom: plainDate('2026-01-01'),
  source:
    'Peraturan kepala daerah; rancangannya di docs/guides/templates. Selama belum ditetapkan, SPM tanpa lembar verifikasi tidak diperingatkan',
  verified: false,
  title: {
    id: 'Sejak kapan lembar verifikasi SPJ wajib sebelum SPM ditandatangani, dan peraturannya',
    en: 'Since when the verification sheet is required before an SPM is signed, and by which regulation',
  },
  accepts: ({ from, decree }) =>
    (from === null || isPlainDate(from)) &&
    typeof decree === 'string' &&
    (from === null || decree.trim() !== '') &&
    decree.length <= 200,
};

export const SUBMIT_DAYS: ParameterDefault<number> = {
  key: 'audit.submit-days',
  value: 5,
  unit: 'hari kerja',
  validFrom: plainDate('2026-01-01'),
  source:
    'Pilihan pemerintah daerah: paket SPJ LS diajukan paling lambat sekian hari kerja setelah tanggal SPP',
  verified: false,
  title: {
    id: 'Batas pengajuan paket SPJ LS setelah SPP',
    en: 'Time to hand in the package of a direct payment after its request',
  },
  accepts: (value) => Number.isInteger(value) && value >= 1 && value <= 60,
};

export const BLOCKER_DAYS: ParameterDefault<number> = {
  key: 'audit.blocker-days',
  value: 0,
  unit: 'hari',
  validFrom: plainDate('2026-01-01'),
  source: 'Pilihan pemerintah daerah: SPJ yang lewat batas menghalangi ESKBT bendahara setelah sekian hari',
  verified: false,
  title: {
    id: 'Hari setelah batas SPJ sebelum ESKBT bendahara terhalang',
    en: 'Days after the due day before an overdue SPJ stands before the treasurer’s certificate',
  },
  accepts: (value) => Number.isInteger(value) && value >= 0 && value <= 365,
};

export const packagesParameters: readonly ParameterDefault[] = [SHEET_REQUIRED, SUBMIT_DAYS, BLOCKER_DAYS];
