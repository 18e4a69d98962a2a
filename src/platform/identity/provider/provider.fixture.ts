import { createPrivateKey, generateKeyPairSync, sign } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

// A real provider (oidc-provider, certified by the OpenID Foundation) on a loopback port, and a browser that goes there. The provider can be
// told to lie in its ID tokens, signed with its own key, as one that was taken over would.

/** The part of oidc-provider that is used here; the package brings no types. */
interface RealProvider {
  callback(): (request: IncomingMessage, response: ServerResponse) => void;
  interactionFinished(request: IncomingMessage, response: ServerResponse, result: object): Promise<void>;
  Grant: new (of: { clientId: string; accountId: string }) => {
    addOIDCScope(scope: string): void;
    save(): Promise<string>;
  };
}

export interface TestProvider {
  issuer: string;
  /** who signs in next, with which claims and by which means; null: he breaks off */
  person: { sub: string; claims: object; acr?: string; amr?: string[] } | null;
  /** changes the next ID tokens */
  lie: ((claims: Record<string, unknown>) => object) | null;
  /** breaks the signature of the next ID tokens */
  forged: boolean;
  stop(): Promise<void>;
}

export const CLIENT = { id: 'lurus', secret: 'rahasia-untuk-uji-coba-saja-0123456789' };

/** @param origins where Lurus answers */
export async function startProvider(origins: readonly string[]): Promise<TestProvider> {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const jwk = { ...privateKey.export({ format: 'jwk' }), kid: 'uji', alg: 'RS256', use: 'sig' };
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const state: TestProvider = {
    issuer,
    person: null,
    lie: null,
    forged: false,
    stop: () => close(server),
  };
  const name: string = 'oidc-provider';
  const { Provider } = (await import(name)) as { Provider: new (issuer: string, of: object) => RealProvider };
  const provider: RealProvider = new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT.id,
        client_secret: CLIENT.secret,
        redirect_uris: origins.map((origin) => `${origin}/sso/kembali`),
        post_logout_redirect_uris: origins.map((origin) => `${origin}/app/login`),
      },
    ],
    jwks: { keys: [jwk] },
    cookies: { keys: ['uji'] },
    conformIdTokenClaims: false,
    claims: {
      openid: ['sub', 'acr', 'amr'],
      profile: ['nip', 'preferred_username'],
      email: ['email', 'email_verified'],
    },
    acrValues: ['urn:uji:dua'],
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: true } },
    interactions: { url: (_ctx: unknown, { uid }: { uid: string }) => `/masuk/${uid}` },
    findAccount: (_ctx: unknown, sub: string) => ({
      accountId: sub,
      claims: () => ({ sub, ...state.person?.claims }),
    }),
    async loadExistingGrant({
      oidc,
    }: {
      oidc: { client: { clientId: string }; session: { accountId: string } };
    }) {
      const grant = new provider.Grant({
        clientId: oidc.client.clientId,
        accountId: oidc.session.accountId,
      });
      grant.addOIDCScope('openid profile email');
      await grant.save();
      return grant;
    },
  });
  const answer = provider.callback();
  server.on('request', (request, response) => {
    if (request.url?.startsWith('/masuk/')) {
      const { person } = state;
      const result = person
        ? { login: { accountId: person.sub, acr: person.acr, amr: person.amr } }
        : { error: 'access_denied' };
      void provider.interactionFinished(request, response, result);
      return;
    }
    if (request.url?.startsWith('/token'))
      tamper(response, state, privateKey.export({ format: 'pem', type: 'pkcs8' }));
    answer(request, response);
  });
  return state;
}

/** Lets the answer of the token endpoint carry what the test asks for. */
function tamper(response: ServerResponse, state: TestProvider, pem: string | Buffer): void {
  const end = response.end.bind(response);
  response.end = ((body?: string) => {
    const text = String(body ?? '');
    if ((state.lie === null && !state.forged) || !text.includes('id_token')) return end(body);
    const reply = JSON.parse(text) as { id_token: string };
    const [head = '', claims = '', signature = ''] = reply.id_token.split('.');
    const told = JSON.parse(Buffer.from(claims, 'base64url').toString()) as Record<string, unknown>;
    const open = `${head}.${Buffer.from(JSON.stringify(state.lie?.(told) ?? told)).toString('base64url')}`;
    const signed = sign('sha256', Buffer.from(open), createPrivateKey(pem)).toString('base64url');
    const sent = JSON.stringify({
      ...reply,
      id_token: `${open}.${state.forged ? signature.split('').reverse().join('') : signed}`,
    });
    response.setHeader('content-length', Buffer.byteLength(sent));
    return end(sent);
  }) as typeof response.end;
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}

/** Goes where the provider sends a browser, with its cookies, until it leaves for `origin`. @returns the address there */
export async function walkProvider(
  address: string,
  origin: string,
  cookies = new Map<string, string>(),
): Promise<URL> {
  let next = new URL(address);
  for (let step = 0; step < 10; step += 1) {
    if (next.origin === origin) return next;
    const reply = await fetch(next, {
      redirect: 'manual',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
    });
    for (const line of reply.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      cookies.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
    }
    const to = reply.headers.get('location');
    if (to === null) throw new Error(`${next.pathname} answered ${reply.status}: ${await reply.text()}`);
    next = new URL(to, next);
  }
  throw new Error('the provider sends in circles');
}
