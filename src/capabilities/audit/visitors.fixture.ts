import assert from 'node:assert/strict';
import type { Government } from '../../platform/act.ts';
import type { Tx } from '../../platform/database/index.ts';
import { startSession } from '../../platform/identity/session-store.ts';
import type { App, Services } from '../../platform/services.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** People who ask the server over HTTP, each signed in. */
export interface Visitors<Who extends string> {
  /** whoever is named here may ask from now on */
  admit(tx: Tx, who: Who, accountId: string): Promise<void>;
  ask(who: Who, path: string, method?: Method, payload?: object): Promise<Answer>;
  /** a form with one file, its fields before it */
  upload(
    who: Who,
    path: string,
    file: { name: string; content: Buffer | string } | null,
    fields?: Record<string, string>,
  ): Promise<Answer>;
  /** what is answered to a request that must succeed */
  read<T>(who: Who, path: string, method?: Method, payload?: object): Promise<T>;
}

export interface Answer {
  status: number;
  text: string;
  bytes: Buffer;
  /** of a problem: its code */
  code: string;
  /** of a problem: the first field that is complained of */
  field: string;
  body<T>(): T;
}

/** @param root what stands before each path, e.g. `/api/audit` */
export function visitors<Who extends string>(
  app: App,
  services: Services,
  government: Government,
  root: string,
): Visitors<Who> {
  const cookies = new Map<Who, string>();
  const host = `${government.id}.localhost`;
  const send = async (who: Who, path: string, method: Method, headers: object, payload?: object | Buffer) => {
    const cookie = cookies.get(who);
    assert.ok(cookie, `${who} is not signed in`);
    const answer = await app.inject({
      method,
      url: root + path,
      headers: { host, cookie, origin: `http://${host}`, ...headers },
      ...(payload === undefined ? {} : { payload }),
    });
    const isJson = String(answer.headers['content-type']).includes('json');
    const problem = isJson
      ? answer.json<{ code?: string; fields?: { field: string }[] }>()
      : { code: '', fields: [] };
    return {
      status: answer.statusCode,
      text: answer.body,
      bytes: answer.rawPayload,
      code: problem.code ?? '',
      field: problem.fields?.[0]?.field ?? '',
      body: <T>() => answer.json<T>(),
    };
  };
  const ask: Visitors<Who>['ask'] = (who, path, method = 'GET', payload) =>
    send(who, path, method, {}, payload);
  return {
    async admit(tx, who, accountId) {
      const stage = { stage: 'full', strong: true } as const;
      const browser = { userAgent: '' };
      const token = await startSession(
        tx,
        government.id,
        { id: accountId },
        stage,
        browser,
        services.clock(),
      );
      cookies.set(who, `lurus=${token}`);
    },
    ask,
    async upload(who, path, file, fields = {}) {
      const form = new FormData();
      for (const [name, value] of Object.entries(fields)) form.append(name, value);
      if (file !== null)
        form.append('file', new Blob([new Uint8Array(Buffer.from(file.content))]), file.name);
      const sent = new Response(form);
      const headers = { 'content-type': sent.headers.get('content-type')! };
      return send(who, path, 'POST', headers, Buffer.from(await sent.arrayBuffer()));
    },
    async read(who, path, method = 'GET', payload) {
      const answer = await ask(who, path, method, payload);
      assert.ok(answer.status < 300, `${method} ${path}: ${answer.status} ${answer.text}`);
      return answer.body();
    },
  };
}
