import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { ROLES, type Role } from '../../platform/act.ts';
import { embeddedDatabase } from '../../platform/test-database.ts';
import type { App } from '../../platform/services.ts';
import { readEnvironment } from '../environment.ts';
import { buildServer } from '../server.ts';
import { createServices } from '../wiring.ts';
import { readOperations, type Operation } from './operations.fixture.ts';
import { sampleOf, type Schema } from './sample.fixture.ts';
import { makeWorld, type World } from './world.fixture.ts';

// Every route of the OpenAPI document is walked: without a session, as each role, and with rows of another government.

/** Routes that answer without a session: signing in and out, activation, open data. */
const OPEN = new Set([
  '/api/government',
  '/api/session',
  '/api/session/totp',
  '/api/session/ways',
  '/api/session/passkey',
  '/api/session/passkey/challenge',
  '/api/activation',
  '/api/activation/totp',
  '/api/open/ocds/{year}',
  '/api/open/integrity',
]);

/** Changes the session or account of whoever asks: walked in identity's own tests. */
const OWN = /^\/api\/(session|sessions|profile|activation)\b/;

/** Capabilities that keep what people did or told. */
const CASE_DATA = new Set([
  'findings',
  'clearance',
  'complaints',
  'consultation',
  'guestbook',
  'gratification',
  'travel',
  'spending',
  'audit',
  'probity',
  'survey',
  'oversight',
  'privacy',
]);

let app: App;
let home: World;
let foreign: World;
let operations: Operation[];
let schemas: Record<string, Schema>;

before(async () => {
  const database = await embeddedDatabase();
  const services = createServices(database.db, readEnvironment({}));
  services.queue = async () => {};
  home = await makeWorld(database, services, 1);
  foreign = await makeWorld(database, services, 2);
  app = await buildServer(services);
  ({ operations, schemas } = await readOperations(app));
});
after(() => app.close());

async function ask(operation: Operation, who: Role | 'everything' | null, id: string) {
  const body = operation.body ? sampleOf(operation.body, { schemas, id, text: 'uji' }) : null;
  const reply = await app.inject({
    method: operation.method as 'GET',
    url: operation.path.replace(/\{(\w+)\}/g, (_, name: string) =>
      operation.numbers.includes(name) ? '2026' : id,
    ),
    headers: {
      host: home.host,
      'sec-fetch-site': 'same-origin',
      ...(who === null ? {} : { cookie: home.cookies.get(who)! }),
    },
    ...(body === null ? {} : { payload: body as object }),
  });
  return { status: reply.statusCode, body: reply.body };
}

const title = ({ method, path }: Operation) => `${method} ${path}`;

test('the document lists the routes', () => {
  assert.ok(operations.length > 20, `${operations.length} operations`);
});

test('without a session every staff route answers 401', async () => {
  const wrong: string[] = [];
  for (const operation of operations.filter((each) => !OPEN.has(each.path))) {
    const { status } = await ask(operation, null, randomUUID());
    if (status !== 401) wrong.push(`${title(operation)} → ${status}`);
  }
  assert.deepEqual(wrong, []);
});

test('a row of another government answers as one that is not there', async () => {
  const wrong: string[] = [];
  for (const operation of operations.filter((each) => !OWN.test(each.path))) {
    if (!takesId(operation)) continue;
    // Twice: the first may change something that the second then finds.
    await ask(operation, 'everything', randomUUID());
    const absent = await ask(operation, 'everything', randomUUID());
    for (const [table, id] of foreign.ids) {
      const answer = await ask(operation, 'everything', id);
      const same = answer.status === absent.status && strip(answer.body) === strip(absent.body);
      if (!same || answer.status >= 500)
        wrong.push(`${title(operation)} with ${table} → ${answer.status}, absent → ${absent.status}`);
    }
  }
  assert.deepEqual(wrong, []);
});

test('no role gets an unexpected error, and the technical administrator gets no case', async () => {
  const wrong: string[] = [];
  for (const operation of operations.filter((each) => !OWN.test(each.path))) {
    for (const role of ROLES) {
      const id = operation.path.includes('{')
        ? (home.ids.get(tableOf(operation.path)) ?? randomUUID())
        : randomUUID();
      const { status } = await ask(operation, role, id);
      if (status >= 500) wrong.push(`${title(operation)} as ${role} → ${status}`);
      const caseData = CASE_DATA.has(operation.tag);
      if (
        role === 'technical-administrator' &&
        caseData &&
        operation.method === 'GET' &&
        operation.path.includes('{') &&
        status < 400
      ) {
        wrong.push(`${title(operation)} as ${role} → ${status}`);
      }
    }
  }
  assert.deepEqual(wrong, []);
});

/** Is there an id in the address or the body? */
function takesId({ path, numbers, body }: Operation): boolean {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].some(([, name]) => !numbers.includes(name!));
  const mark = randomUUID();
  return (
    inPath ||
    (body !== null && JSON.stringify(sampleOf(body, { schemas, id: mark, text: 'uji' })).includes(mark))
  );
}

/** The resource before the parameter names the table: /api/findings/{id} → finding. */
function tableOf(path: string): string {
  const word = /\/([a-z-]+)\/\{/.exec(path)?.[1] ?? '';
  return word.replace(/ies$/, 'y').replace(/s$/, '').replaceAll('-', '_');
}

/** Ids that the request itself brought, and new ids of rows that were made, do not count. */
function strip(body: string): string {
  return body
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, 'ID')
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'TIME');
}
