import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { newId } from '../../../platform/ids.ts';
import { drawNumber } from '../../../platform/numbers.ts';
import { badField, conflict, notAllowed, notFound, type Outcome } from '../../../platform/outcome.ts';
import { getParameter } from '../../../platform/parameters/index.ts';
import { printedNumber } from '../../../platform/ticket-numbers.ts';
import { recordRow, recordRows } from '../../../platform/trail/record.ts';
import { accountsWithRole, getPeople, peopleOfAccounts } from '../../directory/index.ts';
import { findPurchases, type Purchase } from '../../spending/index.ts';
import type { NewEngagement } from '../contract.ts';
import { CHECKLIST } from '../parameters.ts';
import { mayOpen } from '../policy.ts';
import type { DeclarerRole } from '../rules/engagement.ts';
import type { ChecklistItem } from '../rules/checklist.ts';
import { insertEngagement } from '../store/engagements.ts';
import { insertItems } from '../store/stages.ts';
import type { Engagement, Item, Member } from '../store/tables.ts';
import { weigh } from './candidates.ts';
import { askPeople } from './declarations.ts';

/**
 * Opens an engagement beside a purchase: the checklist of today is copied into it, the score of today is kept as the reason, and everybody
 * who is known to take part is asked for his declaration. Refused: a purchase that has one already; a team without exactly one leader.
 */
export async function openEngagement(tx: Tx, act: Act, input: NewEngagement): Promise<Outcome<Engagement>> {
  if (!mayOpen(act.actor)) return notAllowed();
  const [purchase] =
    input.planId !== null
      ? await findPurchases(tx, { planId: input.planId })
      : input.contractId !== null
        ? await findPurchases(tx, { contractId: input.contractId })
        : [];
  if (purchase === undefined) return notFound();
  const wrong = await wrongTeam(tx, input);
  if (wrong !== null) return wrong;
  const [weighed] = await weigh(tx, act, [purchase]);
  if (weighed === undefined || weighed.engagement !== null)
    return conflict(
      'engaged-already',
      'Paket ini sudah didampingi. Buka penugasannya dari daftar.',
      'This purchase has an engagement already. Open it from the list.',
    );
  const year = Number(act.today.slice(0, 4));
  const engagement: Engagement = {
    government_id: act.government.id,
    id: newId(),
    number: printedNumber('PRB', year, await drawNumber(tx, act.government.id, 'PRB', year)),
    year: purchase.year,
    agency_id: purchase.agencyId,
    plan_id: purchase.planId,
    contract_id: purchase.contractId,
    title: purchase.title,
    ceiling: purchase.ceiling,
    assignment_number: input.assignmentNumber,
    assigned_on: input.assignedOn,
    score: weighed.score,
    state: 'running',
    state_at: act.now,
    state_reason: null,
    created_at: act.now,
    created_by: act.actor.id,
    version: 1,
  };
  const members: Member[] = input.members.map(({ personId, role }) => ({
    government_id: act.government.id,
    id: newId(),
    engagement_id: engagement.id,
    person_id: personId,
    role,
  }));
  const checklist = await getParameter(tx, CHECKLIST, act.today);
  const items = checklist.map((each, place) => itemOf(engagement, each, place));
  await insertEngagement(tx, engagement, members);
  await insertItems(tx, items);
  await recordRow(tx, act, 'probity.open', 'probity_engagement', engagement.id);
  await recordRows(tx, act, 'probity.open', 'probity_member', idsOf(members));
  await recordRows(tx, act, 'probity.open', 'probity_item', idsOf(items));
  await askPeople(tx, act, engagement, await known(tx, act, purchase, input));
  return engagement;
}

const idsOf = (rows: readonly { id: string }[]) => rows.map((row) => row.id);

async function wrongTeam(tx: Tx, { members }: NewEngagement) {
  if (members.filter((each) => each.role === 'leader').length !== 1)
    return badField('members', 'Tetapkan tepat satu ketua tim.', 'Name exactly one leader of the team.');
  const ids = new Set(members.map((each) => each.personId));
  if (ids.size !== members.length)
    return badField('members', 'Satu orang tercatat dua kali.', 'Somebody is named twice.');
  return (await getPeople(tx, [...ids])).size === ids.size
    ? null
    : badField(
        'members',
        'Ada orang yang tidak dikenal. Pilih dari daftar.',
        'Somebody is not known. Choose from the list.',
      );
}

function itemOf(engagement: Engagement, of: ChecklistItem, place: number): Item {
  const { text, criterion, basis, verified, evidence } = of;
  return {
    government_id: engagement.government_id,
    id: newId(),
    engagement_id: engagement.id,
    stage: of.stage,
    place,
    code: of.code,
    content: { text, criterion, basis, verified, evidence },
    risk: of.risk,
    result: 'open',
    note: null,
    assessed_by: null,
    assessed_at: null,
    answer: null,
    answered_by: null,
    answered_at: null,
    flagged_at: null,
  };
}

/** Who takes part, as far as the program knows: the team, PPK of the contract, and PPK, PA and KPA of the agency. */
async function known(
  tx: Tx,
  act: Act,
  purchase: Purchase,
  input: NewEngagement,
): Promise<{ personId: string; role: DeclarerRole }[]> {
  const found: { personId: string; role: DeclarerRole }[] = input.members.map(({ personId }) => ({
    personId,
    role: 'auditor',
  }));
  if (purchase.commitmentPersonId !== null)
    found.push({ personId: purchase.commitmentPersonId, role: 'commitment-officer' });
  for (const role of ['budget-user', 'commitment-officer'] as const) {
    if (role === 'commitment-officer' && purchase.commitmentPersonId !== null) continue;
    const accounts = await accountsWithRole(tx, role, purchase.agencyId, act.today);
    for (const personId of (await peopleOfAccounts(tx, accounts)).values()) found.push({ personId, role });
  }
  return found;
}
