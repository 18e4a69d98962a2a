import assert from 'node:assert/strict';
import { sql } from 'kysely';
import type { Act } from '../../../platform/act.ts';
import { isRefusal, type Outcome } from '../../../platform/outcome.ts';
import { eachEngine } from '../../../platform/test-database.ts';
import type { SheetAsked } from '../../audit/index.ts';
import { must, queueing } from '../../audit/packages.fixture.ts';
import { lastSheet, validSheet } from '../../audit/store/packages/sheets.ts';
import { presentEngagement } from '../http/present.ts';
import { answerStage, beside, openTeam, paidPackage, paper } from '../probity.fixture.ts';
import { findEngagement } from '../store/engagements.ts';
import { declarationsOf, itemsOf } from '../store/stages.ts';
import { weighPurchases } from './candidates.ts';
import { closeEngagement } from './close-engagement.ts';
import { askDeclaration, declare } from './declarations.ts';
import { readEngagement } from './engagement.ts';
import { flagItem } from './flag-item.ts';
import { decideGate, proposeGate } from './gates.ts';
import { answerItem, assessItem } from './items.ts';
import { openEngagement } from './open-engagement.ts';
import { overrideGate } from './override-gate.ts';
import { withholdSheet } from './withhold-sheet.ts';

const codeOf = (outcome: Outcome<unknown>) => (isRefusal(outcome) ? outcome.code : 'done');
const RED = { stage: 'selection', opinion: 'red', reason: 'Evaluasi tidak dapat dihitung ulang.' } as const;

/** The same act, whose question about a sheet comes with the contract and is answered here. */
function wired(act: Act, contractId: string): Act {
  return {
    ...act,
    wires: {
      ...act.wires,
      announce: (tx, of, fact) => withholdSheet(tx, of, { ...(fact.data as SheetAsked), contractId }),
    },
  };
}

eachEngine(
  'a gate that turns red withdraws sheets of the stages behind it and withholds the next, until it is overridden in writing',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const team = await openTeam(tx, government);
      const engagement = await beside(tx, team);
      await answerStage(tx, team, engagement, 'selection', 'fails');
      const gate = must(await proposeGate(tx, team.leader.act, engagement.id, RED));
      const services = queueing();
      const treasurer = wired(team.pay.treasurer.act(), team.contractId);
      const early = await paidPackage(tx, team, treasurer, 1_234_567);
      assert.equal(early.held.length, 0, 'a proposal withholds nothing');
      const paid = await paidPackage(tx, team, treasurer, 3_456_789);
      await sql`update spending_payment set paid_on = ${team.pay.treasurer.act().today}::date where id = ${paid.paymentId}::uuid`.execute(
        tx,
      );

      const confirm = { confirm: true, note: '' };
      assert.equal(codeOf(await decideGate(tx, team.auditor.act, services, gate.id, confirm)), 'not-allowed');
      must(await decideGate(tx, wired(team.controller.act, team.contractId), services, gate.id, confirm));
      const fallen = await lastSheet(tx, early.package.id);
      assert.equal(fallen?.revoked_reason, 'gate');
      assert.match(fallen.revoked_note ?? '', new RegExp(`${engagement.number}.*pemilihan`));
      assert.ok(await validSheet(tx, paid.package.id), 'what is paid keeps its sheet');
      const later = await paidPackage(tx, team, treasurer, 2_345_678);
      assert.equal(later.outcome, 'passed');
      assert.match(later.held[0]?.id ?? '', new RegExp(`${engagement.number}.*pemilihan`));
      assert.equal(await validSheet(tx, later.package.id), undefined);

      const written = { reason: 'Jalan harus selesai sebelum musim hujan.', documentNumber: '900/7/2026' };
      const file = await paper(tx, team.buyer.act);
      for (const other of [team.ppk, team.leader, team.inspektur])
        assert.equal(
          codeOf(await overrideGate(tx, other.act, services, gate.id, written, file)),
          'not-allowed',
        );
      assert.equal(
        codeOf(await overrideGate(tx, team.stranger.act, services, gate.id, written, file)),
        'not-found',
      );
      const buyer = wired(team.buyer.act, team.contractId);
      must(await overrideGate(tx, buyer, services, gate.id, written, file));
      for (const { package: of } of [early, later])
        assert.ok(await validSheet(tx, of.id), 'sheets that waited or fell are issued at once');
      assert.equal(codeOf(await overrideGate(tx, buyer, services, gate.id, written, file)), 'gate-not-red');
    });
  },
);

eachEngine(
  'who proposes does not confirm, answers stay while an opinion waits, and what is mended passes',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const team = await openTeam(tx, government);
      const engagement = await beside(tx, team);
      const services = queueing();
      const conforms = { stage: 'planning', opinion: 'conforms', reason: 'Lengkap.' } as const;
      assert.equal(
        codeOf(await proposeGate(tx, team.leader.act, engagement.id, conforms)),
        'invalid',
        'items are open',
      );
      assert.equal(codeOf(await proposeGate(tx, team.auditor.act, engagement.id, RED)), 'not-allowed');
      await answerStage(tx, team, engagement, 'planning', 'conforms');
      assert.equal(
        codeOf(await proposeGate(tx, team.leader.act, engagement.id, conforms)),
        'invalid',
        'declarations are missing',
      );
      for (const each of await declarationsOf(tx, [engagement.id])) {
        const act = { ...team.auditor.act, actor: { ...team.auditor.act.actor, personId: each.person_id } };
        must(await declare(tx, act, each.id, { hasInterest: false, content: '' }));
      }
      const both = {
        ...team.leader.act,
        actor: {
          ...team.leader.act.actor,
          grants: [
            { role: 'team-leader' as const, agencyIds: null },
            { role: 'technical-controller' as const, agencyIds: null },
          ],
        },
      };
      const first = must(await proposeGate(tx, both, engagement.id, conforms));
      assert.equal(codeOf(await proposeGate(tx, both, engagement.id, conforms)), 'gate-waiting');
      assert.equal(
        codeOf(await decideGate(tx, both, services, first.id, { confirm: true, note: '' })),
        'own-proposal',
      );
      const [item] = (await itemsOf(tx, [engagement.id])).filter((each) => each.stage === 'planning');
      assert.equal(
        codeOf(await assessItem(tx, team.auditor.act, item!.id, { result: 'fails', note: 'x' })),
        'gate-waiting',
      );
      assert.equal(
        codeOf(await decideGate(tx, team.controller.act, services, first.id, { confirm: false, note: '' })),
        'invalid',
      );
      must(
        await decideGate(tx, team.controller.act, services, first.id, {
          confirm: false,
          note: 'Lengkapi bukti.',
        }),
      );
      const second = must(await proposeGate(tx, both, engagement.id, conforms));
      must(await decideGate(tx, team.inspektur.act, services, second.id, { confirm: true, note: '' }));
      assert.equal(
        codeOf(await decideGate(tx, team.controller.act, services, second.id, { confirm: true, note: '' })),
        'gate-decided',
      );
      assert.equal(
        codeOf(
          await closeEngagement(tx, team.inspektur.act, services, engagement.id, {
            state: 'closed',
            reason: '',
          }),
        ),
        'gates-open',
      );
      assert.equal(
        codeOf(
          await closeEngagement(tx, team.inspektur.act, services, engagement.id, {
            state: 'cancelled',
            reason: '',
          }),
        ),
        'invalid',
      );
      must(
        await closeEngagement(tx, team.inspektur.act, services, engagement.id, {
          state: 'cancelled',
          reason: 'Paket batal.',
        }),
      );
      assert.equal(codeOf(await proposeGate(tx, team.leader.act, engagement.id, RED)), 'engagement-ended');
    });
  },
);

eachEngine(
  'each reads what is his: the office open items and gates, a declaration its declarer and the team',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const team = await openTeam(tx, government);
      const engagement = await beside(tx, team);
      assert.equal(codeOf(await readEngagement(tx, team.stranger.act, engagement.id)), 'not-found');
      assert.equal(codeOf(await openEngagement(tx, team.ppk.act, {} as never)), 'not-allowed');
      const declarations = await declarationsOf(tx, [engagement.id]);
      assert.deepEqual(declarations.map((each) => each.role).toSorted(), [
        'auditor',
        'auditor',
        'budget-user',
        'commitment-officer',
      ]);
      const own = declarations.find((each) => each.person_id === team.ppk.personId)!;
      assert.equal(
        codeOf(await declare(tx, team.buyer.act, own.id, { hasInterest: false, content: '' })),
        'not-found',
      );
      assert.equal(
        codeOf(await declare(tx, team.ppk.act, own.id, { hasInterest: true, content: ' ' })),
        'invalid',
      );
      must(
        await declare(tx, team.ppk.act, own.id, {
          hasInterest: true,
          content: 'Adik saya bekerja pada penyedia.',
        }),
      );
      const seenBy = async (act: Act) =>
        presentEngagement(tx, act, (await findEngagement(tx, engagement.id))!);
      const content = async (act: Act) =>
        (await seenBy(act)).declarations.find((each) => each.id === own.id)?.content ?? null;
      assert.match((await content(team.ppk.act)) ?? '', /Adik/);
      assert.match((await content(team.auditor.act)) ?? '', /Adik/);
      assert.equal(await content(team.buyer.act), null);
      assert.equal((await seenBy(team.buyer.act)).score, null);
      assert.equal(
        codeOf(
          await askDeclaration(tx, team.buyer.act, engagement.id, {
            personId: team.stranger.personId,
            role: 'selection-group',
          }),
        ),
        'not-allowed',
      );
      must(
        await askDeclaration(tx, team.auditor.act, engagement.id, {
          personId: team.stranger.personId,
          role: 'selection-group',
        }),
      );

      const [item, settled] = await itemsOf(tx, [engagement.id]);
      assert.equal(
        codeOf(await assessItem(tx, team.buyer.act, item!.id, { result: 'conforms', note: '' })),
        'not-allowed',
      );
      assert.equal(
        codeOf(await assessItem(tx, team.auditor.act, item!.id, { result: 'not-applicable', note: '' })),
        'invalid',
      );
      must(await assessItem(tx, team.auditor.act, item!.id, { result: 'fails', note: 'Tidak ada dokumen.' }));
      must(await assessItem(tx, team.auditor.act, settled!.id, { result: 'conforms', note: '' }));
      must(await answerItem(tx, team.ppk.act, item!.id, 'Dokumen kami susulkan Senin.'));
      assert.equal(codeOf(await answerItem(tx, team.ppk.act, settled!.id, 'x')), 'item-settled');
      const shown = (await seenBy(team.ppk.act)).items.map((each) => each.code);
      assert.ok(shown.includes(item!.code) && !shown.includes(settled!.code));
      must(await flagItem(tx, team.auditor.act, item!.id));
      assert.equal(codeOf(await flagItem(tx, team.auditor.act, item!.id)), 'item-not-failed');
    });
  },
);

eachEngine(
  'a purchase is proposed with every part of its score, and engaged once',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const team = await openTeam(tx, government);
      const [candidate] = await weighPurchases(tx, team.leader.act, 2026);
      assert.equal(candidate?.purchase.contractId, team.contractId);
      const missing = candidate.score.parts.filter((each) => each.share === null).map((each) => each.part);
      assert.deepEqual(
        missing,
        ['interest', 'findings', 'flags'],
        'nothing is known of these: missing, not nought',
      );
      assert.equal(candidate.score.known, 50);
      const engagement = await beside(tx, team);
      assert.equal((await weighPurchases(tx, team.leader.act, 2026))[0]?.engagement?.id, engagement.id);
      const again = await openEngagement(tx, team.leader.act, {
        planId: null,
        contractId: team.contractId,
        assignmentNumber: '1',
        assignedOn: engagement.assigned_on,
        members: [{ personId: team.leader.personId, role: 'leader' }],
      });
      assert.equal(codeOf(again), 'engaged-already');
    });
  },
);
