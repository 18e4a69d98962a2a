import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { createServer, request, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Transform } from 'node:stream';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';
import { temporaryFolder } from '../temporary-folder.fixture.ts';
import { s3Client, type Patience } from './s3-client.ts';
import type { S3Place } from './s3-place.ts';
import { s3Files } from './s3.ts';

const SCRIPT = fileURLToPath(new URL('swift.fixture.py', import.meta.url));
const PYTHON = '/usr/bin/python3';
const SECRET = 'rahasia-uji-penyimpan-berkas';
const NEEDED =
  'import swift.proxy.server, swift.account.server, swift.container.server, swift.obj.server, swift.common.middleware.s3api';

/** Reason to skip where Debian's OpenStack Swift is not installed. */
export const noSwift =
  spawnSync(PYTHON, ['-c', NEEDED]).status === 0
    ? false
    : 'no OpenStack Swift (packages swift-proxy, swift-account, swift-container, swift-object)';

/** What happens to one question on its way to the store: an answer with that status, or… */
export type Fault =
  | number
  /** …a byte of what is sent is another one */
  | 'damage'
  /** …the line breaks after so many bytes of the answer */
  | { cut: number };

export interface Swift {
  /** an empty bucket */
  place: S3Place;
  /** A store of its own on it. */
  open(options?: { page?: number; place?: Partial<S3Place>; folder?: string; patience?: Patience }): {
    store: ReturnType<typeof s3Files>;
    folder: string;
    lines: string[];
  };
  /** Each question takes the first fault that fits, and with it away. */
  faults: { method: string; fault: Fault }[];
  /** method and path with query of every question since the last look */
  asked: string[];
  kill(): Promise<void>;
  restart(): Promise<void>;
}

/** Nobody waits long, and a busy machine may be slow. */
export const SHORT: Patience = { silence: 60_000, pauses: [10, 20] };

// Ended by what is registered when this file is read: an `after` of a hook ends with the hook.
const running = new Set<ChildProcess>();
const doors: Server[] = [];
after(() => {
  running.forEach((each) => each.kill('SIGKILL'));
  for (const door of doors) {
    door.close();
    door.closeAllConnections();
  }
});

interface Program {
  port: number;
  kill(): Promise<void>;
  start(): Promise<void>;
}
let program: Promise<Program> | null = null;
let buckets = 0;

async function startProgram(): Promise<Program> {
  const home = temporaryFolder('swift');
  let child: ChildProcess;
  const own: Program = {
    port: 0,
    async start() {
      child = spawn(PYTHON, [SCRIPT, home, SECRET, String(own.port)], { stdio: ['pipe', 'pipe', 'pipe'] });
      running.add(child);
      let errors = '';
      child.stderr!.on('data', (chunk: Buffer) => (errors += chunk.toString()));
      own.port = await new Promise<number>((resolve, reject) => {
        child.stdout!.once('data', (chunk: Buffer) => resolve(Number(chunk.toString())));
        child.once('close', () => reject(new Error(`Swift ended:\n${errors}`)));
      });
    },
    async kill() {
      const ended = new Promise((resolve) => child.once('close', resolve));
      child.kill('SIGKILL');
      await ended;
      running.delete(child);
    },
  };
  await own.start();
  return own;
}

/** Swift, one for all tests of a process, with a bucket of its own for each caller and a door before it that can spoil what passes. */
export async function startSwift(): Promise<Swift> {
  const own = await (program ??= startProgram());
  const faults: Swift['faults'] = [];
  const asked: string[] = [];
  const door = createServer((from, to) => {
    asked.push(`${from.method} ${from.url}`);
    const index = faults.findIndex((each) => each.method === from.method);
    pass(from, to, own.port, index === -1 ? null : faults.splice(index, 1)[0]!.fault);
  });
  await new Promise<void>((resolve) => door.listen(0, '127.0.0.1', resolve));
  doors.push(door);
  const url = `http://127.0.0.1:${(door.address() as AddressInfo).port}/berkas-${(buckets += 1)}`;
  const place: S3Place = { url, region: 'us-east-1', prefix: '', keyId: 'lurus:files', secret: SECRET };
  const swift: Swift = {
    place,
    faults,
    asked,
    open({ page, place: other, folder = temporaryFolder('files'), patience = SHORT } = {}) {
      const lines: string[] = [];
      const own = { ...place, ...other };
      const client = s3Client(own, patience, (line) => lines.push(line));
      return { store: s3Files(folder, client, own.prefix, page), folder, lines };
    },
    kill: () => own.kill(),
    restart: () => own.start(),
  };
  const answer = await s3Client(place, SHORT).ask({ method: 'PUT', path: '' });
  if (answer.status !== 200) throw new Error(`no bucket: ${answer.status}`);
  asked.length = 0;
  return swift;
}

/** Hands a question on, spoilt by a fault. The signature names the door, so it fits. */
function pass(from: IncomingMessage, to: ServerResponse, port: number, fault: Fault | null): void {
  if (typeof fault === 'number') {
    from.resume();
    from.once('end', () => to.writeHead(fault, { 'content-length': 0 }).end());
    return;
  }
  const { method, url, headers } = from;
  const onward = request({ host: '127.0.0.1', port, method, path: url, headers }, (answer) => {
    to.writeHead(answer.statusCode!, answer.headers);
    if (fault !== null && typeof fault === 'object') answer.pipe(cutting(fault.cut, to)).pipe(to);
    else answer.pipe(to);
    answer.once('error', () => to.destroy());
  });
  onward.once('error', () => to.destroy());
  from.once('error', () => onward.destroy());
  (fault === 'damage' ? from.pipe(damaging()) : from).pipe(onward);
}

function damaging(): Transform {
  let first = true;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      const other = Buffer.from(chunk);
      if (first) other[0]! ^= 1;
      first = false;
      done(null, other);
    },
  });
}

function cutting(after: number, to: ServerResponse): Transform {
  let left = after;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      const part = chunk.subarray(0, left);
      left -= part.length;
      done(null, part);
      if (left === 0) setImmediate(() => to.destroy());
    },
  });
}
