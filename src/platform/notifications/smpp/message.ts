// submit_sm and deliver_sm (SMPP 3.4, 4.4 and 4.6): they have the same body.
import { cString, readCString, readTlvs, TAG, writeTlvs, type Tlvs } from './codec.ts';

/** A number or a name, with its type and plan (5.2.5, 5.2.6). */
export interface Address {
  ton: number;
  npi: number;
  value: string;
}

export interface ShortMessage {
  source: Address;
  destination: Address;
  /** 0x40: the text begins with a head (UDH); 0x04: a delivery receipt (5.2.12) */
  esmClass: number;
  /** 1: tell us what became of it (5.2.17) */
  registered: number;
  /** 0: GSM 03.38, 3: Latin-1, 8: UCS-2 (5.2.19) */
  coding: number;
  /** at most 254 bytes; more goes as `message_payload` */
  text: Buffer;
  tlvs: Tlvs;
}

/** Bytes that `short_message` may have. */
const ROOM = 254;

export function writeMessage(message: ShortMessage): Buffer {
  const { source, destination, text } = message;
  const inside = text.length <= ROOM && !message.tlvs.has(TAG.payload);
  const tlvs = inside ? message.tlvs : new Map([...message.tlvs, [TAG.payload, text] as const]);
  return Buffer.concat([
    cString('', 6),
    address(source),
    address(destination),
    Buffer.from([message.esmClass, 0, 0]),
    cString('', 17),
    cString('', 17),
    Buffer.from([message.registered, 0, message.coding, 0, inside ? text.length : 0]),
    inside ? text : Buffer.alloc(0),
    writeTlvs(tlvs),
  ]);
}

/** @throws RangeError when the body ends too early */
export function readMessage(body: Buffer): ShortMessage {
  const service = readCString(body);
  const source = readAddress(body, service.next);
  const destination = readAddress(body, source.next);
  let at = destination.next;
  const esmClass = body.readUInt8(at);
  at = readCString(body, readCString(body, at + 3).next).next;
  const registered = body.readUInt8(at);
  const coding = body.readUInt8(at + 2);
  const length = body.readUInt8(at + 4);
  const start = at + 5;
  if (start + length > body.length) throw new RangeError('the text is cut off');
  const tlvs = readTlvs(body, start + length);
  const text =
    length > 0 ? body.subarray(start, start + length) : (tlvs.get(TAG.payload) ?? body.subarray(0, 0));
  return {
    source: source.address,
    destination: destination.address,
    esmClass,
    registered,
    coding,
    text,
    tlvs,
  };
}

function address({ ton, npi, value }: Address): Buffer {
  return Buffer.concat([Buffer.from([ton, npi]), cString(value, 21)]);
}

function readAddress(body: Buffer, at: number): { address: Address; next: number } {
  const { text, next } = readCString(body, at + 2);
  return { address: { ton: body.readUInt8(at), npi: body.readUInt8(at + 1), value: text }, next };
}

/** A number in E.164: international, ISDN plan, without its plus. */
export function mobileAddress(e164: string): Address {
  return { ton: 1, npi: 1, value: e164.replace(/^\+/, '') };
}

/** Who sends: a name of letters, a short number, or a long one. */
export function senderAddress(from: string): Address {
  if (/^\+?\d{8,15}$/.test(from)) return mobileAddress(from);
  return /^\d+$/.test(from) ? { ton: 3, npi: 0, value: from } : { ton: 5, npi: 0, value: from };
}

/** What a delivery receipt says: by parameters, else by the text that appendix B shows. */
export interface Told {
  /** what the centre called the message */
  reference: string;
  /** null: still under way */
  state: 'delivered' | 'failed' | null;
}

/** Final states by number (5.2.28) and by word (appendix B); what is not here is still under way. */
const FINAL: Readonly<Record<string, 'delivered' | 'failed'>> = {
  2: 'delivered',
  3: 'failed',
  4: 'failed',
  5: 'failed',
  8: 'failed',
  DELIVRD: 'delivered',
  EXPIRED: 'failed',
  DELETED: 'failed',
  UNDELIV: 'failed',
  REJECTD: 'failed',
};

/** @returns null when this is no receipt */
export function readReceipt({ esmClass, tlvs, text }: ShortMessage): Told | null {
  if ((esmClass & 0x3c) !== 0x04) return null;
  const words = text.toString('latin1');
  const id = tlvs.get(TAG.receiptedId);
  const reference = id === undefined ? /\bid:\s*(\S+)/i.exec(words)?.[1] : readCString(id).text;
  if (reference === undefined || reference === '') return null;
  const said = tlvs.get(TAG.messageState)?.[0] ?? /\bstat:\s*(\w+)/i.exec(words)?.[1]?.toUpperCase();
  return { reference, state: said === undefined ? null : (FINAL[String(said)] ?? null) };
}
