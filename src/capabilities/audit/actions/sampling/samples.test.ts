import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Tx } from '../../../../platform/database/index.ts';
import { diskFiles } from '../../../../platform/files/index.ts';
import { newId } from '../../../../platform/ids.ts';
import { eachEngine } from '../../../../platform/test-database.ts';
import { codeOf, must, openDesk } from '../../desk.fixture.ts';
import type { DrawInput } from '../../contract/sampling.ts';
import { findSample, itemsOf } from '../../store/sampling/samples.ts';
import { insertMany } from '../../../../platform/database/insert.ts';
import { drawSample } from './draw-sample.ts';
import { evaluateSample, examineSample } from './examine-sample.ts';
import { redraw } from './redraw.ts';

async function enterLines(tx: Tx, governmentId: string, agencyId: string, amounts: number[]): Promise<void> {
  const rows = amounts.map((amount, at) => ({
    government_id: governmentId,
    id: newId(),
    year: 2026,
    agency_id: agencyId,
    number: `B-${at}`,
    amount,
    account_code: '5.1.02',
    day: '2026-03-02',
    source: 'import',
    reference: `r-${at}-${agencyId}`,
  }));
  await insertMany(tx, 'audit_line', rows);
}

const mus = (rest: Partial<DrawInput> = {}): DrawInput => ({
  title: 'Belanja barang',
  population: { year: 2026, agencyId: '', account: '5.1', from: undefined, to: undefined },
  design: { method: 'mus-systematic', confidence: 0.95, tolerable: 30_000_000, expected: 0, size: null },
  seed: 'kelurahan',
  ...rest,
});

eachEngine(
  'a sample is drawn with its seed, examined, evaluated, and comes out the same from its record',
  async ({ db }, government) => {
    const folder = await mkdtemp(join(tmpdir(), 'lurus-samples-'));
    const files = diskFiles(folder);
    try {
      await db.asGovernment(government.id, async (tx) => {
        const { works, health, auditor, treasurer } = await openDesk(tx, government);
        assert.equal(codeOf(await drawSample(tx, treasurer, files, mus())), 'not-allowed');
        assert.equal(codeOf(await drawSample(tx, auditor, files, mus())), 'population');
        await enterLines(tx, government.id, works.id, [
          50_000_000,
          ...Array.from({ length: 40 }, (_, at) => 1_000_000 + at * 10_000),
        ]);
        const { id } = must(await drawSample(tx, auditor, files, mus()));
        const sample = (await findSample(tx, id))!;
        assert.deepEqual(
          [sample.number, sample.seed, sample.population_count],
          ['SMP-2026-00001', 'kelurahan', 41],
        );
        const items = await itemsOf(tx, id);
        assert.ok(items.some((item) => item.stratum === 'top' && item.booked === 50_000_000));
        assert.deepEqual(must(await redraw(tx, auditor, files, id)).same, true);
        assert.equal(codeOf(await evaluateSample(tx, auditor, id)), 'not-examined');
        must(
          await examineSample(tx, auditor, id, {
            items: items.map((item) => ({
              id: item.id,
              audited: item.stratum === 'top' ? item.booked - 1_000_000 : item.booked,
              deviates: item.stratum === 'top',
              note: '',
            })),
          }),
        );
        must(await evaluateSample(tx, auditor, id));
        const { evaluation } = (await findSample(tx, id))!;
        assert.equal(evaluation?.overstatement.projected, 1_000_000);
        assert.ok(evaluation!.overstatement.upper > 1_000_000);
        assert.equal(evaluation?.deviations?.found, 1);
        assert.equal(
          codeOf(
            await examineSample(tx, auditor, id, {
              items: [{ id: items[0]!.id, audited: 1, deviates: null, note: '' }],
            }),
          ),
          'evaluated',
        );
        assert.equal(must(await redraw(tx, auditor, files, id)).populationSame, true);
        await enterLines(tx, government.id, health.id, [7]);
        const later = must(await redraw(tx, auditor, files, id));
        assert.deepEqual([later.same, later.populationSame], [true, false]);
      });
    } finally {
      await rm(folder, { recursive: true });
    }
  },
);

eachEngine('a design that cannot serve is refused with its field', async ({ db }, government) => {
  const folder = await mkdtemp(join(tmpdir(), 'lurus-samples-'));
  const files = diskFiles(folder);
  try {
    await db.asGovernment(government.id, async (tx) => {
      const { works, auditor } = await openDesk(tx, government);
      await enterLines(tx, government.id, works.id, [1_000_000, 2_000_000, 3_000_000, 9_000_000]);
      const strata = (bounds: number[], counts: number[]) =>
        drawSample(
          tx,
          auditor,
          files,
          mus({ design: { method: 'stratified', confidence: 0.95, bounds, counts } }),
        );
      assert.equal(codeOf(await strata([5, 4], [1, 1, 1])), 'design.bounds');
      assert.equal(codeOf(await strata([5_000_000], [2])), 'design.counts');
      assert.equal(codeOf(await strata([5_000_000], [1, 1])), 'design.counts.0');
      const design = {
        method: 'mus-cell',
        confidence: 0.95,
        tolerable: 100,
        expected: 100,
        size: null,
      } as const;
      assert.equal(codeOf(await drawSample(tx, auditor, files, mus({ design }))), 'design.tolerable');
      const { id } = must(await strata([5_000_000], [2, 1]));
      assert.equal(must(await redraw(tx, auditor, files, id)).same, true);
      assert.equal((await itemsOf(tx, id)).length, 3);
    });
  } finally {
    await rm(folder, { recursive: true });
  }
});
