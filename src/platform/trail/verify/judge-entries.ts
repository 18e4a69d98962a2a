import type { Bundles } from './bundles.ts';
import type { Finding } from './findings.ts';
import { parseLeaf } from './leaf.ts';
import { ask, type Scratch } from './scratch.ts';

type Position = { position: number };

/** Names every row of the export that is not the entry which stands proved at its place. */
export async function judgeEntries(scratch: Scratch, bundles: Bundles, proved: number): Promise<Finding[]> {
  // A row whose hash is not among the signed ones; a signed hash that no row has.
  scratch.exec(`
    create temp table stranger as select position, leaf.leaf from place join leaf using (id)
      where position < ${proved} and not exists (select 1 from tile where tile.hash = leaf.hash and tile.position < ${proved});
    create unique index temp.stranger_position on stranger (position);
    create temp table lost as select position from tile
      where position < ${proved} and not exists (select 1 from leaf where leaf.hash = tile.hash);
    create unique index temp.lost_position on lost (position)`);
  const findings: Finding[] = [];
  for (const row of ask<Position & { leaf: string | null }>(
    scratch,
    'select position, leaf from lost left join stranger using (position) order by position',
  )) {
    const original = await bundles.leaf(row.position);
    findings.push(
      row.leaf === null
        ? { what: 'entry-deleted', position: row.position, original }
        : { what: 'entry-edited', position: row.position, original, now: parseLeaf(row.leaf) },
    );
  }
  for (const row of ask<Position & { leaf: string }>(
    scratch,
    'select position, leaf from stranger where position not in (select position from lost) order by position',
  )) {
    findings.push({ what: 'entry-inserted', position: row.position, now: parseLeaf(row.leaf) });
  }
  return [...findings, ...moved(scratch, proved)];
}

/** Entries that stand at another place, neighbours with the same offset together; and those that have none. */
function moved(scratch: Scratch, proved: number): Finding[] {
  const rows = ask<Position & { stands: number | null; leaf: string }>(
    scratch,
    `select tile.position, place.position as stands, leaf.leaf from tile join leaf using (hash) left join place using (id)
      where tile.position < ? and place.position is not tile.position order by tile.position`,
    proved,
  );
  const findings: Finding[] = [];
  for (const { position, stands, leaf } of rows) {
    if (stands === null) {
      findings.push({ what: 'entry-unplaced', position, original: parseLeaf(leaf) });
      continue;
    }
    const by = stands - position;
    const last = findings.at(-1);
    if (last?.what === 'entries-moved' && last.by === by && last.to === position - 1) last.to = position;
    else findings.push({ what: 'entries-moved', from: position, to: position, by });
  }
  return findings;
}
