import type { Manifest } from '../../archive/manifest.ts';
import { BATCH_KINDS, BATCH_TABLES, batchRecord, rowHash } from '../batch.ts';
import { saltedHash } from '../record.ts';
import type { Finding } from './findings.ts';
import { recordOf } from './judge-records.ts';
import { ask, count, eachRow, type Scratch, type Telling } from './scratch.ts';

interface Entry {
  hash: string;
  salt: string | null;
}

/** Holds sealed rows against their batches, and the batches against the entries that tell of them. After `judgeRecords`. */
export async function judgeBatches(
  scratch: Scratch,
  folder: string,
  manifest: Manifest,
  telling: Telling,
): Promise<Finding[]> {
  scratch.exec(`create table sealed (id text primary key, batch text not null, kind text not null, report text not null,
    hash text not null, fits integer not null default 0) without rowid`);
  const insert = scratch.prepare(
    'insert or replace into sealed (id, batch, kind, report, hash) values (?, ?, ?, ?, ?)',
  );
  await eachRow(folder, manifest, BATCH_TABLES.row, telling, (row) => {
    insert.run(row['id']!, row['batch_id']!, row['kind']!, row['report_id']!, row['hash']!);
  });
  await holdRows(scratch, folder, manifest, telling);
  const findings: Finding[] = [];
  const told = new Set<string>();
  await eachRow(folder, manifest, BATCH_TABLES.batch, telling, (row) => {
    const [batch, day] = [row['id']!, row['day']!];
    told.add(batch);
    const rows = misfits(scratch, batch);
    if (rows > 0 || !isAsRecorded(scratch, batch, day))
      findings.push({ what: 'sealed-batch', batch, day, rows });
  });
  const recorded = ask<{ subject: string; at: string }>(
    scratch,
    'select subject, at from last where kind = ? order by subject',
    BATCH_KINDS.batch,
  );
  for (const { subject, at } of recorded) {
    if (!told.has(subject))
      findings.push({
        what: 'sealed-batch',
        batch: subject,
        day: at.slice(0, 10),
        rows: misfits(scratch, subject),
      });
  }
  return findings;
}

/** Marks the rows that are what their batch says. */
async function holdRows(
  scratch: Scratch,
  folder: string,
  manifest: Manifest,
  telling: Telling,
): Promise<void> {
  const mark = scratch.prepare('update sealed set fits = 1 where id = ? and kind = ? and hash = ?');
  const kinds = new Set(
    ask<{ kind: string }>(scratch, 'select distinct kind from sealed').map((each) => each.kind),
  );
  for (const table of manifest.tables.filter((each) => kinds.has(each.name))) {
    await eachRow(folder, manifest, table.name, telling, (row) => {
      mark.run(row['id']!, table.name, rowHash(table.name, recordOf(table, row)));
    });
  }
}

/** Rows of a batch that were changed, or are gone without an entry that removed them or their whole report. */
function misfits(scratch: Scratch, batch: string): number {
  return count(
    scratch,
    `select count(*) as n from sealed where batch = ? and fits = 0
      and not exists (select 1 from last where kind = ? and subject = sealed.id)
      and not exists (select 1 from last where kind = ? and subject = sealed.report)`,
    batch,
    BATCH_KINDS.removal,
    BATCH_KINDS.shred,
  );
}

/** Do the kept hashes give the root that the batch's entry records? */
function isAsRecorded(scratch: Scratch, batch: string, day: string): boolean {
  const [entry] = ask<Entry>(
    scratch,
    'select last.hash, salt from last left join salt on salt.id = last.id where kind = ? and subject = ?',
    BATCH_KINDS.batch,
    batch,
  );
  if (entry === undefined || entry.salt === null) return false;
  const hashes = ask<{ hash: string }>(scratch, 'select hash from sealed where batch = ?', batch);
  const record = batchRecord(
    day,
    hashes.map((each) => each.hash),
  );
  return saltedHash(Buffer.from(entry.salt.slice(2), 'hex'), record) === entry.hash;
}
