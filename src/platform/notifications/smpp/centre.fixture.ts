import { createServer, type AddressInfo, type Socket } from 'node:net';
import { ANSWER, COMMAND, cString, pduReader, writePdu, type Pdu } from './codec.ts';
import { readMessage, writeMessage, type ShortMessage } from './message.ts';

/** A centre that a test directs: what it takes, what it refuses, what it says by itself. */
export interface TestCentre {
  url: string;
  port: number;
  /** commands as they came, in their order */
  heard: number[];
  taken: ShortMessage[];
  /** most messages that waited for their answer at once */
  widest: number;
  /** status of the answer to a bind or a message; null: no answer */
  answer: (command: number, count: number) => number | null;
  /** milliseconds before it answers a message */
  slowness: number;
  /** Sends a message or a receipt to whoever is bound to receive. @returns the status of the answer */
  deliver(message: Partial<ShortMessage>): Promise<number>;
  /** Hangs up on everybody. */
  hangUp(): void;
  stop(): Promise<void>;
}

const NOBODY = { ton: 1, npi: 1, value: '' };

/** Starts the centre on loopback. It numbers what it takes 1, 2, 3 …. */
export async function startCentre(query = 'from=LURUS'): Promise<TestCentre> {
  const open = new Set<Socket>();
  const asked = new Map<number, (status: number) => void>();
  let receiver: Socket | null = null;
  let sequence = 0;
  let waiting = 0;
  const put = (socket: Socket, pdu: Pdu) => socket.writable && socket.write(writePdu(pdu));

  const centre: TestCentre = {
    url: '',
    port: 0,
    heard: [],
    taken: [],
    widest: 0,
    answer: () => 0,
    slowness: 0,
    deliver(message) {
      sequence += 1;
      const body = writeMessage({
        source: NOBODY,
        destination: NOBODY,
        esmClass: 0,
        registered: 0,
        coding: 0,
        text: Buffer.alloc(0),
        tlvs: new Map(),
        ...message,
      });
      return new Promise((resolve) => {
        asked.set(sequence, resolve);
        put(receiver!, { command: COMMAND.deliver, status: 0, sequence, body });
      });
    },
    hangUp() {
      for (const socket of open) socket.destroy();
    },
    async stop() {
      centre.hangUp();
      await new Promise((resolve) => server.close(resolve));
    },
  };

  function hear(socket: Socket, { command, status, sequence: number, body }: Pdu): void {
    if ((command & ANSWER) !== 0) return asked.get(number)?.(status);
    centre.heard.push(command);
    const reply = (said: number, words: Buffer) =>
      put(socket, { command: (command | ANSWER) >>> 0, status: said, sequence: number, body: words });
    const said = centre.answer(command, centre.heard.filter((each) => each === command).length);
    if (said === null) return;
    if (command !== COMMAND.submit) {
      if (said === 0 && (command === COMMAND.bindTransceiver || command === COMMAND.bindReceiver))
        receiver = socket;
      reply(
        said,
        command === COMMAND.unbind || command === COMMAND.enquire ? Buffer.alloc(0) : cString('UJI', 16),
      );
      return;
    }
    waiting += 1;
    centre.widest = Math.max(centre.widest, waiting);
    if (said === 0) centre.taken.push(readMessage(Buffer.from(body)));
    const id = cString(said === 0 ? String(centre.taken.length) : '', 65);
    setTimeout(() => {
      waiting -= 1;
      reply(said, id);
    }, centre.slowness);
  }

  const server = createServer((socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
    socket.on('error', () => {});
    const read = pduReader((pdu) => hear(socket, pdu));
    socket.on('data', read);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  centre.port = (server.address() as AddressInfo).port;
  centre.url = `smpp://uji:rahasia@127.0.0.1:${centre.port}/?${query}`;
  return centre;
}

/** Words of a delivery receipt as appendix B of SMPP 3.4 has them. */
export function receiptOf(reference: string, state: string): Partial<ShortMessage> {
  const text = `id:${reference} sub:001 dlvrd:001 submit date:2611231000 done date:2611231001 stat:${state} err:000 text:`;
  return { esmClass: 4, text: Buffer.from(text) };
}
