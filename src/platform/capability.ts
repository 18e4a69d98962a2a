import type { Act, BlockerQuestion, Government } from './act.ts';
import type { Tx } from './database/index.ts';
import type { Migration } from './database/migrate.ts';
import type { Listener } from './facts.ts';
import type { ParameterDefault } from './parameters/index.ts';
import type { App, Services } from './services.ts';

/** Work that runs by the clock, once for each government (its practice twin too). */
export interface ScheduledJob {
  /** the trail's actor is `job:<name>` */
  name: string;
  /** cron expression, in the government's own zone */
  cron: string;
  /** Whether a practice twin takes part. */
  practice: boolean;
  run(services: Services, government: Government): Promise<void>;
}

/** Work that an action asks for and that runs after its transaction: payloads are ids only. */
export interface QueuedJob {
  name: string;
  run(services: Services, government: Government, id: string): Promise<void>;
}

/** A command of `lurus`. */
export interface Command {
  /** words after `lurus`, e.g. `import findings` */
  name: string;
  summary: string;
  run(args: string[]): Promise<void>;
}

/** One capability, as app/capabilities.ts lists it: what its index.ts exports. */
export interface Capability {
  name: string;
  migrations: Migration[];
  /** dated law parameters that it reads; listed and overridden under /api/parameters */
  parameters?: readonly ParameterDefault[];
  /** staff API under /api, public pages under / */
  routes?(app: App, services: Services): void;
  scheduled?: ScheduledJob[];
  queued?: QueuedJob[];
  listeners?: Listener[];
  blockers?: BlockerQuestion;
}

/** Runs `work` as the job `name`, in one transaction of `government`. */
export async function asJob<T>(
  services: Services,
  government: Government,
  name: string,
  work: (tx: Tx, act: Act) => Promise<T>,
): Promise<T> {
  const act = services.actOf(government, {
    id: `job:${name}`,
    accountId: null,
    personId: null,
    agencyId: null,
    grants: [],
    rollout: {},
  });
  return services.db.asGovernment(government.id, (tx) => work(tx, act));
}
