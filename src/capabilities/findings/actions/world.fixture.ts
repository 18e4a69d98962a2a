import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { testAct } from '../../../platform/act.fixture.ts';
import type { Act, Government, Grant, Role } from '../../../platform/act.ts';
import { plainDate } from '../../../platform/calendar/index.ts';
import { seedHolidays } from '../../../platform/calendar/store.ts';
import type { Database, Tx } from '../../../platform/database/index.ts';
import type { Fact } from '../../../platform/facts.ts';
import { newId } from '../../../platform/ids.ts';
import { insertMany } from '../../../platform/database/insert.ts';
import { isRefusal, type Outcome } from '../../../platform/outcome.ts';
import type { TestDatabase } from '../../../platform/test-database.ts';
import { saltedHash, withoutNulls, type Leaf } from '../../../platform/trail/record.ts';
import { agencyRow, personRow, positionRow } from '../../directory/directory.fixture.ts';
import { insertAgencies, insertPeople, insertPositions } from '../../directory/index.ts';
import type { FindingInput } from '../contract/findings.ts';
import type { Source } from '../rules/sources.ts';
import { LEDGER_TABLES } from '../store/bulk.ts';
import { addFinding } from './add-finding.ts';
import { draftReport } from './draft-report.ts';
import { issueReport, registerReport } from './issue-report.ts';

/** A government with an audited agency, another one, three people of the first, and an account for each role. */
export interface World {
  db: Database;
  government: Government;
  agencyId: string;
  otherAgencyId: string;
  people: string[];
  facts: Fact[];
  /** an act of the account that holds `role`; agency roles hold it for the audited agency */
  as(role: Role, options?: { now?: string; person?: string; account?: string; agency?: string }): Act;
  run<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** as `run`, for what must not be refused */
  must<T>(work: (tx: Tx) => Promise<Outcome<T>>): Promise<T>;
}

const AGENCY_ROLES: readonly Role[] = ['agency-head', 'follow-up-officer'];

export async function makeWorld({ db }: TestDatabase, government: Government): Promise<World> {
  const agency = agencyRow('1');
  const other = agencyRow('2');
  const people = [personRow('P1'), personRow('P2'), personRow('P3')];
  const accounts = new Map<string, string>();
  const facts: Fact[] = [];
  const seed = testAct(government);
  await db.asGovernment(government.id, async (tx) => {
    await seedHolidays(tx, seed);
    await insertAgencies(tx, government.id, [agency, other]);
    await insertPeople(tx, government.id, people);
    await insertPositions(
      tx,
      government.id,
      people.map((person) => positionRow(person.id, agency.id)),
    );
  });
  const world: World = {
    db,
    government,
    agencyId: agency.id,
    otherAgencyId: other.id,
    people: people.map((person) => person.id),
    facts,
    as(role, { now, person, account, agency: at = agency.id } = {}) {
      const key = account ?? `${role} ${person ?? ''}`;
      const accountId = accounts.get(key) ?? newId();
      accounts.set(key, accountId);
      const agencyIds = AGENCY_ROLES.includes(role) ? [at] : role === 'staff' ? [] : null;
      const grants: Grant[] = [{ role, agencyIds }];
      const act = testAct(government, { grants, accountId, ...(now ? { now } : {}) });
      return {
        ...act,
        actor: { ...act.actor, personId: person ?? null, agencyId: agency.id },
        wires: {
          blockers: [],
          inbox: [],
          personal: [],
          announce: async (_tx, _act, fact) => {
            facts.push(fact);
          },
        },
      };
    },
    run: (work) => db.asGovernment(government.id, work),
    async must(work) {
      const outcome = await db.asGovernment(government.id, work);
      if (isRefusal(outcome))
        assert.fail(`${outcome.code}: ${outcome.message.id} ${JSON.stringify(outcome.complaints)}`);
      return outcome as never;
    },
  };
  return world;
}

/** A finding of the audited agency: 300 rupiah owed by two people, and a duty of the agency. */
export function findingInput(world: World, rest: Partial<FindingInput> = {}): FindingInput {
  const [first, second] = world.people;
  return {
    number: '1',
    code: '1.01.04',
    codeBpk: null,
    causeCode: '601',
    title: 'Kelebihan pembayaran honor',
    condition: 'Honor dibayar dua kali.',
    criterion: 'Perpres 33/2020',
    cause: 'Pengendalian lemah.',
    effect: 'Keuangan daerah dirugikan.',
    value: 300,
    agencyId: world.agencyId,
    recommendations: [
      {
        number: '1',
        code: '01',
        text: 'Menyetor ke kas daerah.',
        value: 300,
        responsibles: [
          { party: { kind: 'person', id: first! }, share: 200 },
          { party: { kind: 'person', id: second! }, share: 100 },
        ],
      },
      {
        number: '2',
        code: '09',
        text: 'Menyusun prosedur.',
        value: 0,
        responsibles: [{ party: { kind: 'agency', id: world.agencyId }, share: 0 }],
      },
    ],
    ...rest,
  };
}

export const ISSUED = plainDate('2026-06-01');

/** A report with one finding, final since 1 June 2026. */
export async function finalFinding(
  world: World,
  source: Source = 'APIP',
  rest: Partial<FindingInput> = {},
): Promise<{ reportId: string; findingId: string; recommendations: string[]; parts: string[] }> {
  return world.must(async (tx) => {
    const report = await draftReport(tx, world.as('auditor'), {
      assignmentId: null,
      source,
      number: null,
      datedOn: null,
      title: 'Audit ketaatan',
      confidential: false,
    });
    if (isRefusal(report)) return report;
    const finding = await addFinding(tx, world.as('auditor'), report.id, findingInput(world, rest));
    if (isRefusal(finding)) return finding;
    const final = source === 'APIP' ? issueReport : registerReport;
    const issued = await final(tx, world.as('inspektur'), report.id, {
      number: `LHP-${newId().slice(-8)}`,
      datedOn: ISSUED,
    });
    if (isRefusal(issued)) return issued;
    const { rows } = await sql<{ recommendation: string; part: string }>`
      select c.id as recommendation, r.id as part from recommendation c join responsible r on r.recommendation_id = c.id
      where c.finding_id = ${finding.id}::uuid order by c.number, r.id`.execute(tx);
    return {
      reportId: report.id,
      findingId: finding.id,
      recommendations: [...new Set(rows.map((row) => row.recommendation))],
      parts: rows.map((row) => row.part),
    };
  });
}

/** A file that the act's account has uploaded. */
export async function uploaded(tx: Tx, act: Act): Promise<string> {
  const id = newId();
  await insertMany(tx, 'file', [
    {
      government_id: act.government.id,
      id,
      hash: 'a'.repeat(64),
      name: 'bukti.pdf',
      media_type: 'application/pdf',
      size: 1,
      created_at: act.now,
      created_by: act.actor.id,
    },
  ]);
  return id;
}

export function refused(outcome: unknown): string {
  if (!isRefusal(outcome)) assert.fail('was not refused');
  return outcome.complaints[0] ? `${outcome.code} ${outcome.complaints[0].field}` : outcome.code;
}

/** Every row of the ledger is, to the byte, what its last trail entry says: no change went without an entry. */
export async function assertTrail(world: World): Promise<void> {
  await world.run(async (tx) => {
    for (const table of LEDGER_TABLES) {
      const { rows } = await sql<{
        id: string;
        row: Record<string, unknown>;
        leaf: string | null;
        salt: Buffer;
      }>`
        select t.id, to_jsonb(t) - 'search' as row, l.leaf, l.salt from ${sql.table(table)} t
        left join lateral (
          select f.leaf, s.salt from trail_leaf f join trail_salt s on s.leaf_id = f.id
          where f.leaf::json ->> 'subject' = t.id::text and f.leaf::json ->> 'kind' = ${table}
          order by f.id desc limit 1) l on true`.execute(tx);
      for (const { id, row, leaf, salt } of rows) {
        assert.ok(leaf !== null, `${table} ${id} has no entry`);
        const entry = JSON.parse(leaf) as Leaf;
        assert.equal(
          entry.hash,
          saltedHash(salt, withoutNulls(row)),
          `${table} ${id} changed without an entry after ${entry.action}`,
        );
        assert.ok(entry.actor.length > 0 && !Number.isNaN(Date.parse(entry.at)));
      }
    }
  });
}
