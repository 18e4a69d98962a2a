import { Agent, request } from 'node:http';
import { solveChallenge, type Challenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';
import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { startProgram } from '../e2e/program.ts';
import { extendDirectory } from '../src/capabilities/whistleblowing/actions/extend-directory.ts';
import { findDirectory } from '../src/capabilities/whistleblowing/actions/read-directory.ts';
import { inventCeremony } from '../src/capabilities/whistleblowing/demo/key-ceremony.ts';
import { sealSample } from '../src/capabilities/whistleblowing/demo/sealed-sample.ts';
import { addDays } from '../src/platform/calendar/index.ts';
import type { Tx } from '../src/platform/database/index.ts';
import { isRefusal } from '../src/platform/outcome.ts';
import type { BenchCity } from './city.ts';
import { print, quantile } from './measure.ts';

const AT_ONCE = 16;
/** A photograph of a card as the page makes it smaller. */
const CARD = 120_000;

type Ask = (method: string, path: string, sent?: object) => Promise<Record<string, unknown>>;

/** Sealed reports by HTTP into PostgreSQL, 16 at once, and the same bytes inserted bare. A submission is a draft with its proof, and the report. */
export async function benchWhistleblowing(bench: BenchCity, smoke: boolean): Promise<void> {
  const bodies = await sealedBodies(bench);
  const program = await startProgram({ env: { ...bench.env, LURUS_LOG: '0' } });
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
  const ask: Ask = (method, path, sent) => askAt(agent, program.url, method, path, sent);
  try {
    await benchSubmissions(ask, 'sealed reports, words alone', bodies.words, smoke ? 32 : 1_000);
    await benchSubmissions(ask, 'sealed reports with card photo', bodies.card, smoke ? 32 : 500);
  } finally {
    agent.destroy();
    await program.stop();
  }
  await bench.asOwner(
    'create table bench_sealed (id uuid primary key, content bytea not null); grant select, insert on bench_sealed to lurus_app',
  );
  await benchBareBytes(bench, bodies.words, smoke ? 100 : 2_000);
  await benchBareBytes(bench, bodies.card, smoke ? 100 : 1_000);
}

async function benchSubmissions(ask: Ask, name: string, body: object, total: number): Promise<void> {
  const proofs: string[] = [];
  // The work is the reporters' devices' and done before: they and the program share no processor.
  await atOnce(total + AT_ONCE, 4, async () => {
    const challenge = (await ask('GET', '/api/wbs/challenge')) as unknown as Challenge;
    const solution = await solveChallenge({ challenge, deriveKey });
    proofs.push(Buffer.from(JSON.stringify({ challenge, solution })).toString('base64'));
  });
  const numbers = new Set<string>();
  const submit = async () => {
    const { token } = await ask('POST', '/api/wbs/drafts', { proof: proofs.pop() });
    const own = { ...body, mailboxAuthHash: randomBytes(32).toString('hex') };
    const { number } = await ask('POST', `/api/wbs/drafts/${String(token)}/send`, own);
    numbers.add(String(number));
  };
  await atOnce(AT_ONCE, AT_ONCE, submit);
  numbers.clear();
  const times: number[] = [];
  const begun = performance.now();
  await atOnce(total, AT_ONCE, async () => {
    const start = performance.now();
    await submit();
    times.push(performance.now() - start);
  });
  const seconds = (performance.now() - begun) / 1_000;
  times.sort((a, b) => a - b);
  print(name, {
    'a second': total / seconds,
    'p50 ms': quantile(times, 0.5),
    'p95 ms': quantile(times, 0.95),
    receipts: numbers.size,
    'KiB a report': JSON.stringify(body).length / 1_024,
    aim: '100 a second, p95 under 250 ms',
  });
}

/** A key ceremony for the city, and two reports that are sealed with its keys: of words alone, and with a photograph of the card. */
async function sealedBodies({
  services,
  government,
  act,
  db,
}: BenchCity): Promise<Record<'words' | 'card', object>> {
  const from = addDays(act.today, -1);
  const { rows } = await db.asGovernment(government.id, (tx) =>
    sql<{ id: string }>`select id from account order by id limit 4`.execute(tx),
  );
  const [superAdmin, intake, investigator, alternate] = rows.map((each) => each.id);
  const holder = (role: 'super-admin' | 'intake' | 'investigator' | 'alternate', accountId: string) => ({
    role,
    accountId,
    office: role === 'alternate' ? 'Inspektorat Provinsi' : null,
  });
  const ceremony = await inventCeremony(
    government.id,
    {
      superAdmin: holder('super-admin', superAdmin!),
      intake: holder('intake', intake!),
      investigator: holder('investigator', investigator!),
      alternate: holder('alternate', alternate!),
    },
    { from, decree: { number: 'SK 1/UKUR', day: from } },
  );
  const grants = [{ role: 'super-admin' as const, agencyIds: null }];
  const chief = { ...act, actor: { ...act.actor, accountId: superAdmin!, grants } };
  const directory = await db.asGovernment(government.id, async (tx) => {
    const extended = await extendDirectory(tx, chief, services.folders, ceremony.chain);
    if (isRefusal(extended)) throw new Error(`the ceremony was refused: ${extended.code}`);
    return findDirectory(tx, services.folders, government.id);
  });
  const sealed = async (card: string | null) =>
    (await sealSample(directory!, act.today, null, { identity: { card } })).body;
  return { words: await sealed(null), card: await sealed(randomBytes(CARD).toString('base64')) };
}

/** The same bytes into one bare table, one transaction each, 16 at once: what the machine could do at most. */
async function benchBareBytes(bench: BenchCity, body: object, total: number): Promise<void> {
  const inside = <T>(work: (tx: Tx) => Promise<T>) => bench.db.asGovernment(bench.government.id, work);
  // base64 in JSON carries three quarters of its length.
  const content = randomBytes(Math.round(JSON.stringify(body).length * 0.75));
  const begun = performance.now();
  await atOnce(total, AT_ONCE, () =>
    inside((tx) => sql`insert into bench_sealed values (gen_random_uuid(), ${content})`.execute(tx)),
  );
  print('bare inserts of the same bytes', {
    'a second': total / ((performance.now() - begun) / 1_000),
    KiB: content.length / 1_024,
  });
}

async function atOnce(total: number, lanes: number, work: () => Promise<unknown>): Promise<void> {
  let begun = 0;
  await Promise.all(
    Array.from({ length: lanes }, async () => {
      while (begun < total) {
        begun += 1;
        await work();
      }
    }),
  );
}

/** Node's fetch would not let the Host header be set. @throws what was refused */
function askAt(
  agent: Agent,
  url: string,
  method: string,
  path: string,
  sent?: object,
): Promise<Record<string, unknown>> {
  const { port, host } = new URL(url);
  const body = sent === undefined ? undefined : JSON.stringify(sent);
  const headers = {
    host: `wbs.${host}`,
    ...(body === undefined ? {} : { 'content-type': 'application/json', 'content-length': body.length }),
  };
  return new Promise((resolve, reject) => {
    const asked = request({ agent, host: '127.0.0.1', port, method, path, headers }, (reply) => {
      const chunks: Buffer[] = [];
      reply.on('data', (chunk: Buffer) => chunks.push(chunk));
      reply.on('end', () => {
        const text = Buffer.concat(chunks).toString();
        if (reply.statusCode === 200) resolve(JSON.parse(text) as Record<string, unknown>);
        else reject(new Error(`${path}: ${reply.statusCode} ${text.slice(0, 300)}`));
      });
    });
    asked.on('error', reject);
    asked.end(body);
  });
}
