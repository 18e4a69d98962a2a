import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeWorkers, type Workers } from './workers.ts';

const script = new URL('./troubled.worker.fixture.ts', import.meta.url);
const page = (text: string) => ({
  pgm: new Uint8Array(Buffer.from(text)),
  width: 1,
  height: 1,
  codes: false,
  text: true,
});
const table = async (workers: Workers, text: string, seconds = 30) => {
  const done = await workers.read(page(text), seconds);
  return typeof done === 'string' ? done : done.table;
};

test('a page that ends its thread, leaves it or never comes to an end is told, and the queue goes on', async () => {
  const workers = makeWorkers({ script, size: 1 });
  const answers = await Promise.all([
    table(workers, 'first'),
    table(workers, 'throw'),
    table(workers, 'exit'),
    table(workers, 'loop', 0.5),
    table(workers, 'last'),
  ]);
  assert.deepEqual(answers, ['first', 'broken', 'broken', 'time', 'last']);
  assert.equal(workers.count(), 1);
  await workers.close();
  assert.equal(workers.count(), 0);
});

test('threads are kept for the next page, never more than asked for, and give their memory back when idle', async () => {
  const workers = makeWorkers({ script, size: 2, idle: 5 });
  await Promise.all(['a', 'b', 'c', 'd'].map((text) => table(workers, text)));
  assert.ok(workers.count() <= 2);
  const gone = Date.now() + 20_000;
  while (workers.count() > 0 && Date.now() < gone) await new Promise((resolve) => setTimeout(resolve, 5));
  assert.equal(workers.count(), 0);
  assert.equal(await table(workers, 'again'), 'again');
  await workers.close();
});

test('who finds the waiting room full is sent away', async () => {
  const workers = makeWorkers({ script, size: 1, room: 1 });
  const answers = await Promise.all(['a', 'b', 'c'].map((text) => table(workers, text)));
  assert.deepEqual(answers, ['a', 'b', 'busy']);
  await workers.close();
});
