import type { Locale } from './texts.ts';

/** HTTP status that a refusal maps to (RFC 9457 problem). */
export type RefusalStatus = 400 | 401 | 403 | 404 | 409 | 413 | 415 | 422 | 429 | 503 | 507;

/** One field or row that was refused, with the way out in both languages. */
export interface Complaint {
  /** path of the field in the request (`recommendations.0.value`), or `baris 12 · nip` in an import */
  field: string;
  message: Record<Locale, string>;
}

/**
 * An expected "no": a value, not an exception. Whoever gets one returns it; `asGovernment` then rolls back.
 * `code` is stable and in English kebab-case; `message` is for people, in both languages.
 */
export class Refusal {
  readonly code: string;
  readonly status: RefusalStatus;
  readonly message: Record<Locale, string>;
  readonly complaints: Complaint[];

  constructor(
    status: RefusalStatus,
    code: string,
    message: Record<Locale, string>,
    complaints: Complaint[] = [],
  ) {
    this.status = status;
    this.code = code;
    this.message = message;
    this.complaints = complaints;
  }
}

/** What an action answers: its result, or a refusal. */
export type Outcome<T> = T | Refusal;

export function isRefusal(value: unknown): value is Refusal {
  return value instanceof Refusal;
}

/** Absent and foreign rows answer alike: nobody learns from the answer that a row exists elsewhere. */
export function notFound(): Refusal {
  return new Refusal(404, 'not-found', {
    id: 'Data tidak ditemukan. Periksa tautannya, atau cari dari daftar.',
    en: 'Not found. Check the link, or search from the list.',
  });
}

export function notAllowed(): Refusal {
  return new Refusal(403, 'not-allowed', {
    id: 'Peran Anda tidak berwenang untuk tindakan ini. Hubungi pejabat akun instansi Anda bila seharusnya berwenang.',
    en: 'Your role may not do this. Ask the account officer if it should.',
  });
}

/** A field's value is refused; the answer stands beside the field. */
export function badField(field: string, id: string, en: string): Refusal {
  return new Refusal(422, 'invalid', { id: 'Periksa isian yang ditandai.', en: 'Check the marked fields.' }, [
    { field, message: { id, en } },
  ]);
}

/** The row is not (or no longer) in a state that allows this. */
export function conflict(code: string, id: string, en: string): Refusal {
  return new Refusal(409, code, { id, en });
}
