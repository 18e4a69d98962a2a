import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { plainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { diskFiles } from '../../../platform/files/index.ts';
import { insertFile } from '../../../platform/files/store.ts';
import { newId } from '../../../platform/ids.ts';
import { isRefusal } from '../../../platform/outcome.ts';
import { eachEngine } from '../../../platform/test-database.ts';
import { cancelTrip } from '../actions/cancel-trip.ts';
import { draftTrip } from '../actions/draft-trip.ts';
import type { VerdictView } from '../contract-verdict.ts';
import { mapOf } from '../http/map.ts';
import { visibleMember } from '../http/members.ts';
import { visibleTrip } from '../http/trips.ts';
import {
  code,
  issuedTrip,
  MONDAY,
  must,
  openOffice,
  plan,
  THURSDAY,
  TUESDAY,
  type PlannedTrip,
} from '../office.fixture.ts';
import { insertClaimLines, type ClaimLine } from '../store/claims.ts';
import { insertDocument, insertTravelFile } from '../store/documents.ts';
import { insertVisum } from '../store/visums.ts';
import { gatherClaimPaper, gatherTraveller } from './gather-member-paper.ts';
import { letterPdf } from './letter.ts';
import { testPdf, textOfPdf } from './pdf-text.fixture.ts';
import { gatherReport } from './report.ts';
import { spdPdf } from './spd.ts';
import { gatherTrip } from './trip-paper.ts';
import { tripSheetPdf } from './trip-sheet.ts';
import { visumsOnPaper } from './visums-on-paper.ts';

const HOTEL = 'Penginapan Sungai Mahakam';

async function claimed(tx: Tx, { members: [leader] }: PlannedTrip): Promise<void> {
  const line = (rest: Partial<ClaimLine>): ClaimLine => ({
    government_id: leader!.government_id,
    id: newId(),
    member_id: leader!.id,
    component: 'daily',
    day: null,
    leg_id: null,
    description: '',
    quantity: 1,
    rate: 0,
    paid: 0,
    actual: null,
    ceiling: null,
    tariff_id: null,
    regency: null,
    ...rest,
  });
  const day = (number: number) => plainDate(`2026-03-0${number}`);
  await insertClaimLines(tx, [
    ...[2, 3, 4].map((each) => line({ day: day(each), rate: 430_000, paid: 430_000 })),
    line({ component: 'hotel', day: day(2), description: HOTEL, paid: 900_000, ceiling: 800_000 }),
    line({ component: 'without-hotel', day: day(3), description: 'Rumah keluarga', paid: 240_000 }),
    line({ component: 'transport', description: 'Taksi', quantity: 2, rate: 150_000, paid: 300_000 }),
    line({ component: 'stated', day: day(3), description: 'Ojek ke lokasi', paid: 50_000 }),
  ]);
}

testPdf('papers of a trip say who, where, when and how much', async (database, government) => {
  const folder = await mkdtemp(join(tmpdir(), 'lurus-papers-'));
  const files = diskFiles(folder);
  const { id } = government;
  const run = <T>(work: (tx: Tx) => Promise<T>) => database.db.asGovernment(id, work);
  try {
    const { office, planned } = await run(async (tx) => {
      const office = await openOffice(tx, government);
      const planned = await issuedTrip(tx, office);
      await claimed(tx, planned);
      return { office, planned };
    });
    const { trip, members } = planned;
    const [leader, companion] = members as [(typeof members)[0], (typeof members)[0]];
    // The mark of a demo lies across the words that are looked for.
    const act = { ...office.officer.act(THURSDAY), government: { ...government, demo: false } };
    const draw = async (kind: Parameters<typeof gatherClaimPaper>[2]['kind'], member = leader) =>
      run((tx) => gatherClaimPaper(tx, act, { trip, member, kind }));
    const text = async (kind: Parameters<typeof draw>[0]) =>
      textOfPdf(await must(await draw(kind))(null), kind);

    const paper = await run((tx) => gatherTrip(tx, act, trip));
    const hosts = new Map([[paper.places[0]!.id, 'https://lurus.example/visum/abcdefgh']]);
    const letter = textOfPdf(await letterPdf(paper, hosts, null), 'letter');
    for (const part of [
      'SURAT TUGAS',
      '090/12/ST/2026',
      'Orang kepala',
      'Orang pelaksana',
      'Orang pendamping',
      'Dinas tujuan',
      '2 Maret 2026 s.d. 4 Maret 2026 (3 hari)',
      'https://lurus.example/visum/abcdefgh',
      '5 hari kerja',
    ])
      assert.ok(letter.includes(part), `${part}\n${letter}`);

    const at = '2026-03-02T01:10:00Z';
    await run((tx) =>
      insertVisum(tx, {
        government_id: id,
        id: newId(),
        member_id: leader.id,
        destination_id: paper.places[0]!.id,
        step: 1,
        at,
        officer: 'Penerima Tamu',
      }),
    );
    const spd = await run(async (tx) => {
      const gathered = await gatherTraveller(tx, act, trip, leader);
      return { ...gathered, visums: await visumsOnPaper(tx, gathered.paper, leader.id) };
    });
    const sheets = textOfPdf(await spdPdf(spd.paper, spd.traveller, spd.visums, null), 'spd').split('\f');
    assert.equal(sheets.length, 3, 'two sheets and the end');
    assert.match(
      sheets[0]!,
      new RegExp(`${leader.spd_number!}[\\s\\S]*Orang pendamping[\\s\\S]*26 Februari 2026`),
    );
    for (const numeral of ['I.', 'II.', 'III.', 'IV.', 'V.', 'VI.', 'VII.'])
      assert.match(sheets[1]!, new RegExp(`^ *${numeral}`, 'm'));
    assert.match(
      sheets[1]!.replaceAll(/\s+/g, ' '),
      /2 Maret 2026 09\.10 .*WITA, diterima oleh Penerima Tamu/,
    );

    const costs = await text('costs');
    assert.match(costs, /Jumlah\s+2\.780\.000/);
    assert.match(costs, /dua juta tujuh ratus delapan puluh ribu rupiah/);
    assert.match(costs, /melebihi tarif/);
    assert.match(costs, /2 × 150\.000/);
    const stated = await text('stated');
    assert.match(stated, /Ojek ke lokasi, 3 Maret 2026\s+50\.000/);
    assert.ok(!stated.includes(HOTEL));
    assert.match(await text('receipt'), /Rp 2\.780\.000[\s\S]*dua juta/);
    assert.match(await text('no-hotel'), /3 Maret 2026\s+240\.000[\s\S]*30 %/);
    assert.equal(code(await draw('task-cancelled')), 'not-cancelled');
    assert.equal(code(await draw('costs', companion)), 'nothing-claimed');

    await run(async (tx) => {
      const bytes = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#446688' } })
        .withExif({ IFD0: { Artist: 'TANDA-RAHASIA' } })
        .jpeg()
        .toBuffer();
      for (const content of [bytes, Buffer.from('bukan gambar')]) {
        const kept = await files.put(id, content);
        const row = await insertFile(tx, act, files, { ...kept, name: 'a.jpg', mediaType: 'image/jpeg' });
        const file = { government_id: id, id: newId(), member_id: leader.id, file_id: row.id };
        await insertTravelFile(tx, {
          ...file,
          sha256: kept.hash,
          dhash: null,
          picture: true,
          added_at: at,
        });
        await handIn(tx, 'photo', 'Rapat dibuka', file.id);
      }
      await handIn(tx, 'report', 'Rapat menyepakati jadwal pemeriksaan bersama.', null);
    });
    async function handIn(tx: Tx, kind: 'photo' | 'report', words: string, fileId: string | null) {
      const document = {
        government_id: id,
        id: newId(),
        member_id: leader.id,
        kind,
        fields: JSON.stringify({ text: words }),
        day: kind === 'photo' ? plainDate('2026-03-02') : null,
        amount: null,
        fault: null,
        file_id: fileId,
        added_by: act.actor.id,
        added_at: at,
        removed_at: null,
      };
      await insertDocument(tx, { document, legs: [], keys: [] });
    }
    const report = await (await run((tx) => gatherReport(tx, act, files, { trip, member: leader })))(null);
    assert.ok(report.includes('/Subtype /Image'), 'the photo is drawn');
    assert.ok(!report.includes('TANDA-RAHASIA'), 'without what the camera wrote');
    const told = textOfPdf(report, 'report');
    assert.match(told, /jadwal pemeriksaan bersama/);
    assert.equal(
      told.match(/2 Maret 2026: Rapat dibuka/g)?.length,
      2,
      'an unreadable photo keeps its caption',
    );
  } finally {
    await rm(folder, { recursive: true });
  }
});

eachEngine('papers are for who may read them', async ({ db }, government) => {
  await db.asGovernment(government.id, async (tx) => {
    const office = await openOffice(tx, government);
    const { trip, members } = await issuedTrip(tx, office);
    const [leader] = members;
    for (const who of ['companion', 'colleague', 'otherOfficer'] as const)
      assert.equal(code(await visibleMember(tx, office[who].act(), leader!.id)), 'not-found', who);
    for (const who of ['traveller', 'officer', 'head', 'ppk', 'inspektur'] as const)
      assert.ok(!isRefusal(await visibleMember(tx, office[who].act(), leader!.id)), who);
    assert.ok(!isRefusal(await visibleTrip(tx, office.companion.act(), trip.id)));
    assert.equal(code(await visibleTrip(tx, office.colleague.act(), trip.id)), 'not-found');
  });
});

testPdf(
  'a draft says that it is one; a cancelled trip has its two statements',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const office = await openOffice(tx, government);
      const draft = must(await draftTrip(tx, office.officer.act(), plan(office)));
      const unsigned = await gatherTrip(tx, office.officer.act(), draft.trip);
      assert.match(textOfPdf(await letterPdf(unsigned, new Map(), null), 'draft'), /RANCANGAN/);
      const { trip, members } = await issuedTrip(tx, office, {
        fromDay: '2026-03-09',
        toDay: '2026-03-10',
        legs: [],
      });
      const cancelled = must(await cancelTrip(tx, office.officer.act(), trip.id, 'Tuan rumah menunda rapat'));
      for (const [kind, part] of [
        ['task-cancelled', 'dibatalkan dan tidak dapat dilaksanakan'],
        ['costs-cancelled', 'Tidak ada biaya yang dibebankan'],
      ] as const) {
        const draw = must(
          await gatherClaimPaper(tx, office.head.act(), { trip: cancelled, member: members[0]!, kind }),
        );
        const text = textOfPdf(await draw(null), kind).replaceAll(/\s+/g, ' ');
        assert.ok(text.includes(part) && text.includes('Tuan rumah menunda rapat'), text);
      }
    });
  },
);

testPdf(
  'the trip sheet shows plan, classes and map by areas, and no coordinate',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const office = await openOffice(tx, government);
      const { trip, members } = await issuedTrip(tx, office);
      const act = { ...office.officer.act(THURSDAY), government: { ...government, demo: false } };
      const gathered = await gatherTraveller(tx, act, trip, members[0]!);
      const plain = await mapOf(tx, trip, members[0]!, { points: false, moments: true });
      const unjudged = { ...gathered, verdict: null, map: plain };
      assert.match(textOfPdf(await tripSheetPdf(unjudged, null), 'sheet-unjudged'), /Belum diverifikasi/);
      const day = plainDate('2026-03-03');
      const map = {
        ...plain,
        route: [
          { code: '64.71', from: MONDAY, to: MONDAY, day, class: 'H' as const },
          { code: '64.72', from: TUESDAY, to: TUESDAY, day, class: 'A' as const },
        ],
      };
      const text = textOfPdf(await tripSheetPdf({ ...gathered, verdict: judged(day), map }, null), 'sheet');
      for (const part of [
        'Kota Samarinda – Kota Balikpapan – Kota Samarinda',
        '1 hari terbukti, 1 hari bertentangan, 1 hari belum terbukti',
        'paling sedikit Rp 430.000, paling banyak Rp 860.000',
        'Hari demi hari',
        '3 Maret 2026 10.00 WITA',
        'PD-P02',
        'borders-ab',
      ])
        assert.ok(text.includes(part), `${part}\n${text}`);
      assert.doesNotMatch(text, /-?\d{1,3}\.\d{4,}/, 'no degrees');
    });
  },
);

function judged(day: VerdictView['days'][number]['day']): VerdictView {
  const said = { id: 'Posisi di tempat kedudukan', en: 'Positions at the place of duty' };
  return {
    id: newId(),
    version: 1,
    at: '2026-03-05T02:00:00Z',
    cause: 'submission',
    versions: { engine: 'e1', thresholds: 't1', tariff: 'f1', geography: 'borders-ab' },
    hash: 'c'.repeat(64),
    days: [{ day, class: 'A', label: said, summary: said, evidence: [] }],
    nights: [],
    rules: [
      {
        code: 'PD-P02',
        class: 'contradicted',
        strength: 'strong',
        sentence: said,
        change: said,
        numbers: {},
      },
    ],
    flags: [],
    money: { low: 430_000, high: 860_000, lines: [] },
    counts: { confirmed: 1, contradicted: 1, unverified: 1 },
    coverage: 1,
    positions: { count: 9, kept: true },
    notComputable: [],
  };
}
