import { setTimeout as sleep } from 'node:timers/promises';
import { sha256 } from '../../ids.ts';
import { decodeSms, encodeSms, splitSms } from '../gsm.ts';
import type { Hearers } from '../receipts.ts';
import { SmsRefusedError, type OutgoingSms, type SmsPort } from '../sms-port.ts';
import { readCentre, type Centre } from './address.ts';
import { COMMAND, readCString, TAG } from './codec.ts';
import { keepLink } from './link.ts';
import {
  mobileAddress,
  readMessage,
  readReceipt,
  senderAddress,
  writeMessage,
  type ShortMessage,
} from './message.ts';
import type { Serve } from './session.ts';

/** What a centre says of the message itself (5.1.3): length, receiver, refused for good. All else is ours or its own, and may be mended. */
const FINAL = [0x01, 0x0b, 0x50, 0x51, 0x65, 0x66];

const FIRST_WAIT = 1_000;
/** A receipt may overtake the commit of what it is about; milliseconds between looks. */
const LOOKS = [0, 250, 1_000, 3_000];
const HEAD_PRESENT = 0x40;

/**
 * SMS by SMPP 3.4, to an operator's centre or to what stands before it.
 * @param url as `readCentre` has it
 * @throws Error when it is no such address
 */
export function smppPort(url: string, { firstWait = FIRST_WAIT, looks = LOOKS } = {}): SmsPort {
  const centre = readCentre(url);
  let hearers: Hearers | null = null;

  const serve: Serve = async (request) => {
    if (hearers === null) return 0;
    const message = readMessage(request.body);
    const told = readReceipt(message);
    if (told !== null) {
      const { state } = told;
      const reference = referenceOf(told.reference, centre.decimalReceipts);
      for (const wait of state === null ? [] : looks) {
        await sleep(wait, undefined, { ref: false });
        if (await hearers.receipt({ reference, state: state! })) break;
      }
      return 0;
    }
    // Other kinds of esm_class are acknowledgements of applications; nobody here asked for them.
    if ((message.esmClass & 0x3c) !== 0) return 0;
    const answer = await hearers.message(message.source.value, textOf(message));
    if (answer !== null)
      submit({ id: sha256(request.body), to: message.source.value, text: answer }).catch(() => {});
    return 0;
  };
  const link = keepLink(centre, serve, firstWait);

  async function submit(sms: OutgoingSms): Promise<string[]> {
    const session = await link.sender();
    const references: string[] = [];
    for (const message of messagesOf(sms, centre)) {
      const { status, body } = await session.ask(COMMAND.submit, writeMessage(message));
      if (status !== 0) {
        const said = `SMPP status ${status}`;
        throw FINAL.includes(status) ? new SmsRefusedError(said) : new Error(said);
      }
      const { text } = readCString(body);
      if (text !== '') references.push(referenceOf(text, false));
    }
    return references;
  }

  return {
    send: submit,
    listen(to) {
      hearers = to;
      link.start();
    },
    close: () => link.stop(),
  };
}

/** One text as the messages that carry it; sent again it is the same to the byte. */
export function messagesOf(
  { id, to, text }: OutgoingSms,
  centre: Pick<Centre, 'from' | 'payload'>,
): ShortMessage[] {
  const { coding, parts } = splitSms(text);
  const mark = Buffer.from(sha256(id), 'hex');
  const base = {
    source: senderAddress(centre.from),
    destination: mobileAddress(to),
    registered: 1,
    coding: coding === 'gsm' ? 0 : 8,
    tlvs: new Map([[TAG.userReference, mark.subarray(0, 2)]]),
  };
  if (parts.length === 1 || centre.payload) {
    const whole = encodeSms(text, coding);
    const tlvs = parts.length === 1 ? base.tlvs : new Map([...base.tlvs, [TAG.payload, whole] as const]);
    return [{ ...base, esmClass: 0, text: whole, tlvs }];
  }
  return parts.map((part, index) => ({
    ...base,
    esmClass: HEAD_PRESENT,
    // 3GPP TS 23.040 9.2.3.24.1: concatenated, 8-bit reference.
    text: Buffer.concat([Buffer.from([5, 0, 3, mark[2]!, parts.length, index + 1]), encodeSms(part, coding)]),
  }));
}

/** What came in as text, without its head. */
function textOf({ coding, esmClass, text }: ShortMessage): string {
  const body = (esmClass & HEAD_PRESENT) === 0 ? text : text.subarray((text[0] ?? 0) + 1);
  if (coding === 8) return decodeSms(body, 'ucs2');
  return coding === 0 ? decodeSms(body, 'gsm') : body.toString('latin1');
}

/** One spelling of what a centre calls a message: some write zeros before it, some write it in another base in receipts. */
function referenceOf(given: string, decimal: boolean): string {
  const plain = decimal && /^\d{1,30}$/.test(given) ? BigInt(given).toString(16) : given;
  return plain.toLowerCase().replace(/^0+(?=.)/, '');
}
