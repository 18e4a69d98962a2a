import { randomUUID } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { inFolder, quiet } from '../../platform/archive/archive.fixture.ts';
import { exportGovernment } from '../../platform/archive/export.ts';
import type { Services } from '../../platform/services.ts';
import type { TestDatabase } from '../../platform/test-database.ts';
import { sha256 } from '../../platform/ids.ts';
import { seal } from '../../platform/sealing/age.ts';
import { logFolder, publicKeys } from '../../platform/trail/keys.ts';
import { sequenceOnce } from '../../platform/trail/sequencer.ts';
import { verifyExport } from '../../platform/trail/verify/index.ts';
import { openDraft, takePart } from './actions/drafts.ts';
import { sendReport } from './actions/send-report.ts';
import { whistleblowingJobs } from './jobs/jobs.ts';
import type { SealedSample } from './demo/sealed-sample.ts';
import { must, sampleReport, type SealedHouse } from './wbs.fixture.ts';

/** The house's services at another time. */
export function at(house: SealedHouse, time: string): Services {
  return { ...house.services, clock: () => Temporal.Instant.from(time) };
}

export async function runJob(house: SealedHouse, name: string, time: string): Promise<void> {
  const services = at(house, time);
  services.actOf = (_government, actor) => ({ ...house.as(null, [], time), actor });
  await whistleblowingJobs.find((each) => each.name === name)!.run(services, house.government);
}

/** The disk keeps the system's own time, whatever the house's clock says: what lies there counts as older than the house's night. */
export function agePlaces({ services }: SealedHouse): void {
  const { timeless } = services.files;
  const renew = timeless.renew.bind(timeless);
  timeless.renew = (governmentId, hash, day) =>
    renew(governmentId, hash, day, Temporal.Now.instant().add({ hours: 1 }));
}

/** A report with one piece of evidence. @returns its sample, number and where the sealed part lies */
export async function sendWithEvidence(
  house: SealedHouse,
): Promise<{ sample: SealedSample; number: string; hash: string; path: string }> {
  const sample = await sampleReport(house);
  const token = await openDraft(house.services, house.government);
  const bytes = await seal(crypto.getRandomValues(new Uint8Array(5_000)), [house.holders.intake.recipient]);
  must(await takePart(house.services, house.government, { token, file: 0, number: 0, bytes }));
  const hash = sha256(bytes);
  const body = { ...sample.body, files: [{ id: randomUUID(), size: bytes.length, sha256: hash }] };
  const { number } = must(await sendReport(house.services, house.government, token, body));
  const path = join(house.services.folders.data, 'files', house.government.id, hash.slice(0, 2), hash);
  return { sample, number, hash, path };
}

/** What PostgreSQL keeps beside each row of a table, in the order of the file. */
export async function traces(
  database: TestDatabase,
  house: SealedHouse,
  table: string,
): Promise<{ id: string; xmin: string; ctid: string }[]> {
  return database.owner.asOwner(async (tx) => {
    await sql`select set_config('lurus.government_id', ${house.government.id}, true)`.execute(tx);
    const { rows } = await sql<{ id: string; xmin: string; ctid: string }>`
      select id, t.xmin::text as xmin, t.ctid::text as ctid from ${sql.table(table)} t
      where government_id = ${house.government.id}::uuid order by t.ctid`.execute(tx);
    return rows;
  });
}

/** Times that the file system keeps of a file, in nanoseconds. */
export function timesOf(path: string) {
  return stat(path, { bigint: true }).then(({ atimeNs, mtimeNs, ctimeNs, birthtimeNs, ino }) => ({
    atimeNs,
    mtimeNs,
    ctimeNs,
    birthtimeNs,
    ino,
  }));
}

/** Every row of the government outside the channel, and the jobs. */
export async function everythingElse(house: SealedHouse): Promise<Map<string, string>> {
  return house.run(async (tx) => {
    const { rows: tables } = await sql<{ name: string }>`
      select table_schema || '.' || table_name as name from information_schema.tables
      where table_schema in ('public', 'pgboss') and table_type = 'BASE TABLE' and table_name not like 'wbs\\_%'
        and has_table_privilege(format('%I.%I', table_schema, table_name), 'select')`.execute(tx);
    const found = new Map<string, string>();
    for (const { name } of tables) {
      const [schema = '', table = ''] = name.split('.');
      const { rows } = await sql<{ all: string | null }>`
        select md5(string_agg(t::text, ' ' order by t::text)) as all from ${sql.id(schema, table)} t`.execute(
        tx,
      );
      found.set(name, rows[0]?.all ?? '');
    }
    return found;
  });
}

/** SQL by whoever owns the tables. */
export function asOwner(database: TestDatabase, house: SealedHouse, text: string): Promise<unknown> {
  return database.owner.asOwner(async (tx) => {
    await sql`select set_config('lurus.government_id', ${house.government.id}, true)`.execute(tx);
    await sql.raw(text.replaceAll('$gov', `'${house.government.id}'`)).execute(tx);
  });
}

/** What `lurus trail verify` says of an export of now. */
export async function verify(database: TestDatabase, house: SealedHouse) {
  await sequenceOnce(database.db, house.services.folders, house.government);
  let findings: Awaited<ReturnType<typeof verifyExport>>['findings'] = [];
  await inFolder(async (folder) => {
    await exportGovernment(house.services, house.government.id, `${folder}/export`, quiet);
    const keys = await publicKeys(logFolder(house.services.folders, house.government.id));
    findings = (await verifyExport(`${folder}/export`, keys, [], quiet)).findings;
  });
  return findings;
}
