import type { Act } from '../../../../platform/act.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import type { FileStore } from '../../../../platform/files/index.ts';
import { sha256 } from '../../../../platform/ids.ts';
import { isRefusal, type Outcome } from '../../../../platform/outcome.ts';
import { itemsOf, populationOf } from '../../store/sampling/samples.ts';
import { samplingTexts } from '../../texts/sampling.ts';
import { populationText, readPopulation } from './chance.ts';
import { drawAgain, MOST_POPULATION } from './draw-sample.ts';
import { openSample } from './examine-sample.ts';

/** Draws a sample again out of its record, and says whether the year's lines are still those that it was drawn from. */
export async function redraw(
  tx: Tx,
  act: Act,
  files: FileStore,
  id: string,
): Promise<Outcome<{ same: boolean; populationSame: boolean | null; says: { id: string; en: string } }>> {
  const sample = await openSample(tx, act, id);
  if (isRefusal(sample)) return sample;
  const kept = await files.read(act.government.id, sample.population_hash);
  const again = drawAgain(readPopulation(kept.toString('utf8')), sample);
  const items = await itemsOf(tx, id);
  const spell = (id: string, hits: number, stratum: string) => `${id} ${hits} ${stratum}`;
  const was = items.map((item) => spell(item.line_id, item.hits, item.stratum));
  const is = again.map((item) => spell(item.id, item.hits, item.stratum));
  const same = was.join('\n') === is.join('\n');
  const now = await populationOf(tx, sample.design.population, MOST_POPULATION + 1);
  const populationSame =
    now.length > MOST_POPULATION ? null : sha256(populationText(now)) === sample.population_hash;
  const key = !same ? 'same-no' : populationSame === false ? 'same-changed' : 'same-yes';
  return { same, populationSame, says: { id: samplingTexts.id[key], en: samplingTexts.en[key] } };
}
