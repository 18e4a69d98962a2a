import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { linesOf } from './lines.ts';
import { mergeReleases } from './merge.ts';
import { instantOf, isLater, wholeDays } from './moments.ts';
import { PREPARE_NOTHING, prepareRelease } from './prepare.ts';
import { readProcesses } from './read-processes.ts';
import { readIni, readSettings } from './read-settings.ts';
import type { Release } from './release.ts';

async function* pieces(bytes: Uint8Array, size: number) {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}

async function read(lines: readonly string[]) {
  const seen: Release[] = [];
  const bytes = Buffer.from(lines.join('\n'));
  const report = await readProcesses(
    () => pieces(bytes, 7),
    (release) => void seen.push(release),
  );
  return { seen, report };
}

test('lines are the same however the file is cut into pieces', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc
          .string({ unit: 'grapheme', maxLength: 12 })
          .filter((text) => !/[\n\uFEFF]/.test(text) && text.isWellFormed()),
      ),
      fc.integer({ min: 1, max: 9 }),
      async (texts, size) => {
        const found: (string | null)[] = [];
        for await (const { text } of linesOf(pieces(Buffer.from(texts.join('\n')), size))) found.push(text);
        assert.deepEqual(
          found,
          texts.filter((text) => text.trim() !== ''),
        );
      },
    ),
    { numRuns: 60 },
  );
});

test('a line that is too long or no text is told, and the rest goes on', async () => {
  const bytes = Buffer.concat([Buffer.from('aaaaaaaa\nb\n'), Buffer.from([0xff, 10]), Buffer.from('c')]);
  const found: [number, string | null][] = [];
  for await (const { number, text } of linesOf(pieces(bytes, 3), 5)) found.push([number, text]);
  assert.deepEqual(found, [
    [1, null],
    [2, 'b'],
    [3, null],
    [4, 'c'],
  ]);
});

test('broken lines are named by number, releases of one process come as one', async () => {
  const { seen, report } = await read([
    '{"ocid":"a","date":"2026-02-01T00:00:00Z","tender":{"id":1,"title":"later"}}',
    '{"ocid":"b"',
    '',
    '[1]',
    '{"id":"no ocid"}',
    '{"releases":[{"ocid":"c"},{"ocid":"d"}]}',
    '{"date":"2026-01-01T00:00:00Z","ocid":"a","tender":{"title":"earlier","status":"active"}}',
    '{"records":[{"compiledRelease":{"ocid":"e"}}]}',
  ]);
  assert.deepEqual([report.lines, report.releases, report.processes, report.merged], [7, 5, 4, 1]);
  assert.deepEqual(
    report.broken.map(({ line }) => line),
    [2, 4, 5],
  );
  const a = seen.find(({ ocid }) => ocid === 'a')!;
  assert.deepEqual(a['tender'], { title: 'later', status: 'active', id: 1 });
});

test('a line that was counted and could not be read keeps no process back', async () => {
  const { seen } = await read(['{"ocid":"a"}', '{"ocid":"a" broken']);
  assert.equal(seen.length, 1);
});

test('later releases replace, lists grow by id, null takes away, a compiled one stands for all', () => {
  const first = {
    date: '2026-01-01',
    awards: [{ id: '1', status: 'pending' }],
    buyer: { id: 'B' },
    tags: [1],
  };
  const second = {
    date: '2026-02-01',
    awards: [{ id: '1', status: 'active' }, { id: '2' }],
    buyer: null,
    tags: [2],
  };
  assert.deepEqual(mergeReleases([second, first]), {
    date: '2026-02-01',
    awards: [{ id: '1', status: 'active' }, { id: '2' }],
    tags: [2],
  });
  const compiled = { date: '2026-03-01', tag: ['compiled'], ocid: 'x' };
  assert.deepEqual(mergeReleases([first, compiled, second]), compiled);
});

test('preparing brings ids, statuses and codes to the standard’s, and only as set', () => {
  const raw = {
    ocid: '1',
    buyer: { id: 7 },
    bids: { details: [{ tenderers: { id: 3 }, value: { amount: 0 } }, { status: 'qualified' }] },
    awards: [{ id: 5, suppliers: [{ id: 3 }] }],
    contracts: [{ awardID: 5, status: 'cancelled' }],
  };
  const plain = prepareRelease(raw, PREPARE_NOTHING);
  assert.deepEqual(plain['buyer'], { id: '7' });
  assert.deepEqual(plain['bids'], {
    details: [{ tenderers: [{ id: '3' }], value: { amount: 0 } }, { status: 'qualified' }],
  });
  const { prepare } = readSettings(
    readIni(`
      ; remark
      [defaults]
      currency = IDR
      bid_status = valid ; as usual
      award_status = active
      [redactions]
      amount = 0|1
      organization_id = 7
      [corrections]
      award_status_by_contract_status = true
      [modifications]
      prefix_tenderer_or_supplier_id = ID-
      [codelists.bid_status]
      qualified = valid`),
  );
  assert.deepEqual(prepareRelease(raw, prepare), {
    ocid: '1',
    buyer: {},
    bids: {
      details: [
        { tenderers: [{ id: 'ID-3' }], value: { currency: 'IDR' }, status: 'valid' },
        { status: 'valid' },
      ],
    },
    awards: [{ id: '5', suppliers: [{ id: 'ID-3' }], status: 'cancelled' }],
    contracts: [{ awardID: '5', status: 'cancelled' }],
  });
});

test('settings name what they do not know', () => {
  const wrong = [
    { R099: {} },
    { R024: { treshold: 1 } },
    { R003: { threshold: -1 } },
    { currency: 1 },
    'text',
  ];
  for (const each of wrong) assert.throws(() => readSettings(each));
  const { indicators } = readSettings(
    readIni('currency = IDR\n[R003]\nthreshold = 5\n[R003.procurement_method_details]\nX = 7'),
  );
  assert.deepEqual(indicators.enabled, ['R003']);
  assert.deepEqual(indicators.R003, { threshold: 5, methods: [], byMethodDetails: { X: 7 } });
  assert.equal(indicators.currency, 'IDR');
});

test('times need a zone, days are cut and not rounded', () => {
  assert.equal(instantOf('2026-02-30T00:00:00Z'), null);
  assert.equal(instantOf('2026-02-03'), null);
  assert.equal(wholeDays('2026-02-03T00:00:00Z', '2026-02-04T23:59:59Z'), 1);
  assert.equal(wholeDays('2026-02-04T00:00:00Z', '2026-02-03T01:00:00Z'), 0);
  assert.equal(wholeDays('2026-02-03T07:00:00+07:00', '2026-02-04T00:00:00Z'), 1);
  assert.equal(isLater('2026-02-03T06:59:00+07:00', '2026-02-03T00:00:00Z'), false);
  assert.equal(isLater('2026-02-04', '2026-02-03'), true);
});
