import { z } from 'zod';
import { populationRunSchema, type PopulationRunView } from '../../contract/population/runs.ts';
import type { RunRow } from '../../store/population/runs.ts';

/** What a run writes of itself while it runs. */
const detailSchema = z.object({
  lines: z.int(),
  done: z.int(),
  all: z.int(),
  rules: populationRunSchema.shape.rules,
});

export function presentRun(run: RunRow): PopulationRunView {
  const detail = detailSchema.safeParse(run.detail);
  const told = detail.success ? detail.data : { lines: null, done: 0, all: 0, rules: [] };
  return {
    id: run.id,
    year: run.year,
    agencyIds: run.agencyIds === null ? null : [...run.agencyIds],
    state: run.state,
    askedAt: run.askedAt,
    startedAt: run.startedAt,
    endedAt: run.endedAt,
    cancelAskedAt: run.cancelAskedAt,
    lines: told.lines,
    rulesDone: told.done,
    rulesAll: told.all,
    rules: told.rules,
    flags: { opened: run.opened, changed: run.changed, same: run.same, gone: run.gone },
    thresholdsHash: run.thresholdsHash,
    dataHash: run.dataHash,
  };
}
