import { Agent, request } from 'node:http';
import { sql } from 'kysely';
import { startProgram } from '../e2e/program.ts';
import { insertMany } from '../src/platform/database/insert.ts';
import { newId } from '../src/platform/ids.ts';
import { tokenHash } from '../src/capabilities/travel/actions/take-positions.ts';
import { sendOnTrip } from '../src/capabilities/travel/trip.fixture.ts';
import { dayIn } from '../src/platform/clock.ts';
import type { BenchCity } from './city.ts';
import { print, quantile } from './measure.ts';

const CONNECTIONS = 64;

/** Positions by HTTP: one a request and in batches, each answered after its commit, beside one bare multi-row insert of the same rows. */
export async function benchTravelIngest(bench: BenchCity, smoke: boolean): Promise<void> {
  const devices = smoke ? 50 : 2_000;
  const tokens = await enrol(bench, devices);
  const program = await startProgram({ env: { ...bench.env, LURUS_LOG: '0' } });
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const now = Math.floor(Date.now() / 1_000);
  const location = (index: number) => ({
    _type: 'location',
    lat: -1.1,
    lon: 116.9,
    tst: now - index,
    acc: 12,
  });
  try {
    for (let index = 0; index < 200; index += 1)
      await post(program.url, agent, tokens[index % devices]!, location(90_000 + index));
    const singles = await run(smoke ? 2_000 : 40_000, (index) =>
      post(program.url, agent, tokens[index % devices]!, location(Math.floor(index / devices))),
    );
    report('positions, one a request', singles, 1, 'at least 2,000 a second');
    const again = await run(smoke ? 500 : 4_000, (index) =>
      post(program.url, agent, tokens[index % devices]!, location(Math.floor(index / devices))),
    );
    report('the same positions again', again, 1, 'ignored');
    const size = 200;
    const batches = await run(smoke ? 50 : 2_000, (index) =>
      post(
        program.url,
        agent,
        tokens[index % devices]!,
        Array.from({ length: size }, (_, place) =>
          location(10_000 + Math.floor(index / devices) * size + place),
        ),
      ),
    );
    report('positions, 200 a request', batches, size, '10 times the single ones');
    await bareInsert(bench, (smoke ? 50 : 2_000) * size, size);
  } finally {
    agent.destroy();
    await program.stop();
  }
}

function report(name: string, { times, seconds, refused }: Run, each: number, aim: string): void {
  print(name, {
    'positions a second': (times.length * each) / seconds,
    'p50 ms': quantile(times, 0.5),
    'p99 ms': quantile(times, 0.99),
    refused,
    aim,
  });
}

interface Run {
  times: number[];
  seconds: number;
  refused: number;
}

async function run(count: number, send: (index: number) => Promise<number>): Promise<Run> {
  const times: number[] = [];
  let refused = 0;
  let next = 0;
  const begun = performance.now();
  await Promise.all(
    Array.from({ length: CONNECTIONS }, async () => {
      while (next < count) {
        const index = next++;
        const start = performance.now();
        if ((await send(index)) === 200) times.push(performance.now() - start);
        else refused += 1;
      }
    }),
  );
  return { times: times.sort((a, b) => a - b), seconds: (performance.now() - begun) / 1_000, refused };
}

function post(base: string, agent: Agent, token: string, body: unknown): Promise<number> {
  const text = JSON.stringify(body);
  return new Promise((resolve, reject) => {
    const sent = request(
      `${base}/in/owntracks/${token}`,
      {
        method: 'POST',
        agent,
        headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) },
      },
      (reply) => {
        reply.resume();
        reply.on('end', () => resolve(reply.statusCode ?? 0));
      },
    );
    sent.on('error', reject);
    sent.end(text);
  });
}

async function enrol({ db, government }: BenchCity, count: number): Promise<string[]> {
  const today = dayIn(government.zone, Temporal.Now.instant());
  return db.asGovernment(government.id, async (tx) => {
    const { memberId } = await sendOnTrip(tx, government, { from_day: today, to_day: today });
    const tokens = Array.from({ length: count }, () => newId());
    await insertMany(
      tx,
      'travel_device',
      tokens.map((token) => ({
        government_id: government.id,
        id: newId(),
        member_id: memberId,
        kind: 'owntracks',
        token_hash: tokenHash(token),
        enrolled_at: new Date().toISOString(),
      })),
    );
    return tokens;
  });
}

/** The physical limit here: the same columns and key, many rows a statement, nothing else. */
async function bareInsert(bench: BenchCity, count: number, size: number): Promise<void> {
  await bench.asOwner(`create table bench_position (like travel_position including all);
    grant insert on bench_position to public`);
  const [memberId, deviceId] = [newId(), newId()];
  const begun = performance.now();
  for (let start = 0; start < count; start += size) {
    await bench.db.asGovernment(bench.government.id, (tx) =>
      sql`insert into bench_position (government_id, member_id, device_id, fix_at, latitude, longitude, received_at, satellite_time, accuracy, radius, repeated, source, signed)
        values ${sql.join(
          Array.from(
            { length: size },
            (_, place) =>
              sql`(${bench.government.id}::uuid, ${memberId}::uuid, ${deviceId}::uuid, to_timestamp(${start + place}), -1.1, 116.9, now(), true, 12, '68', false, 'owntracks', false)`,
          ),
        )}`.execute(tx),
    );
  }
  print('bare multi-row inserts', {
    'rows a second': count / ((performance.now() - begun) / 1_000),
    'rows a statement': size,
  });
  await bench.asOwner('drop table bench_position');
}
