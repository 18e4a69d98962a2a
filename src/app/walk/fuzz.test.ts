import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { embeddedDatabase } from '../../platform/test-database.ts';
import type { App } from '../../platform/services.ts';
import { readEnvironment } from '../environment.ts';
import { buildServer } from '../server.ts';
import { createServices } from '../wiring.ts';
import { hostileAddress, hostileRequest, type Hostile } from './hostile.fixture.ts';
import { pagesOf, readOperations, type Operation } from './operations.fixture.ts';
import type { Schema } from './sample.fixture.ts';
import { makeWorld, type World } from './world.fixture.ts';

// Every route of the OpenAPI document is sent what nobody of good will sends, by somebody who may do everything.

/** Requests a route; `LURUS_FUZZ_RUNS` asks for more. */
const RUNS = Number(process.env['LURUS_FUZZ_RUNS'] ?? 8);

let app: App;
let home: World;
let operations: Operation[];
let pages: string[];
let schemas: Record<string, Schema>;

before(async () => {
  const database = await embeddedDatabase();
  const services = createServices(database.db, readEnvironment({}));
  services.queue = async () => {};
  home = await makeWorld(database, services, 3);
  app = await buildServer(services);
  pages = pagesOf(app.printRoutes({ commonPrefix: false }));
  ({ operations, schemas } = await readOperations(app));
});
after(() => app.close());

/** Ends the session that asks, or the account behind it: everything after it would answer 401. */
const ENDS = /^\/api\/(session|sessions|profile|activation)\b/;

async function send(operation: Operation, { url, payload, contentType, language }: Hostile) {
  const reply = await app.inject({
    method: operation.method as 'GET',
    url,
    headers: {
      host: home.host,
      'sec-fetch-site': 'same-origin',
      'accept-language': language,
      cookie: home.cookies.get('everything')!,
      ...(payload === undefined ? {} : { 'content-type': contentType }),
    },
    ...(payload === undefined ? {} : { payload }),
  });
  return { status: reply.statusCode, type: String(reply.headers['content-type'] ?? ''), body: reply.body };
}

test('hostile requests to every route are answered, and none of them unexpectedly', async () => {
  let requests = 0;
  const wrong: string[] = [];
  for (const operation of operations.filter((each) => !ENDS.test(each.path))) {
    const table = /\/([a-z-]+)\/\{/.exec(operation.path)?.[1] ?? '';
    const id =
      home.ids.get(table.replace(/ies$/, 'y').replace(/s$/, '').replaceAll('-', '_')) ?? randomUUID();
    const failed = await fc.check(
      fc.asyncProperty(hostileRequest(operation, { schemas, id, text: 'uji' }), async (hostile) => {
        requests += 1;
        const { status, type, body } = await send(operation, hostile);
        assert.ok(status < 500, `${status}`);
        if (status >= 400 && status !== 404) assert.match(type, /^application\/(problem\+)?json/);
        if (status >= 400) assert.doesNotMatch(body, /\bat .*\.ts:\d+|node_modules|select .* from/i);
      }),
      { numRuns: RUNS, endOnFailure: false },
    );
    if (failed.failed)
      wrong.push(
        `${operation.method} ${operation.path} → ${failed.errorInstance instanceof Error ? failed.errorInstance.message : ''} (seed ${failed.seed}): ${JSON.stringify(failed.counterexample?.[0]).slice(0, 400)}`,
      );
  }
  assert.deepEqual(wrong, []);
  assert.ok(requests > 3_000, `${requests} requests`);
});

test('hostile addresses of public pages are answered, and none of them unexpectedly', async () => {
  const wrong: string[] = [];
  for (const page of pages) {
    const failed = await fc.check(
      fc.asyncProperty(hostileAddress(page), async (url) => {
        const { statusCode } = await app.inject({ method: 'GET', url, headers: { host: home.host } });
        assert.ok(statusCode < 500, `${statusCode}`);
      }),
      { numRuns: RUNS },
    );
    if (failed.failed) wrong.push(`${page} (seed ${failed.seed}): ${JSON.stringify(failed.counterexample)}`);
  }
  assert.deepEqual(wrong, []);
  assert.ok(pages.length > 30, `${pages.length} pages`);
});
