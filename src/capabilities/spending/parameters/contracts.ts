import { plainDate } from '../../../platform/calendar/index.ts';
import type { ParameterDefault } from '../../../platform/parameters/index.ts';
import type { AdvanceBracket } from '../rules/contracts/advance.ts';

const PERPRES_16 = plainDate('2018-03-22');

export const ADDENDUM_RISE: ParameterDefault<number> = {
  key: 'spending.addendum-rise',
  value: 10,
  unit: '%',
  validFrom: PERPRES_16,
  source: 'Perpres 16/2018 pasal 54: paling banyak 10 % dari harga kontrak awal; belum dicocokkan',
  verified: false,
  title: {
    id: 'Kenaikan nilai kontrak oleh adendum tanpa alasan khusus',
    en: 'Rise of a contract’s value by addendum without a special reason',
  },
};

export const ADVANCE_BRACKETS: ParameterDefault<readonly AdvanceBracket[]> = {
  key: 'spending.advance-brackets',
  value: [
    { when: 'multi-year', upTo: null, most: 15 },
    { when: 'small-vendor', upTo: null, most: 30 },
    { when: 'consulting', upTo: null, most: 20 },
    { when: 'any', upTo: null, most: 20 },
  ],
  unit: null,
  validFrom: PERPRES_16,
  source:
    'Perpres 16/2018 pasal 29; Perpres 12/2021 dan 46/2025 mengubah batas untuk usaha kecil: cocokkan sebelum dipakai',
  verified: false,
  title: { id: 'Uang muka paling banyak', en: 'Most that may be paid in advance' },
  accepts: (brackets) =>
    Array.isArray(brackets) &&
    brackets.length > 0 &&
    brackets.every(
      (each: AdvanceBracket) =>
        ['multi-year', 'small-vendor', 'consulting', 'any'].includes(each.when) &&
        (each.upTo === null || Number.isSafeInteger(each.upTo)) &&
        each.most >= 0 &&
        each.most <= 100,
    ),
};

export const WEEKLY_JUMP: ParameterDefault<number> = {
  key: 'spending.weekly-jump',
  value: 25,
  unit: '%',
  validFrom: PERPRES_16,
  source: 'Pilihan pemerintah daerah: kenaikan seminggu yang patut dilihat lagi',
  verified: true,
  title: {
    id: 'Kenaikan kemajuan fisik seminggu yang ditandai',
    en: 'Rise of physical progress in a week that is marked',
  },
  accepts: (points) => points > 0 && points <= 100,
};

export const BACKDATING_DAYS: ParameterDefault<number> = {
  key: 'spending.backdating-days',
  value: 10,
  unit: 'hari kerja',
  validFrom: PERPRES_16,
  source: 'Pilihan pemerintah daerah: jarak tanggal surat dengan saat dicatat',
  verified: true,
  title: {
    id: 'Selisih tanggal surat dan pencatatan yang ditandai',
    en: 'Distance between a paper’s day and its recording that is marked',
  },
};

export const SCM_TRIAL_DAYS: ParameterDefault<number> = {
  key: 'spending.scm-trial-days',
  value: 30,
  unit: 'hari',
  validFrom: plainDate('2011-08-15'),
  source: 'Syarat umum kontrak 39.2: lama uji coba disepakati dalam berita acara; 30 hari pilihan kami',
  verified: false,
  title: {
    id: 'Uji coba paling lama setelah rapat pembuktian (SCM)',
    en: 'Longest trial after a show-cause meeting (SCM)',
  },
};

export const contractParameters: readonly ParameterDefault[] = [
  ADDENDUM_RISE,
  ADVANCE_BRACKETS,
  WEEKLY_JUMP,
  BACKDATING_DAYS,
  SCM_TRIAL_DAYS,
];
