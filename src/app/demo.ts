import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Act, Government } from '../platform/act.ts';
import { tellPast } from '../platform/alarms/actions/tell-past.ts';
import { seedHolidays } from '../platform/calendar/store.ts';
import { inventYears } from './demo/years.ts';
import type { Database, Tx } from '../platform/database/index.ts';
import type { DemoCast, DemoPlayer } from '../platform/demo-cast.ts';
import { provideAccounts } from '../platform/identity/accounts.ts';
import { openDemoAccount, prepareDemoAccount } from '../platform/identity/demo-accounts.ts';
import { openVault } from '../platform/identity/vault.ts';
import { newId } from '../platform/ids.ts';
import { escalatePastMornings } from '../platform/inbox/jobs/past-mornings.ts';
import type { Services } from '../platform/services.ts';
import { workAsGovernment, insertGovernment, listGovernments } from '../platform/tenancy.ts';
import { alarmSources } from './alarm-sources.ts';
import { capabilities } from './capabilities.ts';
import { fillCases } from './demo/cases.ts';
import { fillPracticeLedger } from './demo/practice.ts';
import { createTwin } from '../capabilities/directory/index.ts';
import { fillDirectory, type City, type CityPlan } from './demo/city.ts';
import type { DemoPerson } from './demo/people.ts';
import { CONTOH, TELADAN } from './demo/plans.ts';
import { seededRandom, type Random } from '../platform/random.ts';
import type { Environment } from './environment.ts';
import { inboxSources } from './inbox-sources.ts';

interface DemoGovernment {
  name: string;
  hosts: string[];
  seed: number;
  plan: CityPlan;
  /** before the role in the list of accounts */
  prefix: string;
}

/** People of a city for which demos invent in full. */
const WHOLE_CITY = 9_000;

/** How far back late matters of the inbox were announced. */
const ANNOUNCED_DAYS = 90;

/** Samarinda's place on the map is borrowed; nothing else of it is. */
const BORROWED_REGION = '64.72';

const DEMOS: readonly DemoGovernment[] = [
  {
    name: 'Kota Teladan',
    hosts: ['*', 'localhost', 'teladan.localhost'],
    seed: 20_210_104,
    plan: TELADAN,
    prefix: '',
  },
  { name: 'Kabupaten Contoh', hosts: ['contoh.localhost'], seed: 7, plan: CONTOH, prefix: 'contoh:' },
];

/** One line of data/demo-accounts.txt. */
interface PrintedAccount {
  role: string;
  user: string;
  password: string;
}

/**
 * Makes the demo governments in an empty installation, each in one transaction: interrupted, it leaves none or a whole one. The
 * accounts, one a role, are written to `demo-accounts.txt` (mode 600) before they exist, so that no password is lost, and printed.
 * @throws Error when the database holds a real government
 */
export async function prepareDemo(
  owner: Database,
  services: Services,
  environment: Environment,
  print: (line: string) => void,
): Promise<void> {
  const present = await owner.asOwner(listGovernments);
  if (present.some((each) => !each.demo)) {
    throw new Error(
      'This database holds a real government; invented people have no place beside it. Use an empty database.',
    );
  }
  const accounts: PrintedAccount[] = [];
  for (const demo of DEMOS.filter((each) => !present.some((other) => other.name === each.name))) {
    print(`Menyiapkan ${demo.name} … / preparing …`);
    await makeGovernment(owner, services, demo, (own) => {
      accounts.push(...own);
      const lines = accounts.map((each) => `${each.role} ${each.user} ${each.password}\n`);
      writeFileSync(join(environment.folders.data, 'demo-accounts.txt'), lines.join(''), { mode: 0o600 });
    });
  }
  if (accounts.length === 0) return;
  print('Akun demo / demo accounts (role user password), data/demo-accounts.txt:');
  for (const each of accounts) print(`  ${each.role} ${each.user} ${each.password}`);
  print(`Saluran WBS / sealed channel: http://wbs.localhost:${environment.port}, data/demo-wbs/README.txt`);
}

async function makeGovernment(
  owner: Database,
  services: Services,
  demo: DemoGovernment,
  keep: (accounts: PrintedAccount[]) => void,
): Promise<void> {
  const government: Government = {
    id: newId(),
    name: demo.name,
    zone: 'Asia/Makassar',
    practiceOf: null,
    demo: true,
  };
  const act = services.actOf(government, {
    id: 'job:demo',
    accountId: null,
    personId: null,
    agencyId: null,
    grants: [],
    rollout: {},
  });
  await owner.asOwner(async (tx) => {
    await insertGovernment(tx, { ...government, hosts: demo.hosts, regionCode: BORROWED_REGION }, act.now);
    await workAsGovernment(tx, government.id);
    await seedHolidays(tx, act);
    await inventYears(tx, act);
    const random = seededRandom(demo.seed);
    const city = await fillDirectory(
      tx,
      act,
      random,
      demo.plan,
      capabilities.map((each) => each.name),
    );
    const accountOf = await provideAccounts(
      tx,
      act,
      city.people.map((each) => ({
        personId: each.id,
        name: each.name,
        nip: each.nip,
        email: each.email,
        phone: each.phone,
      })),
    );
    await fillCases(tx, act, services, random, demo.plan, city, accountOf);
    await seedCapabilities(tx, act, services, random, demo.plan, city, accountOf);
    const printed = [...city.players].map(([role, person]) => ({
      role: `${demo.prefix}${role}`,
      user: role.replaceAll('-', '.'),
      password: randomBytes(12).toString('base64url'),
      accountId: accountOf.get(person.id)!,
    }));
    keep(printed);
    for (const { accountId, user, password } of printed) {
      await openDemoAccount(tx, act, await prepareDemoAccount(accountId, user, password));
    }
  });
  await createTwin(owner, government, {
    capabilities: capabilities.map((each) => each.name),
    actOf: (twin) => services.actOf(twin, act.actor),
    seeds: [fillPracticeLedger],
  });
}

/** Lets every capability invent its own history. */
async function seedCapabilities(
  tx: Tx,
  act: Act,
  services: Services,
  random: Random,
  plan: CityPlan,
  city: City,
  accountOf: ReadonlyMap<string, string>,
): Promise<void> {
  const player = (person: DemoPerson): DemoPlayer => ({
    personId: person.id,
    accountId: accountOf.get(person.id)!,
    agencyId: city.agencies.get(person.agencyCode)!,
    name: person.name,
  });
  const cast: DemoCast = {
    random,
    agencies: plan.agencies.map((each) => ({
      id: city.agencies.get(each.code)!,
      code: each.code,
      name: each.name,
      kind: each.kind,
      parentId: each.parent === null ? null : city.agencies.get(each.parent)!,
    })),
    staff: city.people.filter((_, index) => index % 20 === 7).map(player),
    holders: new Map([...city.players].map(([role, person]) => [role, player(person)])),
    scale: Math.min(1, plan.people / WHOLE_CITY),
  };
  for (const capability of capabilities) await capability.seedDemo?.(tx, act, services, cast);
  await escalatePastMornings(tx, act, inboxSources, ANNOUNCED_DAYS);
  const vault = openVault(services.folders.keys);
  await tellPast(tx, act, alarmSources, (value) => vault.mac(value));
}
