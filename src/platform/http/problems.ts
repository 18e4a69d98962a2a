import '@fastify/cookie';
import type { FastifyError, FastifyReply, FastifyRequest, FastifySchemaValidationError } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { isRefusal, notFound, Refusal, type Complaint, type RefusalStatus } from '../outcome.ts';
import { languageCookie } from './language.ts';
import { outageOf, RETRY_AFTER } from './outage.ts';
import { fill, localeFrom, type Locale } from '../texts.ts';

/** Sentences for what a schema refuses, by the key that the schema gives (`key` or `key:number`). */
const SENTENCES: Record<string, Record<Locale, string>> = {
  'text-characters': {
    id: 'Teks memuat karakter yang tidak dapat disimpan (nol atau separuh karakter). Hapus karakter itu.',
    en: 'The text holds a character that cannot be stored (null, or half a character). Remove it.',
  },
  'text-empty': { id: 'Isi bagian ini.', en: 'Fill in this field.' },
  'text-long': {
    id: 'Terlalu panjang: paling banyak {n} karakter.',
    en: 'Too long: at most {n} characters.',
  },
  date: {
    id: 'Isi tanggal yang ada di kalender, misalnya 2026-11-22.',
    en: 'Enter a day that exists, e.g. 2026-11-22.',
  },
  rupiah: {
    id: 'Isi rupiah bulat tanpa sen, 0 sampai 1.000.000.000.000.000.',
    en: 'Enter whole rupiah, 0 to 1,000,000,000,000,000.',
  },
  id: {
    id: 'Tautan atau pilihan ini tidak dikenal. Pilih lagi dari daftar.',
    en: 'This link or choice is unknown. Choose again from the list.',
  },
  missing: {
    id: 'Isi bagian ini dengan nilai yang sesuai jenisnya.',
    en: 'Fill this in with a value of the right kind.',
  },
  choice: { id: 'Pilih salah satu dari pilihan yang ada.', en: 'Choose one of the given answers.' },
  most: { id: 'Paling banyak {n}.', en: 'At most {n}.' },
  least: { id: 'Paling sedikit {n}.', en: 'At least {n}.' },
  other: {
    id: 'Isian ini belum sesuai. Periksa dan isi kembali.',
    en: 'This value does not fit. Check it and fill it in again.',
  },
};

export function sentenceFor(key: string): Record<Locale, string> {
  const [name = '', n = ''] = key.split(':');
  const sentence = SENTENCES[name] ?? SENTENCES['other']!;
  return { id: fill(sentence.id, { n }), en: fill(sentence.en, { n }) };
}

/** Builds the one problem body from a refusal. */
export function problemOf(refusal: Refusal, locale: Locale) {
  return {
    type: `urn:lurus:${refusal.code}`,
    title: refusal.code,
    status: refusal.status,
    code: refusal.code,
    detail: refusal.message[locale],
    fields: refusal.complaints.map((each) => ({ field: each.field, message: each.message[locale] })),
  };
}

export function sendRefusal(reply: FastifyReply, refusal: Refusal, locale: Locale): FastifyReply {
  askLater(reply, refusal.status);
  return reply.code(refusal.status).type('application/problem+json').send(problemOf(refusal, locale));
}

/** Says when to come again, where a later try may succeed. */
export function askLater(reply: FastifyReply, status: number): void {
  const seconds = RETRY_AFTER[status];
  if (seconds !== undefined) reply.header('retry-after', String(seconds));
}

export function requestLocale(request: FastifyRequest): Locale {
  return localeFrom(request.headers['accept-language'], request.cookies?.[languageCookie(request)]);
}

/** What Fastify itself refuses, told kindly; what nobody expected shows no detail. */
export function refusalOf(error: unknown): Refusal | null {
  if (isRefusal(error)) return error;
  if (hasZodFastifySchemaValidationErrors(error)) {
    // An address that cannot be one of ours is answered as one that leads to nothing.
    if ((error as FastifyError).validationContext === 'params') return notFound();
    return new Refusal(
      422,
      'invalid',
      { id: 'Periksa isian yang ditandai.', en: 'Check the marked fields.' },
      error.validation.map(complaint),
    );
  }
  const outage = outageOf(error);
  if (outage !== null) return outage;
  const { statusCode = 500 } = error as FastifyError;
  if (statusCode === 413) {
    return new Refusal(413, 'too-large', {
      id: 'Kiriman melebihi batas ukuran. Perkecil atau bagi berkasnya, lalu kirim lagi.',
      en: 'The upload exceeds the size limit. Make it smaller or split it, then send it again.',
    });
  }
  if (statusCode === 429) {
    return new Refusal(429, 'too-many', {
      id: 'Terlalu banyak percobaan. Tunggu beberapa menit, lalu coba lagi.',
      en: 'Too many attempts. Wait a few minutes, then try again.',
    });
  }
  if (statusCode >= 400 && statusCode < 500) {
    return new Refusal((statusCode === 415 ? 415 : 400) as RefusalStatus, 'bad-request', {
      id: 'Permintaan tidak dapat dibaca. Muat ulang halaman, lalu coba lagi.',
      en: 'The request could not be read. Reload the page and try again.',
    });
  }
  return null;
}

/** The sentence that the schema chose, or one for what zod found by itself. */
function complaint({ instancePath, keyword, message = '', params }: FastifySchemaValidationError): Complaint {
  const chosen = message.split(':')[0]! in SENTENCES ? message : byKeyword(keyword, params);
  return { field: instancePath.slice(1).replaceAll('/', '.'), message: sentenceFor(chosen) };
}

function byKeyword(keyword: string, params: Record<string, unknown>): string {
  switch (keyword) {
    case 'too_big':
      return `most:${String(params['maximum'])}`;
    case 'too_small':
      return params['origin'] === 'string' || params['origin'] === 'array'
        ? 'text-empty'
        : `least:${String(params['minimum'])}`;
    case 'invalid_value':
      return 'choice';
    case 'invalid_type':
      return 'missing';
    default:
      return 'other';
  }
}
