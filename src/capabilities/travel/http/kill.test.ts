import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { allMigrations } from '../../../app/schema.ts';
import { openEmbeddedDatabase, type Database } from '../../../platform/database/index.ts';
import { migrate } from '../../../platform/database/migrate.ts';
import { hasServer, newGovernment, serverDatabase } from '../../../platform/test-database.ts';
import { listPositions } from '../store/positions.ts';
import { NOW, sendOnTrip } from '../trip.fixture.ts';

// The program is killed (SIGKILL) while many phones send. Every position that was answered with success is there afterwards.

const folder = mkdtempSync(join(tmpdir(), 'lurus-kill-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const PROGRAM = fileURLToPath(new URL('kill.fixture.ts', import.meta.url));
const AT = Date.parse(NOW) / 1_000;
const [PHONES, ENOUGH] = [8, 200];

interface Prepared {
  governmentId: string;
  memberId: string;
  token: string;
}

async function prepare(database: Parameters<typeof newGovernment>[0]): Promise<Prepared> {
  const government = await newGovernment(database);
  return database.db.asGovernment(government.id, async (tx) => {
    const member = await sendOnTrip(tx, government);
    const { token } = await member.device('owntracks');
    return { governmentId: government.id, memberId: member.memberId, token };
  });
}

/** Sends until the program is gone; it is killed in the middle. @returns moments that were answered with success, and how many were not answered */
async function sendAndKill(
  { governmentId, token }: Prepared,
  ...args: string[]
): Promise<{ answered: number[]; unanswered: number }> {
  const child = spawn(process.execPath, [PROGRAM, ...args, NOW], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  const agent = new Agent({ keepAlive: true, maxSockets: PHONES });
  try {
    let port = 0;
    for await (const line of createInterface(child.stdout)) {
      port = Number(line);
      break;
    }
    const answered: number[] = [];
    let unanswered = 0;
    let next = 0;
    await Promise.all(
      Array.from({ length: PHONES }, async () => {
        for (let alive = true; alive && next < 20_000;) {
          const at = AT - 1 - next++;
          alive = await post(agent, port, `${governmentId}.localhost`, token, at);
          if (alive) answered.push(at);
          else unanswered += 1;
          if (answered.length === ENOUGH) child.kill('SIGKILL');
        }
      }),
    );
    assert.equal((await ended)[1], 'SIGKILL');
    return { answered, unanswered };
  } finally {
    agent.destroy();
    child.kill('SIGKILL');
  }
}

/** Was it answered with success? */
function post(agent: Agent, port: number, host: string, token: string, at: number): Promise<boolean> {
  const body = JSON.stringify({ _type: 'location', lat: -1.1, lon: 116.9, tst: at, acc: 12 });
  return new Promise((resolve) => {
    const sent = request(
      {
        agent,
        port,
        host: '127.0.0.1',
        method: 'POST',
        path: `/in/owntracks/${token}`,
        headers: { host, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
      },
      (reply) => {
        reply.resume();
        reply.on('close', () => resolve(reply.complete && reply.statusCode === 200));
      },
    );
    sent.on('error', () => resolve(false));
    sent.end(body);
  });
}

async function assertKept(
  db: Database,
  { governmentId, memberId }: Prepared,
  { answered, unanswered }: { answered: number[]; unanswered: number },
): Promise<void> {
  const kept = new Set(
    (await db.asGovernment(governmentId, (tx) => listPositions(tx, memberId))).map((each) => each.at),
  );
  assert.ok(answered.length >= ENOUGH && unanswered > 0, `${answered.length} answered, ${unanswered} not`);
  assert.deepEqual(
    answered.filter((at) => !kept.has(at)),
    [],
  );
  assert.ok(kept.size <= answered.length + unanswered);
}

test('kill -9 while phones send: what was answered is there [embedded]', async () => {
  const data = join(folder, 'data');
  const opened = async <T>(work: (db: Database) => Promise<T>) => {
    const db = await openEmbeddedDatabase(data);
    try {
      return await work(db);
    } finally {
      await db.close();
    }
  };
  const prepared = await opened(async (db) => {
    await migrate(db, allMigrations());
    return prepare({ name: 'embedded', db, owner: db });
  });
  const sent = await sendAndKill(prepared, 'embedded', data);
  await opened((db) => assertKept(db, prepared, sent));
});

test(
  'kill -9 while phones send: what was answered is there [PostgreSQL]',
  { skip: hasServer ? false : 'no PostgreSQL server programs' },
  async () => {
    const database = await serverDatabase();
    const prepared = await prepare(database);
    const sent = await sendAndKill(prepared, 'server', process.env['LURUS_TEST_OWNER_URL']!);
    await assertKept(database.db, prepared, sent);
  },
);
