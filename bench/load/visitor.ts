import { setTimeout as sleep } from 'node:timers/promises';
import type { Random } from '../../src/platform/random.ts';
import type { Signed } from './city.ts';
import type { Ledger } from './ledger.ts';
import { citizen } from '../citizen.ts';
import { ask } from './request.ts';
import type { Readable } from './routes.ts';
import { complain, type Write } from './writes.ts';

/** Out of a hundred steps of somebody who is signed in; the rest are lists and what is opened of them. */
const SHARE = { shell: 20, write: 12 };
/** Of a list's reader, how many open a row of it at the next step, in percent. */
const OPENS = 60;
/** What the frame of the application asks for, on every screen. */
const SHELL = ['/api/session', '/api/desk', '/api/notifications'];
const PUBLIC = [
  '/',
  '/lapor',
  '/cek',
  '/aduan/baru',
  '/aduan/cek',
  '/konsultasi',
  '/cek/spj',
  '/cek/undangan',
  '/bantuan',
];
/** Of a citizen's steps, how many are a whole complaint, in percent. */
const COMPLAINS = 10;

export interface Place {
  url: string;
  /** mean pause between two steps, milliseconds */
  think: number;
  random: Random;
  ledger: Ledger;
  /** performance.now() at which everybody stops */
  until: number;
}

/** Works until the end, one request at a time, with a pause after each that is as long as chance has it (exponential). */
export async function employee(
  place: Place,
  person: Signed,
  readable: readonly Readable[],
  writes: readonly Write[],
): Promise<void> {
  const byCapability = Map.groupBy(readable, (each) => each.capability);
  const capabilities = [...byCapability.keys()];
  const { url, random, ledger } = place;
  const read = async (path: string, template: string, capability: string) => {
    const answer = await ask(url, 'GET', path, person.cookie);
    ledger.note('read', template, capability, answer.status, answer.milliseconds);
    return answer;
  };
  await pause(place, random.int(1_000_000) / 1_000_000);
  while (performance.now() < place.until) {
    const thrown = random.int(100);
    if (thrown < SHARE.shell) {
      const path = random.pick(SHELL);
      await read(path, path, 'platform');
    } else if (thrown < SHARE.shell + SHARE.write) {
      const write = random.pick(writes);
      await write.run(url, person, (status, milliseconds) =>
        ledger.note('write', write.name, 'writes', status, milliseconds),
      );
    } else {
      const of = random.pick(byCapability.get(random.pick(capabilities))!);
      const { body, status } = await read(of.list, of.list, of.capability);
      const ids = status === 200 && of.details.length > 0 ? idsIn(body) : [];
      if (ids.length > 0 && random.int(100) < OPENS) {
        await pause(place);
        const detail = random.pick(of.details);
        await read(detail.replace('{id}', random.pick(ids)), detail, of.capability);
      }
    }
    await pause(place);
  }
}

/** Reads public pages, and now and then complains. @param from address on this machine: people at home share none, and brakes count by it */
export async function visitor(place: Place, from: string): Promise<void> {
  const { url, random, ledger } = place;
  await pause(place, random.int(1_000_000) / 1_000_000);
  while (performance.now() < place.until) {
    if (random.int(100) < COMPLAINS)
      await complain(url, from, (status, milliseconds) =>
        ledger.note('write', 'complaint of a citizen', 'public', status, milliseconds),
      );
    else {
      const path = random.pick(PUBLIC);
      const { status, milliseconds } = await citizen(url, from).get(path);
      ledger.note('read', path, 'public', status, milliseconds);
    }
    await pause(place);
  }
}

async function pause(
  { think, random, until }: Place,
  share = -Math.log(1 - random.int(1_000_000) / 1_000_000),
): Promise<void> {
  const wait = Math.min(think * share, until - performance.now());
  if (wait > 0) await sleep(wait);
}

function idsIn(body: string): string[] {
  const { rows } = JSON.parse(body) as { rows?: { id?: unknown }[] };
  return (Array.isArray(rows) ? rows : []).map(({ id }) => id).filter((id) => typeof id === 'string');
}
