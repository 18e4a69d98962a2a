import { FilesAwayError, filesAway } from '../files/away.ts';
import { Refusal } from '../outcome.ts';

/** Seconds after which a browser or a program may try again. */
export const RETRY_AFTER: Readonly<Record<number, number>> = { 503: 5, 507: 300 };

/** What the system says when a server cannot be reached. */
const UNREACHABLE = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
]);
/** PostgreSQL: class 08 and 57P (it stops, starts or fell over), too many connections, and a standby that takes no writes. */
const AWAY = /^(08...|57P0[1-5]|53300|25006)$/;
/** Errors of the driver and the pool about a connection that is gone have no code. */
const GONE =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/;
/** Of the system and of PostgreSQL: no room left, or none left for us. */
const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG', '53100']);

/** A fault of the machinery that passes by itself or by an operator's hand, told as such; null for what nobody expected. */
export function outageOf(error: unknown): Refusal | null {
  if (!(error instanceof Error)) return null;
  if (error instanceof FilesAwayError) return filesAway();
  const { code = '' } = error as Error & { code?: string };
  if (FULL.has(code)) return full();
  if (UNREACHABLE.has(code) || AWAY.test(code) || GONE.test(error.message)) return away();
  return null;
}

/** The connection may have gone while PostgreSQL was storing: then nobody can say whether it did. */
function away(): Refusal {
  return new Refusal(503, 'unavailable', {
    id: 'Lurus sedang tidak dapat menjangkau tempat datanya. Yang baru Anda kirim mungkin belum tersimpan: tunggu sebentar, periksa, lalu kirim lagi bila belum ada.',
    en: 'Lurus cannot reach its data just now. What you just sent may not have been stored: wait a moment, look, and send it again if it is not there.',
  });
}

function full(): Refusal {
  return new Refusal(507, 'storage-full', {
    id: 'Tempat penyimpanan kami penuh, jadi kiriman Anda tidak tersimpan sama sekali. Simpan dulu di perangkat Anda, beri tahu pengelola, lalu kirim lagi nanti.',
    en: 'Our storage is full, so nothing of what you sent was stored. Keep it on your device, tell the administrator, and send it again later.',
  });
}
