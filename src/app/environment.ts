import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { systemClock } from '../platform/clock.ts';
import { openEmbeddedDatabase, openServerDatabase, type Database } from '../platform/database/index.ts';
import { refuseOtherZone, refusePowerfulLogin } from '../platform/database/roles.ts';
import { withStandby } from '../platform/database/standby.ts';
import { readFilesOrigin } from '../platform/files/links.ts';
import { openFiles } from '../platform/files/open-files.ts';
import { readS3Place, type S3Place } from '../platform/files/s3-place.ts';
import { readScannerPlace, type ScannerPlace } from '../platform/files/scanner.ts';
import { readTrustProxy, type TrustProxy } from '../platform/http/trust-proxy.ts';
import type { Installation } from '../platform/installation.ts';
import { readMetricsPlace, type MetricsPlace } from '../platform/metrics/server.ts';
import type { Folders } from '../platform/services.ts';
import { withSecrets } from './secrets.ts';
import { handedSocket } from './systemd.ts';

/** What the environment variables say; every command and the server read them here and nowhere else. */
export interface Environment {
  /** LURUS_DATA, default ./data: embedded database, files, keys, trail */
  folders: Folders;
  /** PORT, default 3000 */
  port: number;
  /** LURUS_BIND, default 127.0.0.1: a reverse proxy with TLS stands before it */
  bind: string;
  /** LISTEN_FDS and LISTEN_PID, as systemd's socket activation sets them: listen on this open socket instead; null: open one */
  socket: number | null;
  /** LURUS_METRICS, e.g. 127.0.0.1:9464: where Prometheus finds /metrics; null: nowhere */
  metrics: MetricsPlace | null;
  /** OTEL_EXPORTER_OTLP_ENDPOINT, e.g. http://127.0.0.1:4318: a collector of traces that takes OTLP/JSON; null: none are made */
  traces: string | null;
  /** LURUS_DRAIN, seconds, default 0: how long it says "not ready" before it stops, so that a balancer takes it off first */
  drain: number;
  /** LURUS_STOP, seconds, default 30: how long open requests may take to end; then their connections are cut */
  stop: number;
  /** DATABASE_URL: the program's own login (lurus_app) on a PostgreSQL server; null: embedded database */
  databaseUrl: string | null;
  /** DATABASE_REPLICA_URL: the same login on a standby, which answers dashboards; null: the primary does */
  replicaUrl: string | null;
  /** DATABASE_BOX_URL: a login of its own for the box of the integrity survey (lurus_box); null: the program becomes it for a transaction */
  boxUrl: string | null;
  /** DATABASE_OWNER_URL: whoever owns the schema; for migrate, demo, restore, government add */
  ownerUrl: string | null;
  /** LURUS_PUBLIC_URL, e.g. https://{host}: base address in mails and QR codes; {host} is the government's first host */
  publicUrl: string | null;
  /** LURUS_TRUST_PROXY, e.g. 1 or loopback: whose X-Forwarded-* is believed; default: nobody's */
  trustProxy: TrustProxy;
  /** LURUS_SMTP_URL, e.g. smtps://user:password@mail.example:465; null: mail waits in the outbox */
  smtpUrl: string | null;
  /** LURUS_SMS_URL, e.g. kannel://user:password@127.0.0.1:13013/cgi-bin/sendsms?from=LURUS; null: SMS wait in the outbox */
  smsUrl: string | null;
  /** LURUS_SMS_SECRET: at least 20 letters, digits, - or _; by it we know Kannel, which brings replies and reports; null: it brings nothing */
  smsSecret: string | null;
  /** LURUS_WHATSAPP_URL, _TOKEN, _APP_SECRET, _VERIFY_TOKEN: all of them, or null */
  whatsApp: WhatsAppAccess | null;
  /** LURUS_CLAMD, e.g. /run/clamav/clamd.ctl or 127.0.0.1:3310: where ClamAV's daemon looks into uploads; null: nobody does */
  clamd: ScannerPlace | null;
  /** LURUS_FILES_S3, e.g. https://s3.example/bucket?region=ap-southeast-3, with _KEY and _SECRET: where files are kept; null: on the disk */
  filesS3: S3Place | null;
  /** LURUS_FILES_ORIGIN, e.g. https://berkas.lurus.example: uploads are handed out there, without cookies; null: on the staff host */
  filesOrigin: string | null;
  /** LURUS_PUSH_HOSTS: push services beside those of the usual browsers, with commas between */
  pushHosts: readonly string[];
  /** LURUS_SHARED_NETWORKS: networks behind which many people stand, in CIDR notation, with commas between */
  sharedNetworks: readonly string[];
}

/** @throws Error that names the variable which cannot be meant so */
export function readEnvironment(given: NodeJS.ProcessEnv = process.env): Environment {
  const env = withSecrets(given);
  const data = resolve(env['LURUS_DATA'] ?? 'data');
  const port = Number(env['PORT'] ?? 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error('PORT must be a number from 0 to 65535');
  return {
    folders: {
      data,
      keys: resolve(env['LURUS_KEYS'] ?? join(data, 'keys')),
      trail: resolve(env['LURUS_TRAIL'] ?? join(data, 'trail')),
    },
    port,
    bind: env['LURUS_BIND'] ?? '127.0.0.1',
    socket: handedSocket(env),
    metrics: env['LURUS_METRICS'] === undefined ? null : readMetricsPlace(env['LURUS_METRICS']),
    traces: env['OTEL_EXPORTER_OTLP_ENDPOINT'] ?? null,
    drain: readSeconds(env, 'LURUS_DRAIN', 0),
    stop: readSeconds(env, 'LURUS_STOP', 30),
    databaseUrl: env['DATABASE_URL'] ?? null,
    replicaUrl: env['DATABASE_REPLICA_URL'] ?? null,
    boxUrl: env['DATABASE_BOX_URL'] ?? null,
    ownerUrl: env['DATABASE_OWNER_URL'] ?? null,
    publicUrl: env['LURUS_PUBLIC_URL'] ?? null,
    trustProxy: readTrustProxy(env['LURUS_TRUST_PROXY']),
    smtpUrl: env['LURUS_SMTP_URL'] ?? null,
    smsUrl: env['LURUS_SMS_URL'] ?? null,
    smsSecret: readSecret(env['LURUS_SMS_SECRET']),
    whatsApp: readWhatsApp(env),
    clamd: env['LURUS_CLAMD'] === undefined ? null : readScannerPlace(env['LURUS_CLAMD']),
    filesS3: readS3Place([env['LURUS_FILES_S3'], env['LURUS_FILES_S3_KEY'], env['LURUS_FILES_S3_SECRET']]),
    filesOrigin: env['LURUS_FILES_ORIGIN'] === undefined ? null : readFilesOrigin(env['LURUS_FILES_ORIGIN']),
    pushHosts: listOf(env['LURUS_PUSH_HOSTS']),
    sharedNetworks: listOf(env['LURUS_SHARED_NETWORKS']),
  };
}

/** Longer than this, whoever stops the program loses patience (systemd: 90 s), and its kill is no clean end. */
const LONGEST_WAIT = 600;

function readSeconds(env: NodeJS.ProcessEnv, name: string, usual: number): number {
  const seconds = Number(env[name] ?? usual);
  if (seconds >= 0 && seconds <= LONGEST_WAIT) return seconds;
  throw new Error(`${name} must be a number of seconds from 0 to ${LONGEST_WAIT}`);
}

/** What the Cloud API asks for, and what we know it by. */
export interface WhatsAppAccess {
  url: string;
  token: string;
  appSecret: string;
  verifyToken: string;
}

/** It travels in an address that a gateway puts together: letters that mean something there are refused. */
function readSecret(text: string | undefined): string | null {
  if (text === undefined) return null;
  if (!/^[\w-]{20,200}$/.test(text))
    throw new Error('LURUS_SMS_SECRET must be 20 to 200 letters, digits, - or _');
  return text;
}

function readWhatsApp(env: NodeJS.ProcessEnv): WhatsAppAccess | null {
  const names = ['URL', 'TOKEN', 'APP_SECRET', 'VERIFY_TOKEN'].map((each) => `LURUS_WHATSAPP_${each}`);
  const values = names.map((each) => env[each] ?? '');
  if (values.every((each) => each === '')) return null;
  const missing = names.filter((_, index) => values[index] === '');
  if (missing.length > 0) throw new Error(`For WhatsApp set ${missing.join(', ')} too`);
  const [url = '', token = '', appSecret = '', verifyToken = ''] = values;
  return { url, token, appSecret, verifyToken };
}

function listOf(text: string | undefined): string[] {
  return (text ?? '')
    .split(',')
    .map((each) => each.trim())
    .filter(Boolean);
}

/** The databases that a command works with: the program's login, and the owner's where one is given. */
export interface Opened {
  db: Database;
  /** null when only the program's login is known */
  owner: Database | null;
  close(): Promise<void>;
}

/**
 * Opens what the environment names.
 * @throws FolderInUseError when another program holds the embedded data folder
 * @throws Error when DATABASE_URL logs in with more power than the program may have
 */
export async function openDatabases(environment: Environment): Promise<Opened> {
  for (const folder of Object.values(environment.folders))
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (environment.databaseUrl === null && environment.ownerUrl === null) {
    const db = await openEmbeddedDatabase(environment.folders.data);
    return { db, owner: db, close: () => db.close() };
  }
  const owner = environment.ownerUrl === null ? null : openServerDatabase(environment.ownerUrl, 4);
  const db =
    environment.databaseUrl === null
      ? owner!
      : openServerDatabase(environment.databaseUrl, undefined, environment.boxUrl);
  const close = async () => {
    await db.close();
    if (owner !== null && owner !== db) await owner.close();
  };
  if (environment.databaseUrl !== null) {
    try {
      await refusePowerfulLogin(db);
      await refuseOtherZone(db);
    } catch (error) {
      await close();
      throw error;
    }
  }
  return { db, owner, close };
}

/**
 * The same for serving: with the standby that answers dashboards, where one is named.
 * @throws Error that names the cure when DATABASE_REPLICA_URL stands alone or logs in with more power than the program may have
 */
export async function openServing(environment: Environment): Promise<Opened> {
  const { databaseUrl, replicaUrl } = environment;
  if (replicaUrl !== null && databaseUrl === null)
    throw new Error('DATABASE_REPLICA_URL names a standby of DATABASE_URL: set that too.');
  const opened = await openDatabases(environment);
  if (replicaUrl === null || databaseUrl === null) return opened;
  try {
    const db = await withStandby(opened.db, { primary: databaseUrl, standby: replicaUrl });
    const close = async () => {
      await db.close();
      await opened.owner?.close();
    };
    return { db, owner: opened.owner, close };
  } catch (error) {
    await opened.close();
    throw error;
  }
}

/** Opens what a command of the platform works on. */
export async function openInstallation(): Promise<Installation> {
  const environment = readEnvironment();
  const opened = await openDatabases(environment);
  return {
    db: opened.db,
    owner: opened.owner,
    files: openFiles(environment.folders.data, environment.filesS3),
    folders: environment.folders,
    clock: systemClock,
    close: () => opened.close(),
  };
}

/** The owner's connection, for commands that change the schema or the list of governments. */
export function needOwner(opened: Opened): Database {
  if (opened.owner === null) {
    throw new Error(
      'This command changes the schema or the list of governments: set DATABASE_OWNER_URL to the address of the owner.',
    );
  }
  return opened.owner;
}
