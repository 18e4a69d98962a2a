import assert from 'node:assert/strict';
import { request } from 'node:http';

export interface Asked {
  method?: string;
  /** an object goes as JSON, bytes as an octet stream */
  body?: unknown;
  headers?: Record<string, string>;
}

export type Ask = (path: string, asked?: Asked) => Promise<Response>;

/**
 * Asks the sealed origin as a browser would: Node resolves no names below localhost and its fetch sets no Host header.
 * @param url e.g. http://wbs.localhost:3000
 */
export function askerOf(url: string): Ask {
  const { host, port } = new URL(url);
  return (path, { method = 'GET', body, headers = {} } = {}) =>
    new Promise((resolve, reject) => {
      const bytes = body instanceof Uint8Array;
      const type = bytes ? 'application/octet-stream' : 'application/json';
      const sent = request(
        {
          host: '127.0.0.1',
          port,
          path,
          method,
          agent: false,
          headers: { host, ...(body === undefined ? {} : { 'content-type': type }), ...headers },
        },
        async (reply) => {
          const parts: Buffer[] = [];
          for await (const part of reply) parts.push(part as Buffer);
          const status = reply.statusCode ?? 0;
          const told = new Headers();
          for (let at = 0; at < reply.rawHeaders.length; at += 2)
            told.append(reply.rawHeaders[at]!, reply.rawHeaders[at + 1]!);
          const empty = [204, 205, 304].includes(status);
          resolve(new Response(empty ? null : Buffer.concat(parts), { status, headers: told }));
        },
      );
      sent.on('error', reject);
      sent.end(body === undefined ? undefined : bytes ? body : JSON.stringify(body));
    });
}

/** Somebody who is signed in on the sealed origin. Paths begin below /api. */
export interface Desk {
  /** for a browser: `lurus…=…` */
  cookie: string;
  send: Ask;
  /** @throws when the answer is not of status 2xx */
  get<T>(path: string): Promise<T>;
  put<T>(path: string, body: unknown): Promise<T>;
  post<T>(path: string, body: unknown): Promise<T>;
  patch<T>(path: string, body: unknown): Promise<T>;
}

/** Gives name and password, as a person would. */
export async function signInSealed(ask: Ask, account: { user: string; password: string }): Promise<Desk> {
  const body = { name: account.user, password: account.password };
  const reply = await ask('/api/session', { method: 'POST', body });
  assert.equal(reply.status, 200, await reply.clone().text());
  const cookie = reply.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ');
  return deskOf(ask, cookie);
}

/** Goes on with a session that is open. */
export function deskOf(ask: Ask, cookie: string): Desk {
  const send: Ask = (path, asked = {}) =>
    ask(`/api${path}`, { ...asked, headers: { cookie, ...asked.headers } });
  const answered = async <T>(method: string, path: string, sent?: unknown) =>
    jsonOf<T>(
      await send(path, { method, ...(sent === undefined ? {} : { body: sent }) }),
      `${method} ${path}`,
    );
  return {
    cookie,
    send,
    get: (path) => answered('GET', path),
    put: (path, sent) => answered('PUT', path, sent),
    post: (path, sent) => answered('POST', path, sent),
    patch: (path, sent) => answered('PATCH', path, sent),
  };
}

/** @throws when the answer is not of status 2xx */
export async function jsonOf<T>(reply: Response, what: string): Promise<T> {
  assert.ok(reply.ok, `${what} → ${reply.status} ${await reply.clone().text()}`);
  return (reply.status === 204 ? null : await reply.json()) as T;
}
