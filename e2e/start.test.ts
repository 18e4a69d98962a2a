import assert from 'node:assert/strict';
import { statSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { test } from 'node:test';
import { signIn } from './client.ts';
import { startProgram } from './program.ts';

test('first start makes two cities, each with its own accounts; a second program is refused; a restart keeps all', async () => {
  const program = await startProgram();
  try {
    assert.equal(statSync(join(program.folder, 'data/demo-accounts.txt')).mode & 0o777, 0o600);
    assert.ok(program.accounts.size >= 12);
    const session = await (await signIn(program, 'inspektur')).get<{ roles: string[] }>('/session');
    assert.ok(session.roles.includes('inspektur'));
    const { user, password } = program.accounts.get('contoh:inspektur')!;
    const body = { name: user, password };
    assert.equal(await statusAt(program.url, 'contoh.localhost', body), 200);
    assert.notEqual(await statusAt(program.url, 'localhost', body), 200);
    await assert.rejects(startProgram({ folder: program.folder }), /sedang dipakai program Lurus lain/);
    await program.kill();
    const again = await startProgram({ folder: program.folder });
    await signIn(again, 'inspektur');
    assert.doesNotMatch(again.output(), /Menyiapkan Kota Teladan/);
    await again.stop();
  } finally {
    await program.stop();
  }
});

/** Log-in at a host of the program; not every resolver knows names below localhost, so the name goes into the header only. */
function statusAt(url: string, host: string, body: object): Promise<number> {
  return new Promise((resolve, reject) => {
    const asked = request(
      `${url.replace('localhost', '127.0.0.1')}/api/session`,
      { method: 'POST', headers: { host, 'content-type': 'application/json' } },
      (reply) => {
        reply.resume();
        resolve(reply.statusCode ?? 0);
      },
    );
    asked.once('error', reject);
    asked.end(JSON.stringify(body));
  });
}
