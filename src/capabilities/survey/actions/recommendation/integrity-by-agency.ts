import type { Tx } from '../../../../platform/database/index.ts';
import { listAgencies } from '../../../directory/index.ts';
import { unitScores, type UnitScore } from '../../rules/recommendation/unit-scores.ts';
import { latestGroups } from '../../store/recommendation/published.ts';

/**
 * Scores of staff's answers by agency in the newest published wave, for whoever weighs risk. Only what is published: an agency that answered with too
 * few people, or stands in a group with others, has no entry. Null: no wave was ever published.
 * @param before only what was published before it, ISO 8601; the newest when not said
 */
export async function integrityByAgency(tx: Tx, before?: string): Promise<Map<string, UnitScore> | null> {
  const latest = await latestGroups(tx, before);
  if (latest === null) return null;
  const scores = unitScores(latest.groups, latest.strata, latest.least);
  // Strata of staff are named after the agency at the top of the line.
  const agencies = (await listAgencies(tx)).filter((each) => each.parentId === null);
  return new Map(
    agencies.flatMap((each) => {
      const score = scores.get(each.name);
      return score === undefined ? [] : [[each.id, score]];
    }),
  );
}
