import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { testAct } from '../../../platform/act.fixture.ts';
import { diskFiles } from '../../../platform/files/index.ts';
import { asComplaint } from '../../../platform/imports/commit-import.ts';
import { importFile } from '../../../platform/imports/import-file.ts';
import { undoImport } from '../../../platform/imports/undo-import.ts';
import { temporaryFolder } from '../../../platform/temporary-folder.fixture.ts';
import { eachEngine } from '../../../platform/test-database.ts';
import { keepOfficialResult, removeOfficialResult } from '../actions/model/keep-official-result.ts';
import { codeOf, done } from '../actions/wave/wave.fixture.ts';
import { listOfficialResults } from '../store/model/official-results.ts';
import { officialResultImport } from './official-results.ts';

const HEAD = 'tahun,jenis,nama,nilai,kategori,responden,sumber_data';
const INDEX = '2025,indeks,SPI,"72,32",Rentan,412,Laporan 2025';
const DIMENSION = '2025,dimensi,Transparansi,"71,21",Rentan,,Laporan 2025';

eachEngine(
  'results of the commission come in as records, are changed by a later file or by hand, and are taken back',
  async ({ db }, government) => {
    const manager = testAct(government, { roles: ['survey-manager'] });
    const folder = temporaryFolder('survey-official');
    const services = {
      db,
      files: diskFiles(join(folder, 'files')),
      folders: { data: folder, keys: join(folder, 'keys'), trail: folder },
    };
    const importing = async (...lines: string[]) => {
      const path = join(folder, 'hasil.csv');
      await writeFile(path, [HEAD, ...lines].join('\n'));
      return done(await importFile(services, manager, officialResultImport, { path }, () => {}));
    };
    const values = () =>
      db.asGovernment(government.id, async (tx) =>
        (await listOfficialResults(tx)).map((each) => [each.kind, each.value, each.dimension]),
      );
    await importing(INDEX, DIMENSION);
    const second = await importing(INDEX.replace('72,32', '72,3'), DIMENSION);
    assert.deepEqual(await values(), [
      ['index', 72.3, null],
      ['dimension', 71.21, 'transparansi'],
    ]);
    await db.asGovernment(government.id, async (tx) =>
      done(await undoImport(tx, manager, officialResultImport, second.id)),
    );
    assert.equal((await values())[0]?.[1], 72.32);
    const wrong = await importing(INDEX.replace('2025,', '25,'));
    assert.deepEqual(
      (wrong.complaints ?? []).map((each) => asComplaint(officialResultImport, each).field),
      ['baris 2 · tahun'],
    );

    await db.asGovernment(government.id, async (tx) => {
      const kept = {
        year: 2025,
        kind: 'dimension' as const,
        name: 'Transparansi',
        dimension: null,
        value: 71.5,
        band: 'Rentan',
        respondents: null,
        source: 'Surat KPK',
      };
      assert.equal(
        codeOf(await keepOfficialResult(tx, manager, { ...kept, version: 0 })),
        'changed',
        'there is one already',
      );
      const other = { ...kept, dimension: 'lain', version: 1 };
      assert.equal(codeOf(await keepOfficialResult(tx, manager, other)), 'invalid');
      const inspektur = testAct(government, { roles: ['inspektur'] });
      assert.equal(codeOf(await keepOfficialResult(tx, inspektur, { ...kept, version: 1 })), 'not-allowed');
      const { id } = done(await keepOfficialResult(tx, manager, { ...kept, version: 1 }));
      const row = (await listOfficialResults(tx)).find((each) => each.id === id);
      assert.deepEqual([row?.value, row?.dimension, row?.version], [71.5, 'transparansi', 2]);
      done(await removeOfficialResult(tx, manager, id, 2));
      assert.equal((await listOfficialResults(tx)).length, 1);
    });
  },
);
