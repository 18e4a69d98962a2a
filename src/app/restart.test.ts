import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { Agent, request } from 'node:http';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { openServerDatabase } from '../platform/database/index.ts';
import { temporaryFolder } from '../platform/temporary-folder.fixture.ts';
import { hasServer } from '../platform/test-database.ts';
import { readEnvironment } from './environment.ts';
import { holdSocket } from './held-socket.fixture.ts';
import { ownDatabase } from './own-database.fixture.ts';
import { makeWorld, type World } from './walk/world.fixture.ts';
import { createServices } from './wiring.ts';

const folder = temporaryFolder('restart');
const skip = hasServer ? hasPython() : 'no PostgreSQL server programs';

function hasPython(): string | false {
  try {
    execFileSync('python3', ['--version']);
    return false;
  } catch {
    return 'no python3';
  }
}

interface Answer {
  status: number;
  cut: boolean;
}

/**
 * One request over `agent`; a connection that broke is an answer too, so that it is counted. Only what every browser and proxy does is done:
 * a GET on a kept connection that the server closed at the same moment is asked again (RFC 9110, section 9.2.2).
 */
function ask(port: number, world: World, agent: Agent, path: string, body?: object): Promise<Answer> {
  return new Promise((resolve) => {
    const sent = request({
      port,
      host: '127.0.0.1',
      agent,
      path,
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        host: world.host,
        cookie: world.cookies.get('everything'),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
    });
    sent.on('response', (reply) => {
      reply.resume();
      reply.on('end', () => resolve({ status: reply.statusCode ?? 0, cut: false }));
      reply.on('error', () => resolve({ status: 0, cut: true }));
    });
    sent.on('error', (error: NodeJS.ErrnoException) =>
      resolve(
        sent.reusedSocket && error.code === 'ECONNRESET' && body === undefined
          ? ask(port, world, agent, path)
          : { status: 0, cut: true },
      ),
    );
    sent.end(body === undefined ? undefined : JSON.stringify(body));
  });
}

test(
  'a second program takes over from the first on one socket and one PostgreSQL: under requests, no answer and no acknowledged write is lost',
  { skip, timeout: 300_000 },
  async () => {
    const database = await ownDatabase();
    const db = openServerDatabase(database.url, 2);
    const env = { DATABASE_URL: database.url, LURUS_DATA: folder, LURUS_DRAIN: '3' };
    const world = await makeWorld(
      { name: 'server', db, owner: database.owner },
      createServices(db, readEnvironment(env)),
      7,
    );
    const socket = await holdSocket(env);
    try {
      const first = await socket.start();
      const answers: (Answer & { path: string })[] = [];
      const written: string[] = [];
      let going = true;
      const visitors = [new Agent({ keepAlive: true, maxSockets: 2 }), new Agent({ keepAlive: false })];
      const visits = visitors.flatMap((agent, index) => {
        const visit = async (path: string, bodyOf?: (number: number) => object) => {
          for (let number = 0; going; number += 1) {
            const body = bodyOf?.(number);
            const answer = await ask(socket.port, world, agent, path, body);
            answers.push({ ...answer, path });
            if (answer.status === 201) written.push((body as { name: string }).name);
            await sleep(5);
          }
        };
        return [
          visit('/'),
          visit('/api/session'),
          visit('/api/directory/vendors', (number) => ({ name: `CV Uji ${index} ${number}` })),
        ];
      });
      await sleep(500);
      const next = await socket.start();
      assert.equal(await first.stop(), 0);
      await sleep(500);
      going = false;
      await Promise.all(visits);
      visitors.forEach((agent) => agent.destroy());
      assert.ok(answers.length > 200, `${answers.length} answers`);
      const wrong = answers.filter((each) => each.cut || ![200, 201].includes(each.status));
      assert.deepEqual(wrong, []);
      const kept = await db.asGovernment(world.government.id, async (tx) => {
        const found = await tx
          .withTables<{ vendor: { name: string } }>()
          .selectFrom('vendor')
          .select('name')
          .where('name', 'like', 'CV Uji %')
          .execute();
        return found.map((row) => row.name);
      });
      assert.ok(written.length > 20, `${written.length} written`);
      assert.deepEqual(kept.toSorted(), written.toSorted());
      assert.equal(await next.stop(), 0);
    } finally {
      socket.release();
      await db.close();
      await database.drop();
    }
  },
);
