import assert from 'node:assert/strict';
import { sql } from 'kysely';
import type { Act } from '../../../../platform/act.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { claimMessages, markSent } from '../../../../platform/notifications/outbox.ts';
import { eachEngine } from '../../../../platform/test-database.ts';
import { findInvitationByCode, markIssued } from '../../store/wave/invitations.ts';
import { membersOf } from '../../store/wave/members.ts';
import type { Wave } from '../../store/wave/tables.ts';
import { checkInvitation } from './check-invitation.ts';
import { monitorWave } from './monitor.ts';
import { printLetters } from './print-letters.ts';
import { correctContact, replaceMember } from './replace-member.ts';
import { sendInvitations } from './send-invitations.ts';
import { codeOf, done, openedWave, playersOf } from './wave.fixture.ts';

const SITE = 'https://lurus.contoh.id';

/** Codes that wait in the outbox, by key. */
async function codesOf(tx: Tx): Promise<Map<string, string>> {
  const { rows } = await sql<{ key: string; link: string }>`
    select key, link from outbox where link is not null and key like 'survey-%' order by id`.execute(tx);
  return new Map(rows.map(({ key, link }) => [key, link.split('#')[1]!]));
}

eachEngine(
  'an invitation leaves with a code of which only the hash stays, and is reminded until a token is issued',
  async ({ db }, demo) => {
    const government = { ...demo, demo: false };
    const players = playersOf(government);
    await db.asGovernment(government.id, async (tx) => {
      const wave = await openedWave(tx, players);
      assert.equal(codeOf(await sendInvitations(tx, players.inspektur, wave, 'first', SITE)), 'not-allowed');
      const sent = done(await sendInvitations(tx, players.manager, wave, 'first', SITE));
      const { rows } = await sql<{
        invited: number;
      }>`select count(*)::int as invited from survey_invitation`.execute(tx);
      assert.equal(sent.email + sent.sms + sent.letters, rows[0]!.invited);
      assert.ok(sent.email > 0 && sent.sms > 0 && sent.letters > 0 && !sent.more);
      const codes = await codesOf(tx);
      assert.equal(codes.size, sent.email + sent.sms);
      const [key, code] = [...codes][0]!;
      const found = await findInvitationByCode(tx, wave.id, ` ${code.toLowerCase()}`);
      assert.ok(found !== undefined && key.includes(found.id) && found.code_hash !== code);

      const again = done(await sendInvitations(tx, players.manager, wave, 'first', SITE));
      assert.equal(again.email + again.sms, 0, 'nobody is invited twice');
      const early = done(await sendInvitations(tx, players.manager, wave, 'reminder', SITE));
      assert.equal(early.email + early.sms, 0, 'a reminder waits its days');

      await markIssued(tx, found.id, { on: players.manager.today, blindedHash: 'a' });
      const later = players.as('survey-manager', '2026-11-28T02:00:00Z');
      const reminded = done(await sendInvitations(tx, later, wave, 'reminder', SITE));
      assert.equal(reminded.email + reminded.sms, codes.size - 1, 'whoever has a token is left in peace');
      const fresh = [...(await codesOf(tx))].filter(([each]) => each.startsWith('survey-remind'));
      for (const [of, newest] of fresh) {
        const id = of.split(':')[1]!;
        const [, before] = [...codes].find(([each]) => each.includes(id))!;
        for (const each of [newest, before])
          assert.equal((await findInvitationByCode(tx, wave.id, each))?.id, id, 'both newest codes serve');
      }
      for (const day of ['2026-12-03', '2026-12-08', '2026-12-13']) {
        const act = players.as('survey-manager', `${day}T02:00:00Z`);
        await sendInvitations(tx, act, wave, 'reminder', SITE);
      }
      const { rows: most } = await sql<{
        most: number;
      }>`select max(reminders) as most from survey_invitation`.execute(tx);
      assert.equal(most[0]!.most, 3);
    });
  },
);

eachEngine('the outbox keeps no code once a message has left', async ({ db }, demo) => {
  const government = { ...demo, demo: false };
  const players = playersOf(government);
  await db.asGovernment(government.id, async (tx) => {
    const wave = await openedWave(tx, players, 45);
    done(await sendInvitations(tx, players.manager, wave, 'first', SITE));
    const [message] = await claimMessages(tx, 'sms', '2026-11-23T03:00:00Z', 1);
    assert.match(message!.link ?? '', /#[0-9A-Z]{26}$/);
    await markSent(tx, government.id, message!.id, '2026-11-23T03:00:01Z', []);
    const { rows } = await sql<{ text: string; link: string | null }>`
      select text, link from outbox where id = ${message!.id}::uuid`.execute(tx);
    assert.deepEqual(rows[0], { text: '', link: null });
  });
});

eachEngine(
  'who cannot be reached is replaced by the next of the draw, and nobody learns of tokens',
  async ({ db }, government) => {
    const players = playersOf(government);
    await db.asGovernment(government.id, async (tx) => {
      const wave = await openedWave(tx, players);
      const members = await membersOf(tx, wave.id);
      const sample = members.filter(({ place }) => place === 'sample');
      const letters = done(await printLetters(tx, players.manager, wave));
      const [first] = letters.letters;
      const code = first!.path.split('#')[1]!;
      const invitation = (await findInvitationByCode(tx, wave.id, code))!;
      const gone = members.find(({ id }) => id === invitation.member_id)!;
      const next = members
        .filter(({ stratum_id, place }) => stratum_id === gone.stratum_id && place === 'replacement')
        .toSorted((a, b) => a.draw_order! - b.draw_order!)[0]!;
      assert.equal(codeOf(await replaceMember(tx, players.inspektur, gone, 'left')), 'not-allowed');
      assert.equal(done(await replaceMember(tx, players.manager, gone, 'left'))?.id, next.id);
      assert.equal(await findInvitationByCode(tx, wave.id, code), undefined, 'its code serves no more');
      assert.equal(codeOf(await replaceMember(tx, players.manager, gone, 'left')), 'changed-meanwhile');

      const other = sample.find(({ id, phone }) => id !== gone.id && phone !== null)!;
      assert.equal(
        codeOf(await correctContact(tx, players.manager, other, { phone: '021 555', email: null })),
        'invalid',
      );
      const mended = done(
        await correctContact(tx, players.manager, other, { phone: '0812 3456 7890', email: null }),
      );
      assert.equal(mended.phone, '+6281234567890');

      const monitor = done(await monitorWave(tx, players.inspektur, wave.id));
      assert.equal(monitor.replaced, 1);
      assert.equal(
        monitor.rows.reduce((sum, { invited }) => sum + invited, 0),
        sample.length + 1,
      );
      assert.deepEqual([...new Set(monitor.rows.map(({ issued }) => issued))], [0]);
      assert.equal(codeOf(await monitorWave(tx, players.outsider, wave.id)), 'not-allowed');
      await issue(tx, wave, players.manager, 4);
      const few = done(await monitorWave(tx, players.inspektur, wave.id));
      assert.ok(few.rows.every(({ issued }) => issued === null || issued === 0 || issued >= 10));
    });
  },
);

async function issue(tx: Tx, wave: Wave, act: Act, count: number): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select id from survey_invitation where wave_id = ${wave.id}::uuid order by id limit ${count}`.execute(tx);
  for (const { id } of rows) await markIssued(tx, id, { on: act.today, blindedHash: id });
}

eachEngine(
  'a check code tells that an invitation is genuine and nothing of whom it is for',
  async ({ db }, government) => {
    const players = playersOf(government);
    await db.asGovernment(government.id, async (tx) => {
      const wave = await openedWave(tx, players, 45);
      const { rows } = await sql<{
        check_code: string;
      }>`select check_code from survey_invitation limit 1`.execute(tx);
      const typed = rows[0]!.check_code;
      const checked = await checkInvitation(tx, `LURUS-${typed.slice(0, 4)}-${typed.slice(4)}`);
      assert.ok(
        checked.kind === 'genuine' && checked.wave.name === wave.name && checked.fingerprint !== null,
      );
      assert.equal((await checkInvitation(tx, 'LURUS-0000-0000')).kind, 'unknown-code');
      assert.equal((await checkInvitation(tx, '0812 9999 8888')).kind, 'unknown-sender');
      assert.equal((await checkInvitation(tx, '???')).kind, 'unreadable');
    });
  },
);
