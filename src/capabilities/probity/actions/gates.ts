import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { newId } from '../../../platform/ids.ts';
import {
  badField,
  conflict,
  isRefusal,
  notAllowed,
  notFound,
  Refusal,
  type Outcome,
} from '../../../platform/outcome.ts';
import type { Services } from '../../../platform/services.ts';
import { recordRow } from '../../../platform/trail/record.ts';
import { reviewHolds } from '../../audit/index.ts';
import { accountsOfPeople, accountsWithRole } from '../../directory/index.ts';
import type { Proposal } from '../contract.ts';
import { mayConfirm, mayPropose } from '../policy.ts';
import { mayProposeNow, newestGate, objections } from '../rules/gates.ts';
import { declarationsOf, findGate, gatesOf, insertGate, itemsOf, updateGate } from '../store/stages.ts';
import type { Engagement, GateRow } from '../store/tables.ts';
import { objectionText } from '../texts/objections.ts';
import { purchasesOf, runningEngagement } from './engagement.ts';
import { tell } from './tell.ts';

/**
 * The team leader proposes an opinion on a stage. Refused: while one waits; where the answers of the checklist or missing declarations speak
 * against it (each is named).
 */
export async function proposeGate(
  tx: Tx,
  act: Act,
  engagementId: string,
  { stage, opinion, reason }: Proposal,
): Promise<Outcome<GateRow>> {
  const engagement = await runningEngagement(tx, act, engagementId);
  if (isRefusal(engagement)) return engagement;
  if (act.actor.personId === null || !mayPropose(act.actor)) return notAllowed();
  const gates = await gatesOf(tx, [engagementId]);
  if (!mayProposeNow(gates, stage))
    return conflict(
      'gate-waiting',
      'Opini tahap ini sudah diusulkan dan menunggu persetujuan.',
      'An opinion on this stage has been proposed and waits for its confirmation.',
    );
  const items = (await itemsOf(tx, [engagementId])).filter((each) => each.stage === stage);
  const undeclared = (await declarationsOf(tx, [engagementId])).filter((each) => each.declared_at === null);
  const against = objections(opinion, items, undeclared.length);
  if (against.length > 0) {
    const say = (locale: 'id' | 'en') => against.map((each) => objectionText[locale][each]).join(' ');
    return badField('opinion', say('id'), say('en'));
  }
  const row: GateRow = {
    government_id: act.government.id,
    id: newId(),
    engagement_id: engagementId,
    stage,
    attempt: (newestGate(gates, stage)?.attempt ?? 0) + 1,
    opinion,
    reason,
    state: 'proposed',
    proposed_by: act.actor.personId,
    proposed_at: act.now,
    decided_by: null,
    decided_at: null,
    decision_note: null,
  };
  await insertGate(tx, row);
  await recordRow(tx, act, 'probity.gate-propose', 'probity_gate', row.id);
  const controllers = await accountsWithRole(tx, 'technical-controller', null, act.today);
  const inspektur = await accountsWithRole(tx, 'inspektur', null, act.today);
  await tell(tx, act, engagement, [...controllers, ...inspektur], 'proposed', row.id);
  return row;
}

/**
 * Technical controller or Inspektur confirms an opinion or returns it with a note; never who proposed it. Confirmed, a red opinion withdraws the
 * sheets of the stages behind it that were issued and are not paid yet, and one that is no more red lets go what was withheld.
 */
export async function decideGate(
  tx: Tx,
  act: Act,
  services: Pick<Services, 'queue'>,
  gateId: string,
  { confirm, note }: { confirm: boolean; note: string },
): Promise<Outcome<GateRow>> {
  const seen = await findGate(tx, gateId);
  if (seen === undefined) return notFound();
  const engagement = await runningEngagement(tx, act, seen.engagement_id);
  if (isRefusal(engagement)) return engagement;
  if (act.actor.personId === null || !mayConfirm(act.actor)) return notAllowed();
  // Read again: somebody else may have decided while the lock was waited for.
  const gate = (await findGate(tx, gateId)) ?? seen;
  if (gate.state !== 'proposed')
    return conflict('gate-decided', 'Opini ini sudah diputuskan.', 'This opinion has been decided.');
  if (gate.proposed_by === act.actor.personId)
    return new Refusal(403, 'own-proposal', {
      id: 'Anda sendiri yang mengusulkan opini ini. Minta pengendali teknis atau Inspektur lain memutuskannya.',
      en: 'You proposed this opinion yourself. Ask another technical controller or the Inspektur to decide it.',
    });
  if (!confirm && note.trim() === '')
    return badField('note', 'Tuliskan apa yang perlu diperbaiki.', 'Write what has to be mended.');
  const change = {
    state: confirm ? ('confirmed' as const) : ('returned' as const),
    decided_by: act.actor.personId,
    decided_at: act.now,
    decision_note: note.trim() === '' ? null : note,
  };
  await updateGate(tx, gateId, change);
  await recordRow(tx, act, confirm ? 'probity.gate-confirm' : 'probity.gate-return', 'probity_gate', gateId);
  const decided = { ...gate, ...change };
  await tellDecided(tx, act, engagement, decided);
  if (confirm) await reviewHolds(tx, act, services, purchasesOf(engagement));
  return decided;
}

async function tellDecided(tx: Tx, act: Act, engagement: Engagement, gate: GateRow): Promise<void> {
  const proposer = [...(await accountsOfPeople(tx, [gate.proposed_by])).values()];
  if (gate.state === 'returned') return tell(tx, act, engagement, proposer, 'returned', gate.id);
  const office = [];
  for (const role of ['commitment-officer', 'budget-user'] as const)
    office.push(...(await accountsWithRole(tx, role, engagement.agency_id, act.today)));
  await tell(
    tx,
    act,
    engagement,
    [...proposer, ...office],
    gate.opinion === 'red' ? 'red' : 'confirmed',
    gate.id,
  );
}
