import { connect, type Socket } from 'node:net';

/** What the scanner says of some content. `unchecked`: it did not answer, or did not look at all of it; for the operator, not for people. */
export type Verdict = 'clean' | { found: string } | { unchecked: string };

/** Looks for malware in what people send, before it is kept: the port. clamd behind it. */
export interface Scanner {
  /** Never throws for the scanner's sake: whatever goes wrong there is `unchecked`. @throws what the content's stream throws */
  scan(content: AsyncIterable<Uint8Array>): Promise<Verdict>;
  /** Does it take work now? */
  answers(): Promise<boolean>;
}

/** Where clamd listens. */
export type ScannerPlace = { path: string } | { host: string; port: number };

/** @param text a socket's path, or an address and a port, e.g. `127.0.0.1:3310` @throws Error naming the variable */
export function readScannerPlace(text: string): ScannerPlace {
  if (text.startsWith('/')) return { path: text };
  const found = /^(?:\[([\da-f:]+)\]|([\w.-]+)):(\d{1,5})$/i.exec(text);
  const port = Number(found?.[3]);
  if (found === null || port === 0 || port > 65_535)
    throw new Error(
      'LURUS_CLAMD must be the path of a socket or an address and a port, e.g. /run/clamav/clamd.ctl or 127.0.0.1:3310',
    );
  return { host: (found[1] ?? found[2])!, port };
}

/** Without a byte going either way for so long, it counts as silent, ms. Looking into a large archive takes a while. */
const SILENCE = 60_000;
const PING_SILENCE = 3_000;
/** Bytes of a piece: clamd takes each with its length before it. */
const PIECE = 64 * 1024;
/** What no name of malware has, and a page or a log could stumble over. */
const UNSPOKEN = /[^\w.:/\- ]/g;
/** Names of what clamd did not look at to the end (`AlertExceedsMax yes`). */
const NOT_LOOKED_AT = /^Heuristics\.Limits\.Exceeded/;

/**
 * ClamAV's daemon by its INSTREAM command (clamd(8)): content goes to it over the socket, so that it needs no right to read our files. A
 * connection a file; `silence` in ms. Why it could not look is reported once a change, without the name of a file, which may tell of a person.
 */
export function clamdScanner(
  place: ScannerPlace,
  silence = SILENCE,
  report: (line: string) => void = (line) => console.error(line),
): Scanner {
  let reported = '';
  const tell = (verdict: Verdict): Verdict => {
    const reason = verdict !== 'clean' && 'unchecked' in verdict ? verdict.unchecked : '';
    if (reason !== '' && reason !== reported)
      report(`Unggahan tidak diperiksa / an upload was not checked: ${reason}`);
    reported = reason;
    return verdict;
  };
  return {
    async scan(content) {
      const talk = openTalk(place, silence);
      try {
        await talk.send(Buffer.from('zINSTREAM\0'));
        for await (const chunk of content) {
          for (let at = 0; at < chunk.length && !talk.over(); at += PIECE)
            await talk.send(piece(chunk.subarray(at, at + PIECE)));
          if (talk.over()) break;
        }
        await talk.send(piece(new Uint8Array()));
        return tell(verdictOf(await talk.answer));
      } finally {
        talk.end();
      }
    },
    async answers() {
      const talk = openTalk(place, Math.min(silence, PING_SILENCE));
      await talk.send(Buffer.from('zPING\0'));
      const said = await talk.answer;
      talk.end();
      return said === 'PONG';
    },
  };
}

function piece(bytes: Uint8Array): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
}

/** clamd ends an answer with NUL; an answer without its end is none. */
function verdictOf(said: string): Verdict {
  if (said === 'stream: OK') return 'clean';
  const found = /^stream: (.+) FOUND$/.exec(said)?.[1];
  if (found === undefined) return { unchecked: said };
  return NOT_LOOKED_AT.test(found) ? { unchecked: found } : { found };
}

interface Talk {
  /** waits until the other side takes more, or will take nothing */
  send(bytes: Buffer): Promise<void>;
  /** The answer without its NUL, or why there is none; never rejects. */
  answer: Promise<string>;
  /** It has answered or gone away: nothing more needs to be sent. */
  over(): boolean;
  end(): void;
}

function openTalk(place: ScannerPlace, silence: number): Talk {
  const socket: Socket = connect(place);
  const { promise: answer, resolve } = Promise.withResolvers<string>();
  let said = '';
  let over = false;
  let wake = () => {};
  const finish = (text: string) => {
    over = true;
    resolve(text);
    wake();
  };
  socket.setTimeout(silence, () => {
    finish('silent');
    socket.destroy();
  });
  socket.on('data', (chunk: Buffer) => {
    said += chunk.toString('latin1');
    const end = said.indexOf('\0');
    if (end !== -1) finish(said.slice(0, end).replaceAll(UNSPOKEN, '_'));
    else if (said.length > 1_000) finish('an answer without an end');
  });
  socket.on('drain', () => wake());
  socket.on('error', (error: NodeJS.ErrnoException) => finish(error.code ?? 'error'));
  socket.on('close', () => finish('closed'));
  return {
    async send(bytes) {
      if (over || socket.write(bytes)) return;
      await new Promise<void>((resume) => {
        wake = resume;
        if (over) resume();
      });
    },
    answer,
    over: () => over,
    end: () => socket.destroy(),
  };
}
