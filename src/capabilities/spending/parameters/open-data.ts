import { plainDate } from '../../../platform/calendar/index.ts';
import type { ParameterDefault } from '../../../platform/parameters/index.ts';

/** Before the identifiers of contracting processes; the publisher registers his own with Open Contracting. */
export const OCID_PREFIX: ParameterDefault<string> = {
  key: 'spending.ocid-prefix',
  value: 'lurus-belum-terdaftar',
  unit: null,
  validFrom: plainDate('2018-06-12'),
  source:
    'Open Contracting Data Standard 1.1, identifiers; daftarkan awalan pemerintah daerah sebelum menerbitkan',
  verified: false,
  title: { id: 'Awalan ocid data kontrak terbuka', en: 'Prefix of ocid in open contracting data' },
  accepts: (value) => /^[a-z0-9][a-z0-9-]{2,38}[a-z0-9]$/.test(value),
};

/** Whether anybody may read the contracts as open data, without an account. */
export const OPEN_CONTRACTS: ParameterDefault<boolean> = {
  key: 'spending.open-contracts',
  value: false,
  unit: null,
  validFrom: plainDate('2010-04-30'),
  source: 'UU 14/2008 dan PP 61/2010 tentang keterbukaan informasi publik; keputusan PPID pemerintah daerah',
  verified: false,
  title: { id: 'Data kontrak terbuka untuk umum', en: 'Contracts as open data' },
  accepts: (value) => typeof value === 'boolean',
};

export const openDataParameters: readonly ParameterDefault[] = [OCID_PREFIX, OPEN_CONTRACTS];
