import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { readKeyFile } from '../src/capabilities/whistleblowing/screens/keyring/key-file.ts';
import { openWithPassphrase } from '../src/platform/sealing/age.ts';
import { readUtf8 } from '../src/platform/sealing/bytes.ts';
import { STAFF, type StaffName } from './wbs-ground.ts';
import { openWbsHouse, type WbsHouse } from './wbs-house.ts';

let house: WbsHouse;
// A suite, so that its program starts when its turn comes and stops when it is over.
describe('the house of these journeys', () => {
  before(async () => {
    house = await openWbsHouse({ samples: [{ urgent: 'Barang bukti akan dipindahkan besok.' }] });
  });
  after(() => house?.stop());

  test('everybody of the house is signed in on the sealed origin, and can sign in', async () => {
    type Session = { account: { id: string } };
    for (const who of Object.keys(STAFF) as StaffName[]) {
      const { account } = await house.deskOf(who).get<Session>('/session');
      assert.equal(account.id, house.accounts[who].id, who);
    }
    const { account } = await (await house.signIn('intake')).get<Session>('/session');
    assert.equal(account.id, house.accounts.intake.id);
  });

  test('the key ceremony was held: root pinned, key files open with their passphrases', async () => {
    const { ceremony, keyFiles, government, program } = house;
    assert.ok(ceremony && keyFiles);
    const pin = `${program.folder}/data/keys/wbs-root-${government.id}.pub`;
    assert.ok(existsSync(pin));
    assert.equal(readFileSync(pin, 'utf8').trim(), ceremony.root.hex);
    const { path, passphrase } = keyFiles.intake;
    const text = readUtf8(await openWithPassphrase(readFileSync(path), passphrase));
    assert.equal(readKeyFile(text)?.identity, ceremony.holders.intake.key.identity);
    assert.equal(readKeyFile(text)?.memory?.root, ceremony.root.hex);
    assert.equal(house.samples.length, 1);
  });

  test('a sealed report goes through the public wire with its evidence', async () => {
    const bytes = new TextEncoder().encode('Isi dokumen rekaan.');
    const sent = await house.sendSample({
      urgent: 'Dokumen akan dimusnahkan besok.',
      evidence: [
        { kind: 'document', description: 'Notulen', file: { name: 'a.txt', type: 'text/plain', bytes } },
      ],
    });
    assert.match(sent.number, /^WBS-\d{4}-[0-9A-Z]{8}$/);
    assert.equal(sent.body.files.length, 1);
  });

  test('its reader opens a case through the desk, evidence and narrative', async () => {
    const [sample] = house.samples;
    const { narrative, detail } = await house.openCase('intake', sample!.number);
    assert.equal(narrative.urgent, 'Barang bukti akan dipindahkan besok.');
    assert.equal(detail.urgent, true);
    await assert.rejects(house.openCase('alternate', sample!.number));
  });
});
