import { connect as connectPlain, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { ANSWER, COMMAND, pduReader, writePdu, type Pdu } from './codec.ts';

/** Requests that may wait for their answer at once. */
const WINDOW = 10;

export interface Place {
  host: string;
  port: number;
  tls: boolean;
  /** milliseconds that an answer may take */
  patience: number;
  /** milliseconds of silence after which the other side is asked whether it is there */
  silence: number;
}

/** One connection to a centre. */
export interface Session {
  /** Sends a request and waits for its answer, whatever it says. @throws Error when the connection ends or no answer comes in time */
  ask(command: number, body: Buffer): Promise<Pdu>;
  /** resolves when the connection is no more */
  ended: Promise<void>;
  /** Says good-bye where it can, and ends it. */
  end(): Promise<void>;
}

/** What the centre asks of us. @returns the status of the answer: 0, or why not */
export type Serve = (request: Pdu) => Promise<number>;

/** A temporary failure of our application: the centre keeps the message and tries again (5.1.3). */
export const TRY_AGAIN = 0x64;
const UNKNOWN_COMMAND = 0x03;

/** Connects; nothing is bound yet. @throws Error when nobody answers */
export async function openSession(place: Place, serve: Serve): Promise<Session> {
  const socket = await reach(place);
  const waiting = new Map<
    number,
    { resolve: (pdu: Pdu) => void; reject: (error: Error) => void; timer: NodeJS.Timeout }
  >();
  const queue: (() => void)[] = [];
  let sequence = 0;
  let free = WINDOW;
  let heard = performance.now();

  function fail(error: Error): void {
    socket.destroy();
    for (const { reject, timer } of waiting.values()) {
      clearTimeout(timer);
      reject(error);
    }
    waiting.clear();
    for (const start of queue.splice(0)) start();
  }

  function put(pdu: Pdu): void {
    if (socket.writable) socket.write(writePdu(pdu));
  }

  async function answer(request: Pdu): Promise<void> {
    const reply = (status: number, body = Buffer.alloc(0)) =>
      put({ command: (request.command | ANSWER) >>> 0, status, sequence: request.sequence, body });
    if (request.command === COMMAND.enquire) return reply(0);
    if (request.command === COMMAND.alert) return;
    if (request.command === COMMAND.unbind) {
      reply(0);
      return fail(new Error('SMPP: the centre said good-bye'));
    }
    if (request.command !== COMMAND.deliver)
      return put({
        command: COMMAND.nack,
        status: UNKNOWN_COMMAND,
        sequence: request.sequence,
        body: Buffer.alloc(0),
      });
    // The body of the answer is an empty message_id.
    reply(await serve(request).catch(() => TRY_AGAIN), Buffer.alloc(1));
  }

  const read = pduReader((pdu) => {
    if ((pdu.command & ANSWER) === 0) return void answer(pdu);
    const asked = waiting.get(pdu.sequence);
    if (asked === undefined) return;
    waiting.delete(pdu.sequence);
    clearTimeout(asked.timer);
    asked.resolve(pdu);
  });
  socket.on('data', (chunk: Buffer) => {
    heard = performance.now();
    try {
      read(chunk);
    } catch (error) {
      fail(error instanceof Error ? error : new Error('SMPP'));
    }
  });
  socket.on('error', fail);
  const ended = new Promise<void>((resolve) => {
    socket.once('close', () => {
      clearInterval(watch);
      fail(new Error('SMPP: the connection ended'));
      resolve();
    });
  });
  const watch = setInterval(() => {
    if (performance.now() - heard >= place.silence) ask(COMMAND.enquire, Buffer.alloc(0)).catch(fail);
  }, place.silence / 2);
  watch.unref();

  async function ask(command: number, body: Buffer): Promise<Pdu> {
    while (free <= 0) await new Promise<void>((resolve) => queue.push(resolve));
    if (!socket.writable) throw new Error('SMPP: the connection ended');
    free -= 1;
    try {
      return await new Promise<Pdu>((resolve, reject) => {
        sequence = (sequence % 0x7fffffff) + 1;
        const mine = sequence;
        const timer = setTimeout(() => {
          waiting.delete(mine);
          reject(new Error('SMPP: no answer in time'));
        }, place.patience);
        waiting.set(mine, { resolve, reject, timer });
        put({ command, status: 0, sequence: mine, body });
      });
    } finally {
      free += 1;
      queue.shift()?.();
    }
  }

  return {
    ask,
    ended,
    async end() {
      if (socket.writable) await ask(COMMAND.unbind, Buffer.alloc(0)).catch(() => {});
      socket.destroy();
      await ended;
    },
  };
}

function reach({ host, port, tls, patience }: Place): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = tls ? connectTls({ host, port, servername: host }) : connectPlain({ host, port });
    socket.setNoDelay();
    socket.setTimeout(patience, () => socket.destroy(new Error('SMPP: the centre does not answer')));
    socket.once('error', reject);
    socket.once(tls ? 'secureConnect' : 'connect', () => {
      socket.setTimeout(0);
      socket.off('error', reject);
      resolve(socket);
    });
  });
}
