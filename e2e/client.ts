import assert from 'node:assert/strict';
import type { Program } from './program.ts';

/** Somebody who is signed in and talks to the API as the staff application does. */
export interface Client {
  /** of the session, as a browser sends it */
  cookie: string;
  /** @throws when the answer is not of status 2xx */
  get<T>(path: string): Promise<T>;
  post<T>(path: string, body?: unknown): Promise<T>;
  /** The answer, whatever its status. */
  send(method: string, path: string, body?: unknown): Promise<Response>;
}

/** Signs in as who shows `role` in the demo city. */
export async function signIn(program: Program, role: string): Promise<Client> {
  const account = program.accounts.get(role);
  assert.ok(account, `no demo account for ${role}`);
  const reply = await fetch(`${program.url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: account.user, password: account.password }),
  });
  assert.equal(reply.status, 200, await reply.clone().text());
  const cookie = reply.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ');

  function send(method: string, path: string, body?: unknown): Promise<Response> {
    const form = body instanceof FormData;
    return fetch(`${program.url}/api${path}`, {
      method,
      headers: { cookie, ...(body === undefined || form ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: form ? body : JSON.stringify(body) }),
    });
  }
  async function answered<T>(reply: Response, what: string): Promise<T> {
    assert.ok(reply.ok, `${what} → ${reply.status} ${await reply.clone().text()}`);
    return (await reply.json()) as T;
  }
  return {
    cookie,
    send,
    get: async (path) => answered(await send('GET', path), path),
    post: async (path, body) => answered(await send('POST', path, body), path),
  };
}
