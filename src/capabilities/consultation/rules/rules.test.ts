import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays, plainDate, weekday } from '../../../platform/calendar/index.ts';
import { isWorkingDay, type Calendar } from '../../../platform/calendar/working-days.ts';
import { findTraces } from './anonymise.ts';
import { fillCanned, openPlaces } from './canned.ts';
import { nextFree, onDuty } from './duty.ts';
import { calendarFile, escapeText, foldLine } from './ics.ts';
import { EVENTS, isSettled, next, type Stage } from './machine.ts';
import { procurementHints, procurementVerdict } from './procurement.ts';
import { searchWords } from './search.ts';
import { isTaken, momentOf, offeredSlots, wallClock, type Taken } from './slots.ts';
import { figuresByTopic, type Sample } from './statistics.ts';
import { subjectFrom } from './subject.ts';
import { topicsInForce } from './topics.ts';

const MONDAY = plainDate('2026-11-23');
const calendar: Calendar = { holidays: new Set([plainDate('2026-12-25')]), years: new Set([2026]) };

test('a settled question stays settled, and every stage but a settled one can be withdrawn', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...EVENTS), { maxLength: 12 }), (events) => {
      let stage: Stage = 'received';
      for (const event of events) {
        const then = next(stage, event);
        if (isSettled(stage)) assert.equal(then, null);
        else assert.equal(next(stage, 'withdraw'), 'withdrawn');
        stage = then ?? stage;
      }
    }),
  );
  assert.equal(next('in-approval', 'propose-answer'), null, 'one answer at a time is reviewed');
});

test('words that name one live package are noticed, general questions are not', () => {
  const live = [
    'Apakah boleh mengubah HPS untuk kode RUP 45123987?',
    'Paket pembangunan gedung puskesmas sedang tender, bolehkah kami menambah syarat?',
    'Tender renovasi pasar masih evaluasi dan ada sanggahan.',
    'Untuk paket rehabilitasi jalan kami, sampai kapan masa sanggah?',
    'no. tender: 12345678 gagal, apa langkahnya',
  ];
  for (const text of live) assert.ok(procurementHints(text).length > 0, text);
  const general = [
    'Berapa batas nilai pengadaan langsung untuk barang?',
    'Apa syarat menjadi pejabat pengadaan?',
    'Bolehkah perangkat daerah membeli alat tulis lewat katalog elektronik?',
    'Berapa lama masa sanggah menurut aturan?',
    'Kode rekening belanja 5.1.02.01 dipakai untuk apa?',
    'Surat nomor 12345678 dari kantor pos',
  ];
  for (const text of general) assert.deepEqual(procurementHints(text), [], text);
});

test('a package code is certain, softer words leave the last word to the asker, and his yes always leads to assistance', () => {
  assert.equal(procurementVerdict('kode paket 45123987', false), 'assistance');
  const soft = 'Paket gedung sedang ditender, bolehkah?';
  assert.equal(procurementVerdict(soft, null), 'doubtful');
  assert.equal(procurementVerdict(soft, false), 'question');
  fc.assert(fc.property(fc.string(), (text) => procurementVerdict(text, true) === 'assistance'));
});

test('nobody is on duty on a day without work, whatever plan and exceptions say', () => {
  const account = fc.constantFrom('a', 'b', 'c');
  const day = fc.integer({ min: 0, max: 60 }).map((step) => addDays(MONDAY, step));
  fc.assert(
    fc.property(
      fc.array(fc.record({ weekday: fc.integer({ min: 1, max: 5 }), accountId: account })),
      fc.array(fc.record({ day, accountId: account, on: fc.boolean() })),
      day,
      (plan, exceptions, on) => {
        const here = onDuty({ plan, exceptions }, calendar, on);
        if (!isWorkingDay(calendar, on)) return assert.deepEqual(here, []);
        const last = new Map(
          exceptions.filter((each) => each.day === on).map((each) => [each.accountId, each.on]),
        );
        for (const id of ['a', 'b', 'c'] as const) {
          const planned = plan.some((each) => each.weekday === weekday(on) && each.accountId === id);
          assert.equal(here.includes(id), last.get(id) ?? planned);
        }
      },
    ),
  );
});

test('the next question goes to the fewest open ones, then to whoever waited longest', () => {
  const load = new Map([
    ['a', { open: 2, last: '2026-11-01T00:00:00Z' }],
    ['b', { open: 1, last: '2026-11-20T00:00:00Z' }],
    ['c', { open: 1, last: '2026-11-10T00:00:00Z' }],
  ]);
  assert.equal(nextFree(['a', 'b', 'c'], load), 'c');
  assert.equal(nextFree(['a', 'b', 'd'], load), 'd', 'who has none comes first');
  assert.equal(nextFree([], load), null);
});

test('an offered slot lies on a working day of the horizon, at an hour of the government, and somebody on duty is free', () => {
  const roster = {
    plan: [1, 2, 3, 4, 5].map((each) => ({ weekday: each, accountId: each % 2 ? 'a' : 'b' })),
    exceptions: [],
  };
  const hours = { starts: ['09:00', '09:30', '13:00'], minutes: 60 };
  const zone = 'Asia/Makassar';
  const taken = fc.record({
    accountId: fc.constantFrom('a', 'b'),
    startsAt: fc
      .integer({ min: 1, max: 40 })
      .chain((step) =>
        fc
          .constantFrom('09:00', '09:30', '10:00', '13:00')
          .map((time) => momentOf(addDays(MONDAY, step), time, zone)),
      ),
    minutes: fc.constantFrom(30, 60),
  });
  fc.assert(
    fc.property(fc.array(taken), (list: Taken[]) => {
      const slots = offeredSlots(roster, calendar, hours, zone, list, { today: MONDAY, days: 40 });
      for (const slot of slots) {
        assert.ok(slot.day > MONDAY && slot.day <= addDays(MONDAY, 40) && isWorkingDay(calendar, slot.day));
        assert.deepEqual(wallClock(slot.startsAt, zone), { day: slot.day, time: slot.time });
        for (const id of slot.free) {
          assert.ok(onDuty(roster, calendar, slot.day).includes(id));
          assert.ok(!isTaken(id, slot.startsAt, hours.minutes, list));
        }
      }
    }),
  );
  assert.ok(
    !offeredSlots(roster, calendar, hours, zone, [], { today: MONDAY, days: 40 }).some(
      (each) => each.day === '2026-12-25',
    ),
  );
});

test('appointments that touch do not overlap', () => {
  const taken = [{ accountId: 'a', startsAt: '2026-11-24T01:00:00Z', minutes: 60 }];
  assert.equal(isTaken('a', '2026-11-24T02:00:00Z', 60, taken), false);
  assert.equal(isTaken('a', '2026-11-24T01:59:00Z', 60, taken), true);
  assert.equal(isTaken('b', '2026-11-24T01:00:00Z', 60, taken), false);
});

test('lines of a calendar file have at most 75 octets, and unfold to what they were', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 160, maxLength: 400 }), (text) => {
      const line = escapeText(text);
      assert.ok(!/[\r\n]/.test(line));
      const folded = foldLine(line);
      for (const part of folded.split('\r\n')) assert.ok(Buffer.byteLength(part) <= 75);
      assert.equal(folded.replaceAll('\r\n ', ''), line);
    }),
  );
});

test('a calendar file names begin and end in UTC, and a cancelled one says so', () => {
  const event = {
    uid: 'x@lurus',
    sequence: 2,
    stamp: '2026-11-22T00:00:00.123Z',
    startsAt: '2026-11-24T01:00:00Z',
    minutes: 60,
    summary: 'Konsultasi; KON, 1',
    description: '',
    location: 'Kantor\nInspektorat',
    cancelled: false,
  };
  const file = calendarFile(event);
  assert.match(file, /^BEGIN:VCALENDAR\r\n/);
  assert.match(file, /\r\nDTSTART:20261124T010000Z\r\nDTEND:20261124T020000Z\r\n/);
  assert.match(file, /\r\nDTSTAMP:20261122T000000Z\r\n/);
  assert.match(file, /\r\nSUMMARY:Konsultasi\\; KON\\, 1\r\n/);
  assert.match(file, /LOCATION:Kantor\\nInspektorat/);
  assert.ok(file.endsWith('END:VCALENDAR\r\n'));
  assert.match(calendarFile({ ...event, cancelled: true }), /METHOD:CANCEL[\s\S]*STATUS:CANCELLED/);
});

test('traces of people are found where they stand', () => {
  const text =
    'Bapak Hartono (NIP 198501012010011003, NIK 9971010101850001) menelepon 0812-3456-7890 dan menulis ke hartono@contoh.id';
  const traces = findTraces(text, ['Drs. Budi Hartono, M.Si.']);
  const kinds = (kind: string) => traces.filter((each) => each.kind === kind).map((each) => each.words);
  assert.deepEqual(kinds('nip'), ['198501012010011003']);
  assert.deepEqual(kinds('nik'), ['9971010101850001']);
  assert.deepEqual(kinds('phone'), ['0812-3456-7890']);
  assert.deepEqual(kinds('mail'), ['hartono@contoh.id']);
  assert.ok(kinds('name').includes('Hartono'));
  for (const each of traces) assert.equal(text.slice(each.at, each.at + each.words.length), each.words);
  assert.deepEqual(findTraces('Perpres 16 Tahun 2018, nilai Rp200.000.000, rekening 5.1.02.01', []), []);
  assert.equal(findTraces('NIP 19850101 201001 1 003', [])[0]?.kind, 'nip');
});

test('whatever stands around it, a number of 16 or 18 digits is found', () => {
  const around = fc.string({ maxLength: 20 }).map((each) => each.replace(/\d/g, 'x'));
  const digits = fc
    .constantFrom(16, 18)
    .chain((length) => fc.stringMatching(new RegExp(`^[1-9]\\d{${length - 1}}$`)));
  fc.assert(
    fc.property(around, digits, around, (before, number, after) => {
      const found = findTraces(`${before} ${number} ${after}`, []);
      assert.ok(found.some((each) => each.words === number && (each.kind === 'nik' || each.kind === 'nip')));
    }),
  );
});

test('a canned answer is filled, and a place that nobody knows stays visible', () => {
  const body = 'Menjawab {nomor} tentang {topik}, {entah}.';
  assert.equal(fillCanned(body, { nomor: 'KON-1' }), 'Menjawab KON-1 tentang {topik}, {entah}.');
  assert.deepEqual(openPlaces(body), ['nomor', 'topik']);
});

test('no figure rests on fewer than the smallest number, and one hidden topic cannot be computed from the total', () => {
  const sample = fc.record({
    topic: fc.constantFrom('a', 'b', 'c', 'd'),
    days: fc.option(fc.integer({ min: 0, max: 30 })),
    rating: fc.option(fc.integer({ min: 1, max: 5 })),
  });
  fc.assert(
    fc.property(fc.array(sample, { maxLength: 60 }), (samples: Sample[]) => {
      const { rows, suppressed, total } = figuresByTopic(samples, 5);
      const count = (topic: string) => samples.filter((each) => each.topic === topic).length;
      for (const row of rows) assert.ok(row.received >= 5 && row.received === count(row.topic));
      for (const row of rows) if (row.answered !== null) assert.ok(row.answered >= 5);
      const topics = new Set(samples.map((each) => each.topic)).size;
      assert.equal(rows.length + suppressed.length, topics);
      assert.ok(suppressed.length !== 1 || topics === 1);
      assert.ok(total === null ? suppressed.length > 0 : total === samples.length);
      if (samples.length < 5 && suppressed.length > 0) assert.equal(total, null);
    }),
  );
});

test('a subject is the first words, at most 120 characters', () => {
  assert.equal(subjectFrom('  Apakah boleh?\nYa.'), 'Apakah boleh');
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', minLength: 1 }),
      (text) => Array.from(subjectFrom(text)).length <= 120,
    ),
  );
});

test('words to search with leave out what stands in every question', () => {
  assert.deepEqual(searchWords('Apakah boleh saya menerima HADIAH, hadiah pernikahan?'), [
    'menerima',
    'hadiah',
    'pernikahan',
  ]);
});

test("the government's own topics lie over the first list by key", () => {
  const own = {
    key: 'lain',
    name: { id: 'Lainnya', en: 'Other' },
    position: 1,
    active: false,
    needsApproval: true,
  };
  const list = topicsInForce([own, { ...own, key: 'desa', position: 95 }]);
  assert.deepEqual(list[0], own);
  assert.equal(list.at(-1)?.key, 'desa');
  assert.equal(list.length, 9);
});
