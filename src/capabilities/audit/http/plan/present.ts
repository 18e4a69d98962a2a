import type { Act } from '../../../../platform/act.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { actorNames, getAgencies, getPeople } from '../../../directory/index.ts';
import type { PlanItemOut, PlanView } from '../../contract/plan.ts';
import { mayApprovePlan, mayPlan } from '../../policy.ts';
import { PLAN_PARTS, type PlanPart } from '../../rules/plan/parts.ts';
import { planEdits, planItems, type PlanItemRow, type PlanRow } from '../../store/plan/plans.ts';

const UNITS: Record<PlanPart, PlanItemOut['parts'][number]['unit']> = {
  flags: 'rupiah',
  findings: 'matters',
  complaints: 'matters',
  absorption: 'percent',
  probity: 'rupiah',
  surveys: 'points',
};

/** Where the rows of a part are shown. */
function linkOf(part: PlanPart, agencyId: string): string | null {
  switch (part) {
    case 'flags':
      return `/audit?agency=${agencyId}`;
    case 'probity':
      return `/audit?agency=${agencyId}&scope=probity`;
    case 'findings':
      return `/temuan?agency=${agencyId}&state=final&status=BT,BS`;
    case 'complaints':
      return `/aduan?agency=${agencyId}`;
    case 'absorption':
      return `/serapan?agency=${agencyId}`;
    case 'surveys':
      return '/survei';
  }
}

export async function presentPlans(tx: Tx, plans: readonly PlanRow[]) {
  const items = Map.groupBy(
    await planItems(
      tx,
      plans.map((plan) => plan.id),
    ),
    (item) => item.plan_id,
  );
  const names = await actorNames(
    tx,
    plans.flatMap((plan) => [plan.proposed_by, plan.approved_by]),
  );
  return plans.map((plan) => ({
    id: plan.id,
    year: plan.year,
    version: plan.version,
    state: plan.state,
    asOf: plan.as_of,
    proposedBy: names.get(plan.proposed_by) ?? '',
    proposedAt: plan.proposed_at,
    approvedBy: plan.approved_by === null ? null : (names.get(plan.approved_by) ?? ''),
    approvedAt: plan.approved_at,
    capacityDays: plan.capacity_days,
    plannedDays: (items.get(plan.id) ?? []).reduce((sum, item) => sum + (item.included ? item.days : 0), 0),
    agencies: (items.get(plan.id) ?? []).filter((item) => item.included).length,
  }));
}

export async function presentPlan(tx: Tx, act: Act, plan: PlanRow): Promise<PlanView> {
  const [row] = await presentPlans(tx, [plan]);
  const items = await planItems(tx, [plan.id]);
  const edits = await planEdits(tx, plan.id);
  const agencies = await getAgencies(
    tx,
    items.map((item) => item.agency_id),
  );
  const people = await getPeople(tx, [...new Set(items.flatMap(teamOf))]);
  const names = await actorNames(
    tx,
    edits.map((edit) => edit.edited_by),
  );
  const agencyName = (id: string) => agencies.get(id)?.name ?? '';
  const agencyOf = new Map(items.map((item) => [item.id, item.agency_id]));
  const json = (value: object) => value as PlanView['edits'][number]['before'];
  return {
    ...row!,
    weights: PLAN_PARTS.map((part) => ({ part, weight: plan.weights[part] })),
    hash: plan.hash,
    edition: plan.edition,
    items: items.map((item): PlanItemOut => ({
      id: item.id,
      agencyId: item.agency_id,
      agency: agencyName(item.agency_id),
      rank: item.rank,
      score: item.score,
      known: knownOf(item),
      parts: PLAN_PARTS.map((part) => ({
        part,
        ...item.parts[part],
        unit: UNITS[part],
        link: item.parts[part].value === null ? null : linkOf(part, item.agency_id),
      })),
      included: item.included,
      kind: item.kind,
      title: item.title,
      days: item.days,
      quarter: item.quarter,
      team: teamOf(item).map((id) => ({ personId: id, name: people.get(id)?.name ?? '' })),
      edited: item.edited,
    })),
    edits: edits.map((edit) => ({
      id: edit.id,
      agency: agencyName(agencyOf.get(edit.item_id) ?? ''),
      before: json(edit.before),
      after: json(edit.after),
      reason: edit.reason,
      by: names.get(edit.edited_by) ?? '',
      at: edit.at,
    })),
    may: [
      ...(plan.state === 'proposed' && mayPlan(act.actor) ? (['edit'] as const) : []),
      ...(plan.state === 'proposed' && mayApprovePlan(act.actor) ? (['approve'] as const) : []),
      ...(mayPlan(act.actor) ? (['propose'] as const) : []),
    ],
  };
}

function teamOf(item: PlanItemRow): string[] {
  return item.team === '' ? [] : item.team.split(' ');
}

/** Share of the weights behind the score. */
function knownOf(item: PlanItemRow): number {
  const weight = (of: readonly PlanPart[]) => of.reduce((sum, part) => sum + item.parts[part].weight, 0);
  const all = weight(PLAN_PARTS);
  return all === 0 ? 0 : weight(PLAN_PARTS.filter((part) => item.parts[part].value !== null)) / all;
}
