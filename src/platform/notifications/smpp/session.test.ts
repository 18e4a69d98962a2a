import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Hearers, Receipt } from '../receipts.ts';
import { SmsRefusedError, type SmsPort } from '../sms-port.ts';
import { startCentre, receiptOf, type TestCentre } from './centre.fixture.ts';
import { COMMAND } from './codec.ts';
import { mobileAddress } from './message.ts';
import { smppPort } from './port.ts';

const TO = '+6281234567890';
const sms = (text: string, id = text) => ({ id, to: TO, text });

async function withCentre(
  body: (centre: TestCentre, port: SmsPort) => Promise<void>,
  query = 'from=LURUS&patience=5',
): Promise<void> {
  const centre = await startCentre(query);
  const port = smppPort(centre.url, { firstWait: 10, looks: [0, 5, 5] });
  try {
    await body(centre, port);
  } finally {
    await port.close!();
    await centre.stop();
  }
}

/** Hearers that remember, and answer as they are told. */
function ears(answer: string | null = null, known: (count: number) => boolean = () => true) {
  const heard: [string, string][] = [];
  const receipts: Receipt[] = [];
  const hearers: Hearers = {
    async message(from, text) {
      heard.push([from, text]);
      return answer;
    },
    async receipt(receipt) {
      receipts.push(receipt);
      return known(receipts.length);
    },
    open: async () => [],
  };
  return { heard, receipts, hearers };
}

async function until(what: () => boolean): Promise<void> {
  for (let look = 0; look < 2_000 && !what(); look += 1)
    await new Promise((resolve) => setTimeout(resolve, 5));
  assert.ok(what());
}

test('a message is handed over with its sender, receiver and reference; many at once keep to the window of ten', async () => {
  await withCentre(async (centre, port) => {
    assert.deepEqual(await port.send(sms('Halo {€}')), ['1']);
    const [first] = centre.taken;
    assert.deepEqual(first!.source, { ton: 5, npi: 0, value: 'LURUS' });
    assert.deepEqual(first!.destination, { ton: 1, npi: 1, value: '6281234567890' });
    assert.deepEqual([first!.registered, first!.coding, first!.esmClass], [1, 0, 0]);
    centre.slowness = 20;
    await Promise.all(Array.from({ length: 25 }, (_, index) => port.send(sms(`n${index}`))));
    assert.equal(centre.taken.length, 26);
    assert.equal(centre.widest, 10);
    assert.deepEqual(centre.heard.slice(0, 1), [COMMAND.bindTransceiver]);
  });
});

test('what the centre answers decides whether it is tried again', async () => {
  await withCentre(async (centre, port) => {
    for (const [status, outcome] of [
      [0x58, 'later'],
      [0x14, 'later'],
      [0x08, 'later'],
      [0x0a, 'later'],
      [0x0b, 'refused'],
      [0x65, 'refused'],
    ] as const) {
      centre.answer = (command) => (command === COMMAND.submit ? status : 0);
      const told = await port.send(sms('x')).then(
        () => 'sent',
        (error: unknown) => (error instanceof SmsRefusedError ? 'refused' : 'later'),
      );
      assert.equal(told, outcome, String(status));
    }
  });
});

test('a centre that takes no transceiver is bound twice, one for each way', async () => {
  for (const silent of [false, true])
    await withCentre(
      async (centre, port) => {
        const said = silent ? null : 0x03;
        centre.answer = (command) => (command === COMMAND.bindTransceiver ? said : 0);
        const { heard, hearers } = ears();
        port.listen!(hearers);
        assert.deepEqual(await port.send(sms('x')), ['1']);
        assert.equal(await centre.deliver({ source: mobileAddress(TO), text: Buffer.from('OK 1234') }), 0);
        assert.deepEqual(heard, [['6281234567890', 'OK 1234']]);
      },
      silent ? 'from=LURUS&patience=0.5' : 'from=LURUS&patience=5',
    );
});

test('a wrong password is not tried another way', async () => {
  await withCentre(async (centre, port) => {
    centre.answer = (command) => (command === COMMAND.bindTransceiver ? 0x0e : 0);
    await assert.rejects(port.send(sms('x')), /refused our login \(14\)/);
    assert.ok(!centre.heard.includes(COMMAND.bindTransmitter));
  }, 'from=LURUS&patience=0.5');
});

test('a broken line is bound again, and what was on its way then is tried later', async () => {
  await withCentre(async (centre, port) => {
    await port.send(sms('a'));
    centre.answer = (command) => (command === COMMAND.submit ? null : 0);
    const lost = assert.rejects(port.send(sms('b')), /connection ended/);
    await until(() => centre.heard.filter((each) => each === COMMAND.submit).length === 2);
    centre.hangUp();
    await lost;
    centre.answer = () => 0;
    assert.deepEqual(await port.send(sms('b')), ['2']);
  });
});

test('the line is kept alive, and one that answers no more is given up', async () => {
  await withCentre(async (centre, port) => {
    await port.send(sms('a'));
    await until(() => centre.heard.includes(COMMAND.enquire));
    centre.answer = (command) => (command === COMMAND.enquire ? null : 0);
    await until(() => centre.heard.filter((each) => each === COMMAND.bindTransceiver).length >= 2);
  }, 'from=LURUS&patience=0.5&keepalive=0.1');
});

test('receipts are heard, also one that overtakes our commit; a reply is answered; what fails is asked for again', async () => {
  await withCentre(async (centre, port) => {
    const { heard, receipts, hearers } = ears('Terima kasih.', (count) => count >= 3);
    port.listen!(hearers);
    await port.send(sms('a'));
    assert.equal(await centre.deliver(receiptOf('0001', 'DELIVRD')), 0);
    assert.deepEqual(receipts, Array(3).fill({ reference: '1', state: 'delivered' }));
    assert.equal(await centre.deliver(receiptOf('0001', 'ENROUTE')), 0);
    assert.equal(receipts.length, 3, 'still under way is no news');
    const head = Buffer.from([5, 0, 3, 9, 1, 1]);
    await centre.deliver({
      source: mobileAddress(TO),
      coding: 8,
      esmClass: 0x40,
      text: Buffer.concat([head, Buffer.from('OK 1234', 'utf16le').swap16()]),
    });
    assert.deepEqual(heard, [['6281234567890', 'OK 1234']]);
    await until(() => centre.taken.length === 2);
    assert.equal(centre.taken[1]!.text.toString(), 'Terima kasih.');
    hearers.message = () => Promise.reject(new Error('no database'));
    assert.equal(await centre.deliver({ source: mobileAddress(TO), text: Buffer.from('OK 1234') }), 0x64);
    assert.equal(
      await centre.deliver({ source: mobileAddress(TO), esmClass: 0x08, text: Buffer.from('ack') }),
      0,
    );
    assert.equal(heard.length, 1);
  });
});

test('a centre that writes receipts in decimal is understood when the address says so', async () => {
  await withCentre(async (centre, port) => {
    const { receipts, hearers } = ears();
    port.listen!(hearers);
    await port.send(sms('a'));
    await centre.deliver(receiptOf('0000000255', 'UNDELIV'));
    assert.deepEqual(receipts, [{ reference: 'ff', state: 'failed' }]);
  }, 'from=LURUS&receipts=decimal');
});
