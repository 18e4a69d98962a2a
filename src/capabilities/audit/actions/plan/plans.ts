import type { Act } from '../../../../platform/act.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { newId } from '../../../../platform/ids.ts';
import {
  badField,
  conflict,
  isRefusal,
  notAllowed,
  notFound,
  type Outcome,
} from '../../../../platform/outcome.ts';
import { getParameters } from '../../../../platform/parameters/index.ts';
import { recordRow, recordRows } from '../../../../platform/trail/record.ts';
import type { EditItem } from '../../contract/plan.ts';
import { PLAN_DAYS, PLAN_WEIGHTS } from '../../parameters/plan.ts';
import { mayApprovePlan, mayPlan } from '../../policy.ts';
import { layOut, scoreAgencies } from '../../rules/plan/score.ts';
import {
  changeItem,
  findPlan,
  holdYear,
  insertPlanRows,
  planItems,
  plansOf,
  setPlanState,
  type PlanItemRow,
  type PlanRow,
} from '../../store/plan/plans.ts';
import { deskPeople } from '../flags/assign-flags.ts';
import { hashOf } from '../flags/hashes.ts';
import { gatherRisk } from './gather-risk.ts';
import { planTexts } from '../../texts/plan.ts';

/** Proposes the plan of a year from what is known today. One proposal of a year at a time; a new one takes the place of the old. */
export async function proposePlan(
  tx: Tx,
  act: Act,
  input: { year: number; capacityDays: number },
): Promise<Outcome<{ id: string }>> {
  const { accountId } = act.actor;
  if (accountId === null || !mayPlan(act.actor)) return notAllowed();
  const [thisYear] = act.today.split('-').map(Number) as [number];
  if (input.year < thisYear || input.year > thisYear + 1)
    return badField('year', 'Pilih tahun ini atau tahun depan.', 'Choose this year or the next.');
  await holdYear(tx, act.government.id, input.year);
  const known = await plansOf(tx, input.year);
  for (const old of known.filter((each) => each.state === 'proposed')) {
    await setPlanState(tx, old.id, { state: 'superseded' });
    await recordRow(tx, act, 'audit.plan-supersede', 'audit_plan', old.id);
  }
  const { weights, days } = await getParameters(tx, { weights: PLAN_WEIGHTS, days: PLAN_DAYS }, act.today);
  const scored = scoreAgencies(await gatherRisk(tx, act.today), weights);
  const work = layOut(scored, days, input.capacityDays);
  const plan = {
    government_id: act.government.id,
    id: newId(),
    year: input.year,
    version: (known[0]?.version ?? 0) + 1,
    state: 'proposed',
    as_of: act.today,
    weights,
    capacity_days: input.capacityDays,
    proposed_by: accountId,
    proposed_at: act.now,
    approved_by: null,
    approved_at: null,
    hash: null,
    edition: 1,
  };
  const items = scored.map(({ agencyId, rank, score, parts }, at) => ({
    government_id: act.government.id,
    id: newId(),
    plan_id: plan.id,
    agency_id: agencyId,
    rank,
    score,
    parts,
    included: work[at]!.included,
    kind: 'audit',
    title: planTexts.id.work,
    days: work[at]!.days,
    quarter: work[at]!.quarter,
    team: '',
    edited: false,
  }));
  await insertPlanRows(tx, 'audit_plan', [plan]);
  await insertPlanRows(tx, 'audit_plan_item', items);
  await recordRow(tx, act, 'audit.plan-propose', 'audit_plan', plan.id);
  await recordRows(
    tx,
    act,
    'audit.plan-propose',
    'audit_plan_item',
    items.map((each) => each.id),
  );
  return { id: plan.id };
}

/** Changes one agency's work in a proposal, with the reason; what stood there before is kept. */
export async function editPlanItem(
  tx: Tx,
  act: Act,
  planId: string,
  itemId: string,
  input: EditItem,
): Promise<Outcome<{ id: string }>> {
  const { accountId } = act.actor;
  if (accountId === null || !mayPlan(act.actor)) return notAllowed();
  const plan = await openProposal(tx, planId, input.edition);
  if (isRefusal(plan)) return plan;
  const item = (await planItems(tx, [planId])).find((each) => each.id === itemId);
  if (item === undefined) return notFound();
  const people = new Set((await deskPeople(tx, null, act.today)).map((each) => each.id));
  if (input.team.some((each) => !people.has(each)))
    return badField('team', 'Pilih pemeriksa inspektorat.', 'Choose people of the inspectorate.');
  const after = { ...wordsOf(input), team: [...new Set(input.team)].join(' ') };
  await changeItem(tx, itemId, planId, after);
  const edit = {
    government_id: act.government.id,
    id: newId(),
    plan_id: planId,
    item_id: itemId,
    before: { ...wordsOf(item), team: item.team },
    after,
    reason: input.reason,
    edited_by: accountId,
    at: act.now,
  };
  await insertPlanRows(tx, 'audit_plan_edit', [edit]);
  await recordRow(tx, act, 'audit.plan-edit', 'audit_plan_edit', edit.id);
  await recordRow(tx, act, 'audit.plan-edit', 'audit_plan_item', itemId);
  await recordRow(tx, act, 'audit.plan-edit', 'audit_plan', planId);
  return { id: itemId };
}

/** The Inspektur approves the proposal as it stands; the version that held until then gives way. */
export async function approvePlan(
  tx: Tx,
  act: Act,
  planId: string,
  edition: number,
): Promise<Outcome<{ id: string }>> {
  const { accountId } = act.actor;
  if (accountId === null || !mayApprovePlan(act.actor)) return notAllowed();
  const plan = await openProposal(tx, planId, edition);
  if (isRefusal(plan)) return plan;
  await holdYear(tx, act.government.id, plan.year);
  const items = await planItems(tx, [planId]);
  if (!items.some((each) => each.included))
    return conflict(
      'empty',
      'Belum ada penugasan yang masuk rencana. Masukkan setidaknya satu.',
      'No work is in the plan yet. Include at least one.',
    );
  for (const old of await plansOf(tx, plan.year))
    if (old.state === 'approved') {
      await setPlanState(tx, old.id, { state: 'superseded' });
      await recordRow(tx, act, 'audit.plan-supersede', 'audit_plan', old.id);
    }
  const { year, version, as_of, weights, capacity_days } = plan;
  const hash = hashOf({ year, version, as_of, weights, capacity_days, items: items.map(signedOf) });
  await setPlanState(tx, planId, { state: 'approved', approved_by: accountId, approved_at: act.now, hash });
  await recordRow(tx, act, 'audit.plan-approve', 'audit_plan', planId);
  return { id: planId };
}

async function openProposal(tx: Tx, id: string, edition: number): Promise<Outcome<PlanRow>> {
  const plan = await findPlan(tx, id, true);
  if (plan === undefined) return notFound();
  if (plan.state !== 'proposed')
    return conflict(
      'wrong-state',
      'Rencana ini sudah disetujui atau digantikan. Susun usulan baru untuk mengubahnya.',
      'This plan is approved or superseded. Propose a new one to change it.',
    );
  if (plan.edition !== edition)
    return conflict(
      'changed',
      'Rencana ini baru saja diubah orang lain. Muat ulang, lalu ulangi.',
      'Somebody else has just changed this plan. Reload it and repeat.',
    );
  return plan;
}

function wordsOf({ included, kind, title, days, quarter }: Omit<EditItem, 'reason' | 'edition' | 'team'>) {
  return { included, kind, title, days, quarter };
}

function signedOf({ agency_id, rank, score, included, kind, title, days, quarter, team }: PlanItemRow) {
  return { agency_id, rank, score, included, kind, title, days, quarter, team };
}
