import type { QueuedJob, ScheduledJob } from '../capability.ts';
import type { Database } from '../database/index.ts';
import type { App } from '../services.ts';
import type { Open, Tracer } from './tracer.ts';

/** The database whose transactions are parts of the trace they happen in. The box of the survey is left out: nobody's answer has a time. */
export function tracedDatabase(db: Database, tracer: Tracer): Database {
  const attributes = { 'db.system.name': 'postgresql' };
  return {
    ...db,
    asGovernment: (id, work) => tracer.child('transaction', attributes, () => db.asGovernment(id, work)),
    asSnapshot: (id, work) => tracer.child('snapshot', attributes, () => db.asSnapshot(id, work)),
    asReader: (id, work, now) => tracer.child('reader', attributes, () => db.asReader(id, work, now)),
    asInstallation: (work) => tracer.child('installation', attributes, () => db.asInstallation(work)),
  };
}

/** A trace a request, but for routes that write no log. The sealed origin is another program: nothing of it comes here. */
export function traceRequests(app: App, tracer: Tracer): void {
  const begun = new WeakMap<object, Open>();
  app.addHook('onRequest', async (request) => {
    if (request.routeOptions.logLevel !== 'silent') begun.set(request, tracer.begin());
  });
  // After the body was read: its events come from the socket, outside of any trace.
  app.addHook('preValidation', (request, _reply, done) => {
    const open = begun.get(request);
    if (open === undefined) done();
    else tracer.within(open, done);
  });
  app.addHook('onResponse', async (request, reply) => {
    const open = begun.get(request);
    if (open === undefined) return;
    const route = request.routeOptions.url ?? 'none';
    tracer.end(open, {
      name: `${request.method} ${route}`,
      kind: 'server',
      attributes: {
        'http.request.method': request.method,
        'http.route': route,
        'http.response.status_code': reply.statusCode,
      },
      failed: reply.statusCode >= 500,
    });
  });
}

/** The same jobs, each run a trace of its own. */
export function tracedScheduled(tracer: Tracer | null, jobs: ScheduledJob[]): ScheduledJob[] {
  if (tracer === null) return jobs;
  return jobs.map((job) => ({
    ...job,
    run: (services, government) => tracer.root(`job ${job.name}`, () => job.run(services, government)),
  }));
}

/** The same for jobs that an action asks for. */
export function tracedQueued(tracer: Tracer | null, jobs: QueuedJob[]): QueuedJob[] {
  if (tracer === null) return jobs;
  return jobs.map((job) => ({
    ...job,
    run: (services, government, id) =>
      tracer.root(`job ${job.name}`, () => job.run(services, government, id)),
  }));
}
