import { plainDate } from '../calendar/index.ts';
import type { ParameterDefault } from '../parameters/index.ts';

// Periods of the platform's own tables. The law gives none: it says to keep data no longer than needed.

const SOURCE =
  'UU 27/2022 pasal 16 ayat (2) huruf g dan pasal 43: disimpan seperlunya lalu dimusnahkan; lamanya pilihan pemerintah daerah';

function months(key: string, value: number, id: string, en: string): ParameterDefault<number> {
  return {
    key: `privacy.${key}`,
    value,
    unit: 'bulan',
    validFrom: plainDate('2022-10-17'),
    source: SOURCE,
    verified: false,
    title: { id, en },
    accepts: (each) => Number.isInteger(each) && each >= 1 && each <= 120,
  };
}

export const NOTICE_MONTHS = months(
  'notice-months',
  12,
  'Lama pemberitahuan di dalam aplikasi disimpan',
  'How long notices in the application are kept',
);
export const RESET_MONTHS = months(
  'account-request-months',
  24,
  'Lama permintaan atur ulang akun disimpan setelah diputuskan',
  'How long requests to reset an account are kept after they were decided',
);
export const LEFT_MONTHS = months(
  'left-months',
  12,
  'Lama kontak dan pengaturan pegawai disimpan setelah ia berhenti',
  'How long contact and settings of staff are kept after they left',
);
export const IMPORT_MONTHS = months(
  'import-months',
  6,
  'Lama contoh baris dan keluhan sebuah impor disimpan',
  'How long sample lines and complaints of an import are kept',
);

export const personalDataParameters: readonly ParameterDefault[] = [
  NOTICE_MONTHS,
  RESET_MONTHS,
  LEFT_MONTHS,
  IMPORT_MONTHS,
];
