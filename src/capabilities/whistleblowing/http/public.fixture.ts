import { randomUUID } from 'node:crypto';
import { existsSync, globSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { after } from 'node:test';
import { solveChallenge, type Challenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';
import { sql } from 'kysely';
import { readEnvironment } from '../../../app/environment.ts';
import { buildServer, type ServerOptions } from '../../../app/server.ts';
import { createServices } from '../../../app/wiring.ts';
import type { Government, Role } from '../../../platform/act.ts';
import { plainDate } from '../../../platform/calendar/index.ts';
import { startSession } from '../../../platform/identity/session-store.ts';
import { newId, sha256 } from '../../../platform/ids.ts';
import { seal } from '../../../platform/sealing/age.ts';
import type { App } from '../../../platform/services.ts';
import type { TestDatabase } from '../../../platform/test-database.ts';
import { grantRow, insertAccount, personRow } from '../../directory/directory.fixture.ts';
import { insertPeople, insertRoleGrants, insertRollout, openCapabilities } from '../../directory/index.ts';
import type { SignedEntry } from '../sealing/directory-entry.ts';
import { openSealedHouse, TODAY, type SealedHouse } from '../wbs.fixture.ts';

/** The whole program on a socket of its own, after a key ceremony: what a reporter's browser talks to. */
export interface PublicHouse extends SealedHouse {
  app: App;
  port: number;
  /** `wbs.…`, the sealed origin's host */
  host: string;
  ask: (method: string, path: string, options?: AskOptions) => Promise<Answer>;
  /** a draft after the proof of work */
  draft(): Promise<string>;
  put(token: string, file: number, number: number, bytes: Uint8Array): Promise<Answer>;
  /** cookie of somebody with these roles, signed in on this origin unless told; the channel is rolled out */
  signIn(roles: Role[], origin?: 'main' | 'sealed'): Promise<string>;
  counts(): Promise<Record<string, number>>;
}

export interface AskOptions {
  body?: unknown;
  raw?: string | Uint8Array;
  headers?: Record<string, string>;
  host?: string;
}

export interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  text: string;
  json: Json;
}

/** Whatever of the replies the tests look at; empty for what is no JSON. */
export interface Json {
  token?: string;
  next?: number;
  number?: string;
  code?: string;
  detail?: string;
  fields?: { field: string; message: string }[];
  entries?: SignedEntry[];
  root?: string;
  status?: string | number;
  checkin?: { id: string; due: string } | null;
  messages?: { body: string; kind: string; files: string[] }[];
  padding?: string;
}

const TABLES = [
  'wbs_draft',
  'wbs_part',
  'wbs_report',
  'wbs_case',
  'wbs_mailbox',
  'wbs_case_wrap',
  'wbs_identity',
  'wbs_identity_wrap',
  'wbs_message',
  'wbs_file',
] as const;

const running: App[] = [];
after(() => Promise.all(running.map((app) => app.close())));

export async function openPublicHouse(
  database: TestDatabase,
  government: Government,
  options: ServerOptions = {},
): Promise<PublicHouse> {
  const house = await openSealedHouse(database, government);
  const environment = readEnvironment({ LURUS_DATA: house.services.folders.data });
  const { db, files, folders, clock } = house.services;
  const services = { ...createServices(db, environment, clock), files, folders };
  const app = await buildServer(services, options);
  await app.listen({ port: 0, host: '127.0.0.1' });
  running.push(app);
  const { port } = app.server.address() as { port: number };
  const host = `wbs.${government.id}.localhost`;
  const ask: PublicHouse['ask'] = (method, path, options = {}) =>
    askAt(port, options.host ?? host, method, path, options);
  return {
    ...house,
    services,
    app,
    port,
    host,
    ask,
    async draft() {
      const challenge = JSON.parse((await ask('GET', '/api/wbs/challenge')).text) as Challenge;
      const { json } = await ask('POST', '/api/wbs/drafts', { body: { proof: await proofOf(challenge) } });
      return String(json.token);
    },
    put: (token, file, number, bytes) =>
      ask('PUT', `/api/wbs/drafts/${token}/parts/${file}/${number}`, {
        raw: bytes,
        headers: { 'content-type': 'application/octet-stream' },
      }),
    signIn: (roles, origin = 'sealed') =>
      house.run(async (tx) => {
        const person = personRow(roles.join(), { name: 'Petugas Uji' });
        await insertPeople(tx, government.id, [person]);
        const grants = roles.map((role) => grantRow(person.id, role, { agencyId: null }));
        await insertRoleGrants(tx, government.id, grants);
        const rollout = { id: newId(), capability: 'whistleblowing', agencyId: null };
        const since = { state: 'live' as const, validFrom: plainDate('2026-01-05') };
        if (!(await openCapabilities(tx, government, plainDate(TODAY))).has('whistleblowing'))
          await insertRollout(tx, government.id, [{ ...rollout, ...since }]);
        const id = await insertAccount(tx, government.id, person.id);
        const proof = { stage: 'full' as const, strong: true };
        const token = await startSession(
          tx,
          government.id,
          { id },
          proof,
          { userAgent: '', origin },
          services.clock(),
        );
        return `lurus=${token}`;
      }),
    async counts() {
      const counts: Record<string, number> = {};
      for (const table of TABLES)
        counts[table] = (
          await house.run((tx) =>
            sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(tx),
          )
        ).rows[0]!.n;
      const files = join(services.folders.data, 'files');
      counts['stored files'] = existsSync(files)
        ? globSync('**/*', { cwd: files, withFileTypes: true }).filter((each) => each.isFile()).length
        : 0;
      return counts;
    },
  };
}

/** What the page's worker makes of a challenge. */
export async function proofOf(challenge: Challenge): Promise<string> {
  const solution = await solveChallenge({ challenge, deriveKey });
  return Buffer.from(JSON.stringify({ challenge, solution })).toString('base64');
}

/** A sealed file as a browser uploads it, and what the report says of it. */
export async function sealedFile(house: SealedHouse, bytes: number) {
  const content = Buffer.from(await seal(Buffer.alloc(bytes, 7), [house.holders.intake.recipient]));
  return { content, told: { id: randomUUID(), size: content.length, sha256: sha256(content) } };
}

/** Through the real socket: fetch would not let the Host header be set. */
function askAt(
  port: number,
  host: string,
  method: string,
  path: string,
  { body, raw, headers = {} }: AskOptions,
): Promise<Answer> {
  const sent = body === undefined ? raw : JSON.stringify(body);
  return new Promise((resolve, reject) => {
    const asked = request(
      {
        port,
        host: '127.0.0.1',
        method,
        path,
        headers: {
          host,
          ...(sent === undefined ? {} : { 'content-length': String(Buffer.byteLength(sent)) }),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
      },
      async (reply) => {
        const chunks: Buffer[] = [];
        for await (const chunk of reply) chunks.push(chunk as Buffer);
        const text = Buffer.concat(chunks).toString('utf8');
        const isJson = String(reply.headers['content-type']).includes('json');
        resolve({
          status: reply.statusCode ?? 0,
          headers: reply.headers,
          text,
          json: isJson ? (JSON.parse(text) as Json) : {},
        });
      },
    );
    asked.on('error', reject);
    asked.end(sent);
  });
}

/** Writes bytes to the socket as they are and reads until the server closes it. @param cut close our side after writing, without an answer */
export function rawly(port: number, bytes: string | Uint8Array, cut = false): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    const chunks: Buffer[] = [];
    socket.on('data', (chunk: Buffer) => chunks.push(chunk));
    socket.on('error', reject);
    socket.on('close', () => resolve(Buffer.concat(chunks)));
    socket.write(bytes, () => {
      if (cut) setTimeout(() => socket.destroy(), 50);
    });
  });
}
