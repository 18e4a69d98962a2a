import { plainDate, type PlainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { getParameters, type ParameterDefault } from '../../../platform/parameters/index.ts';
import { READING_LIMITS, type ReadingLimits } from '../../../platform/reading/document.ts';
import { LEAST_CONFIDENCE } from '../rules/reading/extract.ts';

/** Not law: measured on printed receipts, for the government to move with its own cameras. */
const MEASURED = {
  validFrom: plainDate('2026-01-01'),
  source: 'Hasil uji Lurus pada kuitansi cetak (docs/decisions/021-reading.md), ditetapkan pemerintah daerah',
  verified: false,
};

/** Points across under which a picture is sent back. */
export const READING_LEAST_WIDTH: ParameterDefault<number> = {
  ...MEASURED,
  key: 'audit.reading-least-width',
  unit: 'piksel',
  value: READING_LIMITS.leastWidth,
  title: { id: 'Lebar gambar paling kecil yang dibaca', en: 'Least width of a picture that is read' },
  accepts: (value) => Number.isInteger(value) && value <= 10_000,
};

/** Variance of the Laplacian under which a picture is sent back. */
export const READING_LEAST_SHARPNESS: ParameterDefault<number> = {
  ...MEASURED,
  key: 'audit.reading-least-sharpness',
  unit: null,
  value: READING_LIMITS.leastSharpness,
  title: { id: 'Ketajaman gambar paling kecil yang dibaca', en: 'Least sharpness of a picture that is read' },
  accepts: (value) => Number.isFinite(value) && value <= 5_000,
};

/** Pages of one document that are read. */
export const READING_PAGES: ParameterDefault<number> = {
  ...MEASURED,
  key: 'audit.reading-pages',
  unit: 'halaman',
  value: READING_LIMITS.pages,
  title: {
    id: 'Halaman satu berkas yang dibaca paling banyak',
    en: 'Pages of one file that are read at most',
  },
  accepts: (value) => Number.isInteger(value) && value >= 1 && value <= 500,
};

/** Percent of certainty under which a recognised field goes to a person. */
export const READING_LEAST_CONFIDENCE: ParameterDefault<number> = {
  ...MEASURED,
  key: 'audit.reading-least-confidence',
  unit: '%',
  value: LEAST_CONFIDENCE * 100,
  title: {
    id: 'Keyakinan terbaca paling kecil tanpa konfirmasi orang',
    en: 'Least certainty of a reading that nobody has to confirm',
  },
  accepts: (value) => Number.isFinite(value) && value <= 100,
};

export const readingParameters: readonly ParameterDefault[] = [
  READING_LEAST_WIDTH,
  READING_LEAST_SHARPNESS,
  READING_PAGES,
  READING_LEAST_CONFIDENCE,
];

/** The limits of reading that hold on a day. */
export async function readingLimits(tx: Tx, day: PlainDate): Promise<ReadingLimits> {
  const own = await getParameters(
    tx,
    { leastWidth: READING_LEAST_WIDTH, leastSharpness: READING_LEAST_SHARPNESS, pages: READING_PAGES },
    day,
  );
  return { ...READING_LIMITS, ...own };
}
