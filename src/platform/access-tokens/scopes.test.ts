import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { capabilities } from '../../app/capabilities.ts';
import { readEnvironment } from '../../app/environment.ts';
import { buildServer } from '../../app/server.ts';
import { readOperations, type Operation } from '../../app/walk/operations.fixture.ts';
import { sampleOf, type Schema } from '../../app/walk/sample.fixture.ts';
import { makeWorld, type World } from '../../app/walk/world.fixture.ts';
import { createServices } from '../../app/wiring.ts';
import { newId, sha256 } from '../ids.ts';
import type { App, Services } from '../services.ts';
import { embeddedDatabase, type TestDatabase } from '../test-database.ts';
import { mayHaveTokens } from './scopes.ts';
import type { AccessTokenTables } from './tables.ts';

// Every operation of the OpenAPI document is asked with tokens of somebody who holds every role: what a scope does not name is refused, whatever
// the role may do.

/** Answers without a session, so that a token changes nothing there: the list of the walk, and signing out, which finds no cookie. */
const OPEN =
  /^\/api\/(government|session|session\/totp|session\/ways|session\/passkey(\/challenge)?|activation|activation\/totp|open\/.*)$/;

/** Asks for a passphrase. */
const SIGNATURE = '/api/clearance/requests/{id}/sign';

let database: TestDatabase;
let services: Services;
let app: App;
let home: World;
let operations: Operation[];
let schemas: Record<string, Schema>;
let now = Temporal.Now.instant();

before(async () => {
  database = await embeddedDatabase();
  services = createServices(database.db, readEnvironment({}), () => now);
  services.queue = async () => {};
  home = await makeWorld(database, services, 3);
  app = await buildServer(services);
  const read = await readOperations(app);
  schemas = read.schemas;
  operations = read.operations.filter((each) => !OPEN.test(each.path));
});
after(() => app.close());

/** A token of the holder of every role, written into the table, so that also scopes can be tried that nobody is given. */
async function tokenWith(scopes: string[]): Promise<string> {
  const token = `lurus_${sha256(scopes.join()).slice(0, 43)}`;
  const cookie = home.cookies.get('everything')!.replace('lurus=', '');
  await database.db.asGovernment(home.government.id, async (tx) => {
    const { account_id: accountId } = await tx
      .withTables<{ session: { token_hash: string; account_id: string } }>()
      .selectFrom('session')
      .select('account_id')
      .where('token_hash', '=', sha256(cookie))
      .executeTakeFirstOrThrow();
    await tx
      .withTables<AccessTokenTables>()
      .insertInto('access_token')
      .values({
        government_id: home.government.id,
        id: newId(),
        account_id: accountId,
        name: 'uji',
        token_hash: sha256(token),
        scopes,
        strong: true,
        created_at: now.toString(),
        expires_at: now.add({ hours: 24 }).toString(),
        last_used_on: null,
      })
      .execute();
  });
  return token;
}

async function ask(operation: Operation, token: string) {
  const id = randomUUID();
  const body = operation.body ? sampleOf(operation.body, { schemas, id, text: 'uji' }) : null;
  const reply = await app.inject({
    method: operation.method as 'GET',
    url: operation.path.replace(/\{(\w+)\}/g, (_, name: string) =>
      operation.numbers.includes(name) ? '2026' : id,
    ),
    headers: { host: home.host, authorization: `Bearer ${token}` },
    ...(body === null ? {} : { payload: body as object }),
  });
  const refused = reply.statusCode === 403 && reply.body.includes('"token-scope"');
  return { refused, status: reply.statusCode };
}

const title = ({ method, path, tag }: Operation) => `${method} ${path} (${tag})`;

async function breaches(
  token: string,
  may: (operation: Operation) => boolean,
): Promise<{ wrong: string[]; passed: number }> {
  const wrong: string[] = [];
  let passed = 0;
  let asked = 0;
  for (const operation of operations) {
    // The pace of one token is not what is tried here.
    if ((asked += 1) % 500 === 0) now = now.add({ minutes: 1 });
    const { refused, status } = await ask(operation, token);
    if (refused !== !may(operation) || status >= 500) wrong.push(`${title(operation)} → ${status}`);
    if (!refused) passed += 1;
  }
  return { wrong, passed };
}

for (const capability of ['findings', 'travel', 'spending'])
  test(`a token that reads ${capability} writes nothing, and reads nothing beside it`, async () => {
    const token = await tokenWith([`read:${capability}`]);
    const { wrong, passed } = await breaches(
      token,
      ({ method, tag }) => method === 'GET' && tag === capability,
    );
    assert.deepEqual(wrong, []);
    assert.ok(passed > 3, `${passed} routes were open`);
  });

test('a token that writes consultation writes nothing else, and reads nothing', async () => {
  const token = await tokenWith(['write:consultation']);
  const { wrong, passed } = await breaches(
    token,
    ({ method, tag }) => method !== 'GET' && tag === 'consultation',
  );
  assert.deepEqual(wrong, []);
  assert.ok(passed > 0);
});

test('no token, whatever stands in its row, reaches the platform, the sealed channel or who must come in person', async () => {
  const names = [...capabilities.map((each) => each.name), 'platform', 'null', ''];
  const token = await tokenWith(names.flatMap((each) => [`read:${each}`, `write:${each}`]));
  const known = new Set(capabilities.map((each) => each.name).filter(mayHaveTokens));
  const closed = operations.filter(({ tag, path }) => !known.has(tag) || path === SIGNATURE);
  assert.ok(closed.length > 20 && closed.some(({ path }) => path === SIGNATURE), `${closed.length}`);
  const open: string[] = [];
  for (const operation of closed) if (!(await ask(operation, token)).refused) open.push(title(operation));
  assert.deepEqual(open, []);
});
