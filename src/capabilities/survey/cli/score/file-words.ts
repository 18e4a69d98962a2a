import type { z } from 'zod';

/** What the schemas refuse by a rule of their own. */
export const OTHER =
  'tidak sesuai: kode berisi 1–40 huruf, angka, - atau _; syarat bertingkat paling banyak enam / does not fit: a code has 1–40 letters, digits, - or _; conditions nest six deep at most';

/** What the schema refuses, in both languages. */
export const wordsOf: z.core.$ZodErrorMap = (issue) => {
  if (issue.code === 'unrecognized_keys') {
    const names = issue.keys.join(', ');
    return `nama tidak dikenal: ${names}; lihat docs/survey-cli.md / unknown name: ${names}; see docs/survey-cli.md`;
  }
  if (issue.code === 'invalid_type') {
    if (issue.input === undefined) return 'belum diisi / missing';
    const type = TYPES[issue.expected] ?? { id: issue.expected, en: issue.expected };
    return `harus ${type.id} / has to be ${type.en}`;
  }
  if (issue.code === 'invalid_value')
    return `isi salah satu dari / use one of: ${issue.values.map(String).join(', ')}`;
  if (issue.code === 'too_small') {
    const least = issue.inclusive === false ? 'lebih dari / more than' : 'paling sedikit / at least';
    return `${SIZES[issue.origin] ?? ''}${least} ${String(issue.minimum)}`;
  }
  if (issue.code === 'too_big')
    return `${SIZES[issue.origin] ?? ''}paling banyak / at most ${String(issue.maximum)}`;
  return undefined;
};

const TYPES: Partial<Record<string, Record<'id' | 'en', string>>> = {
  number: { id: 'angka (tanpa tanda kutip)', en: 'a number (without quotes)' },
  int: { id: 'bilangan bulat', en: 'a whole number' },
  string: { id: 'teks', en: 'a text' },
  boolean: { id: 'true atau false', en: 'true or false' },
  array: { id: 'daftar [ … ]', en: 'a list [ … ]' },
  object: { id: 'objek { … }', en: 'an object { … }' },
  record: { id: 'objek { … }', en: 'an object { … }' },
};

/** What the size of a list or text counts. */
const SIZES: Partial<Record<string, string>> = {
  array: 'isi daftar / entries of the list: ',
  string: 'panjang teks / length of the text: ',
};
