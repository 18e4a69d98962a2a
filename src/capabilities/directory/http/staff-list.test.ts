import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { readEnvironment } from '../../../app/environment.ts';
import { buildServer } from '../../../app/server.ts';
import { makeWorld } from '../../../app/walk/world.fixture.ts';
import { createServices } from '../../../app/wiring.ts';
import type { Role } from '../../../platform/act.ts';
import { newId, sha256 } from '../../../platform/ids.ts';
import { temporaryFolder } from '../../../platform/temporary-folder.fixture.ts';
import { embeddedDatabase } from '../../../platform/test-database.ts';
import { agencyRow } from '../directory.fixture.ts';
import type { StaffListReply } from '../contract/staff-list.ts';
import { insertAgencies } from '../store/agencies.ts';

const BOUNDARY = 'batas';
const form = (rows: readonly string[]) =>
  [
    `--${BOUNDARY}`,
    'content-disposition: form-data; name="file"; filename="simpeg.csv"',
    'content-type: text/csv',
    '',
    ['kode_pegawai,nip,nama,jenis_pegawai,kode_opd,jabatan,tmt', ...rows].join('\n'),
    `--${BOUNDARY}--`,
    '',
  ].join('\r\n');

test('a program of the personnel system sends its list with a token that writes the directory, and with no other', async (t) => {
  const database = await embeddedDatabase();
  const environment = readEnvironment({ LURUS_DATA: temporaryFolder('staff-list-http') });
  const services = createServices(database.db, environment);
  const world = await makeWorld(database, services, 5);
  const app = await buildServer(services);
  t.after(() => app.close());
  const own = world.government.id;
  await database.db.asGovernment(own, (tx) => insertAgencies(tx, own, [agencyRow('SIMPEG-1')]));
  const tokenOf = async (who: Role, scopes: string[]) => {
    const token = `lurus_${sha256(`${who} ${scopes.join()}`).slice(0, 43)}`;
    const session = sha256(world.cookies.get(who)!.replace('lurus=', ''));
    await database.db.asGovernment(own, (tx) =>
      sql`insert into access_token (government_id, id, account_id, name, token_hash, scopes, strong, created_at, expires_at)
        select government_id, ${newId()}::uuid, account_id, 'uji', ${sha256(token)}, ${scopes}::text[], true, now(), now() + interval '1 day'
        from session where token_hash = ${session}`.execute(tx),
    );
    return token;
  };
  const send = async (token: string, rows: readonly string[], query = '') => {
    const reply = await app.inject({
      method: 'POST',
      url: `/api/directory/staff-list${query}`,
      headers: {
        host: world.host,
        authorization: `Bearer ${token}`,
        'content-type': `multipart/form-data; boundary=${BOUNDARY}`,
      },
      payload: form(rows),
    });
    return {
      status: reply.statusCode,
      body: reply.json() as StaffListReply & { code: string; fields?: { field: string }[] },
    };
  };
  const rows = ['S-1,,Ani,non-asn,SIMPEG-1,Staf,2021-05-01', 'S-2,,Budi,non-asn,SIMPEG-1,Staf,2021-05-01'];

  const token = await tokenOf('technical-administrator', ['write:directory']);
  const dry = await send(token, rows, '?dryRun=true');
  assert.deepEqual(
    [dry.status, dry.body.saved, dry.body.counts?.new],
    [200, false, 2],
    JSON.stringify(dry.body),
  );
  const saved = await send(token, rows);
  assert.deepEqual([saved.status, saved.body.saved, saved.body.counts.new], [200, true, 2]);
  assert.deepEqual((await send(token, rows)).body.saved, false);
  const bad = await send(token, [rows[0]!.replace('SIMPEG-1', 'SIMPEG-7')]);
  assert.deepEqual(
    [bad.status, bad.body.code, bad.body.fields?.[0]?.field],
    [422, 'import-rows-refused', 'baris 2 · kode_opd'],
  );
  assert.equal((await send(token, rows.slice(1), '?leaving=2')).body.code, 'staff-list-leaving-differs');
  assert.equal((await send(token, rows.slice(1))).body.counts.left, 1);

  const reader = await tokenOf('technical-administrator', ['read:directory', 'write:findings']);
  assert.equal((await send(reader, rows)).body.code, 'token-scope');
  const officer = await tokenOf('account-officer', ['write:directory']);
  assert.equal(
    (await send(officer, rows)).body.code,
    'not-allowed',
    'a token gives no more than its owner may',
  );
});
