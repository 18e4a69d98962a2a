import type { FastifyReply, FastifyRequest } from 'fastify';
import * as client from 'openid-client';
import type { Government } from '../../act.ts';
import { openRoute } from '../../http/open-route.ts';
import { requestLocale, sendRefusal } from '../../http/problems.ts';
import { notFound } from '../../outcome.ts';
import type { App, Services } from '../../services.ts';
import { clientOf } from '../client.ts';
import { setToken } from '../cookies.ts';
import { openVault } from '../vault.ts';
import { keepAttempt, keepForSignOut, takeAttempt, takeForSignOut } from './attempt.ts';
import { SIGN_OUT_THERE } from './closed-password.ts';
import { connect } from './connect.ts';
import { waysReply, type Failure } from './contract.ts';
import { finishSignIn, isSilence } from './finish.ts';
import { findProvider, type Provider } from './settings.ts';

/** Requests a minute from one address: a city's offices share one. */
const PER_MINUTE = 300;
const RETURN = '/sso/kembali';

/** Signing in and out by the government's provider: /sso/masuk, /sso/kembali, /sso/keluar, and /api/session/ways. */
export function providerRoutes(app: App, services: Services): void {
  openRoute(
    app,
    services,
    { method: 'GET', path: '/session/ways', summary: 'How one may sign in here', reply: waysReply },
    async (government) => {
      const provider = await providerOf(services, government);
      return {
        provider: provider === null ? null : { title: provider.title },
        password: provider?.passwordOff !== true,
      };
    },
  );

  serve('/sso/masuk', async ({ request, reply, government, provider }) => {
    const vault = openVault(services.folders.keys);
    const [state, nonce, verifier] = [
      client.randomState(),
      client.randomNonce(),
      client.randomPKCECodeVerifier(),
    ];
    const back = backPath((request.query as { kembali?: unknown }).kembali);
    const connection = await connect(vault, government.id, provider);
    const address = client.buildAuthorizationUrl(connection, {
      redirect_uri: `${originOf(request)}${RETURN}`,
      scope: scopesOf(connection),
      state,
      nonce,
      code_challenge: await client.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      ui_locales: requestLocale(request),
      ...(provider.strongAcr.length > 0 ? { acr_values: provider.strongAcr.join(' ') } : {}),
    });
    keepAttempt(request, reply, vault, government.id, { state, nonce, verifier, back }, services.clock());
    return reply.redirect(address.href, 303);
  });

  serve(RETURN, async ({ request, reply, government, provider }) => {
    const vault = openVault(services.folders.keys);
    const attempt = takeAttempt(request, reply, vault, government.id, services.clock());
    if (attempt === null) return failed(request, reply, 'expired');
    const address = new URL(request.url, originOf(request));
    const entered = await finishSignIn(services, government, provider, attempt, address, clientOf(request));
    if (typeof entered === 'string') return failed(request, reply, entered);
    setToken(request, reply, entered.token);
    keepForSignOut(request, reply, vault, government.id, entered.idToken);
    const code = `/app/login?tahap=kode&kembali=${encodeURIComponent(attempt.back)}`;
    return reply.redirect(entered.stage === 'full' ? attempt.back : code, 303);
  });

  serve(SIGN_OUT_THERE, async ({ request, reply, government, provider }) => {
    // The session here has ended already; a page of another site may not end that of the provider.
    if (request.headers['sec-fetch-site'] === 'cross-site') return reply.redirect('/app/login', 303);
    const vault = openVault(services.folders.keys);
    const token = takeForSignOut(request, reply, vault, government.id);
    const connection = await connect(vault, government.id, provider);
    if (token === null || connection.serverMetadata().end_session_endpoint === undefined)
      return reply.redirect('/app/login', 303);
    const address = client.buildEndSessionUrl(connection, {
      post_logout_redirect_uri: `${originOf(request)}/app/login`,
      ...(token === '' ? {} : { id_token_hint: token }),
    });
    return reply.redirect(address.href, 303);
  });

  /** An address that the browser itself goes to, where the government has a provider; elsewhere it is not there. */
  function serve(
    path: string,
    handle: (visit: {
      request: FastifyRequest;
      reply: FastifyReply;
      government: Government;
      provider: Provider;
    }) => Promise<FastifyReply>,
  ): void {
    app.get(
      path,
      {
        schema: { hide: true },
        config: { rateLimit: { max: PER_MINUTE, timeWindow: '1 minute' } },
      },
      async (request, reply) => {
        const government = await services.governmentOf(request.hostname);
        const provider = government === null ? null : await providerOf(services, government);
        reply.header('cache-control', 'no-store');
        if (government === null || provider === null)
          return sendRefusal(reply, notFound(), requestLocale(request));
        try {
          return await handle({ request, reply, government, provider });
        } catch (error) {
          return failed(request, reply, isSilence(error) ? 'unavailable' : 'refused');
        }
      },
    );
  }
}

function providerOf(services: Services, government: Government): Promise<Provider | null> {
  return services.db.asGovernment(government.id, findProvider);
}

/** Back to the log-in screen, which tells it; the log learns which of the five it was, and of nobody whom it met. */
function failed(request: FastifyRequest, reply: FastifyReply, failure: Failure): FastifyReply {
  request.log.warn({ sso: failure });
  return reply.redirect(`/app/login?sso=${failure}`, 303);
}

function originOf(request: FastifyRequest): string {
  return `${request.protocol}://${request.host}`;
}

/** What the provider offers of what we ask: whose it is, and the claims that may name an account. */
function scopesOf(connection: client.Configuration): string {
  const offered = connection.serverMetadata().scopes_supported;
  return ['openid', 'profile', 'email'].filter((each) => offered?.includes(each) ?? true).join(' ');
}

/** A path of our own to go back to: below /app, or the page `/m`; anything else leads to the desk. */
export function backPath(text: unknown): string {
  const fits =
    typeof text === 'string' && /^\/(app|m)(\/[\w\-./?=&%,]*)?$/.test(text) && !text.includes('//');
  return fits && !/^\/app\/(login|aktivasi)/.test(text) ? text : '/app/meja';
}
