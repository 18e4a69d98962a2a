import assert from 'node:assert/strict';
import { eachEngine } from '../../../platform/test-database.ts';
import { PART_SIZE } from '../sealing/evidence-size.ts';
import { verifyDirectory } from '../sealing/directory.ts';
import { authText } from '../sealing/mailbox.ts';
import { openMessage, sealMessage, type Message } from '../sealing/message.ts';
import { sampleReport } from '../wbs.fixture.ts';
import { openPublicHouse, proofOf, sealedFile } from './public.fixture.ts';

eachEngine(
  'a reporter needs no session from the key directory to the mailbox',
  async (database, government) => {
    const house = await openPublicHouse(database, government);
    const { ask } = house;
    const { json } = await ask('GET', '/api/wbs/directory');
    const known = { government: government.id, root: String(json.root) };
    assert.equal((await verifyDirectory(json.entries!, known)).fault, null);

    const challenge = JSON.parse((await ask('GET', '/api/wbs/challenge')).text) as Parameters<
      typeof proofOf
    >[0];
    const proof = await proofOf(challenge);
    const opened = await ask('POST', '/api/wbs/drafts', { body: { proof } });
    assert.match(String(opened.json.token), /^[\w-]{43}$/);
    assert.equal(
      (await ask('POST', '/api/wbs/drafts', { body: { proof } })).json.fields?.[0]?.field,
      'proof',
    );
    const token = String(opened.json.token);

    const evidence = await sealedFile(house, PART_SIZE + 9_000);
    const parts = [evidence.content.subarray(0, PART_SIZE), evidence.content.subarray(PART_SIZE)] as const;
    assert.deepEqual((await ask('GET', `/api/wbs/drafts/${token}/parts/0`)).json, { next: 0 });
    assert.deepEqual((await house.put(token, 0, 0, parts[0])).json, { next: 1 });
    assert.deepEqual((await house.put(token, 0, 0, parts[0])).json, { next: 1 });
    assert.deepEqual((await ask('GET', `/api/wbs/drafts/${token}/parts/0`)).json, { next: 1 });
    assert.deepEqual((await house.put(token, 0, 1, parts[1])).json, { next: 2 });

    const sample = await sampleReport(house);
    const body = { ...sample.body, files: [evidence.told] };
    const send = () => ask('POST', `/api/wbs/drafts/${token}/send`, { body });
    const sent = await send();
    assert.match(String(sent.json.number), /^WBS-2026-/, sent.text.slice(0, 300));
    assert.deepEqual((await send()).json, sent.json, 'sent again');

    const auth = authText(sample.mailbox);
    const box = await ask('POST', '/api/wbs/mailbox', { body: { auth } });
    assert.deepEqual([box.json.number, box.json.status], [sent.json.number, 'received']);
    const more = await sealedFile(house, 500);
    const upload = await house.draft();
    await house.put(upload, 0, 0, more.content);
    const told: Message = {
      version: 1,
      kind: 'message',
      from: 'reporter',
      text: 'Bukti tambahan.',
      files: [],
    };
    const message = {
      auth,
      kind: 'message',
      body: await sealMessage(told, sample.caseKey),
      upload: { token: upload, files: [more.told] },
    };
    const written = await ask('POST', '/api/wbs/mailbox/messages', { body: message });
    assert.deepEqual(
      written.json.messages?.map((each) => each.files),
      [[more.told.id]],
    );
    assert.equal(
      (await openMessage(written.json.messages![0]!.body, sample.caseKey)).text,
      'Bukti tambahan.',
    );
    const again = await ask('POST', '/api/wbs/mailbox/messages', { body: message });
    assert.deepEqual([again.status, again.json.messages?.length], [200, 1], 'sent again, stored once');
    for (const each of [opened, sent, box, written])
      assert.deepEqual([each.headers['set-cookie'], each.headers['cache-control']], [undefined, 'no-store']);
    const { wbs_report, wbs_draft, wbs_part, wbs_file } = await house.counts();
    assert.deepEqual([wbs_report, wbs_draft, wbs_part, wbs_file], [1, 0, 0, 2]);
  },
);

eachEngine(
  'assisted is what an intake officer sends who is signed in here, and nobody else',
  async (database, government) => {
    const house = await openPublicHouse(database, government);
    const { body } = await sampleReport(house);
    const token = await house.draft();
    const send = (headers: Record<string, string>) =>
      house.ask('POST', `/api/wbs/drafts/${token}/send`, { body: { ...body, assisted: true }, headers });
    for (const headers of [{}, { cookie: 'lurus=nobody' }] as Record<string, string>[]) {
      const refused = await send(headers);
      assert.deepEqual([refused.status, refused.json.code], [403, 'counter-only']);
    }
    assert.equal((await house.counts())['wbs_report'], 0);
    for (const [roles, status] of [
      [['investigator'], 403],
      [['wbs-intake'], 200],
    ] as const) {
      const cookie = await house.signIn([...roles]);
      assert.equal((await send({ cookie })).status, status, roles.join());
    }
  },
);
