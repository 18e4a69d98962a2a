import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import fc from 'fast-check';
import { openVault } from '../../../platform/identity/vault.ts';
import { newId } from '../../../platform/ids.ts';
import { eachEngine } from '../../../platform/test-database.ts';
import { code, fields, issuedTrip, MONDAY, must, openOffice, THURSDAY, TUESDAY } from '../office.fixture.ts';
import { codeOfStep, showVisumCode, stepAt } from '../rules/visum-code.ts';
import { evidenceOf } from '../store/evidence.ts';
import { destinationsOf } from '../store/trips.ts';
import { cancelTrip } from './cancel-trip.ts';
import { destinationOfToken, hostMac, hostPath } from './host-link.ts';
import { finishHost, openHost } from './open-host.ts';
import { takeVisum } from './take-visum.ts';

const folder = mkdtempSync(join(tmpdir(), 'lurus-visum-'));
after(() => rmSync(folder, { recursive: true }));
const vault = openVault(folder);
const seconds = (at: string) => Date.parse(at) / 1_000;
const later = (at: string, by: number) => new Date(Date.parse(at) + by * 1_000).toISOString();
const HOST = { officer: 'Ibu Penerima', browserHash: 'h' };

eachEngine(
  'a visum is recorded by the code of this half minute, the one before or after, once',
  async (database, government) => {
    await database.db.asGovernment(government.id, async (tx) => {
      const office = await openOffice(tx, government);
      const { trip, members } = await issuedTrip(tx, office);
      const memberId = members[0]!.id;
      const destinationId = (await destinationsOf(tx, [trip.id]))[0]!.id;
      const shown = (at: string) => codeOfStep(hostMac(vault, destinationId), stepAt(seconds(at)));
      const take = (typed: string, now = MONDAY, who = office.traveller) =>
        takeVisum(tx, who.act(now), vault, memberId, typed);
      const host = (now: string) => office.otherHead.act(now);

      assert.deepEqual(fields(await take(shown(MONDAY))), ['code'], 'nobody has opened the page');
      assert.equal(
        code(await openHost(tx, host('2026-02-27T02:00:00Z'), destinationId, HOST)),
        'host-closed',
      );
      assert.equal(code(await openHost(tx, host(MONDAY), newId(), HOST)), 'not-found');
      must(await openHost(tx, host(MONDAY), destinationId, HOST));
      assert.deepEqual(fields(await take('ABCD-EFGH')), ['code']);
      assert.deepEqual(fields(await take('')), ['code']);
      const first = must(await take(showVisumCode(shown(MONDAY)).toLowerCase(), later(MONDAY, 30)));
      assert.equal(first.visum.officer, HOST.officer);
      assert.deepEqual(must(await take(shown(MONDAY), later(MONDAY, 31))).visum.id, first.visum.id);
      assert.deepEqual(fields(await take(shown(MONDAY), later(MONDAY, 60))), ['code']);
      must(await take(shown(later(TUESDAY, 30)), TUESDAY));
      assert.equal(code(await take(shown(TUESDAY), TUESDAY, office.companion)), 'not-allowed');
      assert.equal(code(await take(shown('2026-03-09T02:00:00Z'), '2026-03-09T02:00:00Z')), 'visum-closed');

      assert.equal(code(await finishHost(tx, host(TUESDAY), destinationId, 'other', true)), 'host-elsewhere');
      must(await finishHost(tx, host(later(TUESDAY, 3_600)), destinationId, 'h', true));
      const { visums } = await evidenceOf(tx, memberId);
      assert.deepEqual(
        visums.map((each) => [each.at, each.regency, each.done]),
        [
          [seconds(later(MONDAY, 30)), '64.71', false],
          [seconds(TUESDAY), '64.71', true],
        ],
      );
      must(await finishHost(tx, host(later(TUESDAY, 3_700)), destinationId, 'h', false));
      assert.ok((await evidenceOf(tx, memberId)).visums.every((each) => !each.done));
      const taken = must(
        await openHost(tx, host(THURSDAY.replace('05', '04')), destinationId, { ...HOST, browserHash: 'i' }),
      );
      assert.deepEqual([taken.openings, taken.browser_hash], [2, 'i']);
    });
  },
);

eachEngine('a cancelled trip has no page any more', async (database, government) => {
  await database.db.asGovernment(government.id, async (tx) => {
    const office = await openOffice(tx, government);
    const { trip } = await issuedTrip(tx, office);
    const [destination] = await destinationsOf(tx, [trip.id]);
    must(await cancelTrip(tx, office.officer.act(), trip.id, 'Rapat batal'));
    assert.equal(code(await openHost(tx, office.head.act(MONDAY), destination!.id, HOST)), 'not-found');
  });
});

test('a link leads to its own destination, and no other text is a link', () => {
  fc.assert(
    fc.property(
      fc.uuid(),
      fc.nat(37),
      fc.constantFrom('A', 'Z', 'a', 'z', '0', '9', '-', '_'),
      (id, at, letter) => {
        const token = hostPath(vault, id).replace('/visum/', '');
        assert.equal(destinationOfToken(vault, token), id);
        const other = token.slice(0, at) + letter + token.slice(at + 1);
        if (other !== token) assert.notEqual(destinationOfToken(vault, other), id);
      },
    ),
  );
  fc.assert(fc.property(fc.string(), (text) => assert.equal(destinationOfToken(vault, text), null)));
  // 22 letters of base64 hold four bits more than an id: each other spelling of the last one is no link.
  const token = hostPath(vault, '00000000-0000-1000-8000-000000000017').replace('/visum/', '');
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'.split('');
  const spelled = letters.filter(
    (letter) => destinationOfToken(vault, `${token.slice(0, 21)}${letter}${token.slice(22)}`) !== null,
  );
  assert.deepEqual(spelled, [token[21]]);
});
