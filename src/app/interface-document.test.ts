import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { IN_PERSON, mayHaveTokens } from '../platform/access-tokens/scopes.ts';
import type { Described, DescribedOperation } from '../platform/http/openapi/complete-document.ts';
import { embeddedDatabase, newGovernment } from '../platform/test-database.ts';
import type { App } from '../platform/services.ts';
import { capabilities } from './capabilities.ts';
import { readEnvironment } from './environment.ts';
import { buildServer } from './server.ts';
import { createServices } from './wiring.ts';

// The document of the interface, judged by programs that know nothing of this house, and by the server itself.

interface Told extends Described {
  tags: { name: string; description: string }[];
}
type Operation = DescribedOperation & { method: string; path: string };

let app: App;
let host: string;
let document: Told;
let operations: Operation[];
let ajv: Ajv2020;

before(async () => {
  const database = await embeddedDatabase();
  const services = createServices(database.db, readEnvironment({}));
  services.queue = async () => {};
  host = `${(await newGovernment(database)).id}.localhost`;
  app = await buildServer(services);
  document = (await app.inject('/api/openapi.json')).json();
  operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, each]) => ({ ...each, method: method.toUpperCase(), path })),
  );
  ajv = new Ajv2020({ strict: false });
  addFormats.default(ajv);
  ajv.addSchema({ $id: 'document', components: document.components });
});
after(() => app.close());

const title = ({ method, path }: Operation) => `${method} ${path}`;

test('the document is one of OpenAPI 3.1, by its official schema', async () => {
  const { valid, errors } = await new Validator().validate(structuredClone(document) as never);
  assert.ok(valid, JSON.stringify(errors ?? []).slice(0, 1_000));
  assert.ok(operations.length > 400, `${operations.length} operations`);
  const names = operations.map((each) => each.operationId);
  assert.equal(new Set(names).size, operations.length, 'each operation has a name of its own');
});

/** Does `value` fit `schema` of the document? @returns what does not fit, or null */
function misfit(schema: object, value: unknown): string | null {
  const own = JSON.parse(
    JSON.stringify(schema).replaceAll('"#/components/', '"document#/components/'),
  ) as object;
  return ajv.validate(own, value) ? null : ajv.errorsText();
}

test('every request and every answer has an example, and it fits its own schema', () => {
  const wrong: string[] = [];
  let judged = 0;
  const judge = (where: string, type: string, media: { schema?: object; example?: unknown }) => {
    if (!type.endsWith('json') || media.schema === undefined) return;
    judged += 1;
    const told = 'example' in media ? misfit(media.schema, media.example) : 'has no example';
    if (told !== null) wrong.push(`${where}: ${told}`);
  };
  for (const each of operations) {
    for (const [type, media] of Object.entries(each.requestBody?.content ?? {}))
      judge(`${title(each)} asks`, type, media);
    for (const [status, reply] of Object.entries(each.responses))
      for (const [type, media] of Object.entries(reply.content ?? {}))
        judge(`${title(each)} ${status}`, type, media);
    for (const parameter of each.parameters ?? [])
      if (parameter.required === true)
        judge(`${title(each)} ${parameter.name}`, 'application/json', parameter);
  }
  for (const [name, reply] of Object.entries(document.components.responses ?? {}))
    for (const [type, media] of Object.entries(reply.content ?? {})) judge(name, type, media);
  assert.deepEqual(wrong, []);
  assert.ok(judged > 800, `${judged} examples`);
});

test('every operation tells its refusals in the one shape, and has a tag that the document explains', () => {
  const explained = new Set(document.tags.map((each) => each.name));
  const known = new Set(['platform', ...capabilities.map((each) => each.name)]);
  const wrong: string[] = [];
  for (const each of operations) {
    if (!known.has(each.tags?.[0] ?? '')) wrong.push(`${title(each)}: of no capability`);
    for (const tag of each.tags ?? []) if (!explained.has(tag)) wrong.push(`${title(each)}: ${tag}`);
    const refusals = Object.entries(each.responses).filter(([status]) => !/^[23]/.test(status));
    if (!refusals.some(([status]) => status === 'default')) wrong.push(`${title(each)}: no default`);
    for (const [status, { $ref = '' }] of refusals) {
      const reply = document.components.responses?.[$ref.split('/').at(-1)!];
      const schema = reply?.content?.['application/problem+json']?.schema;
      if (schema?.$ref !== '#/components/schemas/Problem') wrong.push(`${title(each)} ${status}`);
    }
  }
  assert.deepEqual(wrong, []);
});

/** Routes that say in the document that they ask for nobody: signing in and out, activation, open data. */
const OPEN = [
  '/api/activation',
  '/api/government',
  '/api/open/integrity',
  '/api/open/ocds/{year}',
  '/api/session',
  '/api/session/passkey',
  '/api/session/passkey/challenge',
  '/api/session/totp',
  '/api/session/ways',
];

test('what the document says of sessions and tokens is what the server does', async () => {
  const open = operations.filter((each) => each.security?.length === 0);
  assert.deepEqual([...new Set(open.map((each) => each.path))].toSorted(), OPEN);
  const wrong: string[] = [];
  for (const each of operations.filter((one) => !open.includes(one))) {
    const url = each.path.replaceAll(/\{\w+\}/g, (name) => encodeURIComponent(exampleFor(each, name)));
    const reply = await app.inject({
      method: each.method as 'GET',
      url,
      headers: { host, 'sec-fetch-site': 'same-origin' },
    });
    if (reply.statusCode !== 401) wrong.push(`${title(each)} without a session → ${reply.statusCode}`);
    const [tag = ''] = each.tags ?? [];
    const reading = each.method === 'GET' ? 'read' : 'write';
    const closed = tag === 'platform' || !mayHaveTokens(tag) || each.tags?.includes(IN_PERSON) === true;
    const expected = [{ session: [] }, ...(closed ? [] : [{ token: [`${reading}:${tag}`] }])];
    assert.deepEqual(each.security, expected, title(each));
  }
  assert.deepEqual(wrong, []);
});

function exampleFor({ parameters = [] }: Operation, placeholder: string): string {
  const name = placeholder.slice(1, -1);
  const { example } = parameters.find((each) => each.in === 'path' && each.name === name) ?? {};
  return typeof example === 'string' || typeof example === 'number' ? String(example) : 'x';
}
