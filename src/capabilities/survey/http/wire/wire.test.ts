import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import { buildServer } from '../../../../app/server.ts';
import { fingerprintOf } from '../../../../platform/blind-tokens/key-list.ts';
import { LOCALES } from '../../../../platform/texts.ts';
import { eachEngine } from '../../../../platform/test-database.ts';
import { closeBox } from '../../actions/box/close-box.ts';
import { boxNight } from '../../actions/box/night.ts';
import { receiptRoot } from '../../actions/box/receipt.ts';
import type { BoxReply } from '../../contract/tokens.ts';
import {
  AFTER_TWO_DAYS,
  DAY_ONE,
  DAY_TWO,
  openBoxHouse,
  takeToken,
  type BoxHouse,
} from '../../box.fixture.ts';
import { updateWave } from '../../store/wave/waves.ts';

const BUDGET = 14 * 1024;
const ANSWERED = 12;

eachEngine(
  'the wire says what is wrong, and the count can be checked by anybody',
  async (database, government) => {
    const house = await openBoxHouse(database, government, [
      { source: 'internal', code: 'i1', invited: 30 },
      { source: 'expert', code: 'x1', invited: 6 },
    ]);
    const [today, tomorrow] = [await buildServer(house.at(DAY_ONE)), await buildServer(house.at(DAY_TWO))];
    try {
      const ask = askerOf(house);
      const keys = await ask(today, 'kunci.json');
      assert.equal(keys.statusCode, 200);
      assert.match(String(keys.headers['content-type']), /^application\/json/);

      // Bad input is refused by name; a message of an unknown shape reaches nothing.
      const codes = house.codes.get('i1')!;
      for (const [step, body, status] of [
        ['kode', {}, 422],
        ['kode', { code: 'x'.repeat(99) }, 422],
        ['kode', { code: codes[0], name: 'Siti' }, 422],
        ['kode', { code: 'BUKAN-KODE' }, 404],
        ['terbit', { code: codes[0], kid: 'x', blinded: 'AAAA' }, 422],
        ['jawab', { kid: 'A'.repeat(22), prepared: 'AAAA', signature: 'AAAA', answers: [] }, 422],
        ['jawab', { kid: 'A'.repeat(22), prepared: 'AAAA', signature: 'AAAA', answers: {} }, 403],
      ] as const) {
        const reply = await ask(today, step, body);
        assert.equal(reply.statusCode, status, `${step} ${JSON.stringify(body)}`);
        assert.equal(reply.headers['set-cookie'], undefined);
        assert.ok(reply.json<{ detail: string }>().detail.length > 10);
      }

      const receipts: string[] = [];
      for (const code of codes.slice(0, ANSWERED)) {
        const token = await takeToken(house, code);
        const reply = await ask(today, 'jawab', { ...token, answers: { i1: 2 } });
        assert.equal(reply.statusCode, 200, reply.body);
        assert.equal(reply.headers['cache-control'], 'no-store');
        receipts.push(reply.json<{ receipt: string }>().receipt);
      }

      // While answers come, days that are over are counted, and no receipt is shown.
      const counted = async (app = tomorrow) => (await ask(app, 'bukti.json')).json<BoxReply>();
      const none = { invited: 30, issued: 0, submitted: 0 };
      const live = await counted(today);
      assert.deepEqual(
        live.groups.map(({ source, invited, issued, submitted }) => ({ source, invited, issued, submitted })),
        [
          { source: 'internal', ...none, invited: null },
          { source: 'expert', ...none, invited: null },
        ],
      );
      assert.deepEqual([live.through, live.root, live.receipts], ['2026-11-22', null, null]);
      await boxNight(house.at(DAY_TWO), government);
      const told = await counted();
      assert.deepEqual(told.total, { invited: 36, issued: ANSWERED, submitted: ANSWERED });

      await house.run((tx) => updateWave(tx, house.wave.id, { state: 'closed' }));
      await closeBox(house.at(AFTER_TWO_DAYS), government, house.wave.id);
      const final = await counted();
      assert.deepEqual(final.receipts, receipts.toSorted());
      assert.equal(final.root, receiptRoot(receipts));
      assert.equal(final.through, null);

      // The page works without script, in both languages, and is small.
      for (const locale of LOCALES) {
        const page = await ask(tomorrow, 'bukti', undefined, {
          accept: 'text/html',
          cookie: `lurus_bahasa=${locale}`,
        });
        assert.equal(page.statusCode, 200);
        assert.ok(receipts.every((each) => page.body.includes(each)));
        assert.ok(page.body.includes(await fingerprintOf(keys.body)));
        assert.doesNotMatch(page.body, /<script|<style|\sstyle=/i);
        const style = /<link rel="stylesheet" href="([^"]+)">/.exec(page.body)![1]!;
        const css = await tomorrow.inject({ url: style, headers: { host: hostOf(house) } });
        const bytes = gzipSync(page.body).length + gzipSync(css.body).length;
        assert.ok(bytes <= BUDGET, `${bytes} bytes`);
      }
      const absent = await tomorrow.inject({ url: '/s/zzzz/bukti', headers: { host: hostOf(house) } });
      assert.equal(absent.statusCode, 404);
    } finally {
      await today.close();
      await tomorrow.close();
    }
  },
);

const hostOf = (house: BoxHouse) => `${house.government.id}.localhost`;

function askerOf(house: BoxHouse) {
  return (
    app: Awaited<ReturnType<typeof buildServer>>,
    path: string,
    body?: object,
    headers: Record<string, string> = {},
  ) =>
    app.inject({
      method: body === undefined ? 'GET' : 'POST',
      url: `/s/${house.wave.code}/${path}`,
      headers: { host: hostOf(house), 'content-type': 'application/json', ...headers },
      ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
    });
}
