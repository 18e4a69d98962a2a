import {
  agencyRow,
  grantRow,
  insertAccount,
  personRow,
  positionRow,
} from '../../capabilities/directory/directory.fixture.ts';
import {
  accountsWithRole,
  actorNames,
  getAgencies,
  insertAgencies,
  insertPeople,
  insertPositions,
  insertRoleGrants,
} from '../../capabilities/directory/index.ts';
import { createHmac } from 'node:crypto';
import { sql } from 'kysely';
import { testAct } from '../act.fixture.ts';
import type { Act, Government, Role } from '../act.ts';
import { seedHolidays } from '../calendar/store.ts';
import type { Database, Tx } from '../database/index.ts';
import type { TestDatabase } from '../test-database.ts';
import { sweep, type Swept } from './actions/sweep.ts';
import { tellDue } from './actions/tell-due.ts';
import type { AlarmRule, AlarmSources, Condition } from './rule.ts';

/** What signs links in tests. */
export const testMac = (value: string) => createHmac('sha256', 'key').update(value).digest('hex');

const rule = (code: string, ...inhibits: string[]): AlarmRule => ({
  code,
  title: { id: code, en: code },
  inhibits,
});

export const RULES = [rule('K-OVER', 'K-END'), rule('K-END'), rule('S-CASH')];

export type Who = 'officer' | 'head' | 'inspektur' | 'mayor';
const ROLES: Record<Who, Role> = {
  officer: 'commitment-officer',
  head: 'agency-head',
  inspektur: 'inspektur',
  mayor: 'government-head',
};

/** An office with somebody of each role, alarms that the test states, and a clock that it moves. */
export interface House {
  now: string;
  /** what holds */
  stated: Condition[];
  agency: string;
  accounts: Readonly<Record<Who, string>>;
  sources: AlarmSources;
  /** @param who null: a job */
  act(who?: Who | null): Act;
  run<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  sweep(): Promise<Swept>;
  /** Tells everything that is due. @returns messages */
  tell(): Promise<number>;
  /** @param local `2026-11-23T10:00`, in Makassar */
  at(local: string): void;
  /** `count` conditions like each other, about subjects of their own */
  state(count: number, rest?: Partial<Condition>): void;
  condition(rest?: Partial<Condition>): Condition;
  /** who → titles of his notices, oldest first */
  heard(): Promise<Record<string, string[]>>;
}

function houseOf(db: Database, government: Government, agency: string, accounts: House['accounts']): House {
  const house: House = {
    now: '2026-11-23T02:00:00Z',
    stated: [],
    agency,
    accounts,
    sources: {
      offers: [{ rules: RULES, conditions: async () => house.stated }],
      holders: accountsWithRole,
      names: actorNames,
      colleagues: async () => [],
      agencies: async (tx, ids) =>
        new Map([...(await getAgencies(tx, ids))].map(([id, each]) => [id, each.name])),
    },
    act(who = null) {
      if (who === null) {
        const act = testAct(government, { now: house.now });
        return { ...act, actor: { ...act.actor, id: 'job:alarm-sweep', accountId: null } };
      }
      const whole = who === 'inspektur' || who === 'mayor';
      const grants = [{ role: ROLES[who], agencyIds: whole ? null : [agency] }];
      return testAct(government, { now: house.now, accountId: accounts[who], grants });
    },
    run: (work) => db.asGovernment(government.id, work),
    sweep: () => house.run((tx) => sweep(tx, house.act(), house.sources)),
    async tell() {
      let told = 0;
      for (let more = true; more;) {
        const done = await house.run((tx) => tellDue(tx, house.act(), testMac));
        told += done.told;
        ({ more } = done);
      }
      return told;
    },
    at(local) {
      house.now = Temporal.Instant.from(`${local}:00+08:00`).toString();
    },
    state(count, rest = {}) {
      house.stated = Array.from({ length: count }, (_, index) =>
        house.condition({ subject: `s${index}`, ...rest }),
      );
    },
    condition: (rest = {}) => ({
      code: 'K-END',
      subject: 's0',
      step: 1,
      severity: 'critical',
      agencyId: agency,
      receivers: ['commitment-officer'],
      link: '/app/kontrak/1',
      title: { id: 'Kontrak segera berakhir', en: 'Contract ends soon' },
      body: { id: 'Sisa 30 hari.', en: '30 days left.' },
      facts: { days: 30 },
      ...rest,
    }),
    async heard() {
      const names = new Map(Object.entries(accounts).map(([name, id]) => [id, name]));
      const { rows } = await house.run((tx) =>
        sql<{ account: string; title: string }>`
          select account_id as account, title_id as title from notification order by created_at, id`.execute(
          tx,
        ),
      );
      const heard: Record<string, string[]> = {};
      for (const { account, title } of rows) (heard[names.get(account) ?? account] ??= []).push(title);
      return heard;
    },
  };
  return house;
}

/** Opens a house in a government of its own, at 10:00 on Monday 23 November 2026. @param real mail leaves, and may fail to arrive */
export async function openHouse(database: TestDatabase, given: Government, real = false): Promise<House> {
  const government = { ...given, demo: !real };
  return database.db.asGovernment(government.id, async (tx) => {
    const agency = agencyRow('D');
    await insertAgencies(tx, government.id, [agency]);
    const appoint = async (role: Role, agencyId: string | null) => {
      const person = personRow(role, { name: `Pejabat ${role}` });
      await insertPeople(tx, government.id, [person]);
      await insertRoleGrants(tx, government.id, [grantRow(person.id, role, { agencyId })]);
      if (agencyId !== null) await insertPositions(tx, government.id, [positionRow(person.id, agencyId)]);
      const account = await insertAccount(tx, government.id, person.id);
      await sql`update account set status = 'active' where id = ${account}::uuid`.execute(tx);
      return account;
    };
    await seedHolidays(tx, testAct(government));
    const accounts = {
      officer: await appoint('commitment-officer', agency.id),
      head: await appoint('agency-head', agency.id),
      inspektur: await appoint('inspektur', null),
      mayor: await appoint('government-head', null),
    };
    return houseOf(database.db, government, agency.id, accounts);
  });
}
