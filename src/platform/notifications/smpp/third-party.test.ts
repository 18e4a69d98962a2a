import assert from 'node:assert/strict';
import { test } from 'node:test';
import { encodeSms } from '../gsm.ts';
import type { Hearers, Receipt } from '../receipts.ts';
import { smppPort } from './port.ts';
import { noDriveSmpp, noNetSmpp, startDriveSmpp, startNetSmpp } from './third-party.fixture.ts';

const TO = '+6281234567890';

function ears() {
  const heard: string[] = [];
  const receipts: Receipt[] = [];
  const hearers: Hearers = {
    async message(from, text) {
      heard.push(`${from}: ${text}`);
      return null;
    },
    async receipt(receipt) {
      receipts.push(receipt);
      return true;
    },
    open: async () => [],
  };
  return { heard, receipts, hearers };
}

async function until(what: () => boolean): Promise<void> {
  for (let look = 0; look < 600 && !what(); look += 1)
    await new Promise((resolve) => setTimeout(resolve, 25));
  assert.ok(what());
}

test(
  'Kannel’s centre, bound once for each way, takes what we send, sends what we hear, and is kept alive',
  { skip: noDriveSmpp },
  async () => {
    const centre = await startDriveSmpp(2);
    const port = smppPort(
      `smpp://foo:bar@127.0.0.1:${centre.port}/?from=LURUS&system_type=VMA&bind=apart&keepalive=1`,
    );
    const { heard, hearers } = ears();
    try {
      port.listen!(hearers);
      for (const text of ['Halo dunia', 'Mohon tunggu. '.repeat(20), 'ꦲꦤ ✓'])
        assert.deepEqual(await port.send({ id: text, to: TO, text }), [], 'it gives no names');
      await centre.says(/type bind_transmitter/);
      await centre.says(/type bind_receiver/);
      await centre.says(/short_message = <Halo dunia>/);
      await centre.says(/type submit_sm/, 1 + 2 + 1);
      await centre.says(/type deliver_sm_resp/, 2);
      assert.deepEqual(
        heard.map((each) => each.replace(/^\w+: /, '')),
        ['1', '2'],
      );
      await centre.says(/type enquire_link$/m, 2);
      await port.close!();
      await centre.says(/type unbind/, 2);
    } finally {
      await port.close!();
      await centre.stop();
    }
  },
);

test(
  'Perl’s Net::SMPP takes every form of text, reports on it, and brings a reply',
  { skip: noNetSmpp },
  async () => {
    const centre = await startNetSmpp();
    const address = `smpp://uji:rahasia@127.0.0.1:${centre.port}/?from=LURUS&system_type=VMA&keepalive=1`;
    const port = smppPort(address);
    const { heard, receipts, hearers } = ears();
    try {
      port.listen!(hearers);
      const short = 'LURUS KRITIS: 2 peringatan. Balas OK 1234 [€]';
      assert.deepEqual(await port.send({ id: 'a', to: TO, text: short }), ['perl0001']);
      await centre.says(/bind uji VMA/);
      await centre.says(
        new RegExp(`to 6281234567890 coding 0 class 0: ${encodeSms(short, 'gsm').toString('hex')}`),
      );
      const long = 'ꦲꦤ “tunggu” '.repeat(10);
      assert.deepEqual(await port.send({ id: 'b', to: TO, text: long }), ['perl0002', 'perl0003']);
      await centre.says(/coding 8 class 64: 050003[0-9a-f]{2}0201/);
      await centre.says(/coding 8 class 64: 050003[0-9a-f]{2}0202/);
      await port.send({ id: 'c', to: '+6289991234567', text: 'x' });
      await until(() => receipts.length === 4);
      assert.deepEqual(
        receipts.map((each) => `${each.reference} ${each.state}`),
        ['perl0001 delivered', 'perl0002 delivered', 'perl0003 delivered', 'perl0004 failed'],
      );
      await until(() => heard.length === 1);
      assert.deepEqual(heard, ['6281234567890: OK 1234']);
      await centre.says(/heard status 0/, 5);
      await centre.says(/enquire/);
      await port.close!();
      await centre.says(/unbind/);
      const payload = smppPort(`${address}&long=payload`);
      assert.equal(((await payload.send({ id: 'd', to: TO, text: long })) ?? []).length, 1);
      await centre.says(new RegExp(`coding 8 class 0: ${encodeSms(long, 'ucs2').toString('hex')}`));
      await payload.close!();
      const wrong = smppPort(`${address.replace('rahasia', 'salah')}&patience=1`);
      await assert.rejects(wrong.send({ id: 'e', to: TO, text: 'x' }), /refused our login/);
      await wrong.close!();
    } finally {
      await port.close!();
      await centre.stop();
    }
  },
);
