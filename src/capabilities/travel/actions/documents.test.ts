import assert from 'node:assert/strict';
import { plainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { newId } from '../../../platform/ids.ts';
import { eachEngine } from '../../../platform/test-database.ts';
import { documentBody, type NewDocument } from '../contract-evidence.ts';
import { insertPicture } from '../evidence.fixture.ts';
import {
  code,
  fields,
  issuedTrip,
  MONDAY,
  must,
  openOffice,
  THURSDAY,
  traveller,
  TUESDAY,
} from '../office.fixture.ts';
import { evidenceOf } from '../store/evidence.ts';
import { updateMember } from '../store/members.ts';
import { papersOfOthers } from '../store/papers-of-others.ts';
import { addDocument } from './add-document.ts';
import { moveByDate } from './move-by-date.ts';
import { removeDocument } from './remove-document.ts';
import { submitAccount } from './submit-account.ts';

const BARCODE = 'M1PELAKSANA/ORANG MR  EABC123 AAPBPNGA 0512 061Y012A0025 100';
const pass = (given: object): NewDocument => ({ kind: 'pass', fields: given });
const hotel = (rest: object = {}): NewDocument => ({
  kind: 'hotel',
  fields: {
    hotel: 'Hotel Contoh',
    invoice: 'INV/0042',
    regency: '64.71',
    room: '204',
    fromNight: '2026-03-02',
    nights: 2,
    rate: 500_000,
    total: 1_000_000,
    ...rest,
  },
});

eachEngine(
  'papers are read, kept and handed to the engine; half a pass is refused or graded',
  async (database, government) => {
    await database.db.asGovernment(government.id, async (tx) => {
      const office = await openOffice(tx, government);
      const { members } = await issuedTrip(tx, office);
      const memberId = members[0]!.id;
      const add = (input: NewDocument, who = office.traveller, now = MONDAY) =>
        addDocument(tx, who.act(now), memberId, documentBody.parse(input));

      const whole = must(await add(pass({ barcode: BARCODE })));
      const half = await add(pass({ barcode: BARCODE.slice(0, 40) }));
      assert.deepEqual(fields(half), [
        'fields.barcode',
        ...['name', 'carrier', 'flight', 'from', 'to', 'day'].map((name) => `fields.${name}`),
      ]);
      const typed = {
        name: 'Orang Pelaksana',
        carrier: 'GA',
        flight: '513',
        from: 'BPN',
        to: 'AAP',
        day: '2026-03-04',
      };
      const graded = must(await add(pass({ barcode: BARCODE.slice(0, 40), ...typed })));
      must(await add(hotel(), office.officer));
      must(await add({ kind: 'attendance', fields: { day: '2026-03-03' } }));
      assert.deepEqual(fields(await add({ kind: 'attendance', fields: { day: '2026-03-09' } })), [
        'fields.day',
      ]);
      assert.deepEqual(fields(await add({ kind: 'photo', fields: { day: '2026-03-03' } })), ['fileId']);
      const taxi = { description: 'Taksi', day: '2026-03-02', amount: 150_000 };
      assert.deepEqual(fields(await add({ kind: 'receipt', fields: taxi })), ['fileId']);
      assert.deepEqual(fields(await add({ ...hotel(), fileId: newId() })), ['fileId']);
      assert.deepEqual(fields(await add(hotel({ regency: '99.99' }))), ['fields.regency']);
      assert.equal(code(await add(pass({ barcode: BARCODE }))), 'document-twice');
      assert.equal(code(await add(hotel({ invoice: 'inv 0042', room: '' }))), 'document-twice');
      // Nobody else's hand: a companion, another agency's officer.
      assert.equal(code(await add(pass({ barcode: BARCODE }), office.companion)), 'not-allowed');
      assert.equal(code(await add(pass({ barcode: BARCODE }), office.otherOfficer)), 'not-found');

      const evidence = await evidenceOf(tx, memberId);
      assert.deepEqual(
        evidence.passes.map((each) => [each.id, each.day, each.toRegency, each.seat]),
        [
          [whole.id, '2026-03-02', '64.71', '12A'],
          [graded.id, '2026-03-04', '64.72', ''],
        ],
      );
      assert.deepEqual(
        evidence.stays.map((each) => [each.nights, each.total]),
        [[['2026-03-02', '2026-03-03'], 1_000_000]],
      );
      assert.deepEqual(
        evidence.papers.map((each) => [each.kind, each.day]),
        [['attendance', '2026-03-03']],
      );
      assert.deepEqual((await papersOfOthers(tx, memberId)).unreadable, [graded.id]);

      assert.equal(code(await removeDocument(tx, office.companion.act(TUESDAY), graded.id)), 'not-allowed');
      assert.deepEqual(await removeDocument(tx, office.traveller.act(TUESDAY), graded.id), { done: true });
      assert.equal(code(await removeDocument(tx, office.traveller.act(TUESDAY), graded.id)), 'not-found');
      assert.equal((await evidenceOf(tx, memberId)).passes.length, 1);

      await moveByDate(tx, office.officer.act(THURSDAY));
      must(await submitAccount(tx, office.traveller.act(THURSDAY), memberId));
      assert.equal(code(await add(hotel({ invoice: 'INV/1' }), office.traveller, THURSDAY)), 'papers-closed');
      // What was indicated may be added to, and nothing of it goes.
      await updateMember(tx, memberId, { state: 'indicated' });
      must(await add(hotel({ invoice: 'INV/1', room: '' }), office.traveller, THURSDAY));
      assert.equal(code(await removeDocument(tx, office.traveller.act(THURSDAY), whole.id)), 'papers-closed');
    });
  },
);

const A = 'a'.repeat(64);
const B = 'b'.repeat(64);
const REPORT =
  'Rapat koordinasi dibuka kepala dinas pada pukul sembilan dan membahas penyelarasan anggaran desa dengan rencana kerja ' +
  'pemerintah daerah tahun berikutnya, termasuk tata cara pencairan tahap kedua serta pendampingan bagi desa yang terlambat.';

eachEngine(
  'the same pass, bill, picture and report are found across staff, and what was taken back speaks against nobody',
  async (database, government) => {
    await database.db.asGovernment(government.id, async (tx) => {
      const office = await openOffice(tx, government);
      const first = await issuedTrip(tx, office);
      const second = await issuedTrip(tx, office, { members: [traveller(office.colleague, true)] });
      const [own, companion, other] = [first.members[0]!.id, first.members[1]!.id, second.members[0]!.id];
      const people = { [own]: office.traveller, [companion]: office.companion, [other]: office.colleague };
      const add = async (memberId: string, input: NewDocument) =>
        must(await addDocument(tx, people[memberId]!.act(MONDAY), memberId, documentBody.parse(input))).id;
      const receipt = (fileId: string): NewDocument => ({
        kind: 'receipt',
        fields: { description: 'Taksi', day: '2026-03-02', amount: 150_000 },
        fileId,
      });
      const photo = (fileId: string): NewDocument => ({
        kind: 'photo',
        fields: { day: '2026-03-02' },
        fileId,
      });
      const picture = (memberId: string, hash: string, dhash: string | null) =>
        insertPicture(tx, government, memberId, { hash, dhash });

      const ownPass = await add(own, pass({ barcode: BARCODE }));
      const ownBill = await add(own, hotel());
      const ownReceipt = await add(own, receipt(await picture(own, A, '00ff00ff00ff00ff')));
      const ownPhoto = await add(own, photo(await picture(own, A.replace('a', 'c'), '1234567812345678')));
      const ownReport = await add(own, { kind: 'report', fields: { text: REPORT } });
      await add(companion, photo(await picture(companion, A.replace('a', 'd'), '1234567812345678')));
      await add(companion, { kind: 'report', fields: { text: REPORT } });
      const nothing = {
        unreadable: [],
        reusedPasses: [],
        usedBeforePasses: [],
        copiedPasses: [],
        reusedStays: [],
        usedBeforeStays: [],
        samePictures: [],
        copies: [],
      };
      // One report and one photograph of the meeting belong to all of one trip.
      assert.deepEqual(await papersOfOthers(tx, own), nothing);

      await add(
        other,
        pass({
          barcode: BARCODE.replace('012A', '014C').replace('PELAKSANA/ORANG MR ', 'REKAN/ORANG MR     '),
        }),
      );
      const bill = await add(other, hotel({ invoice: 'lain', nights: 1 }));
      const near = await add(other, receipt(await picture(other, B, '00ff00ff00ff00fc')));
      await add(other, receipt(await picture(other, B.replace('b', 'e'), 'ff00ff00ff00ff00')));
      const photoThere = await add(
        other,
        photo(await picture(other, B.replace('b', 'f'), '1234567812345678')),
      );
      const copied = await add(other, { kind: 'report', fields: { text: `${REPORT} Selesai.` } });
      const found = await papersOfOthers(tx, own);
      assert.deepEqual(found.reusedPasses, [ownPass], 'the same place in the queue under another name');
      assert.deepEqual(found.reusedStays, [ownBill], 'the same room in one of the nights');
      assert.deepEqual(found.samePictures, [{ document: ownReceipt, other: near, distance: 2 }]);
      assert.deepEqual(
        found.copies.map(({ document, other: there, kind }) => [document, there, kind]),
        [
          [ownPhoto, photoThere, 'photo'],
          [ownReport, copied, 'report'],
        ],
      );
      assert.ok(found.copies[1]!.likeness > 0.8 && found.copies[1]!.likeness < 1);
      assert.deepEqual((await papersOfOthers(tx, other)).reusedStays, [bill], 'both are asked');

      for (const id of [bill, near, photoThere, copied])
        must(await removeDocument(tx, office.colleague.act(MONDAY), id));
      assert.deepEqual(await papersOfOthers(tx, own), { ...nothing, reusedPasses: [ownPass] });
    });
  },
);

eachEngine(
  'a copy of a pass touches nobody whose name it carries; of two uses by one traveller the later is to be answered for',
  async (database, government) => {
    await database.db.asGovernment(government.id, async (tx) => {
      const office = await openOffice(tx, government);
      const { traveller: owner, colleague } = office;
      const memberOf = async (who: typeof owner) =>
        (await issuedTrip(tx, office, { members: [traveller(who, true)] })).members[0]!.id;
      const first = await memberOf(owner);
      const copier = await memberOf(colleague);
      const again = await memberOf(owner);
      const hand = async (memberId: string, who: typeof owner, input: NewDocument) =>
        must(await addDocument(tx, who.act(MONDAY), memberId, documentBody.parse(input))).id;
      const original = await hand(first, owner, pass({ barcode: BARCODE }));
      const room = await hand(first, owner, hotel());
      const copy = await hand(copier, colleague, pass({ barcode: BARCODE }));
      const found = await papersOfOthers(tx, first);
      assert.deepEqual([found.copiedPasses, found.reusedPasses], [[original], []]);
      const later = await papersOfOthers(tx, copier);
      assert.deepEqual([later.copiedPasses, later.reusedPasses], [[copy], []]);

      const second = await hand(again, owner, pass({ barcode: BARCODE }));
      const sameRoom = await hand(again, owner, hotel({ invoice: 'lain' }));
      const used = await papersOfOthers(tx, again);
      assert.deepEqual([used.reusedPasses, used.usedBeforePasses], [[second], [second]]);
      assert.deepEqual([used.reusedStays, used.usedBeforeStays], [[sameRoom], [sameRoom]]);
      const before = await papersOfOthers(tx, first);
      assert.deepEqual(
        [before.reusedPasses, before.copiedPasses, before.reusedStays],
        [[], [original], []],
        `${room} was there first`,
      );
    });
  },
);

eachEngine('the very same file is found without a picture’s hash', async (database, government) => {
  await database.db.asGovernment(government.id, async (tx: Tx) => {
    const office = await openOffice(tx, government);
    const { members } = await issuedTrip(tx, office);
    const days = { day: plainDate('2026-03-02'), note: '' };
    const ids: string[] = [];
    for (const [place, who] of [office.traveller, office.companion].entries()) {
      const memberId = members[place]!.id;
      const fileId = await insertPicture(tx, government, memberId, { hash: A, dhash: null });
      const input = documentBody.parse({ kind: 'statement', fields: days, fileId });
      ids.push(must(await addDocument(tx, who.act(MONDAY), memberId, input)).id);
    }
    assert.deepEqual((await papersOfOthers(tx, members[0]!.id)).samePictures, [
      { document: ids[0], other: ids[1], distance: 0 },
    ]);
  });
});
