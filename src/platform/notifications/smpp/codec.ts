// SMPP 3.4 (Short Message Peer to Peer Protocol Specification v3.4, 12 October 1999): bytes in, values out.

/** Kinds of message (5.1.2.1); the answer to one has the highest bit set. */
export const COMMAND = {
  nack: 0x80000000,
  bindReceiver: 0x01,
  bindTransmitter: 0x02,
  submit: 0x04,
  deliver: 0x05,
  unbind: 0x06,
  bindTransceiver: 0x09,
  alert: 0x102,
  enquire: 0x15,
} as const;
export const ANSWER = 0x80000000;

/** Optional parameters that we use (5.3.2). */
export const TAG = {
  receiptedId: 0x001e,
  userReference: 0x0204,
  payload: 0x0424,
  messageState: 0x0427,
} as const;

/** One message of the protocol. */
export interface Pdu {
  command: number;
  /** 0 in requests; in answers why it failed */
  status: number;
  sequence: number;
  body: Buffer;
}

const HEAD = 16;
/** Longer is nonsense: the largest text is 64 KiB. */
const LONGEST = 70_000;

export function writePdu({ command, status, sequence, body }: Pdu): Buffer {
  const head = Buffer.alloc(HEAD);
  for (const [index, value] of [HEAD + body.length, command, status, sequence].entries())
    head.writeUInt32BE(value >>> 0, index * 4);
  return Buffer.concat([head, body]);
}

/** Puts a stream of bytes together to messages. @throws Error when what comes cannot be SMPP */
export function pduReader(take: (pdu: Pdu) => void): (chunk: Buffer) => void {
  let held: Buffer = Buffer.alloc(0);
  return (chunk) => {
    held = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
    while (held.length >= 4) {
      const length = held.readUInt32BE(0);
      if (length < HEAD || length > LONGEST) throw new Error('this is not SMPP');
      if (held.length < length) return;
      const pdu = held.subarray(0, length);
      held = held.subarray(length);
      take({
        command: pdu.readUInt32BE(4),
        status: pdu.readUInt32BE(8),
        sequence: pdu.readUInt32BE(12),
        body: pdu.subarray(HEAD),
      });
    }
  };
}

/** C-octet string: cut to its room, ended by a zero. */
export function cString(text: string, room: number): Buffer {
  const bytes = Buffer.from(text.replaceAll('\0', ''), 'latin1').subarray(0, room - 1);
  return Buffer.concat([bytes, Buffer.alloc(1)]);
}

/** @returns the string and where the next field begins; a missing end is the end of the body */
export function readCString(body: Buffer, from = 0): { text: string; next: number } {
  const end = body.indexOf(0, from);
  if (end < 0) return { text: body.toString('latin1', from), next: body.length };
  return { text: body.toString('latin1', from, end), next: end + 1 };
}

export type Tlvs = ReadonlyMap<number, Buffer>;

export function writeTlvs(tlvs: Tlvs): Buffer {
  const pieces = Array.from(tlvs, ([tag, value]) => {
    const head = Buffer.alloc(4);
    head.writeUInt16BE(tag, 0);
    head.writeUInt16BE(value.length, 2);
    return Buffer.concat([head, value]);
  });
  return Buffer.concat(pieces);
}

/** What stands whole; a parameter that is cut off is passed over. */
export function readTlvs(body: Buffer, from: number): Map<number, Buffer> {
  const tlvs = new Map<number, Buffer>();
  for (let at = from; at + 4 <= body.length;) {
    const length = body.readUInt16BE(at + 2);
    if (at + 4 + length > body.length) break;
    tlvs.set(body.readUInt16BE(at), body.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return tlvs;
}

/** Who logs in. */
export interface Login {
  user: string;
  password: string;
  systemType: string;
}

const VERSION = 0x34;

export function writeBind({ user, password, systemType }: Login): Buffer {
  return Buffer.concat([
    cString(user, 16),
    cString(password, 9),
    cString(systemType, 13),
    Buffer.from([VERSION, 0, 0]),
    cString('', 41),
  ]);
}
