import type { Act } from '../../../platform/act.ts';
import { yearOf } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { getParameter } from '../../../platform/parameters/index.ts';
import { SMALLEST_CELL } from '../parameters.ts';
import { figuresByTopic } from '../rules/statistics.ts';
import { samplesOf } from '../store/questions.ts';

/** Figures of a year, each channel by itself. */
export async function consultationStatistics(tx: Tx, act: Act, year: number) {
  const smallest = await getParameter(tx, SMALLEST_CELL, act.today);
  const channels = [];
  for (const channel of ['staff', 'public'] as const) {
    channels.push({ channel, ...figuresByTopic(await samplesOf(tx, channel, year), smallest) });
  }
  return { year, thisYear: yearOf(act.today), smallest, channels };
}
