import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { openDraft } from '../actions/drafts.ts';
import { sha256 } from '../../../platform/ids.ts';
import { eachEngine } from '../../../platform/test-database.ts';
import { sampleReport } from '../wbs.fixture.ts';
import { openPublicHouse, rawly } from './public.fixture.ts';

const REPORTS = 1_000;
const AT_ONCE = 50;

eachEngine(
  '1,000 reports, 50 at once, each tenth cut off or sent twice: 1,000 receipts and rows, none lost, none doubled',
  async (database, government) => {
    const house = await openPublicHouse(database, government);
    const { body } = await sampleReport(house);
    const receipts = new Map<string, string>();
    let begun = 0;
    const send = async (path: string, text: string): Promise<string> => {
      for (;;) {
        const headers = { 'content-type': 'application/json' };
        const { status, json } = await house.ask('POST', path, { raw: text, headers });
        // Too many bodies at once: the page waits and sends again, as here.
        if (status !== 429) return String(json.number ?? `${status}`);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    };
    const work = async () => {
      while (begun < REPORTS) {
        const own = (begun += 1);
        // Without the proof of work, which has a test of its own: a thousand of them take a minute.
        const token = await openDraft(house.services, government);
        const mailbox = sha256(randomUUID());
        const [path, text] = [
          `/api/wbs/drafts/${token}/send`,
          JSON.stringify({ ...body, mailboxAuthHash: mailbox }),
        ];
        if (own % 10 === 0) {
          // Sent whole, and the line breaks before the answer comes.
          const head = `POST ${path} HTTP/1.1\r\nhost: ${house.host}\r\ncontent-type: application/json\r\ncontent-length: ${text.length}\r\n\r\n`;
          await rawly(house.port, head + text, true);
        }
        const numbers =
          own % 10 === 5 ? await Promise.all([send(path, text), send(path, text)]) : [await send(path, text)];
        assert.equal(new Set(numbers).size, 1);
        assert.match(numbers[0]!, /^WBS-2026-/);
        receipts.set(mailbox, numbers[0]!);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    assert.equal(new Set(receipts.values()).size, REPORTS);
    const { wbs_report, wbs_case, wbs_mailbox, wbs_identity, wbs_draft } = await house.counts();
    assert.deepEqual(
      [wbs_report, wbs_case, wbs_mailbox, wbs_identity, wbs_draft],
      [...Array(4).fill(REPORTS), 0],
    );
    const { rows } = await house.run((tx) =>
      sql<{ auth: string; number: string }>`
        select m.auth_hash as auth, c.public_number as number from wbs_mailbox m join wbs_case c on c.id = m.report_id`.execute(
        tx,
      ),
    );
    for (const { auth, number } of rows) assert.equal(receipts.get(auth), number);
  },
);
