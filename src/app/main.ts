// `npm start` and `lurus serve`: brings the schema up (embedded database only), makes the demo city on an empty one, and serves.
import type { FastifyListenOptions } from 'fastify';
import { setTimeout } from 'node:timers/promises';
import { migrate } from '../platform/database/migrate.ts';
import { refuseUnfitBox } from '../platform/database/roles.ts';
import { RequestMeter } from '../platform/metrics/requests.ts';
import { serveMetrics } from '../platform/metrics/server.ts';
import { networks } from '../platform/open-forms/network-limits.ts';
import type { App } from '../platform/services.ts';
import { tracedDatabase } from '../platform/tracing/traced.ts';
import { startTracer } from '../platform/tracing/tracer.ts';
import { prepareDemo } from './demo.ts';
import { messagesOf } from './messages.ts';
import { openServing, readEnvironment, type Environment, type Opened } from './environment.ts';
import { readinessOf } from './readiness.ts';
import { allMigrations, refuseOldSchema } from './schema.ts';
import { buildServer } from './server.ts';
import { createServices } from './wiring.ts';
import { tellSystemd } from './systemd.ts';
import { startWorker } from './worker.ts';

/** A running program; `stop` says "not ready", lets open requests end, then closes jobs, sequencer and database. */
export interface Running {
  url: string;
  stop(): Promise<void>;
}

/** Starts the server and its worker in this process. @throws with the cure in the message when the environment does not fit */
export async function serve(environment: Environment, print: (line: string) => void): Promise<Running> {
  if (environment.databaseUrl === null && environment.ownerUrl !== null)
    throw new Error(
      'DATABASE_OWNER_URL is for migrate, demo and restore: whoever owns the tables is not held by row-level security, so nothing is served with it. ' +
        'Cure: run "npx lurus migrate", which prints DATABASE_URL, and set that.',
    );
  const opened = await openServing(environment);
  try {
    return await serveOn(opened, environment, print);
  } catch (error) {
    await opened.close();
    throw error;
  }
}

async function serveOn(
  opened: Opened,
  environment: Environment,
  print: (line: string) => void,
): Promise<Running> {
  const tracer = environment.traces === null ? null : startTracer(environment.traces);
  const db = tracer === null ? opened.db : tracedDatabase(opened.db, tracer);
  const services = createServices(db, environment);
  if (db.engine === 'embedded') {
    await migrate(db, allMigrations());
    if ((await services.governments()).length === 0) await prepareDemo(db, services, environment, print);
  } else {
    await refuseOldSchema(db);
    await refuseUnfitBox(db);
  }
  networks.setShared(environment.sharedNetworks);
  const worker = await startWorker(services, environment, tracer);
  const readiness = readinessOf(services, worker);
  const requests = new RequestMeter();
  const metrics =
    environment.metrics &&
    (await serveMetrics(services, environment.metrics, requests, () => readiness.parts()));
  const app = await buildServer(services, {
    readiness,
    tracer,
    observe: (seen) => requests.see(seen),
    trustProxy: environment.trustProxy,
    log: process.env['LURUS_LOG'] === '1',
    messages: messagesOf(services, environment),
  });
  const url = await listen(app, environment);
  await tellSystemd('--ready');
  if (db.engine === 'embedded') {
    print(
      'Basis data tertanam (PGlite) dipakai: untuk mencoba saja, tidak tahan mati listrik. Untuk dipakai sungguhan, atur DATABASE_URL.\n' +
        'The embedded database (PGlite) is in use: for trying out only, it does not survive a power cut. For real use set DATABASE_URL.',
    );
  }
  return {
    url,
    async stop() {
      readiness.stop();
      await tellSystemd('--stopping');
      await setTimeout(environment.drain * 1_000);
      const cut = globalThis.setTimeout(() => app.server.closeAllConnections(), environment.stop * 1_000);
      await app.close();
      clearTimeout(cut);
      await worker.stop();
      await metrics?.stop();
      await tracer?.stop();
      await opened.close();
    },
  };
}

/** Listens on the socket that the starter holds open, or on one of its own. @returns e.g. http://127.0.0.1:3000 */
async function listen(app: App, { socket, port, bind }: Environment): Promise<string> {
  const place: FastifyListenOptions & { fd?: number } =
    socket === null ? { port, host: bind } : { fd: socket, host: bind };
  return app.listen(place);
}

if (import.meta.main) {
  try {
    const environment = readEnvironment();
    const running = await serve(environment, (line) => console.log(line));
    console.log(`Lurus: http://localhost:${new URL(running.url).port}`);
    let stopping = false;
    const stop = async () => {
      if (stopping) return;
      stopping = true;
      await running.stop();
      process.exit(0);
    };
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop());
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    if (process.env['LURUS_DEBUG'] === '1') console.error(error);
    process.exit(1);
  }
}
