import type { Act, Government, Role } from '../../platform/act.ts';
import { insertMany } from '../../platform/database/insert.ts';
import type { Tx } from '../../platform/database/index.ts';
import { newId, sha256 } from '../../platform/ids.ts';
import { testAct } from '../../platform/act.fixture.ts';
import { directPayment, must, office, plainPackage, submit } from '../audit/packages.fixture.ts';
import type { Submitted } from '../audit/actions/packages/submit-package.ts';
import { updatePackage } from '../audit/store/packages/packages.ts';
import type { PayOffice } from '../spending/payments.fixture.ts';
import { grantRow, insertAccount, personRow, positionRow } from '../directory/directory.fixture.ts';
import { insertPeople, insertPositions, insertRoleGrants } from '../directory/index.ts';
import { openEngagement } from './actions/open-engagement.ts';
import { assessItem } from './actions/items.ts';
import type { Result } from './rules/gates.ts';
import type { Stage } from './rules/stages.ts';
import { itemsOf } from './store/stages.ts';
import type { Engagement } from './store/tables.ts';
import { plainDate } from '../../platform/calendar/index.ts';

export interface Player {
  personId: string;
  act: Act;
}
export type ProbityTeam = Record<
  'leader' | 'controller' | 'auditor' | 'inspektur' | 'buyer' | 'ppk' | 'stranger',
  Player
> & {
  agencyId: string;
  contractId: string;
  pay: PayOffice;
};

/** The paying office of spending, and a team of the inspectorate beside its contract. */
export async function openTeam(tx: Tx, government: Government): Promise<ProbityTeam> {
  const people = await office(tx, government);
  const join = async (name: string, role: Role, agencyId: string | null): Promise<Player> => {
    const person = personRow(name, { name: `Orang ${name}` });
    await insertPeople(tx, government.id, [person]);
    await insertPositions(tx, government.id, [
      positionRow(person.id, people.otherAgencyId, { leads: false }),
    ]);
    const accountId = await insertAccount(tx, government.id, person.id);
    await insertRoleGrants(tx, government.id, [grantRow(person.id, role, { agencyId })]);
    const act = testAct(government, {
      accountId,
      now: '2026-11-02T02:00:00Z',
      grants: [{ role, agencyIds: agencyId === null ? null : [agencyId] }],
    });
    return { personId: person.id, act: { ...act, actor: { ...act.actor, personId: person.id } } };
  };
  return {
    leader: await join('ketua', 'team-leader', null),
    controller: await join('dalnis', 'technical-controller', null),
    auditor: await join('auditor', 'auditor', null),
    inspektur: { personId: people.inspektur.personId, act: people.inspektur.act() },
    buyer: { personId: people.kpa.personId, act: people.kpa.act() },
    ppk: { personId: people.ppkom.personId, act: people.ppkom.act() },
    stranger: await join('ppk-lain', 'commitment-officer', people.otherAgencyId),
    agencyId: people.agencyId,
    contractId: people.contractId,
    pay: people,
  };
}

export async function beside(tx: Tx, team: ProbityTeam): Promise<Engagement> {
  return must(
    await openEngagement(tx, team.leader.act, {
      planId: null,
      contractId: team.contractId,
      assignmentNumber: '700/12/ST/2026',
      assignedOn: plainDate('2026-10-20'),
      members: [
        { personId: team.leader.personId, role: 'leader' },
        { personId: team.auditor.personId, role: 'member' },
      ],
    }),
  );
}

/** Answers every item of a stage the same way. */
export async function answerStage(
  tx: Tx,
  team: ProbityTeam,
  of: Engagement,
  stage: Stage,
  result: Result,
): Promise<void> {
  for (const item of (await itemsOf(tx, [of.id])).filter((each) => each.stage === stage))
    must(await assessItem(tx, team.auditor.act, item.id, { result, note: 'Dilihat di berkas.' }));
}

/** A package that was handed in and is of a payment under the team's contract. */
export async function paidPackage(
  tx: Tx,
  team: ProbityTeam,
  treasurer: Act,
  amount: number,
): Promise<Submitted & { paymentId: string }> {
  const of = await plainPackage(tx, treasurer, team.agencyId, amount);
  const submitted = await submit(tx, treasurer, of);
  const paymentId = await directPayment(tx, team.pay, amount, team.contractId);
  await updatePackage(tx, of.id, { payment_id: paymentId });
  return { ...submitted, paymentId };
}

export async function paper(tx: Tx, act: Act): Promise<{ id: string }> {
  const id = newId();
  await insertMany(tx, 'file', [
    {
      government_id: act.government.id,
      id,
      hash: sha256(id),
      name: 'surat.pdf',
      media_type: 'application/pdf',
      size: 1_000,
      created_at: act.now,
      created_by: act.actor.id,
    },
  ]);
  return { id };
}
