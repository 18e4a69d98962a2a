import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const PROGRAMS = {
  bearerbox: '/usr/sbin/bearerbox',
  smsbox: '/usr/sbin/smsbox',
  fakesmsc: '/usr/lib/kannel/test/fakesmsc',
};

/** For `test(…, { skip })`: false where Kannel and its fake SMS centre are installed, the reason otherwise. */
export const noKannel = Object.values(PROGRAMS).every(existsSync)
  ? false
  : 'no Kannel (packages kannel, kannel-extras)';

/** What reached the SMS centre: its network's spelling of sender, receiver, form and text. */
export interface Received {
  to: string;
  /** joined from its parts */
  text: string;
  coding: 'gsm' | 'ucs2';
  parts: number;
}

export interface Kannel {
  url: string;
  /** everything that has arrived, once `count` messages are whole */
  received(count: number): Promise<Received[]>;
  /** waits until the centre's log, or Kannel's access log, says so */
  says(words: RegExp): Promise<void>;
  stop(): Promise<void>;
}

async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(
    Array.from(
      { length: count },
      () =>
        new Promise<ReturnType<typeof createServer>>((resolve) => {
          const server = createServer().listen(0, '127.0.0.1', () => resolve(server));
        }),
    ),
  );
  const ports = servers.map((server) => (server.address() as AddressInfo).port);
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}

/** What the network brings: one message of a telephone, and where Kannel asks for its answer. */
export interface FromPhone {
  from: string;
  text: string;
  /** `get-url` of the only sms-service */
  askAt: string;
}

/** Starts bearerbox, smsbox and a fake SMS centre of Kannel's own. */
export async function startKannel(phone?: FromPhone): Promise<Kannel> {
  const [admin, box, centre, http] = (await freePorts(4)) as [number, number, number, number];
  const folder = await mkdtemp(join(tmpdir(), 'lurus-kannel-'));
  await writeFile(join(folder, 'kannel.conf'), configuration(admin, box, centre, http, phone));
  const running: ChildProcess[] = [];
  let log = '';
  const start = (program: string, ...args: string[]) => {
    const child = spawn(program, args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
    running.push(child);
    return child;
  };
  const stop = async () => {
    for (const child of running.reverse()) {
      child.kill('SIGKILL');
      if (child.exitCode === null && child.signalCode === null)
        await new Promise((resolve) => child.once('close', resolve));
    }
    await rm(folder, { recursive: true, force: true });
  };
  const until = async (what: string, is: () => Promise<boolean>) => {
    for (let look = 0; look < 150; look += 1) {
      if (await is().catch(() => false)) return;
      await sleep(100);
    }
    await stop();
    throw new Error(`Kannel: ${what} did not come; its centre said: ${log.slice(-1_500)}`);
  };
  const answers = async (url: string, words: RegExp) => words.test(await (await fetch(url)).text());
  start(PROGRAMS.bearerbox, '-v', '4', 'kannel.conf').stdout.resume();
  await until('bearerbox', () => answers(`http://127.0.0.1:${admin}/status.txt`, /Kannel bearerbox/));
  start(PROGRAMS.smsbox, '-v', '4', 'kannel.conf').stdout.resume();
  const message =
    phone === undefined ? '1 2 text nop' : `${phone.from} 2 text ${phone.text.replaceAll(' ', '+')}`;
  const count = phone === undefined ? '0' : '1';
  const fake = start(PROGRAMS.fakesmsc, '-H', '127.0.0.1', '-r', String(centre), '-m', count, message);
  for (const stream of [fake.stdout, fake.stderr]) stream.on('data', (chunk: Buffer) => (log += chunk));
  await until('SMS centre', () => answers(`http://127.0.0.1:${admin}/status.txt`, /online/));
  await until('smsbox', () => answers(`http://127.0.0.1:${http}/cgi-bin/sendsms`, /Authorization failed/));
  return {
    url: `kannel://lurus:rahasia%26@127.0.0.1:${http}/cgi-bin/sendsms`,
    async received(count) {
      await until(`${count} messages`, async () => readLog(log).length >= count);
      return readLog(log);
    },
    says: (words) =>
      until(String(words), async () => {
        if (words.test(log)) return true;
        return words.test(await readFile(join(folder, 'access.log'), 'utf8'));
      }),
    stop,
  };
}

function configuration(admin: number, box: number, centre: number, http: number, phone?: FromPhone): string {
  const service =
    phone === undefined
      ? 'text = "-"\nmax-messages = 0'
      : `get-url = "${phone.askAt}"\nmax-messages = 1\nomit-empty = true`;
  return `
group = core
admin-port = ${admin}
admin-password = uji
smsbox-port = ${box}
box-allow-ip = 127.0.0.1
access-log = access.log

group = smsc
smsc = fake
smsc-id = uji
host = 127.0.0.1
port = ${centre}
connect-allow-ip = 127.0.0.1

group = smsbox
bearerbox-host = 127.0.0.1
sendsms-port = ${http}
global-sender = LURUS

group = sendsms-user
username = lurus
password = rahasia&
concatenation = true
max-messages = 6

group = sms-service
keyword = default
${service}
`;
}

/** Lines of the fake centre: `Got message 3: <LURUS +62… udh %05%00%03%02%02%01 data Laporan+…>`. */
function readLog(log: string): Received[] {
  const whole: (Received & { head: string; of: number })[] = [];
  for (const [, to = '', udh, form = '', text = ''] of log.matchAll(
    /Got message \d+: <LURUS (\S+) (?:udh (\S+) )?(text|data|ucs-2) ([^\n]*)>\n/g,
  )) {
    // A part of a longer text is shown as bare bytes; the halves of UCS-2 letters give it away.
    const coding = form === 'ucs-2' || text.includes('%00') ? 'ucs2' : 'gsm';
    const bytes = form === 'text' ? Buffer.from(text) : bytesOf(text);
    const words = coding === 'ucs2' ? new TextDecoder('utf-16be').decode(bytes) : bytes.toString();
    const [, , , id = '', of = '01'] = (udh ?? '').split('%').slice(1);
    const before = whole.find((each) => udh !== undefined && each.head === id && each.parts < each.of);
    if (before === undefined)
      whole.push({ to, text: words, coding, parts: 1, head: id, of: Number.parseInt(of, 16) });
    else {
      before.text += words;
      before.parts += 1;
    }
  }
  return whole
    .filter((each) => each.parts === each.of)
    .map(({ to, text, coding, parts }) => ({ to, text, coding, parts }));
}

/** Kannel's url-encoding, byte by byte: `+` is a blank. */
function bytesOf(text: string): Buffer {
  const bytes: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '%') {
      bytes.push(Number.parseInt(text.slice(at + 1, at + 3), 16));
      at += 2;
    } else bytes.push(text[at] === '+' ? 0x20 : text.charCodeAt(at));
  }
  return Buffer.from(bytes);
}
