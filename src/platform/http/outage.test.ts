import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { test } from 'node:test';
import pg from 'pg';
import { outageOf } from './outage.ts';
import { refusalOf } from './problems.ts';

async function errorOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => assert.fail('it succeeded'),
    (error: unknown) => error,
  );
}

test('a database that cannot be reached is told as 503, and the sentence does not promise that nothing was stored', async () => {
  const client = new pg.Client({ connectionString: 'postgres://a:b@127.0.0.1:1/c' });
  const refusal = refusalOf(await errorOf(client.connect()));
  assert.equal(refusal?.status, 503);
  assert.match(refusal.message.id, /mungkin belum tersimpan/);
  const socket = connect(1, '127.0.0.1');
  const refused = await new Promise((resolve) => socket.once('error', resolve));
  assert.equal(outageOf(refused)?.code, 'unavailable');
});

test('what PostgreSQL says as it falls over, starts or has become a standby is 503; no room is 507; a fault of ours is neither', () => {
  const failure = (code: string) => Object.assign(new Error('x'), { code });
  for (const code of ['57P01', '57P02', '57P03', '08006', '08P01', '53300', '25006'])
    assert.equal(outageOf(failure(code))?.status, 503, code);
  assert.equal(outageOf(new Error('Connection terminated unexpectedly'))?.status, 503);
  for (const code of ['ENOSPC', 'EDQUOT', 'EFBIG', '53100'])
    assert.equal(outageOf(failure(code))?.status, 507, code);
  for (const code of ['23505', '42P01', '40001', 'ENOENT', ''])
    assert.equal(outageOf(failure(code)), null, code);
  assert.equal(outageOf('57P01'), null);
});
