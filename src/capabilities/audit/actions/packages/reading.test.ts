import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import sharp from 'sharp';
import type { Act, Government } from '../../../../platform/act.ts';
import type { FileKind } from '../../../../platform/files/kinds.ts';
import { insertFile } from '../../../../platform/files/store.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import type { ReadDocument } from '../../../../platform/reading/document.ts';
import { refusalOf } from '../../../../platform/reading/refusals.ts';
import { readAs } from '../../demo/packages/read-as.ts';
import { isRefusal } from '../../../../platform/outcome.ts';
import type { Services } from '../../../../platform/services.ts';
import { temporaryFolder } from '../../../../platform/temporary-folder.fixture.ts';
import { eachEngine, type TestDatabase } from '../../../../platform/test-database.ts';
import { overrideParameter } from '../../../../platform/parameters/override-parameter.ts';
import { plainDate } from '../../../../platform/calendar/index.ts';
import { bomb } from '../../../../platform/pictures/bomb.fixture.ts';
import { pdfOf } from '../../../../platform/reading/documents.fixture.ts';
import { READING_PAGES } from '../../parameters/reading.ts';
import { testServices } from '../../../clearance/clearance.fixture.ts';
import { tinyPdf } from '../../demo/packages/tiny-pdf.ts';
import { readJob, readingSweepJob, readOne } from '../../jobs/packages/read-documents.ts';
import { attach, must, office, plainPackage, queueing } from '../../packages.fixture.ts';
import { documentsOf, findDocument } from '../../store/packages/documents.ts';
import { fieldsOf } from '../../store/packages/fields.ts';
import { findPackage } from '../../store/packages/packages.ts';
import { MOST_TRIES } from './begin-reading.ts';
import { addDocument, readAgain, removeDocument } from './documents.ts';
import { confirmFields } from './keep-fields.ts';
import { unconfirmedFields } from './load-facts.ts';
import { runCheck } from './run-check.ts';
import { submitPackage } from './submit-package.ts';

const RECEIPT = [
  'KUITANSI',
  'Sudah terima dari: Bendahara Pengeluaran',
  'Uang sejumlah: Rp 1.234.567,00',
  'Terbilang: satu juta dua ratus tiga puluh empat ribu lima ratus enam puluh tujuh rupiah',
  'Untuk pembayaran: alat tulis kantor',
  'Tanggal: 12 Oktober 2026',
];

eachEngine(
  'a receipt fills its fields with where they stand; a person’s word is never read over, and what is taken back says nothing',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const people = await office(tx, government);
      const act = people.treasurer.act();
      const of = await plainPackage(tx, act, people.agencyId);
      const read = await attach(tx, act, of, null, RECEIPT);
      const fields = new Map((await fieldsOf(tx, of.id)).map((each) => [each.field, each]));
      const receipt = fields.get('amounts.receipt');
      assert.deepEqual([receipt?.value, receipt?.provenance, receipt?.page], [1_234_567, 'pdf-text', 1]);
      assert.ok(receipt?.box != null && receipt.document_id !== null);
      assert.equal(fields.get('dates.receipt')?.provenance, 'hand');
      const document = (await documentsOf(tx, of.id)).find((each) => each.id === receipt.document_id)!;
      assert.deepEqual([document.kind, document.kind_by, document.reading], ['receipt', 'guess', 'read']);
      const open = unconfirmedFields(await fieldsOf(tx, of.id));
      if (open.length > 0)
        must(await confirmFields(tx, act, of.id, { version: read.version, fields: open as never }));
      assert.deepEqual(unconfirmedFields(await fieldsOf(tx, of.id)), []);
      must(await removeDocument(tx, act, document.id));
      assert.equal(
        (await fieldsOf(tx, of.id)).some((each) => each.field === 'amounts.receipt'),
        false,
      );
    });
  },
);

eachEngine(
  'what a machine read and nobody looked at is not handed in; it is named',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const people = await office(tx, government);
      const act = people.treasurer.act();
      const of = await plainPackage(tx, act, people.agencyId);
      const wrong = RECEIPT.map((line) => line.replace('1.234.567', '1.234.576'));
      const read = await attach(tx, act, of, null, wrong);
      const refused = await submitPackage(tx, act, queueing(), of.id, read.version);
      assert.ok(isRefusal(refused));
      assert.equal(refused.code, 'package-incomplete');
      assert.ok(refused.complaints.some((each) => each.field === 'amounts.receipt'));
      const confirmed = must(
        await confirmFields(tx, act, of.id, {
          version: read.version,
          fields: refused.complaints.map((each) => each.field as 'amounts.receipt'),
        }),
      );
      const done = must(await submitPackage(tx, act, queueing(), of.id, confirmed.version));
      assert.equal(done.outcome, 'stopped', 'the receipt says another amount than the package');
    });
  },
);

eachEngine(
  'the same file twice in a package is refused; in two packages it is found',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const people = await office(tx, government);
      const act = people.treasurer.act();
      const first = await attach(tx, act, await plainPackage(tx, act, people.agencyId), 'photo', [], 'a');
      await assert.rejects(attach(tx, act, first, 'photo', [], 'a'), /document-twice/);
      const second = await attach(tx, act, await plainPackage(tx, act, people.agencyId), 'photo', [], 'a');
      const { facts } = await runCheck(tx, act, second);
      assert.deepEqual(
        facts.history.documents?.map((each) => [each.otherPackage, each.match]),
        [[first.id, 'same-file']],
      );
    });
  },
);

/** Bytes as a document of a fresh package, its queued job run. @returns what became of the document */
async function upload(
  { db }: TestDatabase,
  services: Services,
  government: Government,
  act: Act,
  packageId: string,
  bytes: Buffer,
  kind: FileKind,
) {
  const kept = await services.files.put(government.id, bytes);
  const documentId = await db.asGovernment(government.id, async (tx) => {
    const mediaType = kind === 'pdf' ? 'application/pdf' : `image/${kind}`;
    const file = await insertFile(tx, act, services.files, { ...kept, name: `bukti.${kind}`, mediaType });
    return must(await addDocument(tx, act, queueing(), packageId, file, null)).documentId;
  });
  await readJob.run(services, government, documentId);
  return db.asGovernment(government.id, async (tx) => (await findDocument(tx, documentId))!);
}

/** A book of a file, of which the government has the first two pages read. */
const FIVE_HUNDRED = Array.from({ length: 500 }, (_, at) => [`Halaman nomor ${at + 1} dari berkas ini`]);
const TWO_PAGES = {
  key: READING_PAGES.key,
  value: 2,
  validFrom: plainDate('2026-01-01'),
  source: 'Keputusan Inspektur',
  verified: true,
};

const has = (program: string) => spawnSync(program, ['-v']).error === undefined;

eachEngine('what cannot be read says why, and the next document is read', async (database, government) => {
  if (!has('pdftotext') || !has('qpdf')) return;
  const services = testServices(database);
  const { act, of } = await database.db.asGovernment(government.id, async (tx) => {
    const people = await office(tx, government);
    const by = people.treasurer.act();
    must(await overrideParameter(tx, people.inspektur.act(), [READING_PAGES], TWO_PAGES));
    return { act: by, of: await plainPackage(tx, by, people.agencyId) };
  });
  const folder = temporaryFolder('spj');
  const [plain, locked] = [join(folder, 'a.pdf'), join(folder, 'b.pdf')];
  writeFileSync(plain, tinyPdf(RECEIPT));
  spawnSync('qpdf', ['--encrypt', 'rahasia', 'rahasia', '256', '--', plain, locked]);
  const bytes = readFileSync(locked);
  assert.ok(bytes.length > 0);
  const send = (content: Buffer, kind: FileKind) =>
    upload(database, services, government, act, of.id, content, kind);
  const encrypted = await send(bytes, 'pdf');
  assert.deepEqual([encrypted.reading, encrypted.trouble], ['failed', 'encrypted']);
  const grey = await sharp({ create: { width: 300, height: 200, channels: 3, background: '#888888' } })
    .png()
    .toBuffer();
  const nothing = await send(grey, 'png');
  assert.ok(nothing.reading === 'failed' || nothing.reading === 'nothing');
  const broken = await send(Buffer.from('%PDF-1.4\nnothing of a PDF'), 'pdf');
  assert.equal(broken.reading, 'failed');
  const bombed = await send(bomb(60_000), 'png');
  assert.deepEqual([bombed.reading, bombed.trouble], ['failed', 'pixels']);
  const long = await send(await pdfOf(FIVE_HUNDRED), 'pdf');
  assert.deepEqual([long.reading, long.pages], ['read', 500], 'its first pages are read');
  const good = await send(tinyPdf(RECEIPT), 'pdf');
  assert.deepEqual(
    [good.reading, good.kind, good.pages, good.traits?.signature?.state],
    ['read', 'receipt', 1, 'none'],
  );
  await database.db.asGovernment(government.id, async (tx) => {
    const fields = await fieldsOf(tx, of.id);
    assert.ok(fields.some((each) => each.field === 'amounts.receipt' && each.value === 1_234_567));
    assert.ok((await findPackage(tx, of.id))!.version > of.version);
    assert.equal(isRefusal(of), false);
  });
});

/** What the reader answers to a file that it could not take up. */
const sentAway = (code: 'busy' | 'time'): ReadDocument => ({
  ...readAs([]),
  way: 'none',
  refused: refusalOf(code),
});

eachEngine(
  'a document that a busy machine left is read later, given up after some tries, and read again when a person asks',
  async (database, government) => {
    const services = testServices(database);
    const run = <T>(work: (tx: Tx) => Promise<T>) => database.db.asGovernment(government.id, work);
    const { act, ids } = await run(async (tx) => {
      const people = await office(tx, government);
      const by = people.treasurer.act();
      const of = await plainPackage(tx, by, people.agencyId);
      const ids: string[] = [];
      for (const name of ['lost', 'busy', 'slow']) {
        const kept = await services.files.put(government.id, Buffer.from(`%PDF-1.7 ${name}`));
        const file = await insertFile(tx, by, services.files, {
          ...kept,
          name: `${name}.pdf`,
          mediaType: 'application/pdf',
        });
        ids.push(must(await addDocument(tx, by, queueing(), of.id, file, 'receipt')).documentId);
        if (name === 'lost') await services.files.erase(government.id, kept.hash);
      }
      return { act: by, ids };
    });
    const [lost = '', busy = '', slow = ''] = ids;
    const stateOf = async (id: string) => {
      const found = (await run((tx) => findDocument(tx, id)))!;
      return [found.reading, found.trouble, found.tries];
    };
    const attempt = (id: string, answer: ReadDocument) =>
      readOne(services, government, id, async () => answer);

    await assert.rejects(attempt(busy, sentAway('busy')), { name: 'ReadLater' });
    assert.deepEqual(await stateOf(busy), ['waiting', null, 1]);
    await attempt(busy, readAs(RECEIPT));
    assert.deepEqual(await stateOf(busy), ['read', null, 2]);

    for (let time = 1; time < 3; time += 1)
      await assert.rejects(attempt(slow, sentAway('time')), { name: 'ReadLater' });
    await attempt(slow, sentAway('time'));
    assert.deepEqual(await stateOf(slow), ['failed', 'time', 3]);
    const jobs = queueing();
    must(await run((tx) => readAgain(tx, act, jobs, slow)));
    assert.deepEqual([await stateOf(slow), jobs.jobs.length], [['waiting', null, 0], 1]);

    // Its content is not there: whoever begins never comes to an end, and the one behind it is read all the same.
    const later = { ...services, clock: () => services.clock().add({ hours: 1 }) };
    await assert.rejects(readingSweepJob.run(later, government));
    assert.deepEqual((await stateOf(lost))[2], 1);
    assert.notEqual((await stateOf(slow))[0], 'waiting');
    for (let time = 2; time <= MOST_TRIES; time += 1)
      await assert.rejects(readJob.run(services, government, lost));
    await readJob.run(services, government, lost);
    assert.deepEqual(await stateOf(lost), ['failed', 'time', MOST_TRIES]);
  },
);
