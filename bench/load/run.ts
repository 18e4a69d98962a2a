// `npm run bench -- load`: the demo city of 9,000 accounts on PostgreSQL, 500 people signed in who think for five seconds between two
// requests, citizens on the public pages beside them, for ten minutes. `--smoke` runs it for six seconds with five people.
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { startProgram } from '../../e2e/program.ts';
import { seededRandom } from '../../src/platform/random.ts';
import { print, quantile } from '../measure.ts';
import { makeLoadCity, type Signed } from './city.ts';
import { openLedger, type Summary } from './ledger.ts';
import { ask } from './request.ts';
import { readableBy, type Readable } from './routes.ts';
import { employee, visitor, type Place } from './visitor.ts';
import { writes } from './writes.ts';

const MINUTE = 60_000;
/** Memory is compared from here on: by then every part of the program has been asked once. */
const SETTLED = 3 * MINUTE;

/** @returns what was measured, for the table of all figures */
export async function benchLoad(smoke: boolean): Promise<Summary> {
  const [sessions, citizens, length] = smoke ? [5, 1, 6_000] : [500, 50, 10 * MINUTE];
  const begun = performance.now();
  const city = await makeLoadCity(sessions);
  const program = await startProgram({ env: { ...city.env, LURUS_LOG: '0' } });
  try {
    const readable = await readableByRole(program.url, city.people);
    print('load, prepared', {
      accounts: 9_000,
      sessions,
      citizens,
      seconds: (performance.now() - begun) / 1_000,
    });
    const ledger = openLedger();
    const start = performance.now();
    const place = (seed: number): Place => ({
      url: program.url,
      think: 5_000,
      random: seededRandom(seed),
      ledger,
      until: start + length,
    });
    const watched = watch(program.pid, program.url, start + length);
    await Promise.all([
      ...city.people.map((person, seed) =>
        employee(
          place(seed),
          person,
          readable.get(person.role)!,
          writes.filter(({ roles }) => roles === null || roles.includes(person.role)),
        ),
      ),
      ...Array.from({ length: citizens }, (_, seed) => visitor(place(10_000 + seed), `127.0.1.${seed + 1}`)),
    ]);
    const { memory, floor } = await watched;
    const summary = ledger.summary();
    tell(summary, length, memory, floor);
    return summary;
  } finally {
    await program.stop();
    await city.stop();
  }
}

async function readableByRole(url: string, people: readonly Signed[]): Promise<Map<string, Readable[]>> {
  const readable = new Map<string, Readable[]>();
  for (const [role, [first]] of Map.groupBy(people, (each) => each.role))
    readable.set(role, await readableBy(url, first!));
  return readable;
}

interface Watched {
  /** milliseconds since the start → MiB of the program */
  memory: [number, number][];
  /** milliseconds of an empty answer in the same minutes: what HTTP on this machine costs at least */
  floor: number[];
}

async function watch(pid: number, url: string, until: number): Promise<Watched> {
  const watched: Watched = { memory: [], floor: [] };
  const start = performance.now();
  while (performance.now() < until) {
    const resident = Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1_024;
    watched.memory.push([performance.now() - start, resident]);
    watched.floor.push((await ask(url, 'GET', '/healthz', null)).milliseconds);
    await sleep(1_000);
  }
  return watched;
}

function tell(summary: Summary, length: number, memory: Watched['memory'], floor: number[]): void {
  const { read, write, errors, refused } = summary;
  const health = floor.toSorted((a, b) => a - b);
  const beside = `empty answer p99 ${Math.round(quantile(health, 0.99))} ms`;
  print('load, reads', {
    count: read.count,
    'p50 ms': read.p50,
    'p95 ms': read.p95,
    'p99 ms': read.p99,
    aim: 'p99 300 ms',
    beside,
  });
  print('load, writes', {
    count: write.count,
    'p50 ms': write.p50,
    'p95 ms': write.p95,
    'p99 ms': write.p99,
    aim: 'p99 500 ms',
    beside,
  });
  print('load, requests', {
    'a second': ((read.count + write.count) * 1_000) / length,
    errors,
    refused,
    aim: '0 errors',
  });
  const settled = memory
    .filter(([at]) => at >= Math.min(SETTLED, length / 2))
    .map(([, resident]) => resident);
  const tenth = Math.max(1, Math.floor(settled.length / 10));
  const mean = (of: readonly number[]) => of.reduce((sum, each) => sum + each, 0) / of.length;
  const [first, last] = [mean(settled.slice(0, tenth)), mean(settled.slice(-tenth))];
  print('load, memory', {
    'after minute 3 MiB': first,
    'at the end MiB': last,
    'growth %': (last / first - 1) * 100,
    aim: 'under 5 %',
  });
  print('load, capabilities', Object.fromEntries(summary.capabilities));
  for (const { route, count, p95 } of summary.slowest.slice(0, 8))
    print('load, slowest', { route, count, 'p95 ms': p95 });
  for (const [fault, count] of summary.faults.slice(0, 12))
    print('load, refused or failed', { fault, count });
}

if (import.meta.main) await benchLoad(process.argv.includes('--smoke'));
