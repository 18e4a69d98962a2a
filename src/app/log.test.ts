import assert from 'node:assert/strict';
import { eachEngine } from '../platform/test-database.ts';
import { temporaryFolder } from '../platform/temporary-folder.fixture.ts';
import type { Database } from '../platform/database/index.ts';
import { readEnvironment } from './environment.ts';
import { buildServer } from './server.ts';
import { createServices } from './wiring.ts';

const folder = temporaryFolder('log');
const NIK = '3273010101010001';
const NAME = 'Noerhayati Penanda';
const ADDRESS = '203.0.113.77';

/** Everything that a line may say. */
const ALLOWED = [
  'level',
  'time',
  'pid',
  'hostname',
  'reqId',
  'method',
  'route',
  'status',
  'ms',
  'name',
  'code',
  'at',
];

eachEngine(
  'a line of the log has route, status and time; nothing that somebody asked, typed or is',
  async ({ db }, government) => {
    const lines: string[] = [];
    // A database that errs with a message which quotes a row.
    let erring = false;
    const quoting: Database = {
      ...db,
      asGovernment: (id, work) =>
        erring
          ? Promise.reject(
              Object.assign(new Error(`Key (nik)=(${NIK}) of ${NAME} exists`), {
                code: '23505',
                detail: NIK,
              }),
            )
          : db.asGovernment(id, work),
    };
    const services = createServices(quoting, readEnvironment({ LURUS_DATA: folder }));
    const app = await buildServer(services, {
      trustProxy: true,
      log: { write: (line) => void lines.push(line) },
    });
    try {
      const headers = {
        host: `${government.id}.localhost`,
        'x-forwarded-for': ADDRESS,
        'user-agent': NAME,
        cookie: `lurus=${NIK}`,
        authorization: `Bearer ${NIK}`,
      };
      const asked = [
        { url: `/api/directory/people?q=${encodeURIComponent(NAME)}` },
        { url: `/cek/eskbt/${NIK}` },
        { url: `/tidak-ada/${NIK}/%zz?nama=${encodeURIComponent(NAME)}` },
        { method: 'POST', url: '/api/session', payload: { name: NIK, password: NAME } },
        { method: 'POST', url: '/api/session', payload: `{"name": "${NIK}` },
      ] as const;
      for (const each of asked)
        await app.inject({ ...each, headers: { ...headers, 'content-type': 'application/json' } } as never);
      erring = true;
      const broken = await app.inject({ url: '/api/directory/people', headers });
      assert.equal(broken.statusCode, 500);
      assert.ok(!broken.body.includes(NIK));

      assert.ok(lines.length > asked.length, 'the control: a log is written');
      const all = lines.join('');
      for (const hidden of [NIK, NAME, NAME.replace(' ', '%20'), ADDRESS, government.name])
        assert.ok(!all.includes(hidden), hidden);
      const said = lines.flatMap((line) => Object.keys(JSON.parse(line) as object));
      assert.deepEqual(
        [...new Set(said)].filter((key) => !ALLOWED.includes(key)),
        [],
      );
      assert.ok(lines.some((line) => (JSON.parse(line) as { code?: string }).code === '23505'));
    } finally {
      await app.close();
    }
  },
);
