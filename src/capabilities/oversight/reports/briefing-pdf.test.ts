import assert from 'node:assert/strict';
import { testAct } from '../../../platform/act.fixture.ts';
import { isRefusal } from '../../../platform/outcome.ts';
import { insertAgencies } from '../../directory/index.ts';
import { agencyRow } from '../../directory/directory.fixture.ts';
import { testPdf, textOfPdf } from '../../travel/reports/pdf-text.fixture.ts';
import { keepMonths } from '../actions/keep-months.ts';
import { readMap } from '../actions/read-map.ts';
import { enterFindings } from '../map.fixture.ts';
import { briefingPdf } from './briefing-pdf.ts';

testPdf(
  'the briefing names who stands outside, what moved, and the rule, on two pages at most, in both languages',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const at = (now: string) => testAct(government, { roles: ['inspektur'], now });
      const agencies = Array.from({ length: 30 }, (_, n) =>
        agencyRow(`1.${n}`, { name: `Dinas Pekerjaan Umum dan Penataan Ruang Wilayah ${n}` }),
      );
      await insertAgencies(tx, government.id, agencies);
      for (const each of agencies) await enterFindings(tx, government, each.id, { open: 2, through: 8 });
      await keepMonths(tx, at('2026-10-20T02:00:00Z'));
      const act = at('2026-11-10T02:00:00Z');
      for (const each of agencies.slice(0, 20))
        await enterFindings(tx, government, each.id, { open: 12, datedOn: '2026-11-03' });
      await keepMonths(tx, act);
      const [map, before] = [await readMap(tx, act), await readMap(tx, act, '2026-10-01' as never)];
      assert.ok(!isRefusal(map) && !isRefusal(before) && map.taken !== null);
      const { taken } = map;
      for (const [locale, expected] of [
        [
          'id',
          [
            /Ringkasan peta integritas November 2026/,
            /20 dari 30 instansi/,
            /Keluar dari batas: .*dan 12 lagi/,
            /Tidak ada skor tersembunyi/,
            /1 dari 1/,
            /Halaman 1 dari 2|1\/2|1 dari 2/,
          ],
        ],
        [
          'en',
          [
            /Briefing on the integrity map, November 2026/,
            /20 of 30 agencies/,
            /Went out of bounds: .*and 12 more/,
            /There is no hidden score/,
          ],
        ],
      ] as const) {
        const pdf = await briefingPdf({ ...act, locale }, { ...map, taken }, before);
        const text = textOfPdf(pdf, `briefing-${locale}`);
        assert.equal(text.split('\f').length - 1, 2, 'pages');
        const flat = text.replace(/\s+/g, ' ');
        for (const each of expected) assert.match(flat, each);
        assert.doesNotMatch(flat, /undefined|null|NaN|[{}]/);
      }
    });
  },
);
