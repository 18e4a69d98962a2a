import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { createServices } from '../../app/wiring.ts';
import type { Environment } from '../../app/environment.ts';
import type { Act, Government, Role, Subject, Wires } from '../../platform/act.ts';
import { testAct } from '../../platform/act.fixture.ts';
import type { Tx } from '../../platform/database/index.ts';
import { announcer } from '../../platform/facts.ts';
import { diskFiles } from '../../platform/files/index.ts';
import { insertFile } from '../../platform/files/store.ts';
import { insertMany } from '../../platform/database/insert.ts';
import { newId } from '../../platform/ids.ts';
import { isRefusal } from '../../platform/outcome.ts';
import type { ParameterDefault, ParameterValue } from '../../platform/parameters/index.ts';
import type { Services } from '../../platform/services.ts';
import type { TestDatabase } from '../../platform/test-database.ts';
import { agencyRow, insertAccount, personRow, positionRow } from '../directory/directory.fixture.ts';
import { insertAgencies, insertPeople, insertPositions, insertVendors } from '../directory/index.ts';
import { DAY, LedgerFixture } from '../findings/findings.fixture.ts';
import { findings } from '../findings/index.ts';
import { issueReport, registerReport } from '../findings/actions/issue-report.ts';
import { insertLedger } from '../findings/store/bulk.ts';
import type { FindingRow } from '../findings/store/tables.ts';
import { activateCertificate } from './actions/issue.ts';
import { clearance } from './index.ts';
import type { State } from './rules/machine.ts';

export const NOW = '2026-11-23T02:00:00Z';
export const TODAY = DAY;

let folder: string | null = null;
after(() => folder !== null && rmSync(folder, { recursive: true, force: true }));

/** A folder that goes when the tests end. */
export function testFolder(): string {
  return (folder ??= mkdtempSync(join(tmpdir(), 'lurus-clearance-')));
}

/** The wires between findings and clearance, as the program lays them. */
export const wires: Wires = {
  announce: announcer(clearance.listeners!),
  blockers: [findings.blockers!],
  inbox: [],
  personal: [],
};

/** A small office: two people with accounts, an agency and the one that took over from it, a vendor. */
export interface Office {
  government: Government;
  person: Subject;
  colleague: Subject;
  agency: Subject;
  successor: Subject;
  vendor: Subject;
  /** account of the person */
  account: string;
}

export async function openOffice(tx: Tx, government: Government): Promise<Office> {
  const successor = agencyRow('2', { name: 'Dinas Gabungan' });
  const agency = agencyRow('1', { validTo: DAY, successorId: successor.id });
  await insertAgencies(tx, government.id, [successor, agency]);
  const people = [personRow('P1', { name: "Siti Nur'aini" }), personRow('P2')];
  await insertPeople(tx, government.id, people);
  await insertPositions(tx, government.id, [positionRow(people[0]!.id, successor.id)]);
  const vendor = { id: newId(), name: 'CV Maju', taxNumber: null };
  await insertVendors(tx, government.id, [vendor]);
  return {
    government,
    person: { kind: 'person', id: people[0]!.id },
    colleague: { kind: 'person', id: people[1]!.id },
    agency: { kind: 'agency', id: agency.id },
    successor: { kind: 'agency', id: successor.id },
    vendor: { kind: 'vendor', id: vendor.id },
    account: await insertAccount(tx, government.id, people[0]!.id),
  };
}

/** The person himself acts. */
export function asPerson(office: Office, now = NOW): Act {
  const act = testAct(office.government, { accountId: office.account, now });
  return { ...act, wires, actor: { ...act.actor, personId: office.person.id } };
}

/** Somebody with these roles over the whole government. */
export function asRole(government: Government, ...roles: Role[]): Act {
  return { ...testAct(government, { roles, now: NOW }), wires };
}

export async function setParameter<T extends ParameterValue>(
  tx: Tx,
  government: Government,
  parameter: ParameterDefault<T>,
  value: T,
): Promise<void> {
  await insertMany(tx, 'parameter', [
    {
      government_id: government.id,
      id: newId(),
      key: parameter.key,
      value,
      valid_from: '2020-01-01',
      source: 'test',
      verified: false,
      created_at: NOW,
    },
  ]);
}

/** A report with one finding whose recommendation names `subject`; a draft until `makeFinal`. */
export async function enterFinding(
  tx: Tx,
  government: Government,
  subject: Subject,
  options: { share?: number; state?: 'draft' | 'final'; source?: 'APIP' | 'BPK'; paid?: number } = {},
): Promise<FindingRow> {
  const ledger = new LedgerFixture(government);
  const { share = 100, state = 'draft', source = 'APIP', paid = 0 } = options;
  const report = ledger.report({
    state,
    source,
    ...(state === 'draft' ? { issued_at: null, issued_by: null } : {}),
  });
  const finding = ledger.finding(report, { value: share });
  const recommendation = ledger.recommendation(finding, { value: share });
  const responsible = ledger.responsible(recommendation, {
    person_id: subject.kind === 'person' ? subject.id : null,
    agency_id: subject.kind === 'agency' ? subject.id : null,
    vendor_id: subject.kind === 'vendor' ? subject.id : null,
    share,
  });
  if (paid > 0) ledger.payment(responsible, paid);
  await insertLedger(tx, ledger.rows);
  return finding;
}

/** Issues the finding's LHP, or registers the one of another auditor: it is final, and whoever listens hears of it. */
export async function makeFinal(
  tx: Tx,
  act: Act,
  finding: Pick<FindingRow, 'report_id' | 'source'>,
): Promise<void> {
  const issue = finding.source === 'APIP' ? issueReport : registerReport;
  const inspektur = {
    ...act,
    actor: { ...act.actor, grants: [{ role: 'inspektur' as const, agencyIds: null }] },
  };
  const issued = await issue(tx, inspektur, finding.report_id, {
    number: `LHP/${finding.report_id}`,
    datedOn: TODAY,
  });
  if (isRefusal(issued)) throw new Error(`${issued.code}: ${issued.message.id}`);
}

/** The program's services over a test database: its clock stands still, files and keys lie in a folder of their own. */
export function testServices({ db }: TestDatabase): Services {
  const root = testFolder();
  const folders = { data: root, keys: join(root, 'keys'), trail: join(root, 'trail') };
  const services = createServices(db, { folders, publicUrl: 'https://lurus.example' } as Environment, () =>
    Temporal.Instant.from(NOW),
  );
  return {
    ...services,
    wires,
    actOf: (government, actor, locale = 'id') => ({ ...services.actOf(government, actor, locale), wires }),
    queue: async () => {},
  };
}

/** Makes a certificate valid without a signature. */
export async function activate(tx: Tx, act: Act, id: string): Promise<State | null> {
  const files = diskFiles(join(testFolder(), 'files'));
  const kept = await files.put(act.government.id, Buffer.from('%PDF-1.7 test'));
  const signature = { provider: 'local', signedAt: '2026-11-23T02:00:01Z', issuedOn: TODAY } as const;
  return activateCertificate(tx, act, id, signature, (name) =>
    insertFile(tx, act, files, { ...kept, name, mediaType: 'application/pdf' }),
  );
}
