import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { seal } from '../../../platform/sealing/age.ts';
import { eachEngine } from '../../../platform/test-database.ts';
import { LIMITS, SEND_LIMIT } from '../contract.ts';
import { PART_SIZE } from '../sealing/evidence-size.ts';
import { sampleReport } from '../wbs.fixture.ts';
import { openPublicHouse, rawly, sealedFile, type Answer, type PublicHouse } from './public.fixture.ts';

/** Strings that people and attackers send; none may come back in an answer. */
const NAUGHTY = [
  '<script>alert(1)</script>',
  "'; drop table wbs_report; --",
  '../../etc/passwd',
  '\u0000nol',
  '\ud800separuh',
  '‮kebalik',
  '%s%n%x',
  '${7*7}',
  'penanda'.repeat(20_000),
  '\u{1f469}\u200d\u{1f469}',
  '__proto__',
];
const DEEP = `${'['.repeat(10_000)}${']'.repeat(10_000)}`;

/** A refusal in Indonesian that says nothing back. */
function refused(reply: Answer, what: string, ...sent: string[]): Answer {
  assert.ok(
    reply.status >= 400 && reply.status < 500,
    `${what}: ${reply.status} ${reply.text.slice(0, 200)}`,
  );
  assert.match(String(reply.json.detail), /[A-Z].*\./, what);
  assert.doesNotMatch(String(reply.json.detail), /\b(the|was|this)\b/i, what);
  for (const each of sent)
    if (each !== '') assert.ok(!reply.text.includes(each.slice(0, 40)), `${what} is said back`);
  return reply;
}

const statusesOf = (replies: readonly Answer[]) =>
  replies.map((each) => each.status).toSorted((a, b) => a - b);

/** Nothing was stored beside the drafts that were opened on purpose. */
async function nothingStored(house: PublicHouse, drafts: number): Promise<void> {
  const { wbs_draft, ...rest } = await house.counts();
  assert.equal(wbs_draft, drafts);
  for (const [table, count] of Object.entries(rest)) assert.equal(count, 0, table);
}

eachEngine(
  'a report that is none is refused with the field, stored nowhere and not said back',
  async (database, government) => {
    const house = await openPublicHouse(database, government);
    const { body } = await sampleReport(house);
    const token = await house.draft();
    const path = `/api/wbs/drafts/${token}/send`;
    const { recipient } = house.holders.intake;
    const base64 = (bytes: Uint8Array | string) => Buffer.from(bytes).toString('base64');
    const narrative = Buffer.from(body.narrative, 'base64');
    const two = await seal(Buffer.from('x'), [recipient, house.holders.recovery.recipient]);
    const wrong: [string, Record<string, unknown>][] = [
      ['narrative', { narrative: base64('%PDF-1.7\n1 0 obj') }],
      ['narrative', { narrative: base64(Buffer.concat([Buffer.from('PK\u0003\u0004'), narrative])) }],
      ['narrative', { narrative: base64(`%PDF-1.7\n${narrative.toString('latin1')}`) }],
      ['narrative', { narrative: base64('age-encryption.org/v1\n<html>penanda</html>') }],
      [
        'narrative',
        { narrative: base64(`${narrative.toString('latin1').slice(0, 22)}-> X25519 x\n%PDF-1.7\n--- y\n`) },
      ],
      ['narrative', { narrative: base64(two) }],
      ['narrative', { narrative: base64(narrative.subarray(0, 190)) }],
      ['narrative', { narrative: 'x'.repeat(LIMITS.narrative * 2) }],
      [
        'caseWraps',
        { caseWraps: [...body.caseWraps, { ...body.caseWraps[0], fingerprint: 'ab'.repeat(32) }] },
      ],
      ['caseWraps.0.file', { caseWraps: [{ ...body.caseWraps[0], file: 7 }] }],
      ['identity', { identity: { ...body.identity, wraps: body.identity!.wraps.slice(1) } }],
      ['mailboxAuthHash', { mailboxAuthHash: 'AB'.repeat(32) }],
      ['files', { files: [{ id: crypto.randomUUID(), size: 400, sha256: 'ab'.repeat(32) }] }],
      [
        'files.0.id',
        { files: [{ id: '01890000-0000-7000-8000-000000000000', size: 4, sha256: 'ab'.repeat(32) }] },
      ],
      ['mode', { mode: 'penanda-mode' }],
      ['', { penandaUnknown: 1 }],
    ];
    for (const [field, change] of wrong) {
      const reply = await house.ask('POST', path, { body: { ...body, ...change } });
      refused(reply, field, 'penanda', base64('%PDF-1.7'));
      assert.equal(reply.status, 422, field);
      assert.equal(reply.json.fields?.[0]?.field, field, reply.text);
    }
    for (const text of NAUGHTY) {
      for (const field of ['mode', 'conflict', 'narrative', 'mailboxRecipient', 'mailboxAuthHash', text])
        refused(
          await house.ask('POST', path, { body: { ...body, [field]: text } }),
          field,
          text,
          JSON.stringify(text).slice(1, -1),
        );
    }
    const raw = (bytes: string, headers = { 'content-type': 'application/json' }) =>
      house.ask('POST', path, { raw: bytes, headers });
    refused(await raw(DEEP), 'deep');
    refused(
      await raw(JSON.stringify({ ...body, narrative: 0 }).replace('"narrative":0', `"narrative":${DEEP}`)),
      'deep inside',
    );
    refused(await raw(JSON.stringify({ ...body, x: 0 }).replace('"x":0', `"x":${DEEP}`)), 'deep and unknown');
    refused(await raw('{"__proto__":{"mode":"penanda"}}'), 'prototype', 'penanda');
    refused(await raw('{"penanda'), 'half', 'penanda');
    refused(await raw(''), 'empty');
    refused(await raw('penanda', { 'content-type': 'text/plain' }), 'text', 'penanda');
    refused(await raw('penanda', { 'content-type': 'application/x-penanda' }), 'unknown type', 'penanda');
    assert.equal((await raw(`{"narrative":"${'x'.repeat(SEND_LIMIT)}"}`)).status, 413);
    await nothingStored(house, 1);
    for (const each of ['/api/wbs/drafts', '/api/wbs/mailbox', '/api/wbs/mailbox/messages']) {
      refused(
        await house.ask('POST', each, { raw: DEEP, headers: { 'content-type': 'application/json' } }),
        each,
      );
      for (const text of NAUGHTY)
        refused(
          await house.ask('POST', each, { body: { proof: text, auth: text, [text]: text } }),
          each,
          text,
        );
    }
    await nothingStored(house, 1);
    const english = await house.ask('POST', path, { body: {}, headers: { 'accept-language': 'en' } });
    assert.match(String(english.json.detail), /Check the marked/);
  },
);

eachEngine(
  'a part that is no sealed file, or did not come whole, is refused and stored nowhere',
  async (database, government) => {
    const house = await openPublicHouse(database, government);
    const token = await house.draft();
    const { content } = await sealedFile(house, 3_000);
    const put = (bytes: Uint8Array, file = 0, number = 0) => house.put(token, file, number, bytes);
    for (const [what, bytes] of [
      ['pdf', Buffer.from('%PDF-1.7\npenanda')],
      ['zip that carries an age file', Buffer.concat([Buffer.from('PK\u0003\u0004'), content])],
      ['picture before it', Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), content])],
      ['header with a page in it', Buffer.from('age-encryption.org/v1\n<script>penanda</script>\n--- x\n')],
      ['another version', Buffer.from(content.toString('latin1').replace('/v1', '/v2'), 'latin1')],
      [
        'two readers',
        await seal(Buffer.from('x'), [house.holders.intake.recipient, house.holders.recovery.recipient]),
      ],
      ['half a header', content.subarray(0, 60)],
      ['nothing', Buffer.alloc(0)],
    ] as const)
      refused(await put(bytes), what, 'penanda');
    assert.equal((await put(Buffer.alloc(PART_SIZE + 1))).status, 413);
    assert.equal(refused(await put(content, 0, 1), 'out of order').json.code, 'part-out-of-order');
    assert.equal((await put(content, 10)).status, 404);
    assert.equal((await put(content, 0, -1)).status, 404);
    assert.equal((await house.put('a'.repeat(43), 0, 0, content)).status, 404);
    const json = await house.ask('PUT', `/api/wbs/drafts/${token}/parts/0/0`, { body: { penanda: 1 } });
    refused(json, 'json as a part', 'penanda');
    const head = (length: string) =>
      `PUT /api/wbs/drafts/${token}/parts/0/0 HTTP/1.1\r\nhost: ${house.host}\r\ncontent-type: application/octet-stream\r\n${length}\r\n\r\n`;
    await rawly(
      house.port,
      Buffer.concat([Buffer.from(head(`content-length: ${content.length}`)), content.subarray(0, -100)]),
      true,
    );
    const chunk = Buffer.concat([
      Buffer.from(`${content.length.toString(16)}\r\n`),
      content,
      Buffer.from('\r\n'),
    ]);
    await rawly(house.port, Buffer.concat([Buffer.from(head('transfer-encoding: chunked')), chunk]), true);
    await sleep(200);
    await nothingStored(house, 1);
    assert.deepEqual((await house.ask('GET', `/api/wbs/drafts/${token}/parts/0`)).json, { next: 0 });
  },
);

eachEngine('an upload that was cut off makes no report', async (database, government) => {
  const house = await openPublicHouse(database, government);
  const token = await house.draft();
  const { body } = await sampleReport(house);
  const { content, told } = await sealedFile(house, PART_SIZE + 70_000);
  await house.put(token, 0, 0, content.subarray(0, PART_SIZE));
  const send = (files: unknown[]) =>
    house.ask('POST', `/api/wbs/drafts/${token}/send`, { body: { ...body, files } });
  const whole = [told];
  for (const [what, files] of [
    ['a part is missing', whole],
    ['shorter than said', [{ ...told, size: PART_SIZE }]],
    ['one file more', [...whole, { ...told, id: crypto.randomUUID() }]],
    ['none of it', []],
  ] as const)
    assert.ok([409, 422].includes(refused(await send([...files]), what).status));
  await house.put(token, 0, 1, content.subarray(PART_SIZE, -10));
  refused(await send(whole), 'its end is missing');
  const { wbs_report, wbs_case, wbs_file } = await house.counts();
  assert.deepEqual([wbs_report, wbs_case, wbs_file], [0, 0, 0]);
});

eachEngine(
  'two reports that claim the same mailbox or file: one is stored, the other told',
  async (database, government) => {
    const house = await openPublicHouse(database, government);
    const { body } = await sampleReport(house);
    const tokens = [await house.draft(), await house.draft(), await house.draft()];
    const replies = await Promise.all(
      tokens.map((token) => house.ask('POST', `/api/wbs/drafts/${token}/send`, { body })),
    );
    assert.deepEqual(statusesOf(replies), [200, 409, 409]);
    const { wbs_report, wbs_mailbox } = await house.counts();
    assert.deepEqual([wbs_report, wbs_mailbox], [1, 1]);
    const id = crypto.randomUUID();
    const claims = await Promise.all(
      [1, 2].map(async () => {
        const [{ content, told }, sample] = [await sealedFile(house, 900), await sampleReport(house)];
        const token = await house.draft();
        await house.put(token, 0, 0, content);
        return { token, sent: { ...sample.body, files: [{ ...told, id }] } };
      }),
    );
    const claimed = await Promise.all(
      claims.map(({ token, sent }) => house.ask('POST', `/api/wbs/drafts/${token}/send`, { body: sent })),
    );
    assert.deepEqual(statusesOf(claimed), [200, 409]);
    assert.equal((await house.counts())['wbs_file'], 1);
  },
);
