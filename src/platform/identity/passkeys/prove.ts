import { conflict, type Refusal } from '../../outcome.ts';
import type { Services } from '../../services.ts';
import type { Own } from '../own-route.ts';
import { provePassword } from '../prove-again.ts';
import { hasPasskey } from './store.ts';

/**
 * Before a way into an account is added or taken away: the password once more; and whoever has a passkey already must have come by a second
 * factor, so that a stolen password alone neither adds another way in nor removes this one.
 * @returns the refusal, or null
 */
export async function provenForPasskeys(
  services: Services,
  own: Own,
  current: string,
): Promise<Refusal | null> {
  return (await weakBesidePasskey(services, own)) ?? provePassword(services, own, current, 'current');
}

/** The refusal for a session without second factor of an account that has a passkey, or null. */
export async function weakBesidePasskey(services: Services, { session }: Own): Promise<Refusal | null> {
  if (session.strong) return null;
  const has = await services.db.asGovernment(session.home.id, (tx) => hasPasskey(tx, session.accountId));
  if (!has) return null;
  return conflict(
    'passkey-needed',
    'Akun Anda punya kunci sandi (passkey). Keluar, lalu masuk dengan kunci sandi itu untuk mengubah cara masuk.',
    'Your account has a passkey. Sign out and sign in with it to change how you sign in.',
  );
}
