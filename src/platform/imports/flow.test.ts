import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { sql } from 'kysely';
import { testAct } from '../act.fixture.ts';
import type { Act, Government } from '../act.ts';
import type { Database } from '../database/index.ts';
import { diskFiles } from '../files/index.ts';
import { isRefusal, type Outcome } from '../outcome.ts';
import { NAUGHTY } from '../tables/naughty.fixture.ts';
import { readTable } from '../tables/read-table.ts';
import { makeZip, workbookParts } from '../tables/zip.fixture.ts';
import { writeXlsx } from '../tables/write-xlsx.ts';
import { eachEngine } from '../test-database.ts';
import { checkImport } from './check-import.ts';
import { commitImport } from './commit-import.ts';
import { readThings, things } from './imports.fixture.ts';
import { findRun, type ImportRun } from './store.ts';
import { undoImport } from './undo-import.ts';
import { uploadImport } from './upload-import.ts';

const folder = mkdtempSync(join(tmpdir(), 'lurus-imports-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const files = diskFiles(folder);

/** One desk from which files are imported. */
function desk(db: Database, government: Government) {
  const act: Act = testAct(government, { roles: ['technical-administrator'] });
  const context = { db, files };
  const inside = <T>(work: Parameters<typeof db.asGovernment<T>>[1]) => db.asGovernment(government.id, work);
  return {
    act,
    inside,
    async upload(content: string | Buffer): Promise<ImportRun> {
      const bytes = Buffer.from(content);
      const table = await readTable(bytes);
      assert.ok(!isRefusal(table));
      const kept = await files.put(government.id, bytes);
      return inside((tx) =>
        uploadImport(tx, act, files, things, { name: 'C:\\tmp\\benda.csv', kept, table, dropped: [] }),
      );
    },
    check: (run: ImportRun) => checkImport(context, act, things, run, () => {}),
    commit: (run: ImportRun, phases: string[] = [], vanished = 0) =>
      commitImport(context, act, things, run, vanished, (phase, done, total) =>
        phases.push(`${phase} ${done}/${total}`),
      ),
    undo: (run: ImportRun) => inside((tx) => undoImport(tx, act, things, run.id)),
    names: () => inside(async (tx) => [...(await readThings(tx)).keys()]),
  };
}

function got<T>(outcome: Outcome<T>): T {
  if (isRefusal(outcome)) assert.fail(outcome.message.id);
  return outcome;
}

eachEngine(
  'rows that the file lacks are marked only in the number that was confirmed',
  async ({ db }, government) => {
    const at = desk(db, government);
    got(await at.commit(got(await at.check(await at.upload('kode;harga\nL-1;1.500.000\nL-2;500.000\n')))));
    const run = got(await at.check(await at.upload('kode;harga\nL-3;9\n')));
    assert.deepEqual([run.totals?.vanished, run.totals?.vanishedAmount], [2, 2_000_000]);
    for (const confirmed of [0, 1, 3]) {
      const refused = await at.commit(run, [], confirmed);
      assert.ok(isRefusal(refused));
      assert.equal(refused.code, 'import-vanished-unconfirmed');
      assert.match(refused.message.id, /^2 data senilai Rp 2\.000\.000 /);
    }
    assert.deepEqual(await at.names(), ['L-1', 'L-2']);
    assert.equal(got(await at.commit(run, [], 2)).status, 'committed');
  },
);

eachEngine(
  'a file is checked, saved, seen as unchanged when it comes again, and taken back',
  async ({ db }, government) => {
    const at = desk(db, government);
    const csv = 'kode;harga\nB-1;1.000\nB-2;2.000\n';
    const uploaded = await at.upload(csv);
    assert.equal(uploaded.file_name, 'benda.csv');
    assert.deepEqual(uploaded.labels, ['kode', 'harga']);
    const checked = got(await at.check(uploaded));
    assert.deepEqual(checked.totals, {
      read: 2,
      new: 2,
      changed: 0,
      unchanged: 0,
      refused: 0,
      complaints: 0,
      sums: { price: 3000 },
    });
    assert.deepEqual(await at.names(), []);
    const phases: string[] = [];
    const saved = got(await at.commit(checked, phases));
    assert.equal(saved.status, 'committed');
    assert.equal(saved.committed_by, at.act.actor.id);
    assert.deepEqual(await at.names(), ['B-1', 'B-2']);
    assert.ok(phases.includes('saving 2/2'));

    const again = got(await at.check(await at.upload('kode;harga\nB-1;1.000\nB-2;2.500\nB-3;1\n')));
    assert.deepEqual([again.totals?.new, again.totals?.changed, again.totals?.unchanged], [1, 1, 1]);
    got(await at.commit(again));
    assert.deepEqual(got(await at.undo(again)).totals?.undone, { removed: 1, restored: 1 });
    assert.deepEqual(await at.names(), ['B-1', 'B-2']);
    const twice = await at.undo(again);
    assert.ok(isRefusal(twice));
    assert.equal(twice.code, 'import-not-committed');
  },
);

eachEngine('a file with one wrong row saves nothing, and the row is named', async ({ db }, government) => {
  const at = desk(db, government);
  const checked = got(await at.check(await at.upload('kode;harga\nB-1;1.000\nX-2;2.000\nB-3;-5\n')));
  assert.equal(checked.totals?.refused, 2);
  assert.deepEqual(
    checked.complaints?.map((each) => [each.line, each.field]),
    [
      [3, 'code'],
      [4, 'price'],
    ],
  );
  const refused = await at.commit(checked);
  assert.ok(isRefusal(refused));
  assert.equal(refused.code, 'import-rows-refused');
  assert.deepEqual(
    refused.complaints.map((each) => each.field),
    ['baris 3 · kode', 'baris 4 · harga'],
  );
  assert.deepEqual(await at.names(), []);
});

eachEngine('what was not checked, or was mapped anew since, is not saved', async ({ db }, government) => {
  const at = desk(db, government);
  const run = await at.upload('kode;harga\nB-1;1.000\n');
  for (const stale of [
    async () => run,
    async () => ({ ...got(await at.check(run)), mapping: { ...run.mapping, price: null } }),
  ]) {
    const refused = await at.commit(await stale());
    assert.ok(isRefusal(refused));
    assert.equal(refused.code, 'import-moved-on');
  }
  assert.deepEqual(await at.names(), []);
});

eachEngine('two commits of one import at once save it once', async ({ db }, government) => {
  const at = desk(db, government);
  const checked = got(await at.check(await at.upload('kode;harga\nB-1;1.000\n')));
  const outcomes = await Promise.all([at.commit(checked), at.commit(checked)]);
  assert.deepEqual(outcomes.map((each) => (isRefusal(each) ? each.code : each.status)).toSorted(), [
    'committed',
    'import-moved-on',
  ]);
  assert.deepEqual(await at.names(), ['B-1']);
});

eachEngine(
  'a save that fails half way leaves nothing, not even its trail entries',
  async ({ db }, government) => {
    const at = desk(db, government);
    const rows = Array.from({ length: 250 }, (_, index) => `B-${index};1`).join('\n');
    const checked = got(await at.check(await at.upload(`kode;harga\n${rows}\n`)));
    const failing = { db, files };
    await assert.rejects(
      commitImport(failing, at.act, things, checked, 0, (phase, done) => {
        if (phase === 'saving' && done === 200) throw new Error('power cut');
      }),
      /power cut/,
    );
    assert.deepEqual(await at.names(), []);
    await at.inside(async (tx) => {
      assert.equal((await findRun(tx, checked.id))?.status, 'checked');
      const { rows: leaves } = await sql`select from trail_leaf where leaf like '%thing.import%'`.execute(tx);
      assert.equal(leaves.length, 0);
    });
  },
);

eachEngine(
  'naughty texts are stored as they came, from CSV and from a workbook',
  async ({ db }, government) => {
    const at = desk(db, government);
    const sheet = {
      name: 'Data',
      columns: [
        { header: 'kode', format: 'text' as const },
        { header: 'catatan', format: 'text' as const },
      ],
      rows: NAUGHTY.map((text, index) => [`N-${index}`, text]),
    };
    const run = await at.upload(await writeXlsx([sheet]));
    got(await at.commit(got(await at.check(run))));
    const stored = await at.inside(readThings);
    const blank = (text: string) => (text.trim() === '' ? '' : text);
    NAUGHTY.forEach((text, index) => assert.equal(stored.get(`N-${index}`)?.mapping['note'], blank(text)));
  },
);

eachEngine(
  'what one government imports, another neither sees nor undoes',
  async ({ db, owner }, government) => {
    const at = desk(db, government);
    const run = got(await at.commit(got(await at.check(await at.upload('kode;harga\nB-1;1.000\n')))));
    const { newGovernment } = await import('../test-database.ts');
    const other = desk(db, await newGovernment({ name: 'server', db, owner }));
    assert.deepEqual(await other.names(), []);
    const undone = await other.undo(run);
    assert.ok(isRefusal(undone));
    assert.equal(undone.code, 'not-found');
  },
);

eachEngine(
  'what the database cannot hold is refused in its row, wherever it stands in the file',
  async ({ db }, government) => {
    const at = desk(db, government);
    const half = '😀'.repeat(200).slice(1);
    const cell = (text: string) =>
      `<c t="str"><v>${Array.from(text, (each) => `&#${each.codePointAt(0)};`).join('')}</v></c>`;
    const row = (...texts: string[]) => `<row>${texts.map(cell).join('')}</row>`;
    const sheet = [
      row('kode', 'nip', 'sejak', 'harga', 'ukuran', 'catatan', `a\u0000${half}`),
      row('B-1', '\u0000', half, `x${half}`, '\ud800', 'a\u0000b', `${half}\u0000`),
      row('B-2\u0000', '', '', '', '', half, ''),
    ].join('');
    const parts = workbookParts(sheet).map((each) =>
      each.name === 'xl/workbook.xml'
        ? { ...each, content: String(each.content).replace('"Data"', '"Da&#0;ta&#xd83d;"') }
        : each,
    );
    const checked = got(await at.check(await at.upload(makeZip(parts))));
    assert.deepEqual(
      checked.complaints?.map((each) => [each.line, each.field]),
      [
        [2, 'owner'],
        [2, 'since'],
        [2, 'price'],
        [2, 'size'],
        [2, 'note'],
        [3, 'code'],
        [3, 'note'],
      ],
    );
    assert.equal(checked.sheet, 'Da\uFFFDta\uFFFD');
  },
);
