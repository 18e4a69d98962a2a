import { join } from 'node:path';
import { readManifest, type Manifest } from '../../archive/manifest.ts';
import type { Checkpoint, Verifier } from '../note.ts';
import type { Finding } from './findings.ts';
import { judgeBatches } from './judge-batches.ts';
import { judgeBundles, openBundles } from './bundles.ts';
import { judgeEntries } from './judge-entries.ts';
import { judgeFiles } from './judge-files.ts';
import { judgeLog } from './judge-log.ts';
import { judgeRecords } from './judge-records.ts';
import { count, loadTables, openScratch, type Telling } from './scratch.ts';

/** What a verification found. Clean means: no finding. */
export interface Report {
  manifest: Manifest;
  findings: Finding[];
  /** entries in order */
  entries: number;
  /** entries under a signed checkpoint that fits */
  proved: number;
  /** the same under a checkpoint that had left the machine; null when none was given: a cut-off end cannot be seen then */
  provedOutside: number | null;
  /** entries under a signed checkpoint that no longer fits, and all others that it was to prove */
  unproved: number;
  /** entries after the last checkpoint, and those still without a place: not yet anchored */
  waiting: number;
  /** records that are what their newest entry says; whose salt was erased; of tables without entries */
  matching: number;
  erased: number;
  untold: number;
  /** uploaded files whose bytes fit their name */
  files: number;
}

/**
 * Verifies an export of `lurus export`: its log against signed checkpoints, its rows against the log, its records against their
 * newest entries, its files against their names. Needs no database and no network.
 * @param keys public keys of the log; more than one where a lost key was renewed
 * @param outside checkpoints that had left the machine, opened with those keys
 */
export async function verifyExport(
  folder: string,
  keys: readonly Verifier[],
  outside: readonly Checkpoint[],
  telling: Telling,
): Promise<Report> {
  const manifest = await readManifest(folder);
  const trail = join(folder, 'trail');
  const scratch = openScratch();
  try {
    await loadTables(scratch, folder, manifest, telling);
    const log = await judgeLog(scratch, trail, keys, outside, telling);
    const { proved, provedOutside, claimed } = log;
    const bundles = await openBundles(scratch, trail);
    const findings = [
      ...log.findings,
      ...(await judgeEntries(scratch, bundles, proved)),
      ...(await judgeBundles(scratch, trail, proved, telling)),
    ];
    const entries = count(scratch, 'select count(*) as n from place');
    if (entries > 0 && claimed === 0 && manifest.government.practice_of === null) {
      findings.push({ what: 'never-signed', entries });
    }
    const records = await judgeRecords(scratch, bundles, folder, manifest, proved, telling);
    const batches = await judgeBatches(scratch, folder, manifest, telling);
    const files = await judgeFiles(scratch, folder, manifest, telling);
    return {
      manifest,
      findings: [...findings, ...records.findings, ...batches, ...files.findings],
      entries,
      proved,
      provedOutside,
      unproved: count(
        scratch,
        `select count(*) as n from place where position >= ? and position < ?`,
        proved,
        claimed,
      ),
      waiting:
        count(scratch, 'select count(*) as n from place where position >= ?', Math.max(proved, claimed)) +
        count(scratch, 'select count(*) as n from waiting where id in (select id from leaf)'),
      matching: records.matching,
      erased: records.erased,
      untold: records.untold,
      files: files.files,
    };
  } finally {
    scratch.close();
  }
}
