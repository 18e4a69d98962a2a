import type { FastifyRequest } from 'fastify';
import type { Government } from '../act.ts';
import type { PlainDate } from '../calendar/index.ts';
import { Refusal, type Outcome } from '../outcome.ts';
import type { Services } from '../services.ts';

/** A valid session: whose, and in which government it works now (the practice twin while practising). */
export interface CurrentSession {
  sessionId: string;
  accountId: string;
  government: Government;
  today: PlainDate;
}

export function signedOut(): Refusal {
  return new Refusal(401, 'signed-out', {
    id: 'Sesi Anda sudah berakhir. Masuk lagi untuk melanjutkan.',
    en: 'Your session has ended. Sign in again to go on.',
  });
}

/** Reads the session cookie of a request. */
export async function currentSession(
  _services: Services,
  _request: FastifyRequest,
): Promise<Outcome<CurrentSession>> {
  return signedOut();
}
