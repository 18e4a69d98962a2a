import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Act, Government } from '../../../platform/act.ts';
import { asJob } from '../../../platform/capability.ts';
import { inspectSignature } from '../../../platform/documents/signing/inspect.ts';
import { findFile } from '../../../platform/files/store.ts';
import { isRefusal } from '../../../platform/outcome.ts';
import { NAUGHTY } from '../../../platform/tables/naughty.fixture.ts';
import { eachEngine, type TestDatabase } from '../../../platform/test-database.ts';
import { requestCertificate } from '../actions/request-certificate.ts';
import {
  asPerson,
  NOW,
  openOffice,
  setParameter,
  testFolder,
  testServices,
  TODAY,
} from '../clearance.fixture.ts';
import { resumeJob, signJob } from '../jobs/issuing.ts';
import { APPROVAL_STEPS, SIGNATURE_PROVIDER } from '../parameters.ts';
import { findCertificate } from '../store/certificates.ts';
import { findRequest } from '../store/requests.ts';
import { certificatePdf, type CertificatePaper } from './certificate-pdf.ts';
import { signCertificate, type Run } from './sign-certificate.ts';

async function approvedRequest({ db }: TestDatabase, government: Government) {
  return db.asGovernment(government.id, async (tx) => {
    const office = await openOffice(tx, government);
    await setParameter(tx, government, APPROVAL_STEPS, []);
    const act = asPerson(office, '2026-11-23T01:00:00Z');
    const request = await requestCertificate(tx, act, { ...office.person, purpose: 'promosi', note: '' });
    assert.ok(!isRefusal(request));
    return { request, act, office };
  });
}

function stateOf({ db }: TestDatabase, government: Government, id: string) {
  return db.asGovernment(government.id, async (tx) => {
    const certificate = (await findCertificate(tx, id))!;
    const file = certificate.fileId === null ? undefined : await findFile(tx, certificate.fileId);
    return { state: (await findRequest(tx, id))!.state, certificate, file };
  });
}

const has = (program: string) => spawnSync(program, ['-v']).error === undefined;

eachEngine(
  'the job signs and issues: one page, signed, intact, with its code and QR',
  async (database, government) => {
    const services = testServices(database);
    const { request } = await approvedRequest(database, government);
    await signJob.run(services, government, request.id);
    const { state, file } = await stateOf(database, government, request.id);
    assert.equal(state, 'valid');
    const bytes = await services.files.read(government.id, file!.hash);
    const { intact, whole, bound } = inspectSignature(bytes)!;
    assert.deepEqual([intact, whole, bound], [true, true, true]);
    await signJob.run(services, government, request.id);
    assert.equal((await stateOf(database, government, request.id)).file!.hash, file!.hash);
  },
);

eachEngine(
  'killed between signature and issue, nothing is half done and the next run issues',
  async (database, government) => {
    const services = testServices(database);
    const { request } = await approvedRequest(database, government);
    let transactions = 0;
    const dies: Run = (work) => {
      transactions += 1;
      if (transactions === 2) throw new Error('killed');
      return asJob(services, government, 'test', work);
    };
    await assert.rejects(signCertificate(services, government, dies, request.id), /killed/);
    const half = await stateOf(database, government, request.id);
    assert.deepEqual(
      [half.state, half.certificate.fileId, half.certificate.signedAt],
      ['awaiting-signature', null, null],
    );
    await resumeJob.run(services, government);
    assert.equal((await stateOf(database, government, request.id)).state, 'valid');
  },
);

eachEngine(
  'without a provider nothing is issued, and the Inspektur is asked where a person signs',
  async (database, government) => {
    const services = testServices(database);
    const { request } = await approvedRequest(database, government);
    await database.db.asGovernment(government.id, (tx) =>
      setParameter(tx, government, SIGNATURE_PROVIDER, 'none'),
    );
    await signJob.run(services, government, request.id);
    const { state, certificate } = await stateOf(database, government, request.id);
    assert.deepEqual([state, certificate.fileId], ['awaiting-signature', null]);
  },
);

const government: Government = {
  id: 'g',
  name: 'Kota Uji',
  zone: 'Asia/Makassar',
  practiceOf: null,
  demo: true,
};
const paper = (conditions: number, name = 'Siti'): CertificatePaper => ({
  government,
  publicUrl: 'https://lurus.example',
  signing: 'electronic',
  at: NOW,
  request: {
    kind: 'person',
    subjectName: name,
    subjectNumber: '198001012005012000',
    officeName: `${name} `.repeat(3),
    purpose: 'cuti-besar',
  } as CertificatePaper['request'],
  certificate: {
    registerText: '700/0001/ESKBT/2026',
    shortCode: '0123456789',
    issuedOn: TODAY,
    validUntil: '2027-02-21' as Act['today'],
    conditions: Array.from({ length: conditions }, (_, index) => ({
      id: `Temuan nomor ${index} `.repeat(12),
      en: '',
    })),
  } as CertificatePaper['certificate'],
});

test(
  'the certificate is one page whatever its name and conditions, and says what it must',
  { skip: has('pdftotext') ? false : 'no pdftotext' },
  async () => {
    for (const each of [paper(0), paper(2), paper(60), paper(3, 'Ā'.repeat(700))]) {
      const file = join(testFolder(), 'paper.pdf');
      writeFileSync(file, await certificatePdf(each));
      const text = spawnSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).stdout;
      assert.equal(text.split('\f').length - 1, 1);
      assert.match(text, /700\/0001\/ESKBT\/2026/);
      assert.match(text, /01234-56789/);
      assert.match(text, /21 Februari 2027/);
      assert.match(text, /Halaman 1 dari 1/);
      if (each.certificate.conditions.length > 0) assert.match(text, /dengan syarat/);
      if (each.certificate.conditions.length === 60) assert.match(text, /dan \d+ syarat lain/);
    }
  },
);

test(
  'whatever a name holds, it is one page that opens',
  { skip: has('pdfinfo') ? false : 'no pdfinfo' },
  async () => {
    const file = join(testFolder(), 'naughty.pdf');
    for (const name of NAUGHTY) {
      writeFileSync(file, await certificatePdf(paper(0, name)));
      assert.match(spawnSync('pdfinfo', [file], { encoding: 'utf8' }).stdout, /^Pages:\s+1$/m, name);
    }
  },
);
