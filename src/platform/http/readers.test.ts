import cookie from '@fastify/cookie';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import Fastify from 'fastify';
import { sql } from 'kysely';
import type { Database } from '../database/index.ts';
import type { App, Services } from '../services.ts';
import { eachEngine } from '../test-database.ts';
import { noteOwnWrites, readFor } from './readers.ts';

/** An app whose standby may be `longestAge` ms old; `asked` holds what each reader wanted. */
async function appOn(longestAge: number | null) {
  const asked: (string | undefined)[] = [];
  const db = {
    standby: longestAge === null ? null : { longestAge },
    asReader: async (_id: string, _work: unknown, now?: 'now') => void asked.push(now),
  } as unknown as Database;
  const services = { db } as Services;
  const app = Fastify() as unknown as App;
  await app.register(cookie);
  noteOwnWrites(app, services);
  app.get('/read', async (request) => (await readFor(services, request, 'g', async () => {})) ?? {});
  app.get('/token', async (request) => (await readFor(services, request, 'g', async () => {}, true)) ?? {});
  app.post('/write', async () => ({}));
  app.post('/answer', { logLevel: 'silent' }, async () => ({}));
  return { app, asked };
}

const SIGNED_IN = { cookie: 'lurus=token' };

test('whoever has changed something reads the primary for as long as a standby may be old, and nobody else does', async () => {
  const { app, asked } = await appOn(5_000);
  const wrote = await app.inject({ method: 'POST', url: '/write', headers: SIGNED_IN });
  const [given, ...others] = wrote.cookies;
  assert.equal(others.length, 0);
  assert.deepEqual(
    [given?.name, given?.maxAge, given?.httpOnly, given?.sameSite, given?.path],
    ['lurus-wrote', 6, true, 'Lax', '/'],
  );
  await app.inject({ url: '/read', headers: { cookie: `lurus=token; ${given!.name}=${given!.value}` } });
  const read = await app.inject({ url: '/read', headers: SIGNED_IN });
  assert.equal(read.headers['set-cookie'], undefined, 'reading changes nothing');
  await app.inject({ url: '/token' });
  assert.deepEqual(asked, ['now', undefined, 'now']);
});

test('strangers, answers that leave no trace, and an installation without a standby are given no cookie', async () => {
  const { app } = await appOn(5_000);
  const stranger = await app.inject({ method: 'POST', url: '/write' });
  const silent = await app.inject({ method: 'POST', url: '/answer', headers: SIGNED_IN });
  const plain = await appOn(null);
  const without = await plain.app.inject({ method: 'POST', url: '/write', headers: SIGNED_IN });
  assert.deepEqual(
    [stranger, silent, without].map((each) => each.headers['set-cookie']),
    [undefined, undefined, undefined],
  );
});

eachEngine(
  'a reader sees its own government and writes nothing, with a standby or without',
  async ({ db }, government) => {
    const count = (id: string) =>
      db.asReader(id, async (tx) => {
        const { rows } = await sql<{ chosen: string; read_only: string }>`
        select current_setting('lurus.government_id') as chosen, current_setting('transaction_read_only') as read_only`.execute(
          tx,
        );
        return rows[0];
      });
    assert.deepEqual(await count(government.id), { chosen: government.id, read_only: 'on' });
    await assert.rejects(
      db.asReader(government.id, (tx) => sql`delete from session`.execute(tx)),
      /read-only transaction/,
    );
  },
);
