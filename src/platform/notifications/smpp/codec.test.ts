import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { decodeSms, encodeSms, shapeSms, splitSms } from '../gsm.ts';
import { readCentre } from './address.ts';
import { cString, pduReader, readCString, readTlvs, TAG, writePdu, writeTlvs, type Pdu } from './codec.ts';
import { readMessage, readReceipt, senderAddress, writeMessage, type ShortMessage } from './message.ts';
import { messagesOf } from './port.ts';

const bytes = (maxLength: number) => fc.uint8Array({ maxLength }).map((each) => Buffer.from(each));
const uint32 = fc.integer({ min: 0, max: 0xffffffff });
const byte = fc.integer({ min: 0, max: 255 });
const word = fc.string({ maxLength: 20, unit: 'grapheme-ascii' });
const tlvs = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 0xffff }), bytes(40)), { maxLength: 4 })
  .map((each) => new Map(each));
const PLAIN = { noNullPrototype: true };
const address = fc.record({ ton: byte, npi: byte, value: word }, PLAIN);

test('messages come through a stream as they were written, however it is cut', () => {
  const pdu = fc.record({ command: uint32, status: uint32, sequence: uint32, body: bytes(60) }, PLAIN);
  fc.assert(
    fc.property(
      fc.array(pdu, { minLength: 1, maxLength: 5 }),
      fc.integer({ min: 1, max: 40 }),
      (pdus, size) => {
        const stream = Buffer.concat(pdus.map(writePdu));
        const read: Pdu[] = [];
        const take = pduReader((each) => read.push({ ...each, body: Buffer.from(each.body) }));
        for (let at = 0; at < stream.length; at += size) take(stream.subarray(at, at + size));
        assert.deepEqual(read, pdus);
      },
    ),
  );
  for (const head of ['00000004', '0fffffff', '48545450'])
    assert.throws(() => pduReader(() => {})(Buffer.from(head, 'hex')), /not SMPP/);
});

test('a short message is read as it was written; one that is cut off is refused', () => {
  const message = fc.record(
    {
      source: address,
      destination: address,
      esmClass: byte,
      registered: byte,
      coding: byte,
      text: bytes(600),
      tlvs: tlvs.map((each) => new Map([...each].filter(([tag]) => tag !== TAG.payload))),
    },
    PLAIN,
  );
  fc.assert(
    fc.property(message, fc.nat(), (given, cut) => {
      const body = writeMessage(given);
      const { tlvs: parameters, ...read } = readMessage(body);
      const { tlvs: asked, ...rest } = given;
      assert.deepEqual(read, rest);
      assert.deepEqual(
        [...parameters].filter(([tag]) => tag !== TAG.payload),
        [...asked],
      );
      // Whatever arrives ends in a message or in a refusal, never in something else.
      try {
        readMessage(body.subarray(0, cut % body.length));
      } catch (error) {
        assert.ok(error instanceof RangeError);
      }
    }),
  );
});

test('strings and parameters never reach beyond their room', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 40 }), fc.integer({ min: 1, max: 30 }), (text, room) => {
      const written = cString(text, room);
      assert.ok(written.length <= room && written.at(-1) === 0);
      assert.equal(readCString(written).next, written.length);
    }),
  );
  fc.assert(
    fc.property(bytes(80), fc.nat(80), (body, from) => {
      for (const value of readTlvs(body, from).values()) assert.ok(value.length <= body.length);
    }),
  );
  fc.assert(fc.property(tlvs, (each) => assert.deepEqual(readTlvs(writeTlvs(each), 0), each)));
});

test('a text in parts is the text, each part fits one SMS, and sent again it is the same to the byte', () => {
  const letters = fc.oneof(
    fc.string({
      unit: fc.constantFrom('A', 'a', '1', ' ', '.', '@', '{', '€', '\n'),
      maxLength: 500,
      size: 'max',
    }),
    fc.string({ unit: 'grapheme', maxLength: 250, size: 'max' }).filter((each) => each.isWellFormed()),
  );
  fc.assert(
    fc.property(letters, fc.uuid(), (text, id) => {
      const { coding, parts } = splitSms(text);
      assert.equal(parts.join(''), text);
      for (const part of parts) {
        const { length } = encodeSms(part, coding);
        assert.ok(
          length <= (coding === 'gsm' ? (parts.length > 1 ? 153 : 160) : parts.length > 1 ? 134 : 140),
        );
        assert.equal(decodeSms(encodeSms(part, coding), coding), part);
      }
      const centre = { from: 'LURUS', payload: false };
      const sms = { id, to: '+6281234567890', text };
      const written = messagesOf(sms, centre).map(writeMessage);
      assert.deepEqual(messagesOf(sms, centre).map(writeMessage), written);
      assert.equal(written.length, shapeSms(text).parts);
      const marks = new Set(
        written.map((each) => readMessage(each).tlvs.get(TAG.userReference)?.toString('hex')),
      );
      assert.equal(marks.size, 1);
      const [whole] = messagesOf(sms, { from: 'LURUS', payload: true });
      assert.equal(decodeSms(readMessage(writeMessage(whole!)).text, coding), text);
    }),
  );
});

test('letters stand at the places that 3GPP TS 23.038 gives them', () => {
  const places: [string, string][] = [
    ['@£$', '000102'],
    ['Δ_Φ', '101112'],
    ['ΞÆÉ', '1a1c1f'],
    ['Aaà', '41617f'],
    ['{€|', '1b281b651b40'],
  ];
  for (const [text, hex] of places) assert.equal(encodeSms(text, 'gsm').toString('hex'), hex, text);
  assert.equal(decodeSms(Buffer.from('1b', 'hex'), 'gsm'), '');
  assert.equal(encodeSms('ꦲ👷', 'ucs2').toString('hex'), 'a9b2d83ddc77');
});

test('a receipt is read from its parameters, else from its words', () => {
  const told = (text: string, tlv: [number, Buffer][] = [], esmClass = 4) =>
    readReceipt({ esmClass, text: Buffer.from(text), tlvs: new Map(tlv) } as unknown as ShortMessage);
  const words =
    'id:0A1b sub:001 dlvrd:001 submit date:2611231000 done date:2611231001 stat:DELIVRD err:000 text:Halo';
  assert.deepEqual(told(words), { reference: '0A1b', state: 'delivered' });
  assert.deepEqual(told(words.replace('DELIVRD', 'UNDELIV')), { reference: '0A1b', state: 'failed' });
  assert.deepEqual(told(words.replace('DELIVRD', 'ENROUTE')), { reference: '0A1b', state: null });
  const parameters: [number, Buffer][] = [
    [TAG.receiptedId, Buffer.from('77\0')],
    [TAG.messageState, Buffer.from([5])],
  ];
  assert.deepEqual(told('', parameters), { reference: '77', state: 'failed' });
  assert.equal(told(words, [], 0), null, 'a message of a person that looks like one');
  assert.equal(told('hello'), null);
});

test('the address says what the centre is, and a slip is refused', () => {
  const centre = readCentre(
    'smpps://us%40er:p%26w@[::1]:3550/?from=LURUS&system_type=VMA&bind=apart&long=payload',
  );
  assert.deepEqual(
    [centre.host, centre.port, centre.tls, centre.user, centre.password, centre.apart, centre.payload],
    ['::1', 3550, true, 'us@er', 'p&w', true, true],
  );
  assert.equal(readCentre('smpp://u:p@h/?from=%2B6281234567890').port, 2775);
  for (const wrong of [
    'smpp://u:p@h/',
    'smpp://u:p@h/?from=ABCDEFGHIJKL',
    'http://u:p@h/?from=A',
    'smpp://h/?from=A&bnd=x',
    'smpp://h/?from=A&bind=x',
    'smpp://h/?from=A&patience=0',
  ])
    assert.throws(() => readCentre(wrong), /LURUS_SMS_URL/, wrong);
  assert.deepEqual(
    ['LURUS', '1234', '+628123456789'].map((each) => senderAddress(each).ton),
    [5, 3, 1],
  );
});
