import { sql } from 'kysely';
import { buildServer } from '../src/app/server.ts';
import type { Tx } from '../src/platform/database/index.ts';
import type { BenchCity } from './city.ts';
import { print, printTimes, time } from './measure.ts';

const AIM = 'p95 < 100 ms';
/** The order of the inbox as it opens. */
const ORDER = sql`order by unproven, due_on, id`;

interface Measured {
  url: string;
  /** the same rows, as the one statement that an index answers */
  bare: ReturnType<typeof sql>;
}

const LISTS: Record<string, Measured> = {
  'inbox, first page': {
    url: '/api/inbox?size=50',
    bare: sql`select * from matter where state = 'open' ${ORDER} limit 50`,
  },
  'inbox, filtered': {
    url: '/api/inbox?kind=complaint-public&stage=verified&late=true&size=50',
    bare: sql`select * from matter where state = 'open' and kind = 'complaint-public' and stage = 'verified' and due_on < current_date ${ORDER} limit 50`,
  },
  'inbox, searched': {
    url: '/api/inbox?q=lampu+77&size=50',
    bare: sql`select * from matter where state = 'open' and search like '%lampu 77%' ${ORDER} limit 50`,
  },
  'inbox, page 1,000': {
    url: '/api/inbox?page=1000&size=50',
    bare: sql`select * from matter where state = 'open' ${ORDER} limit 50 offset 49950`,
  },
  'inbox, closed, first page': {
    url: '/api/inbox?state=closed&size=50',
    bare: sql`select * from matter where state = 'closed' order by closed_at desc, id desc limit 50`,
  },
};

/** The inbox over 100,000 matters through the whole server, each list beside its rows alone. */
export async function benchInbox(bench: BenchCity, count: number, smoke: boolean): Promise<void> {
  const total = smoke ? 1_000 : 100_000;
  const inside = <T>(work: (tx: Tx) => Promise<T>) => bench.db.asGovernment(bench.government.id, work);
  await inside((tx) => fill(tx, bench.government.id, total));
  await bench.asOwner('vacuum analyze matter');
  print('inbox filled', { matters: total });
  const app = await buildServer(bench.services);
  for (const [name, { url, bare }] of Object.entries(LISTS)) {
    const times = await time(count, 5, async () => {
      const reply = await app.inject({ url, headers: { cookie: bench.cookie, host: 'localhost' } });
      if (reply.statusCode !== 200)
        throw new Error(`${url} → ${reply.statusCode} ${reply.body.slice(0, 200)}`);
    });
    printTimes(name, times, AIM);
    printTimes('  the same rows, bare', await time(count, 5, () => inside((tx) => bare.execute(tx))), '');
  }
  await app.close();
}

/** Complaints of two years: eight in ten open, two in ten late, one in twenty without proof of work. */
async function fill(tx: Tx, governmentId: string, total: number): Promise<void> {
  await sql`
    with agencies as (select array_agg(id order by id) as ids from agency)
    insert into matter (government_id, id, kind, number, title, agency_id, stage, state, unproven, received_on, opened_at,
      closed_at, paused, due_on, due_provisional, due_clock, escalation)
    select ${governmentId}::uuid, gen_random_uuid(), 'complaint-public', 'UKR-2026-' || lpad(n::text, 6, '0'),
      'Lampu ' || n || ' jalan padam sejak tiga malam', ids[1 + n % cardinality(ids)],
      case when n % 5 = 0 then 'closed' when n % 2 = 0 then 'verified' else 'received' end,
      case when n % 5 = 0 then 'closed' else 'open' end, n % 20 = 0,
      current_date - n % 700, now() - n % 700 * interval '1 day',
      case when n % 5 = 0 then now() - n % 690 * interval '1 day' end, false,
      case when n % 5 = 0 then null when n % 10 in (1, 2) then current_date - n % 60 else current_date + n % 60 end,
      false, case when n % 5 = 0 then null else 'verify' end, 0
    from agencies, generate_series(1, ${total}::int) as n`.execute(tx);
}
