import assert from 'node:assert/strict';
import { isRefusal, type Outcome } from '../../../platform/outcome.ts';
import { eachEngine } from '../../../platform/test-database.ts';
import { nextEntry } from '../sealing/directory.ts';
import { rewrapIdentities } from '../sealing/handover.ts';
import { openIdentity as openSealed } from '../sealing/identity.ts';
import { identityWrapsOf } from '../store/identities.ts';
import { must, openSealedHouse, sampleReport, sendSample, TODAY } from '../wbs.fixture.ts';
import { wrapsToHandOver } from './hand-over-identities.ts';
import { openIdentity } from './open-identity.ts';
import { recoverIdentities } from './recover-identities.ts';

const codeOf = (outcome: Outcome<unknown>) => (isRefusal(outcome) ? outcome.code : null);

eachEngine(
  'the recovery key gives every identity to a new Super Admin and a new recovery key, and is spent by it',
  async (database, government) => {
    const house = await openSealedHouse(database, government);
    const sent = [
      await sendSample(house, await sampleReport(house)),
      await sendSample(house, await sampleReport(house)),
    ];
    const { superAdmin: gone, recovery } = house.holders;
    const act = house.as(gone, ['super-admin']);
    const wraps = must(
      await house.run((tx) => wrapsToHandOver(tx, act, house.services.folders, recovery.fingerprint)),
    );
    assert.equal(wraps.length, 2);
    const recover = (handover: Awaited<ReturnType<typeof rewrapIdentities>>, as = act) =>
      house.run((tx) =>
        recoverIdentities(tx, as, house.services.folders, { from: recovery.fingerprint, handover }),
      );
    const early = await rewrapIdentities(wraps, recovery.key.identity, [gone, recovery]);
    assert.equal(codeOf(await recover(early)), 'recovery-not-signed');

    const decree = { number: 'SK 700/99/2026', day: TODAY };
    const entries = [];
    for (const { fingerprint } of [gone, recovery]) {
      const entry = await nextEntry(
        house.chain,
        { kind: 'retire', fingerprint, from: TODAY, decree },
        house.rootSeed,
      );
      house.chain.push(entry);
      entries.push(entry);
    }
    const next = await house.appoint('super-admin', TODAY);
    house.chain.push(next.entry);
    const fresh = await house.appoint('recovery', TODAY);
    must(await house.extend([...entries, next.entry, fresh.entry]));

    const asNext = house.as(next.holder, ['super-admin']);
    const handover = await rewrapIdentities(wraps, recovery.key.identity, [next.holder, fresh.holder]);
    assert.equal(handover.count, 4);
    assert.equal(codeOf(await recover(handover, house.as(next.holder, ['inspektur']))), 'not-allowed');
    const half = await rewrapIdentities(wraps, recovery.key.identity, next.holder);
    assert.equal(codeOf(await recover(half, asNext)), 'handover-not-whole');
    const twice = {
      ...handover,
      wraps: handover.wraps.map((each, index) => (index === 3 ? handover.wraps[0]! : each)),
    };
    assert.equal(codeOf(await recover(twice, asNext)), 'handover-not-whole');
    assert.equal(
      codeOf(await recover({ ...handover, digest: 'ab'.repeat(32) }, asNext)),
      'handover-not-whole',
    );
    assert.deepEqual(must(await recover(handover, asNext)), { count: 2 });

    for (const each of [gone, recovery])
      assert.equal((await house.run((tx) => identityWrapsOf(tx, each.fingerprint))).length, 0);
    const again = must(
      await house.run((tx) => wrapsToHandOver(tx, asNext, house.services.folders, fresh.holder.fingerprint)),
    );
    assert.equal(again.length, 2);
    const input = {
      id: sent[1]!.id,
      reason: 'Pelapor meminta perlindungan LPSK, dan LPSK memerlukan namanya.',
      legalBasis: 'UU 31/2014 pasal 10',
    };
    const opened = must(await house.run((tx) => openIdentity(tx, asNext, input)));
    assert.equal((await openSealed(opened, next.holder.key.identity)).name, 'Sri Penanda');
  },
);
