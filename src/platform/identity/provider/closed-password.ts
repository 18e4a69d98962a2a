import type { FastifyRequest } from 'fastify';
import type { Government } from '../../act.ts';
import { isSealedHost } from '../../http/sealed-host.ts';
import { Refusal } from '../../outcome.ts';
import type { Services } from '../../services.ts';
import { findProvider } from './settings.ts';

/** Path by which the browser signs out of the provider. */
export const SIGN_OUT_THERE = '/sso/keluar';

/**
 * The refusal where a government lets nobody in by password on its main host, or null. The sealed origin knows no provider: what somebody else
 * runs shall not decide who reads reports there, so its password always works.
 */
export async function refuseClosedPassword(
  services: Services,
  government: Government,
  request: FastifyRequest,
): Promise<Refusal | null> {
  if (isSealedHost(request.host)) return null;
  const provider = await services.db.asGovernment(government.id, findProvider);
  if (provider?.passwordOff !== true) return null;
  return new Refusal(403, 'password-off', {
    id: `Di sini kata sandi Lurus tidak dipakai untuk masuk. Masuk dengan ${provider.title}, atau dengan kunci sandi.`,
    en: `The password of Lurus does not open the door here. Sign in with ${provider.title}, or with a passkey.`,
  });
}
