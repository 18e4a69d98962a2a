import type { Cell } from '../../archive/csv.ts';
import type { Manifest, ManifestTable } from '../../archive/manifest.ts';
import { unrecordedColumns } from '../columns.ts';
import { REMOVED, saltedHash } from '../record.ts';
import type { Finding, LastEntry } from './findings.ts';
import type { Bundles } from './bundles.ts';
import { parseLeaf } from './leaf.ts';
import { ask, count, eachRow, type Scratch, type Telling } from './scratch.ts';

/** How the export's records stand to their newest entries. */
export interface RecordJudgement {
  findings: Finding[];
  /** records that are what their newest entry says */
  matching: number;
  /** records whose salt was erased: nothing can be said of them, by design */
  erased: number;
  /** rows of tables whose rows have no entries (notices, outbox …) */
  untold: number;
}

interface LastRow extends LastEntry {
  id: string;
  hash: string;
  salt: string | null;
}

/**
 * Compares each record with its newest entry. Of entries below `proved` the signed text counts, whatever the row says now.
 * Only tables with the primary key (government_id, id) have records.
 */
export async function judgeRecords(
  scratch: Scratch,
  bundles: Bundles,
  folder: string,
  manifest: Manifest,
  proved: number,
  telling: Telling,
): Promise<RecordJudgement> {
  await noteLast(scratch, bundles, proved, telling);
  const judgement: RecordJudgement = { findings: [], matching: 0, erased: 0, untold: 0 };
  for (const table of manifest.tables) {
    if (table.key.join() === 'government_id,id')
      await judgeTable(scratch, folder, manifest, table, judgement, telling);
  }
  judgeVanished(scratch, manifest, judgement);
  return judgement;
}

/** Notes the newest entry about each record: signed ones in their order, then ordered ones, then those that wait. */
async function noteLast(
  scratch: Scratch,
  bundles: Bundles,
  proved: number,
  { signal }: Telling,
): Promise<void> {
  const insert = scratch.prepare(`insert or replace into last (kind, subject, id, hash, action, actor, at)
    values (?, ?, ?, ?, ?, ?, ?)`);
  const parts = [
    `select tile.position, leaf.leaf from tile left join leaf using (hash) where tile.position < ${proved} order by 1`,
    `select position, leaf from place join leaf using (id) where position >= ${proved} order by 1`,
    `select null as position, leaf from leaf where id not in (select id from place)
      and not exists (select 1 from tile where tile.hash = leaf.hash and tile.position < ${proved}) order by id`,
  ];
  for (const part of parts) {
    const entries = scratch.prepare(part).iterate() as Iterable<{
      position: number | null;
      leaf: string | null;
    }>;
    for (const row of entries) {
      signal.throwIfAborted();
      const text = row.leaf ?? (await bundles.text(row.position!));
      const leaf = text === null ? null : parseLeaf(text);
      if (leaf === null) continue;
      insert.run(leaf.kind, leaf.subject, leaf.id, leaf.hash, leaf.action, leaf.actor, leaf.at);
    }
  }
}

async function judgeTable(
  scratch: Scratch,
  folder: string,
  manifest: Manifest,
  table: ManifestTable,
  judgement: RecordJudgement,
  telling: Telling,
): Promise<void> {
  const last =
    scratch.prepare(`select last.id, hash, action, actor, at, salt from last left join salt on salt.id = last.id
    where kind = ? and subject = ?`);
  const seen = scratch.prepare('update last set seen = 1 where kind = ? and subject = ?');
  const told =
    count(scratch, 'select count(*) as n from (select 1 from last where kind = ? limit 1)', table.name) > 0;
  await eachRow(folder, manifest, table.name, telling, (row) => {
    const id = row['id']!;
    const entry = last.get(table.name, id) as LastRow | undefined;
    if (entry === undefined) {
      if (told) judgement.findings.push({ what: 'record-unrecorded', table: table.name, id });
      else judgement.untold += 1;
      return;
    }
    seen.run(table.name, id);
    if (entry.salt === null) judgement.erased += 1;
    else if (saltedHash(saltOf(entry.salt), recordOf(table, row)) === entry.hash) judgement.matching += 1;
    else judgement.findings.push({ what: 'record-edited', table: table.name, id, entry: lastEntry(entry) });
  });
}

function judgeVanished(scratch: Scratch, manifest: Manifest, judgement: RecordJudgement): void {
  for (const table of manifest.tables) {
    const rows = ask<LastRow & { subject: string }>(
      scratch,
      `select subject, last.id, hash, action, actor, at, salt from last left join salt on salt.id = last.id
        where kind = ? and seen = 0 order by subject`,
      table.name,
    );
    for (const row of rows) {
      if (row.salt === null) judgement.erased += 1;
      else if (saltedHash(saltOf(row.salt), REMOVED) !== row.hash) {
        judgement.findings.push({
          what: 'record-vanished',
          table: table.name,
          id: row.subject,
          entry: lastEntry(row),
        });
      }
    }
  }
}

function lastEntry({ action, actor, at }: LastRow): LastEntry {
  return { action, actor, at };
}

/** bytea as the export spells it: '\x…' */
function saltOf(cell: string): Buffer {
  return Buffer.from(cell.slice(2), 'hex');
}

/** The record as `recordRow` read it, from the cells of the export's row. */
export function recordOf(table: ManifestTable, row: Record<string, Cell>): object {
  const omit = new Set(unrecordedColumns(table.name));
  const members: [string, unknown][] = [];
  for (const { name, kind } of table.columns) {
    const cell = row[name];
    if (cell === null || cell === undefined || omit.has(name)) continue;
    const value = kind === 'text' ? cell : parseCell(cell);
    if (value !== null) members.push([name, value]);
  }
  return Object.fromEntries(members);
}

/** A number, true, false or JSON; 'NaN' and 'Infinity' are text in JSON too. */
function parseCell(cell: string): unknown {
  try {
    return JSON.parse(cell);
  } catch {
    return cell;
  }
}
