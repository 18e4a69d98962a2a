import { z } from 'zod';
import { isPlainDate, plainDate } from '../../../platform/calendar/index.ts';
import { isRupiah, MAX_RUPIAH } from '../../../platform/money.ts';
import { isStorable } from '../../../platform/http/schemas.ts';

// Messages name what is wrong and the way out, in both languages: the command line shows them as they are.

/** Known, or null; left out is null. */
export function nullable<T extends z.ZodType>(schema: T) {
  return schema.nullable().default(null);
}

export const day = z
  .string({ error: 'tulis tanggal sebagai teks YYYY-MM-DD / write the day as text YYYY-MM-DD' })
  .refine(isPlainDate, {
    error:
      'bukan tanggal yang ada; tulis YYYY-MM-DD, tahun 1900 sampai 2199 / no such day; write YYYY-MM-DD, 1900 to 2199',
  })
  .transform(plainDate)
  .meta({ type: 'string', format: 'date', description: 'YYYY-MM-DD' });

/** Whole rupiah, 0 to 10^15. */
export const rupiah = z
  .number({ error: 'tulis angka rupiah tanpa tanda kutip dan titik / write rupiah as a number, unquoted' })
  .refine((value) => value >= 0, {
    error:
      'tidak boleh negatif; koreksi dicatat sebagai paket pembalik / must not be negative; enter a reversal as a package of its own',
  })
  .refine((value) => value < 0 || Number.isInteger(value), {
    error: 'rupiah bulat tanpa sen / whole rupiah without sen',
  })
  .refine((value) => value < 0 || !Number.isInteger(value) || isRupiah(value), {
    error: `paling banyak Rp ${MAX_RUPIAH}; periksa jumlah nolnya / at most Rp ${MAX_RUPIAH}; check its zeros`,
  })
  .meta({ type: 'integer', minimum: 0, maximum: MAX_RUPIAH, description: 'whole rupiah' });

export const yesNo = z.boolean({ error: 'tulis true atau false / write true or false' });

/** 0 to 1. */
export const share = z
  .number({ error: 'tulis angka 0 sampai 1 / write a number from 0 to 1' })
  .min(0, { error: 'paling sedikit 0 / at least 0' })
  .max(1, { error: 'paling banyak 1 / at most 1' });

export const count = z
  .number({ error: 'tulis bilangan bulat / write a whole number' })
  .int({ error: 'bilangan bulat / a whole number' })
  .min(0, { error: 'paling sedikit 0 / at least 0' })
  .max(1_000_000, { error: 'paling banyak 1000000 / at most 1000000' });

/** Text of at most `most` characters. */
export function words(most: number) {
  return z
    .string({ error: 'tulis teks dalam tanda kutip / write text in quotes' })
    .max(most, { error: `paling panjang ${most} karakter / at most ${most} characters` })
    .refine(isStorable, {
      error: 'ada karakter yang tidak dapat disimpan / holds characters that cannot be kept',
    });
}
export const short = words(200);
export const long = words(2_000);

/** Of the office's own clock, without a zone. */
export const time = z
  .string({ error: 'tulis waktu sebagai teks / write the time as text' })
  .regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/, {
    error: 'tulis YYYY-MM-DDTJJ:MM menurut jam kantor / write YYYY-MM-DDTHH:MM of the office’s clock',
  })
  .refine((value) => isPlainDate(value.slice(0, 10)), { error: 'bukan tanggal yang ada / no such day' })
  .meta({ description: 'YYYY-MM-DDTHH:MM, the office’s clock' });

/** One of a list; the refusal names them. */
export function oneOf<const T extends readonly [string, ...string[]]>(list: T) {
  return z.enum(list, { error: `salah satu dari / one of: ${list.join(', ')}` });
}

/** A list of at most `most`, or null. */
export function listOf<T extends z.ZodType>(schema: T, most = 500) {
  return z
    .array(schema, { error: 'tulis daftar [...] / write a list [...]' })
    .max(most, { error: `paling banyak ${most} / at most ${most}` });
}

/** A quantity of a line: 0 to a billion, at most six decimals, so that it multiplies exactly. */
export const quantity = z
  .number({ error: 'tulis jumlah sebagai angka / write the quantity as a number' })
  .min(0, { error: 'tidak boleh negatif / must not be negative' })
  .max(1_000_000_000, { error: 'paling banyak 1000000000 / at most 1000000000' })
  .refine((value) => /^\d+(\.\d{1,6})?$/.test(String(value)), {
    error: 'paling banyak enam angka di belakang koma / at most six decimals',
  });
