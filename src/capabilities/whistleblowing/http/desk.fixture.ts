import { after } from 'node:test';
import Fastify from 'fastify';
import { readEnvironment } from '../../../app/environment.ts';
import { buildSealedServer } from '../../../app/sealed-server.ts';
import { createServices } from '../../../app/wiring.ts';
import { ROLES, type Government, type Role } from '../../../platform/act.ts';
import { startSession } from '../../../platform/identity/session-store.ts';
import type { App, Services } from '../../../platform/services.ts';
import type { TestDatabase } from '../../../platform/test-database.ts';
import { grantRow, insertAccount, personRow } from '../../directory/directory.fixture.ts';
import { insertPeople, insertRoleGrants } from '../../directory/index.ts';
import { nextEntry } from '../sealing/directory.ts';
import { fingerprintOf } from '../sealing/directory-entry.ts';
import { newStaffKey, type StaffKey } from '../sealing/staff-key.ts';
import { must, NOW, openSealedHouse, TODAY, type SealedHouse } from '../wbs.fixture.ts';
import { deskRoutes } from './desk-routes.ts';

export interface Reply {
  status: number;
  // oxlint-disable-next-line typescript/no-explicit-any -- tests read what they expect
  body: any;
  text: string;
  bytes: Buffer;
  headers: Record<string, unknown>;
}

/** The sealed origin's program after a key ceremony, with an account for each key and one without a key for each role. */
export interface DeskHouse extends SealedHouse {
  app: App;
  accounts: Record<'superAdmin' | 'intake' | 'investigator' | 'alternate', string>;
  /** accounts that hold a role by decree and no key */
  keyless: Record<Role, string>;
  /** an account with this role; holds no key until it is appointed */
  employ: (role: Role, id?: string) => Promise<string>;
  /** lets the calendar turn to this time */
  at: (now: string) => void;
  /** @param account null: nobody is signed in */
  ask: (account: string | null, method: string, path: string, body?: object) => Promise<Reply>;
}

export async function openDeskHouse(database: TestDatabase, government: Government): Promise<DeskHouse> {
  const house = await openSealedHouse(database, government);
  let now = Temporal.Instant.from(NOW);
  const environment = readEnvironment({ LURUS_DATA: house.services.folders.data });
  const whole = createServices(database.db, environment, () => now);
  const services: Services = { ...whole, files: house.services.files, folders: house.services.folders };
  const app = await buildSealedServer(services);
  after(() => app.close());
  const employ = async (role: Role, id?: string) => {
    const person = personRow(crypto.randomUUID().slice(0, 12), { name: `Pejabat ${role}` });
    return house.run(async (tx) => {
      await insertPeople(tx, government.id, [person]);
      if (role !== 'staff') await insertRoleGrants(tx, government.id, [grantRow(person.id, role)]);
      return insertAccount(tx, government.id, person.id, id === undefined ? {} : { id });
    });
  };
  const { superAdmin, intake, investigator, alternate } = house.holders;
  const cookies = new Map<string, string>();
  const cookieOf = async (account: string) => {
    const key = `${account} ${now.toString()}`;
    const cookie = cookies.get(key) ?? (await signIn(house, account, now));
    cookies.set(key, cookie);
    return cookie;
  };
  const keyless = {} as Record<Role, string>;
  for (const role of ROLES) keyless[role] = await employ(role);
  return {
    ...house,
    services,
    app,
    employ,
    keyless,
    accounts: {
      superAdmin: await employ('super-admin', superAdmin.accountId),
      intake: await employ('wbs-intake', intake.accountId),
      investigator: await employ('investigator', investigator.accountId),
      alternate: await employ('wbs-alternate', alternate.accountId),
    },
    at(time) {
      now = Temporal.Instant.from(time);
    },
    async ask(account, method, path, body) {
      const cookie = account === null ? null : await cookieOf(account);
      const reply = await app.inject({
        method: method as 'GET',
        url: `/api/wbs/desk${path}`,
        headers: {
          host: `wbs.${government.id}.localhost`,
          'sec-fetch-site': 'same-origin',
          ...(cookie === null ? {} : { cookie }),
        },
        ...(body === undefined ? {} : { payload: body }),
      });
      const isJson = String(reply.headers['content-type']).includes('json');
      return {
        status: reply.statusCode,
        body: isJson ? reply.json() : null,
        text: reply.body,
        bytes: reply.rawPayload,
        headers: reply.headers,
      };
    },
  };
}

async function signIn(house: SealedHouse, account: string, now: Temporal.Instant): Promise<string> {
  const proof = { stage: 'full', strong: true } as const;
  const token = await house.run((tx) =>
    startSession(tx, house.government.id, { id: account }, proof, { userAgent: '', origin: 'sealed' }, now),
  );
  return `lurus=${token}`;
}

/** An office outside that is appointed as alternate and holds a key, but no account. */
export async function appointOutsider(house: DeskHouse): Promise<{ key: StaffKey; fingerprint: string }> {
  const key = await newStaffKey();
  const terms = {
    kind: 'appoint',
    role: 'alternate',
    recipient: key.recipient,
    signer: null,
    account: null,
    office: 'Inspektorat Provinsi',
    from: TODAY,
    decree: { number: 'SK 700/77/2026', day: TODAY },
  } as const;
  const entry = await nextEntry(house.chain, terms, house.rootSeed);
  house.chain.push(entry);
  must(await house.extend([entry]));
  return { key, fingerprint: await fingerprintOf(key.recipient) };
}

/** Every route of the desk as it is registered: `GET /cases/:id` … */
export async function listDeskRoutes(services: Services): Promise<string[]> {
  const app = Fastify() as unknown as App;
  app.setValidatorCompiler(() => () => true);
  app.setSerializerCompiler(() => () => '');
  const routes: string[] = [];
  app.addHook('onRoute', ({ method, url }) => {
    for (const each of [method].flat())
      if (each !== 'HEAD') routes.push(`${each} ${url.replace('/api/wbs/desk', '')}`);
  });
  deskRoutes(app, services);
  await app.ready();
  await app.close();
  return routes.sort();
}

/** Statuses of answers, lowest first. */
export function statuses(replies: readonly Reply[]): number[] {
  return replies.map((each) => each.status).sort((a, b) => a - b);
}
