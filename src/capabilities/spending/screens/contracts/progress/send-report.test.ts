import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { KeptReport, ReportStore } from './kept-reports.ts';
import { flushReports, sendReport, type ReportLine } from './send-report.ts';

const REPORT: KeptReport = {
  contractId: 'contract',
  accountId: 'me',
  at: '2026-11-22T01:00:00Z',
  periodEnd: '2026-11-21',
  percent: 61,
  note: '',
  fallReason: null,
  photos: [new Blob(['a']), new Blob(['b'])],
  photoIds: [],
  position: null,
  fault: null,
};

function memoryStore(...reports: KeptReport[]): ReportStore & { kept: Map<string, KeptReport> } {
  const kept = new Map(reports.map((each) => [each.contractId, each]));
  return {
    kept,
    get: async (id) => kept.get(id),
    all: async () => [...kept.values()],
    put: async (report) => void kept.set(report.contractId, report),
    drop: async (id) => void kept.delete(id),
  };
}

/** A line that breaks after so many requests, and writes down what passed. */
function lineFor(requests: number) {
  const passed: string[] = [];
  const pass = (what: string) => {
    if (passed.length === requests) throw new Error('no line');
    passed.push(what);
  };
  const line: ReportLine = {
    async photo(_, photo) {
      const text = await photo.text();
      pass(text);
      return `id of ${text}`;
    },
    async report({ photoIds }) {
      pass(photoIds.join());
    },
  };
  return { line, passed };
}

test('photographs go first, one by one, and the report names them in their order', async () => {
  const { line, passed } = lineFor(9);
  await sendReport(REPORT, line);
  assert.deepEqual(passed, ['a', 'b', 'id of a,id of b']);
});

test('wherever the line breaks, nothing that arrived is sent again', async () => {
  for (const requests of [0, 1, 2]) {
    const store = memoryStore(REPORT);
    const broken = lineFor(requests);
    assert.equal(await flushReports(store, 'me', broken.line, () => null), 0);
    const again = lineFor(9);
    assert.equal(await flushReports(store, 'me', again.line, () => null), 1);
    assert.deepEqual([...broken.passed, ...again.passed], ['a', 'b', 'id of a,id of b']);
    assert.equal(store.kept.size, 0);
  }
});

test('what the server refuses stays with its reason and is not tried again by itself', async () => {
  const store = memoryStore(REPORT);
  const { line } = lineFor(2);
  await flushReports(store, 'me', line, () => 'sudah dilaporkan');
  assert.equal(store.kept.get('contract')?.fault, 'sudah dilaporkan');
  assert.deepEqual(store.kept.get('contract')?.photoIds, ['id of a', 'id of b']);
  const again = lineFor(9);
  await flushReports(store, 'me', again.line, () => null);
  assert.deepEqual(again.passed, []);
});

test('on a shared device a report is sent for nobody but who wrote it', async () => {
  const store = memoryStore(REPORT);
  const { line, passed } = lineFor(9);
  assert.equal(await flushReports(store, 'somebody else', line, () => null), 0);
  assert.deepEqual([passed.length, store.kept.size], [0, 1]);
});
