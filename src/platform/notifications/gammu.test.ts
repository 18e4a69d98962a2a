import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gammuPort } from './gammu-port.ts';
import { noGammu, noGammuTables, openGammuTables } from './gammu.fixture.ts';
import type { Hearers, Receipt } from './receipts.ts';

const TO = '+6281234567890';
const LONG = 'Mohon tunggu jawaban kami — paling lambat 14 hari kerja. '.repeat(3).trim();

function ears(open: string[]) {
  const heard: string[] = [];
  const receipts: Receipt[] = [];
  const hearers: Hearers = {
    async message(from, text) {
      heard.push(`${from}: ${text}`);
      return 'Terima kasih.';
    },
    async receipt(receipt) {
      receipts.push(receipt);
      return true;
    },
    open: async () => open,
  };
  return { heard, receipts, hearers };
}

async function until(what: () => boolean | Promise<boolean>): Promise<void> {
  for (let look = 0; look < 1_200; look += 1) {
    if (await what()) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  assert.fail('did not come');
}

test('an address that is none is refused', () => {
  for (const wrong of ['gammu+mysql://u:p@h/smsd', 'postgres://u:p@h/smsd', 'gammu+'])
    assert.throws(() => gammuPort(wrong), /LURUS_SMS_URL/, wrong);
});

test(
  'texts wait in gammu’s own tables once, in their parts; what became of them and what came in is heard',
  { skip: noGammuTables },
  async () => {
    const tables = await openGammuTables();
    const port = gammuPort(`${tables.url}&sender=modem1`, { pace: 20 });
    try {
      await port.send({ id: 'satu', to: TO, text: 'Balas OK 1234 [€]' });
      await port.send({ id: 'dua', to: TO, text: LONG });
      await port.send({ id: 'dua', to: TO, text: LONG });
      const rows = await tables.query<Record<string, unknown>>(
        `select "DestinationNumber", "Coding", "MultiPart", "CreatorID", "SenderID", "DeliveryReport", "TextDecoded", "UDH" from outbox order by "ID"`,
      );
      assert.deepEqual(rows[0], {
        DestinationNumber: TO,
        Coding: 'Default_No_Compression',
        MultiPart: false,
        CreatorID: 'satu',
        SenderID: 'modem1',
        DeliveryReport: 'yes',
        TextDecoded: 'Balas OK 1234 [€]',
        UDH: null,
      });
      assert.deepEqual(
        rows.map((row) => row['CreatorID']),
        ['satu', 'dua'],
        'the second time nothing was added',
      );
      const parts = await tables.query<{ TextDecoded: string; UDH: string; SequencePosition: number }>(
        `select "TextDecoded", "UDH", "SequencePosition" from outbox_multipart order by "SequencePosition"`,
      );
      assert.equal([rows[1]!['TextDecoded'], ...parts.map((each) => each.TextDecoded)].join(''), LONG);
      assert.deepEqual(
        [rows[1]!['UDH'], ...parts.map((each) => each.UDH)].map((each) =>
          String(each).replace(/^050003(..)/, ''),
        ),
        ['0301', '0302', '0303'],
      );
      // What the daemon does once the network has reported.
      await tables.query(`insert into sentitems ("Text", "UDH", "SenderID", "CreatorID", "ID", "SequencePosition", "Status", "TextDecoded", "DestinationNumber")
        select '', '', 'modem1', 'dua', 2, n, case n when 2 then 'SendingError' else 'DeliveryOK' end, '', '${TO}' from generate_series(1, 2) n`);
      await tables.query(
        `insert into sentitems ("Text", "UDH", "SenderID", "CreatorID", "ID", "Status") values ('', '', 'modem1', 'satu', 1, 'DeliveryOK')`,
      );
      await tables.query(
        `insert into inbox ("Text", "UDH", "RecipientID", "SenderNumber", "TextDecoded") values ('', '', 'modem1', '${TO}', 'OK 1234')`,
      );
      const { heard, receipts, hearers } = ears(['satu', 'dua']);
      port.listen!(hearers);
      await until(() => heard.length > 0);
      assert.deepEqual(heard, [`${TO}: OK 1234`]);
      assert.deepEqual(receipts[0], { id: 'dua', state: 'failed' });
      assert.ok(
        receipts.every((each) => each.id === 'dua'),
        'a part of "satu" is still in the outbox',
      );
      await tables.query(`delete from outbox where "CreatorID" = 'satu'`);
      await until(() => receipts.some((each) => each.id === 'satu' && each.state === 'delivered'));
      await until(async () => (await tables.query(`select from inbox where not "Processed"`)).length === 0);
      const answers = await tables.query(`select "TextDecoded" from outbox where "CreatorID" like 'reply:%'`);
      assert.deepEqual(answers, [{ TextDecoded: 'Terima kasih.' }]);
    } finally {
      await port.close!();
      await tables.stop();
    }
  },
);

test(
  'a real gammu-smsd with a telephone of files sends what we put there, and brings what the telephone got',
  { skip: noGammu },
  async () => {
    const tables = await openGammuTables();
    const port = gammuPort(tables.url, { pace: 50 });
    try {
      await tables.startDaemon();
      await port.send({ id: 'satu', to: TO, text: 'Balas OK 1234' });
      await port.send({ id: 'dua', to: TO, text: LONG });
      const sent = () =>
        tables.query<{ id: string; status: string; text: string }>(
          `select "CreatorID" as id, "Status" as status, "TextDecoded" as text from sentitems order by "ID", "SequencePosition"`,
        );
      await until(async () => (await sent()).length === 4);
      const items = await sent();
      assert.deepEqual(
        items.map((each) => [each.id, /^(SendingOK|DeliveryOK)/.test(each.status)]),
        [
          ['satu', true],
          ['dua', true],
          ['dua', true],
          ['dua', true],
        ],
      );
      assert.equal(
        items
          .slice(1)
          .map((each) => each.text)
          .join(''),
        LONG,
      );
      await port.send({ id: 'dua', to: TO, text: LONG });
      assert.deepEqual(
        await tables.query(`select "CreatorID" from outbox`),
        [],
        'what was sent is not put there again',
      );
      const { heard, hearers } = ears([]);
      port.listen!(hearers);
      await tables.bring(TO, 'OK 1234');
      await until(() => heard.length > 0);
      assert.deepEqual(heard, [`${TO}: OK 1234`]);
      // Its answer goes out by the daemon too.
      await until(async () => (await sent()).some((each) => each.text === 'Terima kasih.'));
    } finally {
      await port.close!();
      await tables.stop();
    }
  },
);
