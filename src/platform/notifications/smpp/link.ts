import { setTimeout as sleep } from 'node:timers/promises';
import type { Centre } from './address.ts';
import { COMMAND, writeBind } from './codec.ts';
import { openSession, type Serve, type Session } from './session.ts';

/** A bound way to the centre, there and back. */
interface Link {
  /** what we send with */
  out: Session;
  ended: Promise<void>;
  end(): Promise<void>;
}

/** Wrong name or password (5.1.3): binding another way would not help. */
const CREDENTIALS = [0x0e, 0x0f];
const REQUEST_UNKNOWN = 0x03;

/** Binds a transceiver, or a transmitter and a receiver where the centre does not take one. @throws Error when it takes neither */
async function bind(centre: Centre, serve: Serve): Promise<Link> {
  const open = async (command: number, what: Serve) => {
    const session = await openSession(centre, what);
    try {
      const { status } = await session.ask(command, writeBind(centre));
      if (status === 0) return { session, status };
      await session.end();
      return { session: null, status };
    } catch (error) {
      await session.end();
      throw error;
    }
  };
  const refused = (status: number) => new Error(`SMPP: the centre refused our login (${status})`);
  if (!centre.apart) {
    // A centre that knows no transceiver may say so, say nothing, or hang up.
    const { session, status } = await open(COMMAND.bindTransceiver, serve).catch(() => ({
      session: null,
      status: REQUEST_UNKNOWN,
    }));
    if (session !== null) return { out: session, ended: session.ended, end: () => session.end() };
    if (CREDENTIALS.includes(status)) throw refused(status);
  }
  const out = await open(COMMAND.bindTransmitter, async () => REQUEST_UNKNOWN);
  if (out.session === null) throw refused(out.status);
  const { session: sender } = out;
  let receiver: Session;
  try {
    const back = await open(COMMAND.bindReceiver, serve);
    if (back.session === null) throw refused(back.status);
    receiver = back.session;
  } catch (error) {
    await sender.end();
    throw error;
  }
  const end = async () => void (await Promise.all([sender.end(), receiver.end()]));
  return { out: sender, ended: Promise.race([sender.ended, receiver.ended]).then(end), end };
}

/** A link that is made anew when it breaks. */
export interface KeptLink {
  /** Starts to bind, and to bind again: after 1, 2, 4 … seconds, at most a minute. */
  start(): void;
  /** The session to send with. @throws Error when there is none in time: long enough for a centre that is silent about transceivers */
  sender(): Promise<Session>;
  stop(): Promise<void>;
}

const LONGEST_WAIT = 60_000;

/** @param firstWait milliseconds before the first repetition */
export function keepLink(centre: Centre, serve: Serve, firstWait: number): KeptLink {
  const over = new AbortController();
  const waiting = new Set<(link: Link) => void>();
  let link: Link | null = null;
  let why = 'SMPP: no connection yet';
  let running: Promise<void> | null = null;

  async function run(): Promise<void> {
    let wait = firstWait;
    while (!over.signal.aborted) {
      try {
        const bound = await bind(centre, serve);
        if (over.signal.aborted) return bound.end();
        link = bound;
        wait = firstWait;
        for (const tell of waiting) tell(bound);
        waiting.clear();
        await bound.ended;
        why = 'SMPP: the connection ended';
      } catch (error) {
        why = error instanceof Error ? error.message : 'SMPP';
      }
      link = null;
      await sleep(wait, undefined, { signal: over.signal, ref: false }).catch(() => {});
      wait = Math.min(wait * 2, LONGEST_WAIT);
    }
  }

  return {
    start() {
      running ??= run();
    },
    async sender() {
      running ??= run();
      if (link !== null) return link.out;
      return new Promise<Session>((resolve, reject) => {
        const tell = (bound: Link) => {
          clearTimeout(timer);
          resolve(bound.out);
        };
        const timer = setTimeout(() => {
          waiting.delete(tell);
          reject(new Error(why));
        }, 2 * centre.patience);
        waiting.add(tell);
      });
    },
    async stop() {
      over.abort();
      await link?.end();
      await running;
    },
  };
}
