// A program of its own that takes positions and nothing else, for kill.test.ts. Arguments: engine, folder or address, and the moment that it
// takes for now. It says its port, then it serves until its end.
import Fastify from 'fastify';
import { openEmbeddedDatabase, openServerDatabase } from '../../../platform/database/index.ts';
import { readEnvironment } from '../../../app/environment.ts';
import { createServices } from '../../../app/wiring.ts';
import type { App } from '../../../platform/services.ts';
import { ingestRoutes } from './ingest.ts';

const [engine, place, now] = process.argv.slice(2) as [string, string, string];
const db = engine === 'embedded' ? await openEmbeddedDatabase(place) : openServerDatabase(place, 4);
const services = createServices(db, readEnvironment({ LURUS_DATA: '/nonexistent' }), () =>
  Temporal.Instant.from(now),
);
const app: App = Fastify();
ingestRoutes(app, services);
await app.listen({ host: '127.0.0.1', port: 0 });
process.stdout.write(`${(app.server.address() as { port: number }).port}\n`);
