import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { capabilities } from '../src/app/capabilities.ts';
import { BEGINNING, fillDirectory } from '../src/app/demo/city.ts';
import { openDatabases, readEnvironment } from '../src/app/environment.ts';
import { allMigrations } from '../src/app/schema.ts';
import { createServices } from '../src/app/wiring.ts';
import { openDraft, takePart } from '../src/capabilities/whistleblowing/actions/drafts.ts';
import { extendDirectory } from '../src/capabilities/whistleblowing/actions/extend-directory.ts';
import { findDirectory } from '../src/capabilities/whistleblowing/actions/read-directory.ts';
import { sendReport } from '../src/capabilities/whistleblowing/actions/send-report.ts';
import {
  inventCeremony,
  passphraseFile,
  type InventedCeremony,
  type InventedHolder,
} from '../src/capabilities/whistleblowing/demo/key-ceremony.ts';
import {
  sealSample,
  type SampleStory,
  type SealedSample,
} from '../src/capabilities/whistleblowing/demo/sealed-sample.ts';
import { PART_SIZE } from '../src/capabilities/whistleblowing/sealing/evidence-size.ts';
import {
  newReceipt,
  printReceipt,
  type Receipt,
} from '../src/capabilities/whistleblowing/sealing/receipt.ts';
import { insertRoleGrants } from '../src/capabilities/directory/index.ts';
import type { Act, Government, Role } from '../src/platform/act.ts';
import { addDays, plainDate } from '../src/platform/calendar/index.ts';
import { seedHolidays } from '../src/platform/calendar/store.ts';
import type { Tx } from '../src/platform/database/index.ts';
import { migrate } from '../src/platform/database/migrate.ts';
import { provideAccounts } from '../src/platform/identity/accounts.ts';
import { openDemoAccount, prepareDemoAccount } from '../src/platform/identity/demo-accounts.ts';
import { startSession } from '../src/platform/identity/session-store.ts';
import { newId } from '../src/platform/ids.ts';
import { isRefusal, type Outcome } from '../src/platform/outcome.ts';
import { seededRandom } from '../src/platform/random.ts';
import type { Services } from '../src/platform/services.ts';
import { insertGovernment, workAsGovernment } from '../src/platform/tenancy.ts';

/** Who works in the house, with the role of the account. */
export const STAFF = {
  superAdmin: 'super-admin',
  intake: 'wbs-intake',
  second: 'wbs-intake',
  investigator: 'investigator',
  colleague: 'investigator',
  alternate: 'wbs-alternate',
  inspektur: 'inspektur',
} as const satisfies Record<string, Role>;
export type StaffName = keyof typeof STAFF;
export const HOLDERS = {
  superAdmin: 'super-admin',
  intake: 'intake',
  second: 'intake',
  investigator: 'investigator',
  colleague: 'investigator',
  alternate: 'alternate',
} as const;
export type HolderName = keyof typeof HOLDERS;

export interface StaffAccount {
  user: string;
  password: string;
  id: string;
  /** of the person, invented */
  name: string;
  /** token of a session that is open already on the sealed origin, for the cookie `lurus`: logging in takes its time */
  token: string;
  /** the same on the main host */
  mainToken: string;
}

/** A report that was sent, with all that its reporter knows. */
export interface SentSample extends Omit<SealedSample, 'files'> {
  number: string;
  receipt: Receipt;
  /** `0123 4567 …` */
  printed: string;
}

export interface Ground {
  government: Government;
  accounts: Record<StaffName, StaffAccount>;
  /** null: `withoutCeremony` */
  ceremony: InventedCeremony<HolderName> | null;
  keyFiles: Record<HolderName, { path: string; passphrase: string }> | null;
  samples: SentSample[];
}

export interface GroundOptions {
  withoutCeremony?: boolean;
  /** reports that are there already; `day` 'YYYY-MM-DD' lies back up to a year */
  samples?: readonly (SampleStory & { day?: string })[];
  /** more that shall be there, before the program starts */
  prepare?: (tx: Tx, act: Act, ground: Ground, services: Services) => Promise<void>;
}

const PASSWORD = 'jendela hujan kuning';
export const DECREE = { number: 'SK 700/12/2026' };
const YEAR = 366;

/** A data folder with a small invented government, its accounts and its finished key ceremony; no program runs on it yet. */
export async function layGround(data: string, keep: string, options: GroundOptions): Promise<Ground> {
  const environment = readEnvironment({ LURUS_DATA: data });
  const opened = await openDatabases(environment);
  try {
    await migrate(opened.db, allMigrations());
    const services = createServices(opened.db, environment);
    const government: Government = {
      id: newId(),
      name: 'Kota Segel',
      zone: 'Asia/Makassar',
      practiceOf: null,
      demo: true,
    };
    const nobody = { accountId: null, personId: null, agencyId: null, grants: [], rollout: {} };
    const act = services.actOf(government, { id: 'job:demo', ...nobody });
    const accounts = await opened.db.asOwner(async (tx) => {
      const hosts = ['*', 'localhost'];
      await insertGovernment(tx, { ...government, hosts, regionCode: '64.72' }, act.now);
      await workAsGovernment(tx, government.id);
      return fillStaff(tx, act, services);
    });
    const ground: Ground = { government, accounts, ceremony: null, keyFiles: null, samples: [] };
    if (options.withoutCeremony !== true) await holdCeremony(ground, services, act, keep);
    for (const { day = act.today, ...story } of options.samples ?? [])
      ground.samples.push(await sendBefore(ground, services, plainDate(day), story));
    const { prepare } = options;
    if (prepare !== undefined)
      await opened.db.asGovernment(government.id, (tx) => prepare(tx, act, ground, services));
    return ground;
  } finally {
    await opened.close();
  }
}

async function fillStaff(tx: Tx, act: Act, services: Services): Promise<Ground['accounts']> {
  await seedHolidays(tx, act);
  const random = seededRandom(4);
  const agencies = [
    { code: '1', name: 'Inspektorat Daerah', kind: 'inspektorat', parent: null, weight: 10 },
    { code: '2', name: 'Dinas Pekerjaan Umum', kind: 'dinas', parent: null, weight: 5 },
    { code: '3', name: 'Kecamatan Segel', kind: 'kecamatan', parent: null, weight: 3 },
    { code: '3.1', name: 'Desa Sumber Segel', kind: 'desa', parent: '3', weight: 3 },
  ];
  const names = capabilities.map((each) => each.name);
  const city = await fillDirectory(tx, act, random, { agencies, people: 60, findings: 0, roles: [] }, names);
  const ids = await provideAccounts(
    tx,
    act,
    city.people.map((each) => ({ ...each, personId: each.id })),
  );
  const [head, ...staff] = city.people.filter((each) => each.agencyCode === '1' && each.nip !== null);
  const { passwordHash } = await prepareDemoAccount('', '', PASSWORD);
  const accounts = {} as Ground['accounts'];
  for (const [name, role] of Object.entries(STAFF) as [StaffName, Role][]) {
    const person = role === 'inspektur' ? head! : staff.shift()!;
    const grant = { id: random.id(act.now), personId: person.id, agencyId: null };
    if (role !== 'inspektur')
      await insertRoleGrants(tx, act.government.id, [
        { ...grant, role, decree: DECREE.number, validFrom: BEGINNING, validTo: null },
      ]);
    const id = ids.get(person.id)!;
    await openDemoAccount(tx, act, { accountId: id, userName: name.toLowerCase(), passwordHash });
    const proof = { stage: 'full', strong: true } as const;
    const open = (origin: 'main' | 'sealed') =>
      startSession(tx, act.government.id, { id }, proof, { userAgent: 'e2e', origin }, services.clock());
    const [token, mainToken] = [await open('sealed'), await open('main')];
    accounts[name] = {
      user: name.toLowerCase(),
      password: PASSWORD,
      id,
      name: person.name,
      token,
      mainToken,
    };
  }
  return accounts;
}

async function holdCeremony(ground: Ground, services: Services, act: Act, keep: string): Promise<void> {
  const from = addDays(act.today, -YEAR);
  const appointed = Object.fromEntries(
    Object.entries(HOLDERS).map(([name, role]) => [
      name,
      {
        role,
        accountId: ground.accounts[name as HolderName].id,
        office: role === 'alternate' ? 'Inspektorat Provinsi' : null,
      },
    ]),
  ) as Parameters<typeof inventCeremony<HolderName>>[1];
  const ceremony = await inventCeremony(ground.government.id, appointed, {
    from,
    decree: { ...DECREE, day: from },
  });
  const grants = [{ role: 'super-admin' as const, agencyIds: null }];
  const chief = { ...act, actor: { ...act.actor, accountId: ground.accounts.superAdmin.id, grants } };
  await services.db.asGovernment(ground.government.id, async (tx) =>
    must(await extendDirectory(tx, chief, services.folders, ceremony.chain)),
  );
  mkdirSync(keep, { recursive: true });
  const keyFiles = {} as NonNullable<Ground['keyFiles']>;
  for (const [name, holder] of Object.entries(ceremony.holders) as [HolderName, InventedHolder][]) {
    const path = join(keep, `kunci-${name.toLowerCase()}.age`);
    const passphrase = `bambu ${name.toLowerCase()} perahu senja`;
    writeFileSync(path, await passphraseFile(ceremony, holder.key, passphrase));
    keyFiles[name] = { path, passphrase };
  }
  ground.ceremony = ceremony;
  ground.keyFiles = keyFiles;
}

/** Sends a report by the actions themselves, on a day that is over. */
async function sendBefore(
  ground: Ground,
  services: Services,
  day: ReturnType<typeof plainDate>,
  story: SampleStory,
): Promise<SentSample> {
  const { government } = ground;
  const then = { ...services, clock: () => Temporal.Instant.from(`${day}T02:00:00Z`) };
  const directory = await services.db.asGovernment(government.id, (tx) =>
    findDirectory(tx, services.folders, government.id),
  );
  const receipt = newReceipt();
  const { files, ...sample } = await sealSample(directory!, day, receipt, story);
  const token = await openDraft(then, government);
  for (const [file, sealed] of files.entries())
    for (let number = 0; number * PART_SIZE < sealed.length; number++) {
      const bytes = sealed.subarray(number * PART_SIZE, (number + 1) * PART_SIZE);
      must(await takePart(then, government, { token, file, number, bytes }));
    }
  const { number } = must(await sendReport(then, government, token, sample.body));
  return { ...sample, number, receipt, printed: printReceipt(receipt) };
}

function must<T>(outcome: Outcome<T>): T {
  if (isRefusal(outcome)) throw new Error(`refused: ${outcome.code} ${JSON.stringify(outcome.complaints)}`);
  return outcome;
}
