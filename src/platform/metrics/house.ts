// What waits in the house, summed over all governments: no figure here names one, and none tells of a person or a case.
import { sql } from 'kysely';
import type { Tx } from '../database/index.ts';
import { CHANNELS } from '../notifications/outbox.ts';
import type { Services } from '../services.ts';
import { signedSize } from '../trail/sign.ts';
import { figure, type Family } from './text.ts';

interface Waiting {
  channel: string;
  waiting: number;
  failed: number;
  /** seconds that the oldest one waits */
  age: number;
}

interface JobFigures {
  job: string;
  waiting: number;
  active: number;
  failed: number;
}

interface TrailFigures {
  pending: number;
  ordered: number;
}

/** Reads outbox, jobs and trail. A practice twin's messages never leave: they are not counted. */
export async function houseFamilies(
  services: Pick<Services, 'db' | 'governments' | 'folders'>,
): Promise<Family[]> {
  const governments = (await services.governments()).filter((each) => each.practiceOf === null);
  const outbox = new Map<string, Waiting>(
    CHANNELS.map((channel) => [channel, { channel, waiting: 0, failed: 0, age: 0 }]),
  );
  let unordered = 0;
  let unsigned = 0;
  for (const { id, demo } of governments) {
    const { messages, trail } = await services.db.asGovernment(id, async (tx) => ({
      messages: demo ? [] : await readOutbox(tx),
      trail: await readTrail(tx, id),
    }));
    for (const each of messages) {
      const sum = outbox.get(each.channel)!;
      sum.waiting += each.waiting;
      sum.failed += each.failed;
      sum.age = Math.max(sum.age, each.age);
    }
    unordered += trail.pending;
    unsigned += Math.max(0, trail.ordered - (await signedSize(services.folders, id)));
  }
  const channels = [...outbox.values()];
  const jobs = await services.db.asInstallation(readJobs);
  const byChannel = (name: string, help: string, value: (each: Waiting) => number): Family => ({
    name,
    type: 'gauge',
    help,
    samples: channels.map((each) => ({ labels: { channel: each.channel }, value: value(each) })),
  });
  return [
    byChannel('lurus_outbox_waiting', 'Messages that wait for being sent.', (each) => each.waiting),
    byChannel('lurus_outbox_oldest_seconds', 'How long the oldest of them waits.', (each) => each.age),
    byChannel(
      'lurus_outbox_failed',
      'Messages that were given up and are still kept.',
      (each) => each.failed,
    ),
    {
      name: 'lurus_jobs',
      type: 'gauge',
      help: 'Jobs that wait, run, or were given up within two weeks.',
      samples: jobs.flatMap(({ job, ...states }) =>
        Object.entries(states).map(([state, value]) => ({ labels: { job, state }, value })),
      ),
    },
    figure('lurus_trail_unordered', 'gauge', 'Entries of the trail without a place.', unordered),
    figure(
      'lurus_trail_unsigned',
      'gauge',
      'Entries with a place that no signed checkpoint covers.',
      unsigned,
    ),
    figure('lurus_governments', 'gauge', 'Governments, practice twins apart.', governments.length),
  ];
}

async function readOutbox(tx: Tx): Promise<Waiting[]> {
  const { rows } = await sql<Waiting>`
    select channel, count(*) filter (where state <> 'failed')::int as waiting, count(*) filter (where state = 'failed')::int as failed,
      coalesce(extract(epoch from now() - min(created_at) filter (where state <> 'failed')), 0)::float8 as age
    from outbox where state in ('waiting', 'sending', 'failed') group by channel`.execute(tx);
  return rows;
}

async function readTrail(tx: Tx, governmentId: string): Promise<TrailFigures> {
  const { rows } = await sql<TrailFigures>`
    select (select count(*)::int from trail_pending where government_id = ${governmentId}::uuid) as pending,
      1 + coalesce((select position from trail_order
        where government_id = ${governmentId}::uuid order by position desc limit 1), -1) as ordered`.execute(
    tx,
  );
  return rows[0]!;
}

async function readJobs(tx: Tx): Promise<JobFigures[]> {
  const { rows } = await sql<JobFigures>`
    select name as job, count(*) filter (where state in ('created', 'retry'))::int as waiting,
      count(*) filter (where state = 'active')::int as active, count(*) filter (where state = 'failed')::int as failed
    from pgboss.job where state in ('created', 'retry', 'active', 'failed') group by name order by name`.execute(
    tx,
  );
  return rows;
}
