import { badField, type Refusal } from '../outcome.ts';
import type { Services } from '../services.ts';
import { ACCOUNT_LIMITS, forgetTries, takeTries, tooManyTries } from './attempts.ts';
import type { Own } from './own-route.ts';
import { verifyPassword } from './passwords.ts';
import type { IdentityTables } from './tables.ts';

/**
 * Asks for the password once more before something that would keep a thief of an open session in: a new password, another
 * authenticator app, another address.
 * @param field where the form asks for it
 * @returns the refusal, or null when it was right
 */
export async function provePassword(
  services: Services,
  { session }: Own,
  password: string,
  field: string,
): Promise<Refusal | null> {
  const now = services.clock().toString();
  const key = `prove:${session.accountId}`;
  const { allowed, hash } = await services.db.asGovernment(session.home.id, async (tx) => ({
    allowed: await takeTries(tx, session.home.id, [{ key, limits: ACCOUNT_LIMITS }], now),
    hash: await tx
      .withTables<IdentityTables>()
      .selectFrom('account_secret')
      .select('password_hash')
      .where('account_id', '=', session.accountId)
      .executeTakeFirst(),
  }));
  if (!allowed) return tooManyTries();
  if (!(await verifyPassword(password, hash?.password_hash ?? null))) {
    return badField(
      field,
      'Kata sandi ini bukan kata sandi Anda yang sekarang. Ketik ulang.',
      'This is not your present password. Type it again.',
    );
  }
  await services.db.asGovernment(session.home.id, (tx) => forgetTries(tx, key));
  return null;
}
