import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { eachEngine } from '../../../platform/test-database.ts';
import { as, asPublic, openOffice, sure, testVault, ticket } from '../complaints.fixture.ts';
import { askReporter } from './ask-reporter.ts';
import { followComplaint } from './follow-complaint.ts';
import { tellReporters } from './tell-reporters.ts';
import { verifyComplaint } from './verify-complaint.ts';

const vault = testVault();

eachEngine(
  'reporters hear that something changed, by what they left; never what, and never the code',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const office = await openOffice(tx, government);
      const me = asPublic(government);
      const input = { agencyId: office.agency, body: 'Rahasia isi aduan.' };
      const byMail = await ticket(tx, me, {
        ...input,
        contact: { kind: 'email', value: 'pelapor@contoh.id' },
      });
      const byPhone = await ticket(tx, me, { ...input, contact: { kind: 'phone', value: '081234567890' } });
      const silent = await ticket(tx, me, input);
      const follower = sure(
        await followComplaint(
          tx,
          { ...me, locale: 'en' },
          { id: byPhone.id, contact: { kind: 'email', value: 'ikut@contoh.id' } },
          { vault },
        ),
      );
      assert.equal(await tellReporters(tx, me, vault), 0);
      for (const { id } of [byMail, byPhone, silent])
        sure(
          await verifyComplaint(tx, as(office, 'intake'), { id, agencyId: office.agency, class: 'ordinary' }),
        );
      sure(await askReporter(tx, as(office, 'officer'), { id: byMail.id, question: 'Rahasia pertanyaan?' }));
      assert.equal(await tellReporters(tx, me, vault), 4);
      assert.equal(await tellReporters(tx, me, vault), 0);
      const { rows } = await sql<{ address: string; subject: string; text: string; link: string }>`
      select address, subject, text, link from outbox order by address`.execute(tx);
      assert.deepEqual(
        rows.map((row) => row.address),
        ['+6281234567890', 'ikut@contoh.id', 'pelapor@contoh.id'],
      );
      const all = JSON.stringify(rows);
      for (const secret of [byMail.code, byPhone.code, follower.code, 'Rahasia', 'Dinas'])
        assert.ok(!all.includes(secret), secret);
      assert.match(rows[0]!.text, new RegExp(`^Tiket ${byPhone.number} berubah`));
      assert.match(rows[1]!.text, /^Ticket/);
      assert.ok(rows.every((row) => row.link === '/aduan/cek'));
    });
  },
);
