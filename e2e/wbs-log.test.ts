import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { askerOf } from './sealed-wire.ts';
import { openWbsHouse } from './wbs-house.ts';

/** Lines of the request log; each has a time. */
const lines = (output: string) => output.split('\n').filter((line) => line.startsWith('{'));

test(
  'the program writes a line for each request but for those of the sealed origin, whatever they ask',
  { timeout: 120_000 },
  async () => {
    const house = await openWbsHouse({ env: { LURUS_LOG: '1' } });
    try {
      const plain = askerOf(house.program.url);
      await plain('/lapor');
      await sleep(300);
      const before = lines(house.program.output());
      assert.ok(
        before.some((line) => line.includes('"route":"/lapor"')),
        'the main host has its lines',
      );
      const sent = await house.sendSample();
      await house.ask('/baru');
      await house.ask('/nowhere');
      await house.ask('/%zz');
      await house.ask('/api/wbs/mailbox', { method: 'POST', body: { auth: 'ab'.repeat(32) } });
      await house.ask('/api/wbs/mailbox', { method: 'POST', body: { auth: 7 } });
      await house.ask('/api/wbs/drafts', { method: 'POST', body: { proof: 'x' } });
      await sleep(500);
      assert.deepEqual(lines(house.program.output()), before);
      assert.ok(!house.program.output().includes(sent.number));
    } finally {
      await house.stop();
    }
  },
);
