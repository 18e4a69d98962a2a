import { plainDate } from '../calendar/index.ts';
import type { ParameterDefault } from '../parameters/index.ts';

const SINCE = plainDate('2026-01-01');
const SOURCE = 'Pilihan pemerintah daerah; lihat docs/guides/store-package.md';

/** Name of the government's package in an application store; '' while there is none. */
export const ANDROID_PACKAGE: ParameterDefault<string> = {
  key: 'web-app.android-package',
  value: '',
  unit: null,
  validFrom: SINCE,
  source: SOURCE,
  verified: false,
  title: {
    id: 'Nama paket aplikasi Android (kosong: tidak ada)',
    en: 'Name of the Android package (empty: none)',
  },
  accepts: (value) => value === '' || /^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)+$/i.test(value),
};

/** SHA-256 of the certificates that sign it, as keytool and Play Console print them. */
export const ANDROID_FINGERPRINTS: ParameterDefault<string[]> = {
  key: 'web-app.android-fingerprints',
  value: [],
  unit: null,
  validFrom: SINCE,
  source: SOURCE,
  verified: false,
  title: {
    id: 'Sidik jari SHA-256 sertifikat penanda tangan paket Android',
    en: 'SHA-256 fingerprints of the certificates that sign the Android package',
  },
  accepts: (value) => value.every((each) => /^([0-9A-F]{2}:){31}[0-9A-F]{2}$/.test(each)),
};

export const webAppParameters: readonly ParameterDefault[] = [ANDROID_PACKAGE, ANDROID_FINGERPRINTS];
