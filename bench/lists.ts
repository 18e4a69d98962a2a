import { buildServer } from '../src/app/server.ts';
import type { BenchCity } from './city.ts';
import { printTimes, time } from './measure.ts';

const LISTS: Record<string, string> = {
  'findings list, first page': '/api/findings?size=50',
  'findings list, filtered': '/api/findings?status=BT&source=BPK&size=50',
  'findings list, searched': '/api/findings?q=honorarium&size=50',
  'findings list, page 200': '/api/findings?page=200&size=50',
};

/** The list of findings through the whole server: session, policy, query, reply schema. */
export async function benchLists({ services, cookie }: BenchCity, count: number): Promise<void> {
  const app = await buildServer(services);
  for (const [name, url] of Object.entries(LISTS)) {
    const times = await time(count, 5, async () => {
      const reply = await app.inject({ url, headers: { cookie, host: 'localhost' } });
      if (reply.statusCode !== 200)
        throw new Error(`${url} → ${reply.statusCode} ${reply.body.slice(0, 200)}`);
    });
    printTimes(name, times, 'p95 < 100 ms');
  }
  await app.close();
}
