import assert from 'node:assert/strict';
import { eachEngine } from '../../../../platform/test-database.ts';
import { findCounter } from '../../store/wave/counters.ts';
import { membersOf } from '../../store/wave/members.ts';
import { listSenders } from '../../store/wave/official.ts';
import { checkInvitation } from './check-invitation.ts';
import { enterAtCounter, openCounter, setCounter } from './counters.ts';
import { draftWave } from './draft-wave.ts';
import { keepSeason, keepSender } from './keep-official.ts';
import { codeOf, done, playersOf, waveInput } from './wave.fixture.ts';

eachEngine(
  'a service user enters himself once, with consent, as long as the wave is in draft',
  async ({ db }, government) => {
    const { manager, inspektur, outsider } = playersOf(government);
    await db.asGovernment(government.id, async (tx) => {
      const wave = done(await draftWave(tx, manager, waveInput(manager.today)));
      const input = { unit: 'Mal Pelayanan Publik', service: 'Izin usaha' };
      assert.equal(codeOf(await openCounter(tx, inspektur, wave.id, input)), 'not-allowed');
      const counter = done(await openCounter(tx, manager, wave.id, input));
      const entry = { name: 'Siti Contoh', contact: '0812 3456 7890', day: '2026-11-20', consent: true };
      const wrong = { name: ' ', contact: '12', day: '2027-01-01', consent: false };
      assert.deepEqual(await enterAtCounter(tx, outsider, counter, wrong), {
        faults: ['name', 'contact', 'day', 'consent'],
      });
      assert.deepEqual(await enterAtCounter(tx, outsider, counter, { ...entry, day: '2025-11-01' }), {
        faults: ['day'],
      });
      for (const contact of [entry.contact, '+62 812-3456-7890', 'siti@contoh.id'])
        assert.deepEqual(await enterAtCounter(tx, outsider, counter, { ...entry, contact }), { done: true });
      const members = await membersOf(tx, wave.id);
      assert.deepEqual(
        members.map(({ key, source, origin, consent_on }) => [key, source, origin, consent_on]),
        [
          ['+6281234567890', 'external', 'counter', outsider.today],
          ['siti@contoh.id', 'external', 'counter', outsider.today],
        ],
      );
      done(await setCounter(tx, manager, counter, false));
      const shut = (await findCounter(tx, counter.code))!;
      assert.deepEqual(await enterAtCounter(tx, outsider, shut, entry), { closed: true });
    });
  },
);

eachEngine(
  'a sender is known in every spelling, with source and who confirmed it; a placeholder is said to be one',
  async ({ db }, government) => {
    const { manager, outsider } = playersOf(government);
    await db.asGovernment(government.id, async (tx) => {
      const sender = {
        owner: 'commission',
        year: 2026,
        kind: 'whatsapp',
        value: '0811 1111 2222',
        note: '',
        ended: false,
        source: 'Pengumuman contoh',
        placeholder: false,
      } as const;
      assert.equal(codeOf(await keepSender(tx, outsider, sender)), 'not-allowed');
      assert.equal(
        codeOf(await keepSender(tx, manager, { ...sender, value: 'bukan nomor apa pun' })),
        'invalid',
      );
      const id = done(await keepSender(tx, manager, sender));
      assert.equal(done(await keepSender(tx, manager, { ...sender, source: 'Dicek lagi' })), id);
      done(
        await keepSender(tx, manager, { ...sender, kind: 'site', value: 'https://www.survei.contoh.id/spi' }),
      );
      assert.deepEqual(
        (await listSenders(tx)).map(({ kind, value, source }) => [kind, value, source]),
        [
          ['site', 'survei.contoh.id', 'Pengumuman contoh'],
          ['whatsapp', '+6281111112222', 'Dicek lagi'],
        ],
      );
      for (const typed of ['+62 811-1111-2222', 'http://survei.contoh.id/x?y', 'survei.contoh.id'])
        assert.equal((await checkInvitation(tx, typed)).kind, 'sender', typed);
      for (const typed of ['https://survei.contoh.id@palsu.example', 'survei.contoh.id.palsu.example'])
        assert.equal((await checkInvitation(tx, typed)).kind, 'unknown-sender', typed);
      const season = {
        year: 2026,
        opensOn: manager.today,
        closesOn: '2026-01-01' as typeof manager.today,
        source: 'x',
        placeholder: true,
      };
      assert.equal(codeOf(await keepSeason(tx, manager, season)), 'invalid');
    });
  },
);
