import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { attachmentDisposition, safeFileName } from './disposition.ts';
import { FILE_KINDS, KINDS, LONGEST_NAME, nameOfKind } from './kinds.ts';

/** Reads the full name back as a browser does (RFC 5987). */
function nameAtReceiver(disposition: string): string {
  const encoded = /^attachment; filename="[\x20-\x7e]*"; filename\*=UTF-8''([A-Za-z0-9%._~-]+)$/.exec(
    disposition,
  )?.[1];
  assert.ok(encoded !== undefined, disposition);
  return decodeURIComponent(encoded);
}

test('an ordinary name arrives unchanged', () => {
  for (const name of [
    'kuitansi.pdf',
    'Laporan (rev. 2) – Dinas Kesehatan.xlsx',
    'bukti setor 12,5%.jpg',
    '文件.pdf',
    '😀.png',
  ])
    assert.equal(nameAtReceiver(attachmentDisposition(name)), name);
});

test('whatever the name, the header is one plain line and the saved name has no path, control or turning mark', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (name) => {
      const arrived = nameAtReceiver(attachmentDisposition(name));
      assert.ok(arrived.length > 0 && arrived.length <= 160);
      // oxlint-disable-next-line no-control-regex -- they must not be there
      assert.doesNotMatch(arrived, /[\u0000-\u001f\u007f/\\:*?"<>|\u202a-\u202e\u2066-\u2069]/u);
      assert.ok(arrived.isWellFormed());
    }),
    { numRuns: 500 },
  );
});

test('a name cannot step out of its folder, hide, turn its ending round or lose it', () => {
  assert.equal(safeFileName('../../etc/passwd'), '__.._etc_passwd');
  assert.equal(safeFileName('.htaccess'), '_htaccess');
  assert.equal(safeFileName('invoice\u202Efdp.exe'), 'invoice_fdp.exe');
  assert.equal(safeFileName('a"; filename="b.exe'), 'a_; filename=_b.exe');
  assert.equal(safeFileName('\r\nSet-Cookie: x'), '__Set-Cookie_ x');
  assert.equal(safeFileName('   '), 'berkas');
  assert.match(safeFileName(`${'x'.repeat(400)}.pdf`), /^x{146}\.pdf$/);
});

test('whatever the sender calls it, a name ends as its kind does, once, and stays as short', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 255 }),
      fc.constantFrom(...FILE_KINDS),
      (name, kind) => {
        const fitting = nameOfKind(name, kind);
        const ending = fitting.slice(fitting.lastIndexOf('.') + 1).toLowerCase();
        assert.ok(KINDS[kind].endings.includes(ending), fitting);
        assert.ok(fitting.length <= LONGEST_NAME);
        assert.equal(nameOfKind(fitting, kind), fitting);
      },
    ),
    { numRuns: 500 },
  );
});
