import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Services } from '../services.ts';
import { houseFamilies } from './house.ts';
import { watchProcess } from './process.ts';
import { replicaFamilies } from './replica.ts';
import type { RequestMeter } from './requests.ts';
import { figure, METRICS_TYPE, metricsText, type Family } from './text.ts';

/** Where metrics are given, apart from the program's own address. */
export interface MetricsPlace {
  host: string;
  port: number;
}

/** @param text e.g. `127.0.0.1:9464`, `[::1]:9464` @throws Error naming the variable */
export function readMetricsPlace(text: string): MetricsPlace {
  const found = /^(?:\[([\da-f:]+)\]|([\w.-]+)):(\d{1,5})$/i.exec(text);
  const port = Number(found?.[3]);
  if (found === null || port > 65_535)
    throw new Error('LURUS_METRICS must be an address and a port, e.g. 127.0.0.1:9464');
  return { host: (found[1] ?? found[2])!, port };
}

/** Gives `/metrics` to Prometheus on an address of its own, which no proxy hands on. @param parts of readiness: 1 or 0 each */
export async function serveMetrics(
  services: Pick<Services, 'db' | 'governments' | 'folders'>,
  place: MetricsPlace,
  requests: RequestMeter,
  parts: () => Promise<Readonly<Record<string, boolean>>>,
): Promise<{ url: string; stop(): Promise<void> }> {
  const watch = watchProcess(services.folders.data);

  async function families(): Promise<Family[]> {
    const ready = await parts();
    return [
      {
        name: 'lurus_ready',
        type: 'gauge',
        help: 'Parts that must hold before a balancer may send anybody here.',
        samples: Object.entries(ready).map(([part, holds]) => ({ labels: { part }, value: holds ? 1 : 0 })),
      },
      ...connections(services.db),
      ...replicaFamilies(services.db.standby),
      ...requests.families(),
      ...(await watch.families()),
      // Without a database, the figures that need none are still given.
      ...(await houseFamilies(services).catch(() => [])),
    ];
  }

  const server = createServer(async (request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') {
      response.writeHead(404).end();
      return;
    }
    try {
      const text = metricsText(await families());
      response.writeHead(200, { 'content-type': METRICS_TYPE, 'cache-control': 'no-store' }).end(text);
    } catch {
      response.writeHead(500).end();
    }
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(place.port, place.host, resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://${place.host}:${port}/metrics`,
    async stop() {
      watch.stop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function connections(db: Services['db']): Family[] {
  const { open, idle, waiting } = db.connections();
  return [
    {
      name: 'lurus_database',
      type: 'gauge',
      help: 'Which engine is in use.',
      samples: [{ labels: { engine: db.engine }, value: 1 }],
    },
    figure('lurus_database_connections_open', 'gauge', 'Connections to the database.', open),
    figure('lurus_database_connections_idle', 'gauge', 'Those of them that nobody uses.', idle),
    figure(
      'lurus_database_connections_awaited',
      'gauge',
      'Transactions that wait for a connection.',
      waiting,
    ),
  ];
}
