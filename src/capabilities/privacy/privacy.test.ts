import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { buildServer } from '../../app/server.ts';
import { createServices } from '../../app/wiring.ts';
import { readEnvironment } from '../../app/environment.ts';
import { testAct } from '../../platform/act.fixture.ts';
import type { Act, Government, Role } from '../../platform/act.ts';
import type { Tx } from '../../platform/database/index.ts';
import { isRefusal, type Outcome } from '../../platform/outcome.ts';
import { eachEngine, type TestDatabase } from '../../platform/test-database.ts';
import { wires } from '../../app/wiring.ts';
import { insertAccount, personRow } from '../directory/directory.fixture.ts';
import { insertPeople } from '../directory/index.ts';
import { openVault } from '../../platform/identity/vault.ts';
import { temporaryFolder } from '../../platform/temporary-folder.fixture.ts';
import { collectPersonal } from './actions/collect-personal.ts';
import { correctPerson } from './actions/correct-person.ts';
import { contestOwn, hearContest } from './actions/contest-request.ts';
import { erasePerson } from './actions/erase-person.ts';
import { closeBreach, enterBreach, tellBreach } from './actions/keep-breach.ts';
import { previewRetention } from './actions/retention.ts';
import { submitOwn } from './actions/submit-request.ts';
import { watchClocks } from './actions/watch-clocks.ts';
import { answerRequest, startWork } from './actions/work-on-request.ts';
import { retentionJob } from './jobs/jobs.ts';
import { authorityLetterPdf, subjectLetterPdf } from './reports/breach-letters-pdf.ts';
import { letterPdf } from './reports/letter-pdf.ts';

const NOW = '2026-11-21T10:00:00Z';
const vault = openVault(temporaryFolder('privacy-keys'));

async function somebody(tx: Tx, government: Government, name: string, role: Role | null) {
  const person = personRow(name, { name: `Pegawai ${name}`, email: `${name}@contoh.example` });
  await insertPeople(tx, government.id, [person]);
  const account = await insertAccount(tx, government.id, person.id);
  const act = (hours = 0): Act => {
    const now = Temporal.Instant.from(NOW).add({ hours }).toString();
    const made = testAct(government, { roles: role === null ? [] : [role], now, accountId: account });
    return {
      ...made,
      actor: { ...made.actor, personId: person.id },
      wires: { ...wires, announce: async () => {} },
    };
  };
  return { personId: person.id, account, act };
}

function ok<T>(outcome: Outcome<T>): T {
  assert.ok(!isRefusal(outcome), isRefusal(outcome) ? outcome.code : '');
  return outcome;
}

eachEngine(
  'a request runs in hours, is refused with its article only, and is contested once to the head',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const asker = await somebody(tx, government, 'peminta', null);
      const officer = await somebody(tx, government, 'petugas', 'intake-officer');
      const head = await somebody(tx, government, 'kepala', 'inspektur');
      const row = ok(await submitOwn(tx, asker.act(), { kind: 'correct', about: 'Telepon saya salah.' }));
      assert.equal(row.due_at, '2026-11-24T10:00:00Z', 'through Sunday');
      assert.equal(row.state, 'checked', 'his session says who he is');
      const own = ok(await submitOwn(tx, officer.act(), { kind: 'limit', about: 'Milik petugas sendiri.' }));
      const refused = await startWork(tx, officer.act(1), own.id);
      assert.ok(isRefusal(refused) && refused.status === 403, 'nobody works on his own');
      ok(await startWork(tx, officer.act(1), row.id));
      const answer = { outcome: 'refuse', answer: 'Data itu benar.', article: '' } as const;
      const bare = await answerRequest(tx, officer.act(2), row.id, answer);
      assert.ok(isRefusal(bare) && bare.complaints[0]?.field === 'article');
      const told = ok(
        await answerRequest(tx, officer.act(75), row.id, { ...answer, article: 'UU 27/2022 pasal 33' }),
      );
      assert.equal((await letterPdf(officer.act(76), told, 'Pegawai')).subarray(0, 5).toString(), '%PDF-');
      ok(await contestOwn(tx, asker.act(80), row.id, 'Nomornya milik orang lain.'));
      const again = ok(await hearContest(tx, head.act(90), row.id, { accepted: true, answer: 'Benar.' }));
      assert.deepEqual([again.state, again.due_at], ['working', '2026-11-28T04:00:00Z']);
      const idle = await answerRequest(tx, officer.act(91), row.id, { ...answer, outcome: 'grant' });
      assert.ok(isRefusal(idle) && idle.code === 'not-corrected', 'granted is carried out, not only written');
      const right = { key: 'person-phone', value: '0812 3456 7890' };
      assert.deepEqual(ok(await correctPerson(tx, officer.act(91), vault, row.id, right)), { changed: 1 });
      const second = ok(await answerRequest(tx, officer.act(91), row.id, { ...answer, outcome: 'grant' }));
      assert.equal(second.state, 'granted');
      const twice = await contestOwn(tx, asker.act(92), row.id, 'Lagi.');
      assert.ok(isRefusal(twice) && twice.code === 'contested-already');
    });
  },
);

eachEngine(
  'a copy holds what every capability has of a person, and says what is not answered from it',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const asker = await somebody(tx, government, 'salinan', null);
      await somebody(tx, government, 'lain', null);
      const row = ok(await submitOwn(tx, asker.act(), { kind: 'access', about: 'Semua.' }));
      assert.equal(row.state, 'granted', 'his copy waits for nobody');
      const parts = await collectPersonal(tx, asker.act(), asker.personId);
      const holders = parts.map((part) => part.holder);
      for (const name of ['platform', 'directory', 'findings', 'clearance', 'complaints', 'guestbook'])
        assert.ok(holders.includes(name), name);
      const withheld = parts.filter((part) => part.withheld !== null).map((part) => part.holder);
      assert.deepEqual(withheld.toSorted(), ['survey', 'whistleblowing']);
      const said = JSON.stringify(parts);
      assert.ok(said.includes('salinan@contoh.example') && said.includes('UU 27/2022 pasal 33'));
      assert.ok(!said.includes('lain@contoh.example'), 'nothing of others');
    });
  },
);

eachEngine(
  'an erasure deletes what may go with its salts, and names the article of what stays',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const asker = await somebody(tx, government, 'hapus', null);
      const officer = await somebody(tx, government, 'penghapus', 'intake-officer');
      await sql`insert into inbox_view (government_id, id, account_id, name, query)
        values (${government.id}, gen_random_uuid(), ${asker.account}, 'milik saya', '')`.execute(tx);
      const view = (await sql<{ id: string }>`select id from inbox_view`.execute(tx)).rows[0]!.id;
      const { recordRow } = await import('../../platform/trail/record.ts');
      await recordRow(tx, asker.act(), 'inbox-view.add', 'inbox_view', view);
      const salts = () =>
        sql<{ action: string }>`select l.leaf::jsonb ->> 'action' as action from trail_leaf l
          join trail_salt s on s.government_id = l.government_id and s.leaf_id = l.id
          where l.leaf::jsonb ->> 'subject' = ${view} order by l.id`.execute(tx);
      assert.deepEqual((await salts()).rows, [{ action: 'inbox-view.add' }]);
      const row = ok(await submitOwn(tx, asker.act(), { kind: 'erase', about: 'Yang boleh.' }));
      ok(await startWork(tx, officer.act(1), row.id));
      const lines = ok(await erasePerson(tx, officer.act(2), row.id));
      assert.deepEqual((await salts()).rows, [{ action: 'privacy.erase' }], 'the old hash proves nothing');
      const gone = lines.find((line) => line.title.en === 'Saved views of the inbox');
      assert.deepEqual([gone?.erased, gone?.stays], [1, null]);
      const findings = lines.find((line) => line.title.en.startsWith('Findings'));
      assert.ok(findings?.erased === 0 && findings.stays?.id.includes('pasal'));
    });
  },
);

eachEngine(
  'nightly retention forgets what has passed its period, and a dry run says so before',
  async (database, government) => {
    const folder = temporaryFolder('retention');
    const at = Temporal.Instant.from('2027-12-01T19:00:00Z');
    const services = createServices(database.db, readEnvironment({ LURUS_DATA: folder }), () => at);
    const { act } = await database.db.asGovernment(government.id, async (tx) => {
      const person = await somebody(tx, government, 'simpan', null);
      for (const day of ['2026-11-01T00:00:00Z', '2027-11-01T00:00:00Z'])
        await sql`insert into notification (government_id, id, account_id, key, title_id, title_en, body_id, body_en, link, created_at)
          values (${government.id}, gen_random_uuid(), ${person.account}, ${day}, 'a', 'a', 'b', 'b', '/app', ${day}::timestamptz)`.execute(
          tx,
        );
      await sql`update person set ended_on = '2026-10-01' where id = ${person.personId}`.execute(tx);
      return person;
    });
    const later = (): Act => ({ ...act(), now: at.toString(), today: '2027-12-02' as Act['today'] });
    const due = await database.db.asGovernment(government.id, (tx) => previewRetention(tx, later()));
    const rowsOf = (table: string) => due.find((each) => each.table === table)?.rows;
    assert.deepEqual([rowsOf('notification'), rowsOf('person'), rowsOf('travel_position')], [1, 1, null]);
    await retentionJob.run(services, government);
    await database.db.asGovernment(government.id, async (tx) => {
      const left = await sql<{ key: string }>`select key from notification`.execute(tx);
      assert.deepEqual(left.rows, [{ key: '2027-11-01T00:00:00Z' }]);
      const people = await sql<{
        name: string;
        email: string | null;
      }>`select name, email from person`.execute(tx);
      assert.deepEqual(people.rows, [{ name: 'Pegawai simpan', email: null }]);
      const runs = await sql<{
        t: string;
      }>`select table_name as t from privacy_retention_run order by 1`.execute(tx);
      assert.deepEqual(
        runs.rows.map((row) => row.t),
        ['notification', 'person'],
      );
      const again = await previewRetention(tx, later());
      assert.equal(
        again.reduce((sum, each) => sum + (each.rows ?? 0), 0),
        0,
      );
    });
  },
);

eachEngine(
  'a breach is remembered at 24, 48 and 66 hours and at its end, closes when both were told, and late stays late',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const keeper = await somebody(tx, government, 'pencatat', 'technical-administrator');
      const facts = {
        title: 'Lampiran salah alamat',
        what: 'Surel terkirim ke penerima yang salah.',
        categories: 'nama dan surel',
        subjects: 'pegawai',
        people: null,
        risk: 'surel yang tidak diminta',
        measures: 'penerima menghapusnya',
      };
      const future = await enterBreach(tx, keeper.act(), { ...facts, discoveredAt: '2026-12-01T00:00:00Z' });
      assert.ok(isRefusal(future) && future.complaints[0]?.field === 'discoveredAt');
      const row = ok(await enterBreach(tx, keeper.act(), { ...facts, discoveredAt: NOW }));
      const reminded: number[] = [];
      for (const hours of [1, 24, 25, 48, 66, 71, 72, 80]) {
        await watchClocks(tx, keeper.act(hours));
        const { rows } = await sql<{ n: number }>`select reminded as n from privacy_breach`.execute(tx);
        reminded.push(rows[0]!.n);
      }
      assert.deepEqual(reminded, [0, 1, 1, 2, 3, 3, 4, 4]);
      const early = await closeBreach(tx, keeper.act(81), row.id, 'Dipelajari.');
      assert.ok(isRefusal(early) && early.code === 'breach-untold');
      const at = keeper.act(80).now;
      ok(await tellBreach(tx, keeper.act(81), row.id, { whom: 'authority', at, reference: 'B-1' }));
      const told = ok(
        await tellBreach(tx, keeper.act(81), row.id, {
          whom: 'subjects',
          at,
          how: 'surel',
          publicToo: false,
        }),
      );
      const { standingOf } = await import('./rules/clock.ts');
      assert.equal(standingOf(told.due_at, told.authority_told_at, keeper.act(900).now).lateBy, 8);
      for (const make of [authorityLetterPdf, subjectLetterPdf])
        assert.equal((await make(keeper.act(81), told)).subarray(0, 5).toString(), '%PDF-');
      ok(await closeBreach(tx, keeper.act(82), row.id, 'Dipelajari.'));
    });
  },
);

async function pagesOf(database: TestDatabase, government: Government) {
  const folder = temporaryFolder('privacy');
  const services = createServices(database.db, readEnvironment({ LURUS_DATA: folder }));
  services.queue = async () => {};
  const app = await buildServer(services);
  const headers = { host: `${government.id}.localhost`, 'accept-language': 'id' };
  return {
    get: (url: string) => app.inject({ url, headers }),
    post: (url: string, fields: Record<string, string>) =>
      app.inject({
        method: 'POST',
        url,
        headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
        payload: new URLSearchParams(fields).toString(),
      }),
    close: () => app.close(),
  };
}

eachEngine(
  'a citizen asks without script, gets number and code, and follows it with both; every form has its notice',
  async (database, government) => {
    const pages = await pagesOf(database, government);
    try {
      const form = await pages.get('/privasi/permintaan');
      assert.equal(form.statusCode, 200);
      assert.ok(form.body.includes('Salinan KTP tidak diminta'));
      const empty = await pages.post('/privasi/permintaan', { hak: 'erase' });
      assert.equal(empty.statusCode, 422);
      assert.ok(empty.body.includes('Tulis nama Anda'));
      const sent = await pages.post('/privasi/permintaan', {
        hak: 'erase',
        data: 'Nama saya pada aduan bulan lalu.',
        nama: 'Warga <b>Contoh</b>',
        hubungi: 'phone',
        kontak: '0812 3456 7890',
      });
      assert.equal(sent.statusCode, 200, sent.body);
      const number = /PDP-\d{4}-\d{5}/.exec(sent.body)![0];
      const code = /[0-9A-Z]{5}-[0-9A-Z]{5}(?=<)/.exec(sent.body)![0];
      const opened = await pages.post('/privasi/permintaan/cek', { nomor: number, kode: code.toLowerCase() });
      assert.equal(opened.statusCode, 200);
      assert.ok(opened.body.includes('Belum dijawab') && !opened.body.includes('0812'));
      const wrong = await pages.post('/privasi/permintaan/cek', { nomor: number, kode: '0000000000' });
      assert.equal(wrong.statusCode, 422);
      const stored = await database.db.asGovernment(government.id, (tx) =>
        sql<{ name: string; contact: string }>`select name, contact from privacy_request`.execute(tx),
      );
      assert.ok(
        stored.rows.every((row) => row.name.startsWith('v1.') && row.contact.startsWith('v1.')),
        'sealed',
      );
      const notice = await pages.get('/privasi');
      for (const key of ['aduan', 'konsultasi', 'tamu', 'permintaan', 'survei', 'wbs'])
        assert.ok(notice.body.includes(`<section id="${key}">`), key);
    } finally {
      await pages.close();
    }
  },
);
