import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { Secret, TOTP } from 'otpauth';
import { readEnvironment } from '../../app/environment.ts';
import { buildServer } from '../../app/server.ts';
import { createServices } from '../../app/wiring.ts';
import {
  agencyRow,
  grantRow,
  personRow,
  positionRow,
} from '../../capabilities/directory/directory.fixture.ts';
import {
  insertAgencies,
  insertPeople,
  insertPositions,
  insertRoleGrants,
} from '../../capabilities/directory/index.ts';
import { testAct } from '../act.fixture.ts';
import type { Act, Government, Role } from '../act.ts';
import type { Tx } from '../database/index.ts';
import type { App, Services } from '../services.ts';
import type { TestDatabase } from '../test-database.ts';
import { provideAccounts } from './accounts.ts';
import { issueActivationCodes } from './issue-codes.ts';
import { openVault } from './vault.ts';

export const PASSWORD = 'jendela hujan kuning';

const folder = mkdtempSync(join(tmpdir(), 'lurus-identity-'));
const opened: App[] = [];
after(async () => {
  for (const app of opened) await app.close();
  rmSync(folder, { recursive: true });
});

/** Who lives in the house: an agency with one below it, and one beside. */
const PEOPLE = {
  siti: { agency: 'below', nip: null, name: 'Siti Rahma', roles: [] },
  budi: { agency: 'dinas', nip: '198003032005011001', name: 'Budi Santoso', roles: [] },
  officer: { agency: 'dinas', nip: '198003032005011002', name: 'Ani Wijaya', roles: ['account-officer'] },
  second: { agency: 'dinas', nip: '198003032005011003', name: 'Made Putra', roles: ['account-officer'] },
  foreign: { agency: 'beside', nip: '198003032005011004', name: 'Ujang Asep', roles: ['account-officer'] },
  inspektur: { agency: 'beside', nip: '198003032005011005', name: 'Sri Lestari', roles: ['inspektur'] },
} as const satisfies Record<string, { agency: string; nip: string | null; name: string; roles: Role[] }>;
export type Name = keyof typeof PEOPLE;

export interface House {
  government: Government;
  services: Services;
  app: App;
  agencies: Record<'dinas' | 'below' | 'beside', string>;
  people: Record<Name, string>;
  accounts: Record<Name, string>;
  /** lets time go by */
  pass(duration: Temporal.DurationLike): void;
  /** an act of a job at the present time */
  act(): Act;
  run<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  codeOf(name: Name): Promise<string>;
}

/** A government with a few people, their accounts not yet activated, and a server. */
export async function openHouse(database: TestDatabase, government: Government): Promise<House> {
  let now = Temporal.Instant.from('2026-11-23T01:00:00Z');
  const services = createServices(
    database.db,
    readEnvironment({ LURUS_DATA: folder, LURUS_PUBLIC_URL: 'https://{host}' }),
    () => now,
  );
  const root = agencyRow('D');
  const below = agencyRow('D.1', { parentId: root.id });
  const beside = agencyRow('E');
  const agencies = { dinas: root.id, below: below.id, beside: beside.id };
  const people = Object.entries(PEOPLE).map(([key, each], index) => ({
    key: key as Name,
    roles: each.roles,
    agencyId: agencies[each.agency],
    row: personRow(`P${index}`, {
      name: each.name,
      nip: each.nip,
      email: `${key}@teladan.go.id`,
      phone: `+62812000000${index}0`,
    }),
  }));
  const run = <T>(work: (tx: Tx) => Promise<T>) => database.db.asGovernment(government.id, work);
  const act = () => testAct(government, { now: now.toString() });
  const accountOf = await run(async (tx) => {
    await insertAgencies(tx, government.id, [root, below, beside]);
    await insertPeople(
      tx,
      government.id,
      people.map((each) => each.row),
    );
    await insertPositions(
      tx,
      government.id,
      people.map((each) => positionRow(each.row.id, each.agencyId)),
    );
    await insertRoleGrants(
      tx,
      government.id,
      people.flatMap((each) =>
        each.roles.map((role) =>
          grantRow(each.row.id, role, { agencyId: role === 'inspektur' ? null : each.agencyId }),
        ),
      ),
    );
    return provideAccounts(
      tx,
      act(),
      people.map((each) => ({ ...each.row, personId: each.row.id })),
    );
  });
  const app = await buildServer(services);
  opened.push(app);
  const accounts = Object.fromEntries(people.map((each) => [each.key, accountOf.get(each.row.id)!]));
  return {
    government,
    services,
    app,
    agencies,
    people: Object.fromEntries(people.map((each) => [each.key, each.row.id])) as Record<Name, string>,
    accounts: accounts as Record<Name, string>,
    pass(duration) {
      now = now.add(duration);
    },
    act,
    run,
    async codeOf(name) {
      const id = accounts[name]!;
      const codes = await run((tx) =>
        issueActivationCodes(tx, act(), openVault(services.folders.keys), [id]),
      );
      return codes.get(id)!;
    },
  };
}

export interface Answer {
  status: number;
  // oxlint-disable-next-line typescript/no-explicit-any -- tests read what they expect
  body: any;
  bytes: Buffer;
  headers: Record<string, unknown>;
}

/** A browser with its cookie. */
export interface Browser {
  cookie: string | null;
  send(method: string, path: string, body?: object, headers?: Record<string, string>): Promise<Answer>;
}

export function openBrowser(house: House, address = '10.0.0.1'): Browser {
  const browser: Browser = {
    cookie: null,
    async send(method, path, body, headers = {}) {
      const reply = await house.app.inject({
        method: method as 'GET',
        url: `/api${path}`,
        remoteAddress: address,
        headers: {
          host: `${house.government.id}.localhost`,
          'sec-fetch-site': 'same-origin',
          ...(browser.cookie === null ? {} : { cookie: `lurus=${browser.cookie}` }),
          ...headers,
        },
        ...(body === undefined ? {} : { payload: body }),
      });
      const set = reply.cookies.find((each) => each.name === 'lurus');
      if (set) browser.cookie = set.value === '' ? null : set.value;
      const isJson = String(reply.headers['content-type']).includes('json');
      return {
        status: reply.statusCode,
        body: isJson ? reply.json() : reply.body,
        bytes: reply.rawPayload,
        headers: reply.headers,
      };
    },
  };
  return browser;
}

/** The six digits that an authenticator app would show now. */
export function appCode(house: House, secret: string): string {
  return new TOTP({ secret: Secret.fromBase32(secret), algorithm: 'SHA1', digits: 6, period: 30 }).generate({
    timestamp: house.services.clock().epochMilliseconds,
  });
}

/** Activates somebody, with the authenticator app where his roles need it. @returns his browser and the app's secret */
export async function signUp(house: House, name: Name): Promise<{ browser: Browser; secret: string | null }> {
  const browser = openBrowser(house);
  const code = await house.codeOf(name);
  const { body } = await browser.send('POST', '/activation', {
    name: `${name}@teladan.go.id`,
    code,
    password: PASSWORD,
  });
  const secret: string | null = body.enrolment?.secret ?? null;
  if (secret !== null) {
    await browser.send('PUT', '/profile/totp', { code: appCode(house, secret) });
    house.pass({ seconds: 30 });
  }
  return { browser, secret };
}

/** Signs in with password and, where there is one, the authenticator app. */
export async function signIn(house: House, name: Name, secret: string | null): Promise<Browser> {
  const browser = openBrowser(house);
  await browser.send('POST', '/session', { name: `${name}@teladan.go.id`, password: PASSWORD });
  if (secret !== null) {
    await browser.send('POST', '/session/totp', { code: appCode(house, secret) });
    house.pass({ seconds: 30 });
  }
  return browser;
}
