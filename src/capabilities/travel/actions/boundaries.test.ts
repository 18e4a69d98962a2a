import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { testAct } from '../../../platform/act.fixture.ts';
import { diskFiles } from '../../../platform/files/index.ts';
import { embeddedGeography, regencyFacts } from '../../../platform/geography/facts-table.ts';
import { inventedBoundaries } from '../../../platform/geography/invented-boundaries.ts';
import { newId } from '../../../platform/ids.ts';
import type { Installation } from '../../../platform/installation.ts';
import { eachEngine } from '../../../platform/test-database.ts';
import { importBoundaries } from '../cli/geo-import.ts';
import { boundaryListView } from '../http/present-boundaries.ts';
import { code, openOffice } from '../office.fixture.ts';
import { mayKeepBoundaries, mayReadBoundaries } from '../policy.ts';
import { boundariesOf, insertBoundarySet, listBoundarySets } from '../store/boundaries.ts';
import { geographyOf, geographyOfVersion } from '../store/geography.ts';
import { activateBoundaries, retireBoundaries } from './switch-boundaries.ts';

let folder = '';
const file = (name: string) => join(folder, `${name}.geojson`);
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lurus-borders-'));
  const features = inventedBoundaries(regencyFacts()).map(({ code: regency, rings }) => ({
    type: 'Feature',
    properties: { kode: regency },
    geometry: { type: 'Polygon', coordinates: rings },
  }));
  const text = JSON.stringify({ type: 'FeatureCollection', features });
  await writeFile(file('country'), text);
  await writeFile(file('half'), text.slice(0, text.length / 2));
  await writeFile(file('short'), JSON.stringify({ type: 'FeatureCollection', features: features.slice(2) }));
});
after(() => rm(folder, { recursive: true }));

const LICENCE = ['--source', 'Batas rekaan', '--licence', 'Boleh dipakai untuk menguji.'];

eachEngine(
  'borders are checked, used and laid down again; verdicts find every version that they name',
  async ({ db }, government) => {
    const files = diskFiles(join(folder, 'files'));
    const clock = () => Temporal.Instant.from('2026-03-05T02:00:00Z');
    const installation: Installation = {
      db,
      owner: null,
      files,
      folders: { data: folder, keys: folder, trail: folder },
      clock,
      close: () => Promise.resolve(),
    };
    const said: string[] = [];
    const run = (...args: string[]) =>
      importBoundaries(installation, [...args, '--government', government.id], (line) => said.push(line));
    const inside = <T>(work: Parameters<typeof db.asGovernment<T>>[1]) =>
      db.asGovernment(government.id, work);
    const embedded = embeddedGeography().version;

    for (const name of ['half', 'short']) await run(file(name), ...LICENCE, '--activate');
    assert.equal(process.exitCode, 1);
    process.exitCode = 0;
    assert.match(said.join('\n'), /tidak terbaca[\s\S]*11\.01 Kabupaten Aceh Selatan: Wilayah belum ada/);
    await inside(async (tx) => {
      const refused = await listBoundarySets(tx);
      assert.deepEqual(
        refused.map((each) => [each.status, each.regencies]),
        [
          ['refused', 0],
          ['refused', 0],
        ],
      );
      for (const each of refused) assert.deepEqual(await boundariesOf(tx, each.id), []);
      assert.equal((await geographyOf(tx)).version, embedded);
      const [first] = refused;
      assert.equal(
        code(await activateBoundaries(tx, (await openOffice(tx, government)).tariffKeeper.act(), first!.id)),
        'boundary-state',
      );
    });

    await run(file('country'), ...LICENCE);
    const act = await inside(async (tx) => {
      const [ready] = await listBoundarySets(tx);
      assert.equal(ready!.status, 'ready');
      assert.equal(ready!.regencies, 514);
      assert.equal((await geographyOf(tx)).version, embedded, 'a dry run changes nothing');
      return testAct(government);
    });
    await inside(async (tx) => {
      const [ready] = await listBoundarySets(tx);
      await activateBoundaries(tx, act, ready!.id);
      const geography = await geographyOf(tx);
      assert.equal(geography.version, ready!.version);
      assert.equal(await geographyOf(tx), geography, 'kept in memory');
      const balikpapan = regencyFacts().find((each) => each.code === '64.71')!;
      assert.equal(geography.surroundingRegency(balikpapan.inner), '64.71');
      const { rows, current } = await boundaryListView(tx, act);
      assert.deepEqual([rows.length, current], [3, ready!.version]);
      assert.deepEqual(
        rows.map((each) => each.faults.map(({ fault, count }) => [fault, count])),
        [[], [['missing', 2]], [['not-geojson', 1]]],
      );
      await retireBoundaries(tx, act, ready!.id);
      assert.equal((await geographyOf(tx)).version, embedded);
      assert.equal((await geographyOfVersion(tx, ready!.version!))?.version, ready!.version);
      assert.equal(await geographyOfVersion(tx, 'borders-0'), undefined);
      await activateBoundaries(tx, act, ready!.id);
      assert.equal((await geographyOf(tx)).version, ready!.version, 'taken up again');
      const other = { ...ready!, id: newId(), version: 'borders-other', faults: null };
      await insertBoundarySet(tx, other);
      await activateBoundaries(tx, act, other.id);
      const stands = (await listBoundarySets(tx)).map((each) => `${each.version} ${each.status}`);
      assert.ok(stands.includes('borders-other active') && stands.includes(`${ready!.version} retired`));
    });
  },
);

eachEngine('only the technical administrator imports; the inspectorate reads', async ({ db }, government) => {
  await db.asGovernment(government.id, async (tx) => {
    const office = await openOffice(tx, government);
    const who = (test: typeof mayKeepBoundaries) =>
      (['officer', 'head', 'ppk', 'traveller', 'inspektur', 'tariffKeeper'] as const).filter((name) =>
        test(office[name].act().actor),
      );
    assert.deepEqual(who(mayKeepBoundaries), ['tariffKeeper']);
    assert.deepEqual(who(mayReadBoundaries), ['inspektur', 'tariffKeeper']);
  });
});
