import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { isRefusal, type Outcome } from '../../../platform/outcome.ts';
import { eachEngine } from '../../../platform/test-database.ts';
import { nextEntry } from '../sealing/directory.ts';
import { grantCase } from '../sealing/grant.ts';
import { rewrapIdentities } from '../sealing/handover.ts';
import { openIdentity as openSealed } from '../sealing/identity.ts';
import { authText } from '../sealing/mailbox.ts';
import { openMessage, sealMessage } from '../sealing/message.ts';
import { findWrap, listReadable } from '../store/cases.ts';
import { identityWrapsOf } from '../store/identities.ts';
import { must, openSealedHouse, sampleReport, sendSample, TODAY } from '../wbs.fixture.ts';
import { setStatus, writeToCase } from './case-work.ts';
import { grantCaseTo, revokeGrant } from './grants.ts';
import { handOver, wrapsToHandOver } from './hand-over-identities.ts';
import { openIdentity } from './open-identity.ts';
import { readMailbox, writeFromMailbox } from './mailbox.ts';
import { ownKeys } from './own-case.ts';
import { recoverIdentities } from './recover-identities.ts';

const REASON = 'Pelapor meminta perlindungan LPSK, dan LPSK memerlukan namanya.';
const BASIS = 'UU 31/2014 pasal 10';

function codeOf(outcome: Outcome<unknown>): string | null {
  return isRefusal(outcome) ? outcome.code : null;
}

function message(
  text: string,
  from: 'reporter' | 'office',
  kind: 'message' | 'objection' | 'note' = 'message',
) {
  return { version: 1 as const, kind, from, text, files: [] };
}

eachEngine(
  'a case is worked on by those whose key opens it; reporter and office write to each other',
  async (database, government) => {
    const house = await openSealedHouse(database, government);
    const sample = await sampleReport(house);
    const { id } = await sendSample(house, sample);
    const auth = authText(sample.mailbox);
    const { intake, investigator, superAdmin } = house.holders;
    const asIntake = house.as(intake, ['wbs-intake']);
    const step = (
      act: typeof asIntake,
      status: 'read' | 'closed' | 'concluded' | 'assessed' | 'investigated',
    ) => house.run((tx) => setStatus(tx, act, { id, status }));
    assert.equal(codeOf(await step(house.as(investigator, ['investigator']), 'read')), 'not-found');
    assert.equal(codeOf(await step(house.as(superAdmin, ['super-admin']), 'read')), 'not-found');
    assert.equal(codeOf(await step(house.as(intake, []), 'read')), 'not-allowed');
    assert.equal(codeOf(await step(asIntake, 'closed')), 'no-step');
    must(await step(asIntake, 'read'));
    const body = await sealMessage(message('Mohon tambahkan tanggal.', 'office'), sample.caseKey);
    must(await house.run((tx) => writeToCase(tx, asIntake, { id, kind: 'message', body })));
    const note = await sealMessage(message('Hanya untuk kita.', 'office', 'note'), sample.caseKey);
    must(await house.run((tx) => writeToCase(tx, asIntake, { id, kind: 'note', body: note })));
    const reply = await sealMessage(message('Tanggal 3 Maret.', 'reporter'), sample.caseKey);
    const write = (kind: 'message' | 'objection', text: string, secret = auth) =>
      writeFromMailbox(house.services, government, { auth: secret, body: text, kind, upload: null });
    assert.equal(codeOf(await write('message', reply, 'ab'.repeat(32))), 'not-found');
    assert.equal(codeOf(await write('objection', reply)), 'not-ended');
    assert.equal(codeOf(await write('message', 'bukan segel')), 'invalid');
    assert.deepEqual(must(await write('message', reply)), { place: 3 });
    assert.deepEqual(must(await write('message', reply)), { place: 3 }, 'sent again, stored once');
    const state = must(await readMailbox(house.services, government, auth));
    assert.deepEqual([state.status, state.messages.length], ['read', 2]);
    assert.equal(
      (await openMessage(state.messages[0]!.body, sample.caseKey)).text,
      'Mohon tambahkan tanggal.',
    );
    for (const status of ['assessed', 'investigated', 'concluded', 'closed'] as const)
      must(await step(asIntake, status));
    must(await write('objection', await sealMessage(message('Belum selesai.', 'reporter'), sample.caseKey)));
    assert.equal(must(await readMailbox(house.services, government, auth)).status, 'objected');
  },
);

eachEngine(
  'a grant opens a case until its day, is signed, and can be taken back',
  async (database, government) => {
    const house = await openSealedHouse(database, government);
    const sample = await sampleReport(house);
    const { id } = await sendSample(house, sample);
    const { intake, investigator, alternate } = house.holders;
    const act = house.as(intake, ['wbs-intake']);
    const terms = { report: id, from: TODAY, until: '2026-12-01', letter: 'ST 5' };
    const grant = await grantCase(sample.caseKey, investigator, intake, terms);
    const give = (each: typeof grant) =>
      house.run((tx) => grantCaseTo(tx, act, house.services.folders, each));
    const until = { ...grant, statement: { ...grant.statement, until: '2027-12-01' } };
    assert.equal(codeOf(await give(until)), 'invalid');
    assert.equal(codeOf(await give(await grantCase(sample.caseKey, alternate, intake, terms))), 'invalid');
    must(await give(grant));
    const opens = (now: string) =>
      house.run(async (tx) => {
        const reader = house.as(investigator, ['investigator'], now);
        return (await findWrap(tx, id, await ownKeys(tx, reader), reader.today)) !== undefined;
      });
    assert.deepEqual(
      [await opens('2026-12-01T02:00:00Z'), await opens('2026-12-02T02:00:00Z')],
      [true, false],
    );
    const revoke = (fingerprint: string) => house.run((tx) => revokeGrant(tx, act, { id, fingerprint }));
    assert.equal(codeOf(await revoke(intake.fingerprint)), 'not-found');
    must(await revoke(investigator.fingerprint));
    assert.equal(await opens('2026-11-24T02:00:00Z'), false);
  },
);

eachEngine(
  'an identity is released with reason, trail entry and notice, or not at all',
  async (database, government) => {
    const house = await openSealedHouse(database, government);
    const sample = await sampleReport(house);
    const { id } = await sendSample(house, sample);
    const { superAdmin, intake } = house.holders;
    const open = (holder: typeof intake, reason = REASON) =>
      house.run((tx) =>
        openIdentity(tx, house.as(holder, ['super-admin']), { id, reason, legalBasis: BASIS }),
      );
    assert.equal(codeOf(await open(superAdmin, 'ingin tahu')), 'invalid');
    assert.equal(codeOf(await open(intake)), 'not-found');
    const asInvestigator = house.as(superAdmin, ['investigator']);
    const refused = await house.run((tx) =>
      openIdentity(tx, asInvestigator, { id, reason: REASON, legalBasis: BASIS }),
    );
    assert.equal(codeOf(refused), 'not-allowed');
    const opened = must(await open(superAdmin));
    assert.equal((await openSealed(opened, superAdmin.key.identity)).name, 'Sri Penanda');
    await assert.rejects(openSealed(opened, intake.key.identity));
    const state = must(await readMailbox(house.services, government, authText(sample.mailbox)));
    assert.deepEqual(state.openings, [
      { day: TODAY, decree: 'SK 700/12/2026', legalBasis: BASIS, reason: REASON },
    ]);
    const { rows } = await house.run((tx) =>
      sql<{
        n: number;
      }>`select count(*)::int as n from trail_leaf where leaf like '%wbs.open-identity%'`.execute(tx),
    );
    assert.equal(rows[0]!.n, 1);
  },
);

eachEngine(
  'with a conflict of interest only the alternate finds the report',
  async (database, government) => {
    const house = await openSealedHouse(database, government);
    const { id } = await sendSample(house, await sampleReport(house, { conflict: 'alternate' }));
    const { superAdmin, intake, alternate } = house.holders;
    const lists = async (holder: typeof intake) => {
      const act = house.as(holder, ['wbs-intake']);
      return (await house.run(async (tx) => listReadable(tx, await ownKeys(tx, act), act.today))).map(
        (row) => row.id,
      );
    };
    assert.deepEqual([await lists(intake), await lists(superAdmin), await lists(alternate)], [[], [], [id]]);
    const act = house.as(superAdmin, ['super-admin']);
    const outcome = await house.run((tx) => openIdentity(tx, act, { id, reason: REASON, legalBasis: BASIS }));
    assert.equal(codeOf(outcome), 'not-found');
  },
);

eachEngine('a handover replaces every wrap of the old Super Admin or none', async (database, government) => {
  const house = await openSealedHouse(database, government);
  const sent = [
    await sendSample(house, await sampleReport(house)),
    await sendSample(house, await sampleReport(house)),
  ];
  const old = house.holders.superAdmin;
  const decree = { number: 'SK 700/99/2026', day: TODAY };
  const retire = await nextEntry(
    house.chain,
    { kind: 'retire', fingerprint: old.fingerprint, from: TODAY, decree },
    house.rootSeed,
  );
  house.chain.push(retire);
  const next = await house.appoint('super-admin', TODAY);
  must(await house.extend([retire, next.entry]));
  const act = house.as(next.holder, ['super-admin']);
  const wraps = must(
    await house.run((tx) => wrapsToHandOver(tx, act, house.services.folders, old.fingerprint)),
  );
  const handover = await rewrapIdentities(wraps, old.key.identity, next.holder);
  const give = (each: typeof handover) =>
    house.run((tx) => handOver(tx, act, house.services.folders, { from: old.fingerprint, handover: each }));
  assert.equal(
    codeOf(await give({ ...handover, wraps: handover.wraps.slice(1), count: 1 })),
    'handover-not-whole',
  );
  assert.equal(codeOf(await give({ ...handover, digest: 'ab'.repeat(32) })), 'handover-not-whole');
  assert.deepEqual(must(await give(handover)), { count: 2 });
  const input = { id: sent[0]!.id, reason: REASON, legalBasis: BASIS };
  const opened = must(await house.run((tx) => openIdentity(tx, act, input)));
  assert.equal((await openSealed(opened, next.holder.key.identity)).name, 'Sri Penanda');
  const asOld = house.as(old, ['super-admin']);
  assert.equal(codeOf(await house.run((tx) => openIdentity(tx, asOld, input))), 'not-found');
});

eachEngine(
  'a Super Admin learns nothing of the identities of others by handing them over, and takes none away',
  async (database, government) => {
    const house = await openSealedHouse(database, government);
    const { id } = await sendSample(house, await sampleReport(house, { conflict: 'alternate' }));
    const { superAdmin, alternate } = house.holders;
    const act = house.as(superAdmin, ['super-admin']);
    const { folders } = house.services;
    assert.deepEqual(
      must(await house.run((tx) => wrapsToHandOver(tx, act, folders, alternate.fingerprint))),
      [],
    );
    const wraps = await house.run((tx) => identityWrapsOf(tx, alternate.fingerprint));
    const told = wraps.map((each) => ({ identity: each.identity_id, file: each.file.toString('base64') }));
    const one = await rewrapIdentities(told, alternate.key.identity, superAdmin);
    const none = await rewrapIdentities([], alternate.key.identity, superAdmin);
    for (const handover of [one, none]) {
      const input = { from: alternate.fingerprint, handover };
      assert.equal(codeOf(await house.run((tx) => handOver(tx, act, folders, input))), 'handover-not-whole');
      const code = codeOf(await house.run((tx) => recoverIdentities(tx, act, folders, input)));
      assert.equal(code, 'handover-not-whole');
    }
    const asAlternate = house.as(alternate, ['wbs-alternate']);
    must(await house.run((tx) => openIdentity(tx, asAlternate, { id, reason: REASON, legalBasis: BASIS })));
  },
);

eachEngine(
  'who was given a case for a time gives it to nobody for longer, and no longer to himself',
  async (database, government) => {
    const house = await openSealedHouse(database, government);
    const sample = await sampleReport(house);
    const { id } = await sendSample(house, sample);
    const { intake, investigator, superAdmin } = house.holders;
    const days = { report: id, from: TODAY, letter: 'ST 5' };
    const give = async (
      by: typeof intake,
      to: typeof intake,
      until: string,
      role: 'wbs-intake' | 'super-admin',
    ) =>
      house.run(async (tx) =>
        grantCaseTo(
          tx,
          house.as(by, [role]),
          house.services.folders,
          await grantCase(sample.caseKey, to, by, { ...days, until }),
        ),
      );
    must(await give(intake, superAdmin, '2026-12-01', 'wbs-intake'));
    assert.equal(codeOf(await give(superAdmin, superAdmin, '2026-12-01', 'super-admin')), 'invalid');
    assert.equal(codeOf(await give(superAdmin, investigator, '2026-12-02', 'super-admin')), 'invalid');
    must(await give(superAdmin, investigator, '2026-12-01', 'super-admin'));
    assert.equal(codeOf(await give(intake, intake, '2026-12-01', 'wbs-intake')), 'invalid');
    must(await give(intake, investigator, '2026-12-24', 'wbs-intake'));
    const second = await house.appoint('intake');
    house.chain.push(second.entry);
    must(await house.extend([second.entry]));
    must(await give(intake, second.holder, '2026-12-01', 'wbs-intake'));
    assert.equal(codeOf(await give(second.holder, intake, '2026-12-01', 'wbs-intake')), 'already-reads');
  },
);
