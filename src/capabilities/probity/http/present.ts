import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { actorNames, getAgencies, getPeople } from '../../directory/index.ts';
import { findPurchases } from '../../spending/index.ts';
import type { DeclarationView, EngagementRow, EngagementView, GateView, ItemView } from '../contract.ts';
import { isTeam, mayAnswer, mayAssess, mayConfirm, mayOverride, mayPropose } from '../policy.ts';
import { currentStage, newestGate, standingGate, withholding } from '../rules/gates.ts';
import { STAGES } from '../rules/stages.ts';
import { membersOf } from '../store/engagements.ts';
import { declarationsOf, evidenceOf, gatesOf, itemsOf, type StoredGate } from '../store/stages.ts';
import type { Declaration, Engagement } from '../store/tables.ts';

/** One line of the list. */
export function rowOf(of: Engagement, agency: string, gates: readonly StoredGate[]): EngagementRow {
  return {
    id: of.id,
    number: of.number,
    year: of.year,
    agency,
    title: of.title,
    ceiling: of.ceiling,
    state: of.state,
    current: currentStage(gates),
    gates: STAGES.map((stage) => {
      const standing = standingGate(gates, stage);
      const waits = newestGate(gates, stage)?.state === 'proposed';
      return {
        stage,
        state: standing?.opinion ?? (waits ? 'proposed' : 'none'),
        overridden: standing?.overridden ?? false,
      };
    }),
  };
}

/**
 * An engagement as the reader may see it. Whoever is not of the team gets open and failed items, confirmed gates, and of declarations who has
 * not declared and his own; never the score, the team's other notes or what others declared.
 */
export async function presentEngagement(tx: Tx, act: Act, of: Engagement): Promise<EngagementView> {
  const team = isTeam(act.actor);
  const agencies = await getAgencies(tx, [of.agency_id]);
  const allGates = await gatesOf(tx, [of.id]);
  const gates = team ? allGates : allGates.filter((each) => each.state === 'confirmed');
  const [purchase] =
    of.plan_id !== null
      ? await findPurchases(tx, { planId: of.plan_id })
      : of.contract_id !== null
        ? await findPurchases(tx, { contractId: of.contract_id })
        : [];
  const members = await membersOf(tx, of.id);
  const declarations = await declarationsOf(tx, [of.id]);
  const people = await getPeople(tx, [
    ...members.map((each) => each.person_id),
    ...declarations.map((each) => each.person_id),
    ...gates.flatMap(({ row, override }) =>
      [row.proposed_by, row.decided_by, override?.by].flatMap((id) => id ?? []),
    ),
  ]);
  const nameOf = (id: string) => people.get(id)?.name ?? '';
  const running = of.state === 'running';
  return {
    ...rowOf(of, agencies.get(of.agency_id)?.name ?? '', gates),
    agencyId: of.agency_id,
    rupCode: purchase?.rupCode ?? null,
    contractNumber: purchase?.contractNumber ?? null,
    assignmentNumber: of.assignment_number,
    assignedOn: of.assigned_on,
    stateReason: of.state_reason,
    score: team ? { ...of.score, parts: [...of.score.parts] } : null,
    version: of.version,
    members: members.map((each) => ({
      personId: each.person_id,
      name: nameOf(each.person_id),
      role: each.role,
    })),
    items: await itemViews(tx, act, of),
    declarations: declarations.map((each) => declarationView(act, each, nameOf(each.person_id))),
    gateHistory: gates.map((each) => gateView(act, of, each, gates, nameOf)),
    withheld: of.state === 'cancelled' ? [] : withholding(allGates, 'handover').map((each) => each.stage),
    may: {
      team,
      assess: running && mayAssess(act.actor),
      answer: running && mayAnswer(act.actor, of.agency_id),
      propose: running && mayPropose(act.actor),
      close: running && mayConfirm(act.actor),
      report: team,
    },
  };
}

async function itemViews(tx: Tx, act: Act, of: Engagement): Promise<ItemView[]> {
  const team = isTeam(act.actor);
  // The office reads what a stage lacks: its open items, and what is noted or failed.
  const items = (await itemsOf(tx, [of.id])).filter(
    (each) => team || ['open', 'notes', 'fails'].includes(each.result),
  );
  const evidence = await evidenceOf(
    tx,
    items.map((each) => each.id),
  );
  const names = await actorNames(
    tx,
    items.flatMap((each) => [each.assessed_by, each.answered_by]),
  );
  const named = (by: string | null, at: string | null) =>
    by === null || at === null ? null : { name: names.get(by) ?? '', at };
  return items.map((each) => ({
    id: each.id,
    stage: each.stage,
    code: each.code,
    content: each.content,
    risk: each.risk,
    result: each.result,
    note: each.note,
    assessed: named(each.assessed_by, each.assessed_at),
    answer: each.answer,
    answered: named(each.answered_by, each.answered_at),
    flagged: team && each.flagged_at !== null,
    evidence: evidence
      .filter((file) => file.item_id === each.id && (team || file.added_by === act.actor.id))
      .map((file) => ({ id: file.file_id, name: file.name })),
  }));
}

/** What somebody declared is read by the team and by himself. */
function declarationView(act: Act, of: Declaration, name: string): DeclarationView {
  const mine = act.actor.personId !== null && of.person_id === act.actor.personId;
  const reads = mine || isTeam(act.actor);
  return {
    id: of.id,
    personId: of.person_id,
    name,
    role: of.role,
    mine,
    declaredAt: of.declared_at,
    hasInterest: reads ? of.has_interest : null,
    content: reads ? of.content : null,
  };
}

function gateView(
  act: Act,
  of: Engagement,
  gate: StoredGate,
  all: readonly StoredGate[],
  nameOf: (id: string) => string,
): GateView {
  const { row, override } = gate;
  const running = of.state === 'running';
  const holds = standingGate(all, gate.stage)?.row.id === row.id;
  return {
    id: row.id,
    stage: row.stage,
    attempt: row.attempt,
    opinion: row.opinion,
    reason: row.reason,
    state: row.state,
    proposed: { name: nameOf(row.proposed_by), at: row.proposed_at },
    decided:
      row.decided_by === null || row.decided_at === null
        ? null
        : { name: nameOf(row.decided_by), at: row.decided_at },
    decisionNote: row.decision_note,
    override:
      override === null
        ? null
        : {
            reason: override.reason,
            documentNumber: override.document_number,
            fileId: override.file_id,
            by: { name: nameOf(override.by), at: override.at },
          },
    may: {
      decide:
        running &&
        row.state === 'proposed' &&
        mayConfirm(act.actor) &&
        row.proposed_by !== act.actor.personId,
      override:
        running &&
        holds &&
        row.opinion === 'red' &&
        override === null &&
        mayOverride(act.actor, of.agency_id),
    },
  };
}
