// `npm start` and `lurus serve`: brings the schema up (embedded database only), makes the demo city on an empty one, and serves.
import { migrate } from '../platform/database/migrate.ts';
import { refuseUnfitBox } from '../platform/database/roles.ts';
import { networks } from '../platform/open-forms/network-limits.ts';
import { prepareDemo } from './demo.ts';
import { messagesOf } from './messages.ts';
import { openDatabases, readEnvironment, type Environment, type Opened } from './environment.ts';
import { allMigrations, refuseOldSchema } from './schema.ts';
import { buildServer } from './server.ts';
import { createServices } from './wiring.ts';
import { startWorker } from './worker.ts';

/** A running program; `stop` lets open requests end, then closes jobs, sequencer and database. */
export interface Running {
  url: string;
  stop(): Promise<void>;
}

/** Starts the server and its worker in this process. @throws with the cure in the message when the environment does not fit */
export async function serve(environment: Environment, print: (line: string) => void): Promise<Running> {
  const opened = await openDatabases(environment);
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
  const { db } = opened;
  const services = createServices(db, environment);
  if (db.engine === 'embedded') {
    await migrate(db, allMigrations());
    if ((await services.governments()).length === 0) await prepareDemo(db, services, environment, print);
  } else {
    await refuseOldSchema(db);
    await refuseUnfitBox(db);
  }
  networks.setShared(environment.sharedNetworks);
  const worker = await startWorker(services, environment);
  const app = await buildServer(services, {
    trustProxy: environment.trustProxy,
    log: process.env['LURUS_LOG'] === '1',
    messages: messagesOf(services, environment),
  });
  const url = await app.listen({ port: environment.port, host: environment.bind });
  if (db.engine === 'embedded') {
    print(
      'Basis data tertanam (PGlite) dipakai: untuk mencoba saja, tidak tahan mati listrik. Untuk dipakai sungguhan, atur DATABASE_URL.\n' +
        'The embedded database (PGlite) is in use: for trying out only, it does not survive a power cut. For real use set DATABASE_URL.',
    );
  }
  return {
    url,
    async stop() {
      await app.close();
      await worker.stop();
      await opened.close();
    },
  };
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
