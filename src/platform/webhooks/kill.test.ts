import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { hasServer, newGovernment, serverDatabase } from '../test-database.ts';
import { LEASE } from './limits.ts';
import { openLine } from './webhooks.fixture.ts';

// A program is killed (SIGKILL) between the commit of what happened and its delivery. What was committed is told, once; what was not never is.

const PROGRAM = fileURLToPath(new URL('kill.fixture.ts', import.meta.url));

for (const { how, name, sent } of [
  { how: 'committed', name: 'between commit and delivery: another program delivers', sent: 1 },
  { how: 'taken', name: 'with a delivery in its hands: another program delivers after the lease', sent: 1 },
  { how: 'open', name: 'before its commit: nothing is told', sent: 0 },
])
  test(
    `a program that is killed ${name}`,
    { skip: hasServer ? false : 'no PostgreSQL server programs' },
    async () => {
      const database = await serverDatabase();
      const line = await openLine(database, await newGovernment(database));
      const child = spawn(
        process.execPath,
        [
          PROGRAM,
          process.env['LURUS_TEST_OWNER_URL']!,
          line.government.id,
          line.endpointId,
          line.act().now,
          how,
        ],
        { stdio: ['ignore', 'pipe', 'inherit'] },
      );
      const ended = once(child, 'exit');
      await once(child.stdout, 'data');
      child.kill('SIGKILL');
      assert.equal((await ended)[1], 'SIGKILL');
      await line.deliver();
      assert.equal(line.receiver.pushed.length, how === 'committed' ? 1 : 0);
      line.pass({ seconds: LEASE });
      await line.deliver();
      await line.deliver();
      assert.equal(line.receiver.pushed.length, sent);
    },
  );
