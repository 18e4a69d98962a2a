import type { Act, Government } from '../../../../platform/act.ts';
import { asJob, type QueuedJob, type ScheduledJob } from '../../../../platform/capability.ts';
import type { Services } from '../../../../platform/services.ts';
import { carryOutRun, POPULATION_JOB, startRun } from '../../actions/population/run-population.ts';
import { findOpenRun, yearsWithLines } from '../../store/population/runs.ts';

const NIGHTLY = 'audit.population';

/** Every night: the lines of the two latest years. */
export const populationJob: ScheduledJob = {
  name: NIGHTLY,
  cron: '40 1 * * *',
  practice: true,
  async run(services, government) {
    const ids = await asJob(services, government, NIGHTLY, async (tx, act) => {
      const started: string[] = [];
      for (const year of (await yearsWithLines(tx)).slice(0, 2)) {
        if ((await findOpenRun(tx, year)) === undefined) started.push(await startRun(tx, act, year, null));
      }
      return started;
    });
    for (const id of ids) await carryOutRun(services, actsOf(services, government, NIGHTLY), id);
  },
};

/** A run that somebody asked for. */
export const populationRunJob: QueuedJob = {
  name: POPULATION_JOB,
  run: (services, government, id) => carryOutRun(services, actsOf(services, government, POPULATION_JOB), id),
};

function actsOf(services: Services, government: Government, name: string): () => Act {
  return () =>
    services.actOf(government, {
      id: `job:${name}`,
      accountId: null,
      personId: null,
      agencyId: null,
      grants: [],
      rollout: {},
    });
}
