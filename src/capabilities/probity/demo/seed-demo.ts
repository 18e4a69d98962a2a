import type { Act, Role } from '../../../platform/act.ts';
import { addDays, yearOf } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { DemoCast, DemoPlayer } from '../../../platform/demo-cast.ts';
import { isRefusal, type Outcome } from '../../../platform/outcome.ts';
import type { Services } from '../../../platform/services.ts';
import { weighPurchases } from '../actions/candidates.ts';
import { declare } from '../actions/declarations.ts';
import { decideGate, proposeGate } from '../actions/gates.ts';
import { answerItem, assessItem } from '../actions/items.ts';
import { markInterest } from '../actions/mark-interest.ts';
import { openEngagement } from '../actions/open-engagement.ts';
import type { Result } from '../rules/gates.ts';
import { STAGES, type Stage } from '../rules/stages.ts';
import { declarationsOf, itemsOf } from '../store/stages.ts';
import type { Engagement } from '../store/tables.ts';

/** Demo sheets are signed by the sweep. */
const QUIET = { queue: async () => {} };

const NOTES: Partial<Record<Result, string>> = {
  notes: 'Survei harga hanya dari satu toko; tambahan survei diminta sebelum pemilihan.',
  fails: 'Nilai teknis pemenang tidak dapat dihitung ulang dari kertas kerja evaluasi.',
};

interface Team {
  leader: Act;
  controller: Act;
  auditor: Act;
}

/** How far an invented engagement has come: stage → its opinion. */
const STORIES: readonly Partial<Record<Stage, 'conforms' | 'notes' | 'red'>>[] = [
  { planning: 'conforms', preparation: 'notes', selection: 'red' },
  { planning: 'conforms', preparation: 'conforms' },
  {},
];

/** Three engagements of an invented city, made by the actions that people use: one red at the selection, one on its way, one just begun. */
export async function seedDemo(tx: Tx, act: Act, _services: Services, cast: DemoCast): Promise<void> {
  const players = (['team-leader', 'technical-controller', 'auditor'] as const).map((role) =>
    cast.holders.get(role),
  );
  const [leader, controller, auditor] = players;
  if (leader === undefined || controller === undefined || auditor === undefined) return;
  const team: Team = {
    leader: actAs(act, leader, 'team-leader'),
    controller: actAs(act, controller, 'technical-controller'),
    auditor: actAs(act, auditor, 'auditor'),
  };
  const buyers = cast.holders.get('commitment-officer');
  const candidates = await weighPurchases(tx, team.leader, yearOf(act.today));
  const home = candidates.filter((each) => each.purchase.agencyId === buyers?.agencyId);
  const elsewhere = candidates.filter((each) => each.purchase.agencyId !== buyers?.agencyId);
  const chosen = [elsewhere[0], home[0], elsewhere[1]];
  for (const [place, candidate] of chosen.entries()) {
    if (candidate === undefined) continue;
    const { planId, contractId } = candidate.purchase;
    if (planId !== null)
      must(
        await markInterest(tx, team.auditor, {
          planId,
          mark: 3 - place,
          reason: 'Dipakai warga setiap hari dan pernah diadukan.',
        }),
      );
    const engagement = must(
      await openEngagement(tx, team.leader, {
        planId,
        contractId: planId === null ? contractId : null,
        assignmentNumber: `700/${100 + place}/ST/${yearOf(act.today)}`,
        assignedOn: addDays(act.today, -30),
        members: [
          { personId: leader.personId, role: 'leader' },
          { personId: auditor.personId, role: 'member' },
        ],
      }),
    );
    await live(
      tx,
      team,
      engagement,
      STORIES[place]!,
      buyers === undefined ? null : actAs(act, buyers, 'commitment-officer'),
    );
  }
}

async function live(
  tx: Tx,
  team: Team,
  engagement: Engagement,
  story: (typeof STORIES)[number],
  buyer: Act | null,
): Promise<void> {
  const items = await itemsOf(tx, [engagement.id]);
  const isJudged = Object.keys(story).length > 0;
  if (isJudged)
    for (const each of await declarationsOf(tx, [engagement.id])) {
      const own = { ...team.leader, actor: { ...team.leader.actor, personId: each.person_id } };
      must(await declare(tx, own, each.id, { hasInterest: false, content: '' }));
    }
  for (const stage of STAGES) {
    const opinion = story[stage];
    if (opinion === undefined) continue;
    const own = items.filter((each) => each.stage === stage);
    for (const [place, item] of own.entries()) {
      const result: Result =
        place > 0 || opinion === 'conforms' ? 'conforms' : opinion === 'notes' ? 'notes' : 'fails';
      must(await assessItem(tx, team.auditor, item.id, { result, note: NOTES[result] ?? '' }));
    }
    const reason =
      opinion === 'conforms'
        ? 'Bukti lengkap dan kriteria terpenuhi.'
        : 'Lihat catatan pada butir tahap ini; perbaikannya diminta sebelum pembayaran.';
    const gate = must(await proposeGate(tx, team.leader, engagement.id, { stage, opinion, reason }));
    must(await decideGate(tx, team.controller, QUIET, gate.id, { confirm: true, note: '' }));
  }
  const [next] = items.filter((each) => each.stage === 'selection');
  if (buyer !== null && buyer.actor.agencyId === engagement.agency_id && next !== undefined)
    must(await answerItem(tx, buyer, next.id, 'Dokumen pemilihan kami unggah setelah rapat pokja.'));
}

function actAs(act: Act, player: DemoPlayer, role: Role): Act {
  const { accountId, personId, agencyId } = player;
  const office = role === 'commitment-officer' ? [agencyId] : null;
  return {
    ...act,
    actor: {
      ...act.actor,
      id: accountId,
      accountId,
      personId,
      agencyId,
      grants: [{ role, agencyIds: office }],
    },
  };
}

function must<T>(outcome: Outcome<T>): T {
  if (isRefusal(outcome)) throw new Error(`demo: ${outcome.code} ${JSON.stringify(outcome.complaints)}`);
  return outcome;
}
