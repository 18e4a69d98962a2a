import assert from 'node:assert/strict';
import { X509Certificate } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { isRefusal } from '../../outcome.ts';
import { drawQr, letterhead, paragraph } from '../blocks.ts';
import { makePdf } from '../pdf.ts';
import { bsreSeal, bsreV1, bsreV2, type BsreAccess } from './bsre.ts';
import { inspectSignature } from './inspect.ts';
import { localKey } from './local.ts';
import { openProvider } from './open.ts';
import { signPdf } from './sign-pdf.ts';

const NOW = '2026-11-22T02:00:00Z';
const CITY = {
  id: '00000000-0000-7000-8000-000000000001',
  name: 'Kota Pangkal Śrī',
  practiceOf: null,
  demo: false,
};
const REQUEST = {
  name: 'Inspektorat Kota',
  reason: 'Surat keterangan',
  location: 'Kota Pangkal Śrī',
  at: NOW,
};
const folder = mkdtempSync(join(tmpdir(), 'lurus-signing-'));
after(() => rmSync(folder, { recursive: true }));

const has = (program: string) => spawnSync(program, ['-v']).error === undefined;
const noPdfsig = has('pdfsig') ? false : 'no pdfsig';
const noQpdf = has('qpdf') ? false : 'no qpdf';
const noOpenssl = has('openssl') ? false : 'no openssl';

let unsigned: Promise<Buffer> | null = null;
function letter(): Promise<Buffer> {
  return (unsigned ??= makePdf({ title: 'Surat', government: CITY, now: NOW, locale: 'id' }, (page) => {
    letterhead(page, { government: 'Pemerintah Kota', unit: 'Inspektorat' });
    paragraph(page, 'Żubr bebas temuan.');
    drawQr(page, 'https://lurus.example/cek/eskbt/0123456789', page.left, page.y, 90);
  }));
}
const key = () => localKey(join(folder, 'keys'), CITY.id, CITY.name, NOW);
const signed = async () => signPdf(await letter(), await key(), REQUEST);

function run(program: string, pdf: Buffer, ...args: string[]): string {
  const file = join(folder, 'signed.pdf');
  writeFileSync(file, pdf);
  const { stdout, stderr } = spawnSync(program, [...args, file], { encoding: 'utf8' });
  return stdout + stderr;
}

test('pdfsig: valid, whole document signed; a flipped byte is told', { skip: noPdfsig }, async () => {
  const pdf = await signed();
  const report = run('pdfsig', pdf);
  assert.match(report, /Signature is Valid/);
  assert.match(report, /Total document signed/);
  assert.match(report, /ETSI\.CAdES\.detached/);
  assert.match(report, /Segel uji Kota Pangkal Śrī/);
  const flipped = Buffer.from(pdf);
  flipped[400]! ^= 1;
  assert.match(run('pdfsig', flipped), /Digest Mismatch/);
});

test('qpdf --check is clean after signing', { skip: noQpdf }, async () => {
  assert.match(run('qpdf', await signed(), '--check'), /No syntax or stream encoding errors/);
});

test(
  'openssl accepts it as CAdES: signing-certificate-v2 is signed and fits',
  { skip: noOpenssl },
  async () => {
    const pdf = await signed();
    const text = pdf.toString('latin1');
    const [, a, b, c, d] = /\/ByteRange \[(\d+) (\d+) (\d+) (\d+)\]/.exec(text)!.map(Number) as number[];
    const cms = Buffer.from(text.slice(b! + 1, c! - 1), 'hex');
    writeFileSync(join(folder, 'cms.der'), cms);
    writeFileSync(
      join(folder, 'content'),
      Buffer.concat([pdf.subarray(a, a! + b!), pdf.subarray(c, c! + d!)]),
    );
    const { certificate } = await key();
    writeFileSync(join(folder, 'ca.pem'), new X509Certificate(certificate).toString());
    const openssl = (options: string) =>
      spawnSync('openssl', ['cms', ...options.split(' ')], { cwd: folder, encoding: 'utf8' });
    const at = Date.parse(NOW) / 1000 + 60;
    const verified = openssl(
      `-verify -cades -CAfile ca.pem -attime ${at} -purpose any -binary -inform DER -in cms.der -content content -out verified`,
    );
    assert.match(verified.stderr, /CAdES Verification successful/i);
    const printed = openssl('-cmsout -print -inform DER -in cms.der').stdout;
    assert.match(printed, /signingCertificateV2|1\.2\.840\.113549\.1\.9\.16\.2\.47/);
    assert.doesNotMatch(printed, /signingTime/);
  },
);

test('our own look agrees: intact and bound; any flipped byte of the document is found', async () => {
  const pdf = await signed();
  const inspection = inspectSignature(pdf);
  assert.deepEqual(
    { ...inspection, subject: inspection?.subject.includes('Segel uji') },
    { intact: true, whole: true, bound: true, subject: true },
  );
  for (const at of [10, 1_000, 3_000, pdf.length - 20]) {
    const flipped = Buffer.from(pdf);
    flipped[at]! ^= 1;
    assert.notEqual(inspectSignature(flipped)?.intact, true, `byte ${at}`);
  }
  assert.equal(inspectSignature(Buffer.concat([pdf, Buffer.from('\n% more')]))?.whole, false);
  assert.equal(inspectSignature(await letter()), null);
});

test('the key is made once, in one file for its owner only', async () => {
  const keys = join(folder, 'fresh');
  const [first, second] = await Promise.all([1, 2].map(() => localKey(keys, CITY.id, CITY.name, NOW)));
  assert.ok(first!.certificate.equals(second!.certificate));
  assert.equal(statSync(join(keys, CITY.id, 'signing.pem')).mode & 0o777, 0o600);
  assert.equal(statSync(join(keys, CITY.id)).mode & 0o777, 0o700);
});

test('a practice twin signs with its own seal, whatever has been chosen', async () => {
  const provider = await openProvider(folder, { ...CITY, practiceOf: 'another' }, 'bsre-v2');
  assert.equal(provider.name, 'local');
  const none = await openProvider(folder, CITY, 'none');
  assert.ok(isRefusal(await none.sign(await letter(), REQUEST)));
});

/** A stand-in for the esign client: checks what it is sent, signs with a key of ours. */
async function withBsre(work: (access: BsreAccess, seen: string[]) => Promise<void>): Promise<void> {
  const seen: string[] = [];
  const server = createServer((request, response) => {
    void answer(request).then(({ status, body, type }) =>
      response.writeHead(status, { 'content-type': type }).end(body),
    );
  });
  const json = (status: number, value: unknown) => ({
    status,
    body: JSON.stringify(value),
    type: 'application/json',
  });
  const answer = async (
    request: IncomingMessage,
  ): Promise<{ status: number; body: string | Buffer; type: string }> => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    seen.push(request.url!);
    if (request.headers.authorization !== `Basic ${Buffer.from('lurus:rahasia').toString('base64')}`)
      return json(401, {});
    if (request.url === '/api/sign/pdf') {
      const form = await new Response(body, {
        headers: { 'content-type': request.headers['content-type']! },
      }).formData();
      if (form.get('passphrase') !== 'benar')
        return json(400, { status_code: 2031, error: 'Passphrase anda salah' });
      const pdf = Buffer.from(await (form.get('file') as Blob).arrayBuffer());
      return { status: 200, body: await signPdf(pdf, await key(), REQUEST), type: 'application/pdf' };
    }
    const sent = JSON.parse(body.toString()) as Record<string, string> & { file: string[] };
    if (request.url === '/api/v2/seal/get/totp')
      return json(200, { totp: `${Number(sent['totp']) + 1}`, result: true });
    if (request.url === '/api/v2/seal/pdf' && sent['totp'] !== '8') return json(400, { error: 'totp' });
    if (request.url === '/api/v2/sign/pdf') {
      if (sent['passphrase'] === 'macet')
        return json(500, { error: 'Internal Server Error', passphrase: 'macet' });
      if (sent['passphrase'] === 'curang') return json(200, { file: [sent.file[0]] });
      if (sent['passphrase'] !== 'benar')
        return json(400, { status_code: 2031, error: 'Passphrase anda salah' });
    }
    const pdf = await signPdf(Buffer.from(sent.file[0]!, 'base64'), await key(), REQUEST);
    return json(200, { time: 12, file: [pdf.toString('base64')] });
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  try {
    await work({ baseUrl: `http://127.0.0.1:${port}`, user: 'lurus', password: 'rahasia' }, seen);
  } finally {
    server.close();
    server.closeAllConnections();
  }
}

test('BSrE signs with NIK and passphrase, by both of its interfaces', async () => {
  await withBsre(async (access, seen) => {
    for (const provider of [bsreV2(access), bsreV1(access)]) {
      const pdf = await provider.sign(await letter(), REQUEST, {
        nik: '9901010101010001',
        passphrase: 'benar',
      });
      assert.ok(!isRefusal(pdf));
      assert.equal(inspectSignature(pdf)?.intact, true);
      const wrong = await provider.sign(await letter(), REQUEST, {
        nik: '9901010101010001',
        passphrase: 'salah',
      });
      assert.ok(isRefusal(wrong) && wrong.code === 'passphrase-wrong');
    }
    assert.deepEqual(new Set(seen), new Set(['/api/v2/sign/pdf', '/api/sign/pdf']));
  });
});

test('a service that fails, is away or hands back an unsigned file is refused, and no secret is in the answer', async () => {
  const secret = (passphrase: string) => ({ nik: '9901010101010001', passphrase });
  await withBsre(async (access) => {
    const failed = await bsreV2(access).sign(await letter(), REQUEST, secret('macet'));
    assert.ok(isRefusal(failed) && failed.code === 'signing-unavailable');
    assert.doesNotMatch(JSON.stringify(failed), /macet/);
    const cheated = await bsreV2(access).sign(await letter(), REQUEST, secret('curang'));
    assert.ok(isRefusal(cheated) && cheated.code === 'signing-refused');
  });
  const away = await bsreV2({ baseUrl: 'http://127.0.0.1:9', user: '', password: '' }).sign(
    await letter(),
    REQUEST,
    secret('benar'),
  );
  assert.ok(isRefusal(away) && away.code === 'signing-unavailable');
});

test('the electronic seal renews its running code before each document', async () => {
  let code = '7';
  const kept = { read: () => Promise.resolve(code), write: async (next: string) => void (code = next) };
  await withBsre(async (access, seen) => {
    const pdf = await bsreSeal({ ...access, idSubscriber: 'INSPEKTORAT' }, kept).sign(
      await letter(),
      REQUEST,
    );
    assert.ok(!isRefusal(pdf));
    assert.equal(code, '8');
    assert.deepEqual(seen, ['/api/v2/seal/get/totp', '/api/v2/seal/pdf']);
  });
});
