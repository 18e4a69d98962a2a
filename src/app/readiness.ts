import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { Database } from '../platform/database/index.ts';
import type { App, Services } from '../platform/services.ts';
import { allMigrations } from './schema.ts';
import type { Worker } from './worker.ts';

/** What must hold before a balancer may send anybody here. */
export const READINESS_PARTS = ['running', 'database', 'schema', 'jobs', 'sequencer', 'disk'] as const;
export type ReadinessParts = Record<(typeof READINESS_PARTS)[number], boolean> & {
  /** only where one is set; tells and does not decide: without it uploads are refused, and everything else goes on */
  scanner?: boolean;
  /** only where one is set; tells and does not decide: without it the primary answers dashboards too */
  replica?: boolean;
  /** only where files lie in a store of their own; tells and does not decide: without it uploads are refused, and everything else goes on */
  files?: boolean;
};

/** Whether this program should be asked now. */
export interface Readiness {
  /** each part, looked at when the last look is older than a second */
  parts(): Promise<ReadinessParts>;
  /** From now on it is not ready: a balancer takes it off, and open connections end with their next answer. */
  stop(): void;
  stopping(): boolean;
}

/** A look is believed for so long, ms: whoever asks often costs nothing. */
const FRESH = 1_000;
/** A database that has not answered by then does not answer, ms. */
const PATIENCE = 5_000;
/** Jobs and sequencer do a round every few seconds; one that has not ended for so long hangs, ms. */
const LONGEST_ROUND = 120_000;

const SCANNED = 'Pemeriksa virus menjawab lagi / the virus scanner answers again.';
const UNSCANNED =
  'Pemeriksa virus tidak menjawab, unggahan ditolak / the virus scanner does not answer, uploads are refused.';

const REPLICATED = 'Replika menjawab dasbor lagi / the replica answers dashboards again.';
const UNREPLICATED =
  'Replika tidak dipakai, basis data utama menjawab dasbor / the replica is not used, the primary answers dashboards:';

export function readinessOf(
  services: Pick<Services, 'db' | 'folders' | 'scanner' | 'files'>,
  worker: Pick<Worker, 'beats'>,
  report: (line: string) => void = (line) => console.error(line),
): Readiness {
  let stopping = false;
  let said = '';
  let scanned = true;
  let unfit: string | null = null;
  let last: { at: number; parts: Promise<ReadinessParts> } | null = null;

  async function look(): Promise<ReadinessParts> {
    const [steps, disk, scanner, files] = await Promise.all([
      appliedSteps(services.db),
      isWritable(services.folders),
      services.scanner?.answers(),
      services.files.answers?.(),
    ]);
    const standby = services.db.standby;
    const { jobs, sequencer } = worker.beats();
    const alive = (beat: number) => performance.now() - beat < LONGEST_ROUND;
    const parts = {
      running: !stopping,
      database: steps !== null,
      schema: steps !== null && allMigrations().every((each) => steps.has(each.name)),
      jobs: alive(jobs),
      sequencer: alive(sequencer),
      disk,
      ...(scanner === undefined ? {} : { scanner }),
      ...(standby === null ? {} : { replica: standby.unfit() === null }),
      ...(files === undefined ? {} : { files }),
    };
    const missing = READINESS_PARTS.filter((part) => !parts[part]).join(', ');
    if (missing !== said) report(missing === '' ? 'Siap / ready.' : `Belum siap / not ready: ${missing}`);
    said = missing;
    if (scanner !== undefined && scanner !== scanned) report(scanner ? SCANNED : UNSCANNED);
    scanned = scanner ?? true;
    const why = standby?.unfit() ?? null;
    if (why !== unfit) report(why === null ? REPLICATED : `${UNREPLICATED} ${why}`);
    unfit = why;
    return parts;
  }

  return {
    parts() {
      const now = performance.now();
      if (last === null || now - last.at > FRESH) last = { at: now, parts: look() };
      return last.parts;
    },
    stop() {
      stopping = true;
      last = null;
    },
    stopping: () => stopping,
  };
}

/** Names of the applied steps of the schema; null when the database does not answer. */
async function appliedSteps(db: Database): Promise<Set<string> | null> {
  const asked = db.asInstallation(async (tx) => {
    const { rows } = await sql<{ name: string }>`select name from lurus_migration`.execute(tx);
    return new Set(rows.map((row) => row.name));
  });
  const late = new Promise<null>((resolve) => {
    setTimeout(resolve, PATIENCE, null).unref();
  });
  return Promise.race([asked.catch(() => null), late]);
}

/** A full or lost disk shows when something is written, not before. */
async function isWritable({ data, trail }: Services['folders']): Promise<boolean> {
  try {
    for (const folder of new Set([data, trail])) {
      const probe = join(folder, `.ready-${process.pid}`);
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await writeFile(probe, 'x', { mode: 0o600 });
      await rm(probe);
    }
    return true;
  } catch {
    return false;
  }
}

/** `/readyz`: 200 or 503 for a balancer. Which part is missing is for the operator's log and metrics, not for strangers. */
export function readinessRoute(app: App, readiness: Readiness): void {
  app.get('/readyz', { logLevel: 'silent', schema: { hide: true } }, async (_request, reply) => {
    const parts = await readiness.parts();
    const ready = READINESS_PARTS.every((part) => parts[part]);
    return reply
      .code(ready ? 200 : 503)
      .header('cache-control', 'no-store')
      .send({ ready });
  });
}
