import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Client } from 'pg';

const SMSD = '/usr/bin/gammu-smsd';
/** The daemon's tables as its own documentation has them. */
const [SCHEMA] = globSync('/usr/share/doc/gammu*/**/pgsql.sql{,.gz}');
const SERVER = process.env['LURUS_TEST_OWNER_URL'];

/** For `test(…, { skip })`: the tables alone, and the daemon too. */
export const noGammuTables =
  SCHEMA === undefined
    ? 'no tables of gammu-smsd (its pgsql.sql below /usr/share/doc)'
    : SERVER === undefined
      ? 'no PostgreSQL server programs'
      : false;
export const noGammu = noGammuTables || (existsSync(SMSD) ? false : 'no gammu-smsd (package gammu-smsd)');

export interface GammuTables {
  /** for LURUS_SMS_URL */
  url: string;
  query<T extends object>(text: string, values?: unknown[]): Promise<T[]>;
  /** Starts the daemon with a telephone of nothing but files. */
  startDaemon(): Promise<void>;
  /** A text that the network brings to that telephone. */
  bring(from: string, text: string): Promise<void>;
  stop(): Promise<void>;
}

/** A schema of gammu-smsd's own on the server of the tests. */
export async function openGammuTables(): Promise<GammuTables> {
  const name = `gammu_${randomUUID().replaceAll('-', '')}`;
  const owner = new Client({ connectionString: SERVER! });
  await owner.connect();
  await owner.query(`create schema ${name}`);
  const options = `-c search_path=${name}`;
  const address = new URL(SERVER!);
  address.searchParams.set('options', options);
  const client = new Client({ connectionString: address.href });
  await client.connect();
  const bytes = readFileSync(SCHEMA!);
  const schema = SCHEMA!.endsWith('.gz') ? gunzipSync(bytes) : bytes;
  await client.query(schema.toString('utf8').replace(/^CREATE LANGUAGE .*$/gim, ''));
  let daemon: ChildProcess | null = null;
  let folder: string | null = null;
  let brought = 0;
  return {
    url: `gammu+${address.href}`,
    query: async (text, values = []) => (await client.query(text, values)).rows,
    async startDaemon() {
      folder = await mkdtemp(join(tmpdir(), 'lurus-gammu-'));
      daemon = await startDaemon(folder, address, options);
    },
    async bring(from, text) {
      brought += 1;
      await writeFile(join(folder!, 'phone/sms/1', String(brought)), backup(from, text));
    },
    async stop() {
      daemon?.kill('SIGKILL');
      if (daemon !== null && daemon.exitCode === null && daemon.signalCode === null)
        await new Promise((resolve) => daemon!.once('close', resolve));
      await client.end();
      await owner.query(`drop schema ${name} cascade`);
      await owner.end();
      if (folder !== null) await rm(folder, { recursive: true });
    },
  };
}

/** Places of the dummy telephone. */
const PHONE = [
  'fs',
  'note',
  'todo',
  'calendar',
  'alarm',
  'pbk/ME',
  'pbk/SM',
  'sms/1',
  'sms/2',
  'sms/3',
  'sms/4',
  'sms/5',
];

/** A text as the telephone of files keeps it. */
function backup(from: string, text: string): string {
  const hex = Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase();
  return `[SMSBackup000]
SMSC = "+62811000000"
Sent = 20261123T100000
State = UnRead
Number = "${from}"
Name = ""
Text00 = ${hex}
Coding = Default
Folder = 1
Length = ${text.length}
Class = -1
ReplySMSC = False
RejectDuplicates = False
ReplaceMessage = 0
MessageReference = 0
`;
}

async function startDaemon(folder: string, database: URL, options: string): Promise<ChildProcess> {
  for (const place of PHONE) await mkdir(join(folder, 'phone', place), { recursive: true });
  const configuration = join(folder, 'smsdrc');
  await writeFile(
    configuration,
    `
[gammu]
model = dummy
connection = none
port = ${join(folder, 'phone')}
gammuloc = /dev/null

[smsd]
service = sql
driver = native_pgsql
host = ${database.hostname}:${database.port || 5432}
user = ${decodeURIComponent(database.username)}
password = ${decodeURIComponent(database.password)}
database = ${database.pathname.slice(1)}
logfile = ${join(folder, 'log')}
debuglevel = 255
commtimeout = 1
sendtimeout = 10
loopsleep = 1
receivefrequency = 1
checksecurity = 0
checkbattery = 0
checksignal = 0
checknetwork = 0
`,
  );
  const child = spawn(SMSD, ['-c', configuration], {
    stdio: 'ignore',
    env: { ...process.env, PGOPTIONS: options },
  });
  for (let look = 0; look < 400; look += 1) {
    const log = await readFile(join(folder, 'log'), 'utf8').catch(() => '');
    if (child.exitCode !== null) throw new Error(`gammu-smsd ended: ${log.slice(-1_500)}`);
    if (log !== '') return child;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  child.kill('SIGKILL');
  throw new Error('gammu-smsd did not start');
}
