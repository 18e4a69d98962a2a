import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { regencyFacts } from '../src/platform/geography/facts-table.ts';
import { inventedBoundaries } from '../src/platform/geography/invented-boundaries.ts';
import { assertAccessible } from './accessible.ts';
import { complaintsOf, noBrowser, shoot } from './browser.ts';
import { sharedBrowser, sharedProgram } from './shared.ts';
import { enter } from './staff.ts';

test(
  'the technical administrator imports borders: refused by name, checked, used, laid down again',
  { skip: noBrowser, timeout: 240_000 },
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'lurus-borders-'));
    try {
      const features = inventedBoundaries(regencyFacts()).map(({ code, rings }) => ({
        type: 'Feature',
        properties: { kode: code },
        geometry: { type: 'Polygon', coordinates: rings },
      }));
      const bad = features.slice(14).map((each, index) =>
        index > 11
          ? each
          : {
              ...each,
              geometry: {
                type: 'Polygon',
                coordinates: each.geometry.coordinates.map((ring) => ring.map(([x, y]) => [y!, x!])),
              },
            },
      );
      const write = async (name: string, value: unknown) => {
        const path = join(folder, name);
        await writeFile(path, JSON.stringify(value));
        return path;
      };
      const wrong = await write('tertukar.geojson', { type: 'FeatureCollection', features: bad });
      const right = await write('batas.geojson', { type: 'FeatureCollection', features });

      const page = await enter(await sharedBrowser(), await sharedProgram(), 'technical-administrator');
      const complaints = complaintsOf(page);
      await page.goto(`${(await sharedProgram()).url}/app/batas-wilayah`);
      await page.getByRole('heading', { name: 'Riwayat' }).waitFor();
      const send = async (path: string, source: string) => {
        await page.getByLabel('Berkas GeoJSON atau TopoJSON').setInputFiles(path);
        await page.getByLabel('Pembuat data').fill(source);
        await page.getByLabel('Lisensi atau izin pakai').fill('Data rekaan, boleh dipakai untuk menguji.');
        await page.getByRole('button', { name: 'Periksa berkas' }).click();
      };
      await send(wrong, 'Salah ekspor, 2025');
      const refused = page.getByRole('article').filter({ hasText: 'Salah ekspor, 2025' }).first();
      await refused.getByText('Bujur dan lintang tertukar.').waitFor();
      await refused.getByText('Wilayah belum ada dalam berkas.').waitFor();
      await refused.getByText(/14 wilayah: .*dan 4 lainnya/).waitFor();
      assert.equal(await refused.getByRole('button').count(), 0);

      await send(right, 'Batas rekaan, 2025');
      const ready = page.getByRole('article').filter({ hasText: 'Batas rekaan, 2025' }).first();
      await ready.getByText('514 kabupaten dan kota, 37.008 titik batas').waitFor({ timeout: 60_000 });
      await shoot(page, 'travel-boundaries');
      await assertAccessible(page, 'boundaries');
      await ready.getByRole('button', { name: 'Pakai batas ini' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Pakai batas ini' }).click();
      await ready.getByRole('button', { name: 'Kembali ke tabel bawaan' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Kembali ke tabel bawaan' }).click();
      await ready.getByRole('button', { name: 'Pakai lagi' }).waitFor();
      await page.getByText(/Tabel bawaan: 514 kabupaten/).waitFor();
      assert.deepEqual(complaints, []);
    } finally {
      await rm(folder, { recursive: true });
    }
  },
);
