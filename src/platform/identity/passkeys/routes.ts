import { openRoute } from '../../http/open-route.ts';
import { isRefusal } from '../../outcome.ts';
import type { App, Services } from '../../services.ts';
import { clientOf } from '../client.ts';
import { doneReply, idParams, stageReply } from '../contract.ts';
import { setToken } from '../cookies.ts';
import { ownRoute } from '../own-route.ts';
import { ceremonyOf } from './ceremony.ts';
import {
  creationOptions,
  passkeyAddBody,
  passkeyLogInBody,
  passkeyNameBody,
  passkeysReply,
  passkeyStartBody,
  requestOptions,
} from './contract.ts';
import { keepPasskey, offerPasskey, removePasskey, renamePasskey } from './enrol.ts';
import { logInByPasskey, offerLogIn } from './log-in.ts';
import { listPasskeys } from './store.ts';

/** Signing in by passkey, and the own passkeys: /api/session/passkey and /api/profile/passkeys. */
export function passkeyRoutes(app: App, services: Services): void {
  openRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/session/passkey/challenge',
      summary: 'Begin to sign in by passkey',
      reply: requestOptions,
    },
    (government, { request }) => offerLogIn(services, government, ceremonyOf(request)),
  );
  openRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/session/passkey',
      summary: 'Sign in by passkey',
      body: passkeyLogInBody,
      reply: stageReply,
    },
    async (government, { body, request, reply }) => {
      const ceremony = ceremonyOf(request);
      const token = await logInByPasskey(services, government, body, ceremony, clientOf(request));
      if (isRefusal(token)) return token;
      setToken(request, reply, token);
      return { stage: 'full' as const };
    },
  );
  ownRoute(
    app,
    services,
    { method: 'GET', path: '/profile/passkeys', summary: 'Own passkeys', reply: passkeysReply },
    (own, { request }) => own.run((tx) => listPasskeys(tx, own.session.accountId, ceremonyOf(request).rpId)),
  );
  ownRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/profile/passkeys/challenge',
      summary: 'Begin to add a passkey, with the password once more',
      body: passkeyStartBody,
      reply: creationOptions,
    },
    (own, { body, request }) => offerPasskey(services, own, body.current, ceremonyOf(request)),
  );
  ownRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/profile/passkeys',
      summary: 'Add the passkey that the browser made',
      body: passkeyAddBody,
      reply: doneReply,
    },
    async (own, { body, request, reply }) => {
      const token = await keepPasskey(services, own, body, ceremonyOf(request));
      if (isRefusal(token)) return token;
      setToken(request, reply, token);
      return { done: true as const };
    },
  );
  ownRoute(
    app,
    services,
    {
      method: 'PUT',
      path: '/profile/passkeys/:id',
      summary: 'Name an own passkey',
      params: idParams,
      body: passkeyNameBody,
      reply: doneReply,
    },
    async (own, { params, body }) => {
      const named = await own.run((tx) => renamePasskey(tx, own.session.accountId, params.id, body.name));
      return isRefusal(named) ? named : { done: true as const };
    },
  );
  ownRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/profile/passkeys/:id/removal',
      summary: 'Remove an own passkey, with the password once more',
      params: idParams,
      body: passkeyStartBody,
      reply: doneReply,
    },
    async (own, { params, body }) => {
      const removed = await removePasskey(services, own, params.id, body.current);
      return isRefusal(removed) ? removed : { done: true as const };
    },
  );
}
