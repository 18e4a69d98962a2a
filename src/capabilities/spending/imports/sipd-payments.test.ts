import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eachEngine } from '../../../platform/test-database.ts';
import { seedHolidays } from '../../../platform/calendar/store.ts';
import { openBooks } from '../budget.fixture.ts';
import { readStamp, sipdSteps } from '../rules/payments/sipd-stamps.ts';
import { chainHolds } from '../store/payments/event-hash.ts';
import { listPayments } from '../store/payments/list.ts';
import { eventsOf } from '../store/payments/payments.ts';
import { importing } from './importing.fixture.ts';
import { sipdPaymentImport } from './sipd-payments.ts';

const HEAD =
  'kode_skpd;nomor_spp;jenis_spp;nilai_spp;tanggalSpp;created_at;tanggalDisetujuiSpp;tanggalOtorisasi;nomorSp2d;tanggalSp2d;verifikasi_sp_2_d_at;transfer_sp_2_d_at';
const file = (...rows: string[]) => [HEAD, ...rows].join('\n');
const BEGUN = '1.03;SPP-1;LS;15.000.000;2026-03-02;2026-03-04 10:00:00;2026-03-05 09:00:00;;;;;';
const PAID =
  '1.03;SPP-1;LS;15.000.000;2026-03-02;2026-03-04 10:00:00;2026-03-05 09:00:00;2026-03-05T03:00:00Z;77/SP2D;2026-03-09;2026-03-09 11:00:00;2026-03-10 08:00:00';

eachEngine(
  'an export of SIPD tells a payment with its own stamps; a later one adds steps and changes nothing',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const { treasury } = await openBooks(tx, government);
      await seedHolidays(tx, treasury);
    });
    const files = importing(db, government);
    const all = () =>
      db.asGovernment(government.id, async (tx) => {
        const search = {
          agencyIds: null,
          view: 'all',
          own: [],
          late: null,
          disputed: false,
          text: '',
          limit: 50,
          offset: 0,
        } as const;
        const { rows } = await listPayments(tx, search);
        return Promise.all(rows.map(async (row) => ({ row, events: await eventsOf(tx, row.id) })));
      });
    const first = await files.save(sipdPaymentImport, file(BEGUN));
    assert.deepEqual([first.refused, first.complaints, first.totals?.new], [null, [], 1]);
    const [begun] = await all();
    assert.deepEqual([begun!.row.state, begun!.row.holder], ['spp-verified', 'budget-user']);
    assert.equal(begun!.row.known_until, '2026-03-05T01:00:00Z', 'the latest moment of the file');
    assert.equal((await files.save(sipdPaymentImport, file(BEGUN))).totals?.unchanged, 1);

    const wrong = await files.save(
      sipdPaymentImport,
      file(
        '1.03;SPP-2;LS;1;2026-03-02;2026-03-04 10:00:00;2026-03-03 09:00:00;;;;;',
        '1.03;SPP-3;LS;1;2026-03-02;kemarin;;;;;;',
        '9.99;SPP-4;LS;1;2026-03-02;2026-03-04 10:00:00;;;;;;',
        '1.03;SPP-5;LS;1;2026-03-02;2027-03-04 10:00:00;;;;;;',
        '1.03;SPP-1;LS;2;2026-03-02;2026-03-04 10:00:00;;;;;;',
      ),
    );
    assert.deepEqual(wrong.complaints.map((each) => each.split(': ')[0] ?? '').toSorted(), [
      'baris 2 · tanggal_disetujui_spp',
      'baris 3 · created_at',
      'baris 4 · kode_skpd',
      'baris 5 · created_at',
      'baris 6 · nilai_spp',
    ]);
    assert.equal((await all()).length, 1, 'nothing by halves');

    const later = await files.save(sipdPaymentImport, file(PAID));
    assert.deepEqual([later.complaints, later.totals?.changed], [[], 1]);
    const [paid] = await all();
    assert.deepEqual(
      [paid!.row.state, paid!.row.holder, paid!.row.paid_on],
      ['transferred', null, '2026-03-09'],
    );
    assert.ok(chainHolds(paid!.row, paid!.events));
    assert.deepEqual(
      paid!.events.map((each) => [
        each.kind,
        each.activity,
        Temporal.Instant.from(each.recorded_at).toString(),
        each.doc_date,
      ]),
      [
        ['begin', 'spp-submitted', '2026-03-04T02:00:00Z', '2026-03-02'],
        ['advance', 'spp-verified', '2026-03-05T01:00:00Z', '2026-03-05'],
        ['advance', 'spm-signed', '2026-03-05T03:00:00Z', '2026-03-05'],
        ['advance', 'spm-at-treasury', '2026-03-05T03:00:00Z', '2026-03-05'],
        ['advance', 'sp2d-issued', '2026-03-09T03:00:00Z', '2026-03-09'],
        ['advance', 'transferred', '2026-03-10T00:00:00Z', '2026-03-10'],
      ],
    );
  },
);

test('a stamp is a moment; without an offset it is of the zone, a day alone begins in the morning', () => {
  const at = (text: string) => {
    const seconds = readStamp(text, 'Asia/Makassar');
    return seconds === null ? null : new Date(seconds * 1_000).toISOString();
  };
  assert.equal(at('2026-03-04 10:11:12'), '2026-03-04T02:11:12.000Z');
  assert.equal(at('2026-03-04T10:11:12.345678+07:00'), '2026-03-04T03:11:12.000Z');
  assert.equal(at('2026-03-04'), '2026-03-04T00:00:00.000Z');
  for (const wrong of ['', '4 Maret', '2026-02-30 10:00', '2026-03-04 25:00'])
    assert.equal(at(wrong), null, wrong);
  const none = { verified: null, signed: null, issued: null, transferred: null };
  assert.deepEqual(sipdSteps({ ...none, created: 5, signed: 9 }), { wrong: 'signed' });
});
