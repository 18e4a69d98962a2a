import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import type { Government, Subject } from '../../../platform/act.ts';
import { codeFrom } from '../../../platform/codes.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { insertMany } from '../../../platform/database/insert.ts';
import { newId } from '../../../platform/ids.ts';
import { isRefusal } from '../../../platform/outcome.ts';
import {
  embeddedDatabase,
  hasServer,
  newGovernment,
  serverDatabase,
  type TestDatabase,
} from '../../../platform/test-database.ts';
import { personRow } from '../../directory/directory.fixture.ts';
import { insertPeople } from '../../directory/index.ts';
import { LedgerFixture } from '../../findings/findings.fixture.ts';
import { insertLedger } from '../../findings/store/bulk.ts';
import type { FindingRow } from '../../findings/store/tables.ts';
import { activate, asRole, makeFinal, NOW, setParameter, TODAY } from '../clearance.fixture.ts';
import { APPROVAL_STEPS } from '../parameters.ts';
import { findRequest } from '../store/requests.ts';
import { requestCertificate } from './request-certificate.ts';
import { Schedule } from './race.fixture.ts';

/** A person whose finding is about to become final, and his certificate: about to become valid, or still to be asked for. */
interface Race {
  subject: Subject;
  requestId: string;
  asks: boolean;
  finding: Pick<FindingRow, 'report_id' | 'source'>;
}

async function prepare(tx: Tx, government: Government, count: number): Promise<Race[]> {
  await setParameter(tx, government, APPROVAL_STEPS, []);
  const people = Array.from({ length: count }, (_, index) => personRow(`P${index}`));
  await insertPeople(tx, government.id, people);
  const ledger = new LedgerFixture(government);
  const races = people.map((person, index): Race => {
    const report = ledger.report({ state: 'draft', issued_at: null, issued_by: null });
    const finding = ledger.finding(report, { value: 100 });
    ledger.responsible(ledger.recommendation(finding, { value: 100 }), { person_id: person.id, share: 100 });
    return { subject: { kind: 'person', id: person.id }, requestId: newId(), asks: index % 2 === 1, finding };
  });
  await insertLedger(tx, ledger.rows);
  const base = { government_id: government.id };
  const waiting = races.filter((each) => !each.asks);
  await insertMany(
    tx,
    'clearance_request',
    waiting.map(({ requestId, subject }) => ({
      ...base,
      id: requestId,
      kind: 'person',
      subject_id: subject.id,
      subject_name: 'Orang',
      purpose: 'lain',
      note: '',
      requested_by: 'test',
      requested_at: NOW,
      state: 'awaiting-signature',
      state_since: NOW,
      steps: [],
      step: 0,
      accepted: [],
    })),
  );
  await insertMany(
    tx,
    'clearance_certificate',
    waiting.map(({ requestId }, index) => ({
      ...base,
      id: requestId,
      register_year: 2025,
      register_number: index + 1,
      register_text: `${index + 1}`,
      short_code: codeFrom(Uint8Array.from({ length: 10 }, (_, place) => (index >> (5 * place)) & 31)),
      issued_on: TODAY,
      valid_until: '2027-02-21',
      conditions: [],
      basis_hash: '',
    })),
  );
  return races;
}

async function finalState(database: TestDatabase, government: Government, race: Race) {
  return (await database.db.asGovernment(government.id, (tx) => findRequest(tx, race.requestId)))!.state;
}

type Hold = <T>(tx: Tx, work: (tx: Tx) => Promise<T>) => Promise<T>;

/** The two acts, each in transactions of its own; `hold` runs them with hold points, or as they are. */
function acts(database: TestDatabase, government: Government, race: Race) {
  const act = asRole(government, 'inspektur', 'certificate-officer');
  const transaction = <T>(hold: Hold, work: (tx: Tx) => Promise<T>) =>
    database.db.asGovernment(government.id, (tx) => hold(tx, work));
  return {
    issue: async (hold: Hold) => {
      if (race.asks) {
        const asked = await transaction(hold, (tx) =>
          requestCertificate(tx, act, { ...race.subject, purpose: 'lain', note: '' }),
        );
        assert.ok(!isRefusal(asked));
        race.requestId = asked.id;
      }
      await transaction(hold, (tx) => activate(tx, act, race.requestId));
    },
    makeFinal: (hold: Hold) => transaction(hold, (tx) => makeFinal(tx, act, race.finding)),
  };
}

const INTERLEAVINGS = 1_000;
/** Races under way at the same time; each takes two connections. */
const LANES = 4;

test(
  'a finding made final while a certificate is issued never leaves it valid: 1,000 interleavings [PostgreSQL]',
  { skip: hasServer ? false : 'no PostgreSQL server programs' },
  async () => {
    const database = await serverDatabase();
    const government = await newGovernment(database);
    const races = await database.db.asGovernment(government.id, (tx) =>
      prepare(tx, government, INTERLEAVINGS),
    );
    const waitsForLock = (backend: number) =>
      database.owner.asOwner(async (tx) => {
        const { rows } = await sql`select from pg_locks where pid = ${backend} and not granted`.execute(tx);
        return rows.length > 0;
      });
    const ends = new Map<string, number>();
    const orders = new Set<string>();
    let next = 0;
    const lane = async () => {
      for (let seed = next++; seed < races.length; seed = next++) {
        const race = races[seed]!;
        const { issue, makeFinal: final } = acts(database, government, race);
        const schedule = new Schedule(seed, waitsForLock);
        await schedule.run({
          issue: () => issue((tx, work) => schedule.held('issue', tx, work)),
          final: () => final((tx, work) => schedule.held('final', tx, work)),
        });
        const state = await finalState(database, government, race);
        assert.ok(state === 'revoked' || state === 'refused', `seed ${seed} left the certificate ${state}`);
        ends.set(state, (ends.get(state) ?? 0) + 1);
        orders.add(schedule.order.join(' '));
      }
    };
    await Promise.all(Array.from({ length: LANES }, lane));
    // Both orders have happened, and the schedules were truly different.
    assert.ok(ends.get('revoked')! > 50 && ends.get('refused')! > 50, JSON.stringify([...ends]));
    assert.ok(orders.size > 40, `${orders.size} different orders`);
  },
);

test('the same two orders one after another end the same way [embedded]', async () => {
  const database = await embeddedDatabase();
  const government = await newGovernment(database);
  const races = await database.db.asGovernment(government.id, (tx) => prepare(tx, government, 40));
  for (const [index, race] of races.entries()) {
    const { issue, makeFinal: final } = acts(database, government, race);
    const whole: Hold = (tx, work) => work(tx);
    const issuedFirst = index % 4 < 2;
    for (const each of issuedFirst ? [issue, final] : [final, issue]) await each(whole);
    assert.equal(await finalState(database, government, race), issuedFirst ? 'revoked' : 'refused');
  }
});
