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
  'event',
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
    const told: string[] = [];
    // A database that errs with a message which quotes a row.
    let erring = false;
    const quoting: Database = {
      ...db,
      asGovernment: (id, work) =>
        erring
          ? Promise.reject(
              Object.assign(new Error(`Key (nik)=(${NIK}) of ${NAME} exists\n    at ${NAME}`), {
                code: '23505',
                detail: NIK,
              }),
            )
          : db.asGovernment(id, work),
    };
    const services = createServices(quoting, readEnvironment({ LURUS_DATA: folder }));
    const app = await buildServer(services, {
      trustProxy: 1,
      log: { write: (line) => void lines.push(line) },
      report: (line) => void told.push(line),
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

      assert.ok(lines.length >= asked.length, 'the control: a log is written');
      const all = [...lines, ...told].join('');
      for (const hidden of [NIK, NAME, NAME.replace(' ', '%20'), ADDRESS, government.name])
        assert.ok(!all.includes(hidden), hidden);
      const said = [...lines, ...told].flatMap((line) => Object.keys(JSON.parse(line) as object));
      assert.deepEqual(
        [...new Set(said)].filter((key) => !ALLOWED.includes(key)),
        [],
      );
      const errors = told.map((line) => JSON.parse(line) as { code?: string; reqId: string; route: string });
      assert.deepEqual(
        errors.map(({ code, route }) => [code, route]),
        [['23505', '/api/directory/people']],
      );
      assert.match((broken.json() as { detail: string }).detail, new RegExp(`\\b${errors[0]!.reqId}\\b`));
      assert.ok(
        lines.some((line) => (JSON.parse(line) as { reqId?: string }).reqId === errors[0]!.reqId),
        'the line of the request has the same number',
      );
    } finally {
      await app.close();
    }
  },
);

eachEngine(
  'an unexpected error leaves its line without a log too, and the page tells its number; of a survey’s answers there is none',
  async ({ db }, government) => {
    const told: string[] = [];
    let erring = false;
    const failing: Database = {
      ...db,
      asGovernment: (id, work) => (erring ? Promise.reject(new TypeError(NAME)) : db.asGovernment(id, work)),
      asBox: () => Promise.reject(new TypeError(NAME)),
    };
    const services = createServices(failing, readEnvironment({ LURUS_DATA: folder }));
    const app = await buildServer(services, { report: (line) => void told.push(line) });
    try {
      const headers = { host: `${government.id}.localhost`, accept: 'text/html' };
      await app.inject({ url: '/', headers });
      erring = true;
      const survey = await app.inject({ url: `/s/${NIK}/bukti?nama=${NIK}`, headers });
      assert.equal(survey.statusCode, 500);
      assert.equal(told.length, 0);
      const page = await app.inject({ url: `/cek/eskbt/${NIK}?nama=${NIK}`, headers });
      assert.equal(page.statusCode, 500);
      assert.equal(told.length, 1);
      const line = JSON.parse(told[0]!) as { event: string; reqId: string; route: string; name: string };
      assert.deepEqual(
        [line.event, line.route, line.name],
        ['unexpected-error', '/cek/eskbt/:code', 'TypeError'],
      );
      assert.match(line.reqId, /^[0-9A-Z]{8}$/);
      assert.ok(page.body.includes(line.reqId), page.body);
      for (const hidden of [NIK, NAME]) assert.ok(!told[0]!.includes(hidden), hidden);
    } finally {
      await app.close();
    }
  },
);
