import { conflict, isRefusal, type Outcome } from '../outcome.ts';
import type { App, Services } from '../services.ts';
import {
  contactBody,
  contactReply,
  doneReply,
  enrolBody,
  enrolmentSchema,
  passwordBody,
  passwordReply,
  profileReply,
  totpBody,
  type ProfileReply,
  type TotpEnrolment,
} from './contract.ts';
import { setToken } from './cookies.ts';
import { ownRoute, type Own } from './own-route.ts';
import { changeContact, changePassword } from './profile.ts';
import { weakBesidePasskey } from './passkeys/prove.ts';
import { provePassword } from './prove-again.ts';
import { confirmSecondFactor, offerSecondFactor } from './second-factor.ts';
import type { IdentityTables } from './tables.ts';
import { openVault } from './vault.ts';

/** Minutes after signing in during which the password need not be typed again to register an authenticator app. */
const FRESH_MINUTES = 10;

/** What one changes about the own account: /api/profile. Also while practising it is the real one. */
export function profileRoutes(app: App, services: Services): void {
  ownRoute(
    app,
    services,
    { method: 'GET', path: '/profile', summary: 'Own account', reply: profileReply },
    readProfile,
  );
  ownRoute(
    app,
    services,
    {
      method: 'PUT',
      path: '/profile/password',
      summary: 'Change the own password; all other sessions end',
      body: passwordBody,
      reply: passwordReply,
    },
    async (own, { body }) => {
      const endedSessions = await changePassword(services, own, body);
      return isRefusal(endedSessions) ? endedSessions : { endedSessions };
    },
  );
  ownRoute(
    app,
    services,
    {
      method: 'PUT',
      path: '/profile/contact',
      summary: 'Change the own e-mail address and telephone number',
      body: contactBody,
      reply: contactReply,
    },
    (own, { body }) => changeContact(services, own, body),
  );
  ownRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/profile/totp',
      summary: 'Start to register an authenticator app',
      body: enrolBody,
      reply: enrolmentSchema,
    },
    (own, { body }) => startEnrolment(services, own, body.current),
  );
  ownRoute(
    app,
    services,
    {
      method: 'PUT',
      path: '/profile/totp',
      summary: 'Confirm the authenticator app with a first code; all other sessions end',
      body: totpBody,
      reply: doneReply,
    },
    async (own, { body, request, reply }) => {
      const token = await confirmSecondFactor(services, own, body.code);
      if (isRefusal(token)) return token;
      setToken(request, reply, token);
      return { done: true as const };
    },
  );
}

function readProfile(own: Own): Promise<Outcome<ProfileReply>> {
  return own.run((tx) =>
    tx
      .withTables<IdentityTables>()
      .selectFrom('account')
      .select([
        'user_name as userName',
        'nip',
        'email',
        'phone',
        'password_changed_at as passwordChangedAt',
        'second_factor_at as secondFactorAt',
      ])
      .where('id', '=', own.session.accountId)
      .executeTakeFirstOrThrow(),
  );
}

async function startEnrolment(
  services: Services,
  own: Own,
  current: string | undefined,
): Promise<Outcome<TotpEnrolment>> {
  const profile = await readProfile(own);
  if (isRefusal(profile)) return profile;
  const weak = await weakBesidePasskey(services, own);
  if (weak !== null) return weak;
  const age = services.clock().since(own.session.createdAt).total('minutes');
  if (profile.secondFactorAt !== null || age > FRESH_MINUTES) {
    if (current === undefined) {
      return conflict(
        'password-needed',
        'Ketik kata sandi Anda sekali lagi untuk mendaftarkan aplikasi autentikator.',
        'Type your password once more to register an authenticator app.',
      );
    }
    const wrong = await provePassword(services, own, current, 'current');
    if (wrong !== null) return wrong;
  }
  const vault = openVault(services.folders.keys);
  return own.run((tx, act) => offerSecondFactor(tx, act, vault, own.session.accountId));
}
