import assert from 'node:assert/strict';
import { insertMany } from '../../../../platform/database/insert.ts';
import { newId, sha256 } from '../../../../platform/ids.ts';
import { eachEngine } from '../../../../platform/test-database.ts';
import { codeOf, must, openDesk } from '../../desk.fixture.ts';
import type { NewPaper } from '../../contract/papers.ts';
import { presentPaper } from '../../http/papers/present.ts';
import { findPaper, partsOf } from '../../store/papers/papers.ts';
import { answerNote, closeNote, handInPaper, passPaper, returnPaper, writeNote } from './review-paper.ts';
import { editPaper, writePaper } from './write-paper.ts';

const words: NewPaper = {
  title: 'Uji pembayaran ganda',
  year: 2026,
  agencyId: null,
  assignmentId: null,
  sampleId: null,
  purpose: 'Memastikan tidak ada pembayaran ganda',
  procedure: 'Bandingkan faktur',
  result: 'Satu faktur dibayar dua kali',
  conclusion: 'Kelebihan bayar',
  quality: true,
  flagIds: [],
};

eachEngine(
  'a working paper goes up through its levels, comes back with a note, is answered, passed and frozen',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const { auditor, leader, controller, inspektur, treasurer, works } = await openDesk(tx, government);
      assert.equal(codeOf(await writePaper(tx, treasurer, words)), 'not-allowed');
      const { id, number } = must(await writePaper(tx, auditor, { ...words, agencyId: works.id }));
      assert.equal(number, 'KKA-2026-00001');
      assert.equal(must(await writePaper(tx, auditor, words)).number, 'KKA-2026-00002');
      assert.equal(codeOf(await handInPaper(tx, controller, id)), 'not-allowed');
      must(await handInPaper(tx, auditor, id));
      assert.equal(codeOf(await passPaper(tx, controller, id)), 'not-allowed');
      assert.equal(codeOf(await returnPaper(tx, leader, id)), 'no-note');
      const note = must(await writeNote(tx, leader, id, 'Lampirkan faktur'));
      must(await returnPaper(tx, leader, id));
      assert.equal(codeOf(await handInPaper(tx, auditor, id)), 'notes-unanswered');
      must(await answerNote(tx, auditor, id, note.id, 'Sudah dilampirkan'));
      const edit = { ...words, agencyId: works.id, result: 'Diperjelas', edition: 1 };
      assert.equal(codeOf(await editPaper(tx, auditor, id, edit)), 'changed');
      must(await editPaper(tx, auditor, id, { ...edit, edition: 2 }));
      must(await handInPaper(tx, auditor, id));
      assert.equal(codeOf(await passPaper(tx, leader, id)), 'notes-open');
      must(await closeNote(tx, leader, id, note.id));
      must(await passPaper(tx, leader, id));
      must(await passPaper(tx, controller, id));
      must(await passPaper(tx, inspektur, id));
      const paper = (await findPaper(tx, id))!;
      assert.deepEqual([paper.state, paper.level], ['signed', null]);
      assert.equal(sha256(paper.content!), paper.hash);
      assert.match(paper.content!, /Diperjelas/);
      assert.equal(
        codeOf(await editPaper(tx, auditor, id, { ...edit, edition: paper.edition })),
        'wrong-state',
      );
      assert.equal((await partsOf(tx, id)).reviews.length, 4);
    });
  },
);

eachEngine('who changed the text of another’s paper does not review it', async ({ db }, government) => {
  await db.asGovernment(government.id, async (tx) => {
    const { auditor, leader } = await openDesk(tx, government);
    const { id } = must(await writePaper(tx, auditor, words));
    must(await editPaper(tx, leader, id, { ...words, edition: 1 }));
    must(await handInPaper(tx, auditor, id));
    assert.equal(codeOf(await passPaper(tx, leader, id)), 'own-paper');
  });
});

eachEngine(
  'a paper stands under an assignment of its own agency, and keeps it',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const { auditor, works, health } = await openDesk(tx, government);
      const assignment = {
        government_id: government.id,
        kind: 'audit',
        created_by: 'x',
        created_at: auditor.now,
      };
      const days = { starts_on: '2026-11-01', ends_on: '2026-11-30' };
      const [own, open] = [newId(), newId()];
      await insertMany(tx, 'assignment', [
        { ...assignment, ...days, id: own, number: 'ST-1', title: 'Audit belanja', agency_id: works.id },
        { ...assignment, ...days, id: open, number: 'ST-2', title: 'Pemantauan', agency_id: null },
      ]);
      const write = (agencyId: string | null, assignmentId: string) =>
        writePaper(tx, auditor, { ...words, agencyId, assignmentId });
      assert.equal(codeOf(await write(works.id, newId())), 'assignmentId');
      assert.equal(codeOf(await write(health.id, own)), 'assignmentId');
      assert.equal(codeOf(await write(null, own)), 'assignmentId');
      must(await write(health.id, open));
      const paper = must(await write(works.id, own));
      const { assignment: shown } = await presentPaper(tx, auditor, paper);
      assert.deepEqual(shown, { id: own, label: 'ST-1 Audit belanja' });
      const edit = { ...words, agencyId: health.id, assignmentId: own, edition: 1 };
      assert.equal(codeOf(await editPaper(tx, auditor, paper.id, edit)), 'assignmentId');
    });
  },
);
