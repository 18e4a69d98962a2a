import assert from 'node:assert/strict';
import { test } from 'node:test';
import { documentOf, pageOf } from './document.fixture.ts';
import { extractFields } from './extract.ts';
import { fakturOfCode, fakturOfXml } from './faktur.ts';

const ADDRESS =
  'http://svc.efaktur.pajak.go.id/validasi/faktur/012345678901000/0012612345678/3031300d0609608648016503040201';
const CORETAX = `Nomor Faktur: 04002600123456789
NPWP Penjual: 0012345678901000
NPWP Pembeli: 0009876543210000
Tanggal Faktur: 12-07-2026
DPP: 1.000.000,00
PPN: 110.000,00
Status: APPROVED`;

test('the old code tells seller and number', () => {
  const faktur = fakturOfCode(ADDRESS);
  assert.deepEqual(
    [faktur?.seller, faktur?.number, faktur?.vat],
    ['0012345678901000', '0012612345678', null],
  );
});

test('the code of Coretax tells its fields, as lines, an address or JSON', () => {
  const expected = {
    number: '04002600123456789',
    seller: '0012345678901000',
    buyer: '0009876543210000',
    day: '2026-07-12',
    base: 1_000_000,
    vat: 110_000,
    status: 'approved',
  };
  assert.deepEqual(fakturOfCode(CORETAX), expected);
  const json =
    '{"nomorFaktur":"04002600123456789","npwpPenjual":"0012345678901000","npwpPembeli":"0009876543210000","tanggalFaktur":"2026-07-12","dpp":"1000000","ppn":"110000","status":"Approved"}';
  assert.deepEqual(fakturOfCode(json), expected);
  assert.deepEqual(
    fakturOfCode(`https://contoh.invalid/f?${CORETAX.replaceAll(': ', '=').replaceAll('\n', '&')}`),
    expected,
  );
  for (const none of ['', 'https://contoh.invalid', 'WIFI:S:kantor;T:WPA;P:x;;', 'Nomor Faktur: 12'])
    assert.equal(fakturOfCode(none), null, none);
});

test("the old service's answer tells everything, a cancelled invoice too", () => {
  const xml = (status: string) =>
    `<?xml version="1.0"?><resValidateFakturPm><kdJenisTransaksi>01</kdJenisTransaksi><fgPengganti>0</fgPengganti><nomorFaktur>0012612345678</nomorFaktur><tanggalFaktur>12/07/2026</tanggalFaktur><npwpPenjual>012345678901000</npwpPenjual><npwpLawanTransaksi>098765432100000</npwpLawanTransaksi><jumlahDpp>1000000</jumlahDpp><jumlahPpn>110000</jumlahPpn><statusApproval>${status}</statusApproval></resValidateFakturPm>`;
  assert.deepEqual(fakturOfXml(xml('Faktur Valid, Sudah Diapprove oleh DJP')), {
    number: '0100012612345678',
    seller: '0012345678901000',
    buyer: '0098765432100000',
    day: '2026-07-12',
    base: 1_000_000,
    vat: 110_000,
    status: 'approved',
  });
  assert.equal(fakturOfXml(xml('Faktur Dibatalkan'))?.status, 'cancelled');
  assert.equal(fakturOfXml(xml('Faktur tidak Valid'))?.status, null);
  assert.equal(fakturOfXml('<html>'), null);
});

test('a code is trusted before the page; where they differ a person is asked', () => {
  const lines = [
    'Nomor Seri Faktur Pajak : 04002600123456789',
    'Dasar Pengenaan Pajak 1.000.000,00',
    'Jumlah PPN 120.000,00',
  ];
  const fields = extractFields(documentOf([pageOf(lines)], [CORETAX]));
  const of = (name: string) => fields.find((field) => field.name === name);
  assert.deepEqual(
    [of('faktur-base')?.provenance, of('faktur-base')?.value, of('faktur-base')?.confirm],
    ['qr', 1_000_000, null],
  );
  assert.equal(of('faktur-number')?.confirm, null);
  assert.equal(of('faktur-vat')?.value, 110_000);
  const unlike = extractFields(documentOf([pageOf(lines, 'pdf-text')], [CORETAX])).find(
    ({ name }) => name === 'faktur-vat',
  );
  assert.equal(unlike?.value, 110_000);
  assert.match(unlike?.confirm?.id ?? '', /QR/);
});
