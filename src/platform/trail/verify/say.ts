import { fill, type Locale } from '../../texts.ts';
import type { Leaf } from '../record.ts';
import type { Finding, LastEntry } from './findings.ts';
import type { Report } from './index.ts';
import { texts } from './texts.ts';

/** The report as lines for a reader. */
export function sayReport(report: Report, locale: Locale): string[] {
  const words = texts[locale];
  const say = (text: string, n: number) => fill(text, { n });
  const { manifest, findings, proved, provedOutside } = report;
  return [
    fill(words.heading, { government: manifest.government.name, entries: report.entries }),
    ...(manifest.government.practice_of === null ? [say(words.proved, proved)] : [words.practice]),
    provedOutside === null ? words.noOutside : say(words.provedOutside, provedOutside),
    ...(report.unproved > 0 ? [say(words.unproved, report.unproved)] : []),
    ...(report.waiting > 0 ? [say(words.waiting, report.waiting)] : []),
    fill(words.records, {
      matching: report.matching,
      erased: report.erased,
      untold: report.untold,
      files: report.files,
    }),
    findings.length === 0 ? words.clean : say(words.dirty, findings.length),
    ...findings.map((finding) => `  ${sayFinding(finding, locale)}`),
  ].map(printable);
}

/** A line that cannot steer the reader's terminal: what was tampered with may hold anything. */
function printable(line: string): string {
  return line.replaceAll(/\p{Cc}/gu, '\ufffd');
}

/** One finding as a sentence. */
export function sayFinding(finding: Finding, locale: Locale): string {
  const words = texts[locale];
  const leaf = (each: Leaf | null) => (each === null ? words.unknown : fill(words.leaf, { ...each }));
  const entry = (each: LastEntry) => fill(words.last, { ...each });
  switch (finding.what) {
    case 'entry-edited':
      return fill(words.edited, {
        position: finding.position,
        original: leaf(finding.original),
        now: leaf(finding.now),
      });
    case 'entry-deleted':
      return fill(words.deleted, { position: finding.position, original: leaf(finding.original) });
    case 'entry-inserted':
      return fill(words.inserted, { position: finding.position, now: leaf(finding.now) });
    case 'entries-moved':
      return finding.from === finding.to
        ? fill(words.moved, { from: finding.from, to: finding.from + finding.by })
        : fill(words.movedMany, { from: finding.from, to: finding.to, by: signed(finding.by) });
    case 'entry-unplaced':
      return fill(words.unplaced, { position: finding.position, original: leaf(finding.original) });
    case 'cut-off':
      return fill(words.cutOff, { from: finding.from, to: finding.to });
    case 'batch-rewritten':
      return fill(words.batch, { from: finding.from, to: finding.to, proved: finding.proved });
    case 'two-histories':
      return fill(words.histories, { proved: finding.proved });
    case 'checkpoint-damaged':
      return fill(words.checkpointDamaged, { size: finding.size });
    case 'checkpoint-unsigned':
      return fill(words.checkpointUnsigned, { size: finding.size });
    case 'never-signed':
      return fill(words.neverSigned, { entries: finding.entries });
    case 'tile-missing':
      return fill(words.tileMissing, { path: finding.path });
    case 'tile-damaged':
      return fill(words.tileDamaged, { path: finding.path });
    case 'record-edited':
      return fill(words.recordEdited, { table: finding.table, id: finding.id, entry: entry(finding.entry) });
    case 'record-vanished':
      return fill(words.recordVanished, {
        table: finding.table,
        id: finding.id,
        entry: entry(finding.entry),
      });
    case 'record-unrecorded':
      return fill(words.recordUnrecorded, { table: finding.table, id: finding.id });
    case 'sealed-batch':
      return fill(words.sealedBatch, { batch: finding.batch, day: finding.day, rows: finding.rows });
    case 'file-missing':
      return fill(words.fileMissing, { hash: finding.hash });
    case 'file-damaged':
      return fill(words.fileDamaged, { hash: finding.hash });
    case 'table-damaged':
      return fill(words.tableDamaged, { table: finding.table });
  }
}

function signed(places: number): string {
  return places > 0 ? `+${places}` : String(places);
}
