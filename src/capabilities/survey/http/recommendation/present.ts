import { calendarDeadline } from '../../../../platform/calendar/deadlines.ts';
import { loadCalendar } from '../../../../platform/calendar/store.ts';
import type { Act } from '../../../../platform/act.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { getParameter } from '../../../../platform/parameters/index.ts';
import { actorNames, getAgencies } from '../../../directory/index.ts';
import type { RecommendationList } from '../../contract/recommendation.ts';
import { RECOMMENDATION_DAYS } from '../../parameters/model.ts';
import { mayApprove, mayFollowUp, mayManage, mayRead, mayVerify } from '../../policy.ts';
import { followedUpShare } from '../../rules/recommendation/states.ts';
import {
  evidenceOf,
  followUpsOf,
  listRecommendations,
  type RecommendationRow,
} from '../../store/recommendation/recommendations.ts';
import { findModel } from '../../store/model/models.ts';
import { findWave } from '../../store/wave/waves.ts';

/** All for who reads results; others see what was given to their agency. */
export async function presentRecommendations(
  tx: Tx,
  act: Act,
  waveId: string | null,
): Promise<RecommendationList> {
  const rows = (await listRecommendations(tx, waveId)).filter((each) => maySee(act, each));
  const followUps = await followUpsOf(
    tx,
    rows.map((each) => each.id),
  );
  const evidence = await evidenceOf(
    tx,
    followUps.map((each) => each.id),
  );
  const agencies = await getAgencies(
    tx,
    rows.flatMap((each) => each.agency_id ?? []),
  );
  const names = await actorNames(
    tx,
    followUps.flatMap((each) => [each.submitted_by, each.verdict_by ?? []].flat()),
  );
  const waves = await wavesOf(tx, rows);
  const days = await getParameter(tx, RECOMMENDATION_DAYS, act.today);
  return {
    rows: rows.map((row) => {
      const own = followUps.filter((each) => each.recommendation_id === row.id);
      const wave = waves.get(row.wave_id);
      return {
        id: row.id,
        waveId: row.wave_id,
        wave: wave?.name ?? '',
        source: row.source,
        dimension: row.dimension,
        dimensionName: wave?.dimensions.get(row.dimension) ?? { id: row.dimension, en: row.dimension },
        reasons: row.reasons,
        score: row.score,
        threshold: row.threshold,
        change: row.change,
        state: row.state,
        text: row.text,
        agencyId: row.agency_id,
        agency: row.agency_id === null ? null : (agencies.get(row.agency_id)?.name ?? null),
        dueOn: row.due_on,
        overdue: row.due_on !== null && row.due_on < act.today && row.settled_on === null,
        status: row.status,
        progress: row.progress,
        dismissedReason: row.dismissed_reason,
        version: row.version,
        followUps: own.map((each) => ({
          id: each.id,
          sequence: each.sequence,
          text: each.text,
          progress: each.progress,
          by: names.get(each.submitted_by) ?? '',
          at: each.submitted_at,
          evidence: evidence
            .filter((one) => one.follow_up_id === each.id)
            .map((one) => ({ id: one.file_id, name: one.name })),
          verdict: each.verdict,
          verdictNote: each.verdict_note,
          verdictBy: each.verdict_by === null ? null : (names.get(each.verdict_by) ?? ''),
          verdictAt: each.verdict_at,
        })),
        may: stepsOf(
          act,
          row,
          own.find((each) => each.verdict === null),
        ),
      };
    }),
    share: followedUpShare(rows.map((each) => each.status)),
    due: calendarDeadline(await loadCalendar(tx), act.today, days).due,
    may: mayManage(act.actor) || mayApprove(act.actor) ? ['propose'] : [],
  };
}

export function maySee(act: Act, row: RecommendationRow): boolean {
  return (
    mayRead(act.actor) ||
    mayVerify(act.actor) ||
    (row.agency_id !== null && mayFollowUp(act.actor, row.agency_id))
  );
}

type Step = RecommendationList['rows'][number]['may'][number];

function stepsOf(act: Act, row: RecommendationRow, waiting: { submitted_by: string } | undefined): Step[] {
  if (row.state === 'dismissed' || row.settled_on !== null) return [];
  if (row.state === 'proposed') return mayManage(act.actor) ? ['open', 'dismiss'] : [];
  if (waiting === undefined)
    return row.agency_id !== null && mayFollowUp(act.actor, row.agency_id) ? ['submit'] : [];
  return mayVerify(act.actor) && waiting.submitted_by !== act.actor.id ? ['verify'] : [];
}

async function wavesOf(tx: Tx, rows: readonly RecommendationRow[]) {
  const known = new Map<string, { name: string; dimensions: Map<string, { id: string; en: string }> }>();
  for (const id of new Set(rows.map((each) => each.wave_id))) {
    const wave = await findWave(tx, id);
    const model = wave?.model_id == null ? undefined : await findModel(tx, wave.model_id);
    known.set(id, {
      name: wave?.name ?? '',
      dimensions: new Map((model?.body.dimensions ?? []).map((each) => [each.code, each.name])),
    });
  }
  return known;
}
