import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { testAct } from '../../platform/act.fixture.ts';
import type { Act, Government, Role } from '../../platform/act.ts';
import { diskFiles } from '../../platform/files/index.ts';
import { isRefusal, type Outcome } from '../../platform/outcome.ts';
import type { Services } from '../../platform/services.ts';
import type { TestDatabase } from '../../platform/test-database.ts';
import { openDraft } from './actions/drafts.ts';
import { extendDirectory } from './actions/extend-directory.ts';
import { findDirectory } from './actions/read-directory.ts';
import { sendReport } from './actions/send-report.ts';
import { sealSample, type SampleStory, type SealedSample } from './demo/sealed-sample.ts';
import type { WbsTables } from './store/tables.ts';
import { foundDirectory, nextEntry, type KeyHolder, type NewEntry } from './sealing/directory.ts';
import { fingerprintOf, type KeyRole, type SignedEntry } from './sealing/directory-entry.ts';
import { newRoot, newStaffKey, type StaffKey } from './sealing/staff-key.ts';

export const NOW = '2026-11-23T02:00:00Z';
export const TODAY = '2026-11-23';
const DECREE = { number: 'SK 700/12/2026', day: '2026-01-02' };

const folder = mkdtempSync(join(tmpdir(), 'lurus-wbs-'));
after(() => rmSync(folder, { recursive: true, force: true }));

export type Holder = KeyHolder & { key: StaffKey; accountId: string };

/** A government after its key ceremony. */
export interface SealedHouse {
  services: Services;
  government: Government;
  rootSeed: Uint8Array;
  chain: SignedEntry[];
  holders: Record<'superAdmin' | 'recovery' | 'intake' | 'investigator' | 'alternate', Holder>;
  run<T>(
    work: (tx: Parameters<Parameters<TestDatabase['db']['asGovernment']>[1]>[0]) => Promise<T>,
  ): Promise<T>;
  as(holder: Holder | null, roles: Role[], now?: string): Act;
  appoint(role: KeyRole, from?: string): Promise<{ entry: SignedEntry; holder: Holder }>;
  extend(entries: SignedEntry[]): Promise<Outcome<unknown>>;
}

export function testServices(database: TestDatabase, government: Government): Services {
  const root = join(folder, government.id);
  return {
    db: database.db,
    files: diskFiles(join(root, 'files')),
    folders: { data: root, keys: join(root, 'keys'), trail: join(root, 'trail') },
    clock: () => Temporal.Instant.from(NOW),
    actOf: (own: Government, actor: Act['actor']) => ({ ...testAct(own, { now: NOW }), actor }),
  } as unknown as Services;
}

export async function openSealedHouse(database: TestDatabase, government: Government): Promise<SealedHouse> {
  const services = testServices(database, government);
  const { seed: rootSeed, publicKey } = await newRoot();
  const root = Buffer.from(publicKey).toString('hex');
  const chain: SignedEntry[] = [
    await foundDirectory({ government: government.id, root, day: '2026-01-02', decree: DECREE }, rootSeed),
  ];
  const house: SealedHouse = {
    services,
    government,
    rootSeed,
    chain,
    holders: {} as SealedHouse['holders'],
    run: (work) => database.db.asGovernment(government.id, work),
    as: (holder, roles, now = NOW) =>
      testAct(government, { roles, now, ...(holder === null ? {} : { accountId: holder.accountId }) }),
    async appoint(role, from = '2026-01-05') {
      const key = await newStaffKey();
      const accountId = randomUUID();
      const terms = {
        kind: 'appoint' as const,
        role,
        recipient: key.recipient,
        signer: role === 'recovery' ? null : key.signer,
        account: role === 'recovery' ? null : accountId,
        office: role === 'alternate' ? 'Inspektorat Provinsi' : null,
        from,
        decree: DECREE,
      };
      const entry = await nextEntry(chain, terms satisfies NewEntry, rootSeed);
      const fingerprint = await fingerprintOf(key.recipient);
      return { entry, holder: { ...terms, fingerprint, until: null, key, accountId } as Holder };
    },
    extend: (entries) =>
      house.run((tx) => extendDirectory(tx, house.as(null, ['super-admin']), services.folders, entries)),
  };
  for (const [name, role] of [
    ['superAdmin', 'super-admin'],
    ['recovery', 'recovery'],
    ['intake', 'intake'],
    ['investigator', 'investigator'],
    ['alternate', 'alternate'],
  ] as const) {
    const { entry, holder } = await house.appoint(role);
    chain.push(entry);
    house.holders[name] = holder;
  }
  must(await house.extend(chain));
  return house;
}

export function must<T>(outcome: Outcome<T>): T {
  if (isRefusal(outcome)) throw new Error(`refused: ${outcome.code} ${JSON.stringify(outcome.complaints)}`);
  return outcome;
}

/** A sealed report as a browser makes it; nobody has its receipt. */
export async function sampleReport(house: SealedHouse, story: SampleStory = {}): Promise<SealedSample> {
  const directory = await house.run((tx) => findDirectory(tx, house.services.folders, house.government.id));
  return sealSample(directory!, TODAY, null, story);
}

/** Sends a sample and finds the case's id by its number. */
export async function sendSample(
  house: SealedHouse,
  sample: Pick<SealedSample, 'body'>,
): Promise<{ id: string; number: string }> {
  const token = await openDraft(house.services, house.government);
  const { number } = must(await sendReport(house.services, house.government, token, sample.body));
  const row = await house.run((tx) =>
    tx
      .withTables<WbsTables>()
      .selectFrom('wbs_case')
      .select('id')
      .where('public_number', '=', number)
      .executeTakeFirstOrThrow(),
  );
  return { id: row.id, number };
}
