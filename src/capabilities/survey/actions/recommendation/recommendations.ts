import type { Act } from '../../../../platform/act.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import {
  badField,
  conflict,
  isRefusal,
  notAllowed,
  notFound,
  type Outcome,
  type Refusal,
} from '../../../../platform/outcome.ts';
import { recordRow } from '../../../../platform/trail/record.ts';
import { listAgencies } from '../../../directory/index.ts';
import type { OpenRecommendation } from '../../contract/recommendation.ts';
import { mayManage } from '../../policy.ts';
import {
  changeRecommendation,
  findRecommendation,
  type RecommendationRow,
} from '../../store/recommendation/recommendations.ts';
import { changed } from '../model/refusals.ts';
import { tell } from './tell.ts';

type Done = Outcome<{ id: string }>;

/** Gives a proposal to the agency that is to follow it up, in the manager's words and with a day. */
export async function openRecommendation(
  tx: Tx,
  act: Act,
  id: string,
  input: OpenRecommendation,
): Promise<Done> {
  if (!mayManage(act.actor)) return notAllowed();
  const row = await rowIn(tx, id, input.version, 'proposed');
  if (isRefusal(row)) return row;
  if (input.dueOn <= act.today)
    return badField('dueOn', 'Pilih tenggat setelah hari ini.', 'Choose a day after today.');
  const agency = (await listAgencies(tx)).find((each) => each.id === input.agencyId);
  if (agency === undefined || (agency.validTo !== null && agency.validTo < act.today))
    return badField(
      'agencyId',
      'Pilih perangkat daerah yang masih ada.',
      'Choose an agency that still exists.',
    );
  const change = {
    state: 'open' as const,
    status: 'BT' as const,
    text: input.text.trim(),
    agency_id: input.agencyId,
    due_on: input.dueOn,
    opened_on: act.today,
    opened_by: act.actor.id,
  };
  await changeRecommendation(tx, id, change);
  await recordRow(tx, act, 'survey.open-recommendation', 'survey_recommendation', id);
  await tell(tx, act, { ...row, ...change }, 'opened');
  return { id };
}

/** A proposal that nobody is asked to follow up, with the reason. */
export async function dismissRecommendation(
  tx: Tx,
  act: Act,
  id: string,
  input: { version: number; reason: string },
): Promise<Done> {
  if (!mayManage(act.actor)) return notAllowed();
  const row = await rowIn(tx, id, input.version, 'proposed');
  if (isRefusal(row)) return row;
  await changeRecommendation(tx, id, { state: 'dismissed', dismissed_reason: input.reason.trim() });
  await recordRow(tx, act, 'survey.dismiss-recommendation', 'survey_recommendation', id);
  return { id };
}

export async function rowIn(
  tx: Tx,
  id: string,
  version: number,
  state: RecommendationRow['state'],
): Promise<Outcome<RecommendationRow>> {
  const row = await findRecommendation(tx, id, true);
  if (row === undefined) return notFound();
  if (row.state !== state) return wrongState();
  return row.version === version ? row : changed();
}

export function wrongState(): Refusal {
  return conflict(
    'wrong-state',
    'Langkah ini tidak sesuai dengan keadaan rekomendasi sekarang. Muat ulang halaman.',
    'This step does not fit where the recommendation stands now. Reload the page.',
  );
}
