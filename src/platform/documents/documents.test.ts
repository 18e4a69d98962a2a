import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { drawQr, facts, heading, letterhead, paragraph } from './blocks.ts';
import { makePdf, type Pdf, type PdfOptions } from './pdf.ts';
import { table } from './table.ts';
import { breakParagraph } from './text.ts';

const CITY = { name: 'Kota Teladan', practiceOf: null, demo: false };
const OPTIONS: PdfOptions = { title: 'Daftar', government: CITY, now: '2026-11-22T02:00:00Z', locale: 'id' };

/** Is the program on this machine? */
function has(program: string): boolean {
  return spawnSync(program, ['-v']).error === undefined;
}
const noPoppler = has('pdftotext') ? false : 'no pdftotext';
const noQpdf = has('qpdf') ? false : 'no qpdf';

function run(program: string, pdf: Buffer, ...args: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'lurus-pdf-'));
  const file = join(folder, 'document.pdf');
  writeFileSync(file, pdf);
  const { stdout, stderr } = spawnSync(
    program,
    args.map((each) => (each === '%' ? file : each)),
    { encoding: 'utf8' },
  );
  rmSync(folder, { recursive: true });
  return stdout + stderr;
}
const textOf = (pdf: Buffer) => run('pdftotext', pdf, '-layout', '%', '-');

test(
  'names of many scripts are embedded as text; what no face has is named, not lost',
  { skip: noPoppler },
  async () => {
    const pdf = await makePdf(OPTIONS, (page) => {
      paragraph(page, "I Gede Śrī Wāyan, Šarūnas Łukasz, D'Angelo Müller-Øst, Nguyễn");
      paragraph(page, 'Bold ŻŠ', { weight: 'bold' });
      paragraph(page, '0O1lI Ā', { weight: 'mono' });
      paragraph(page, '字 \u{1F600} \u202Etxt \u0001 \uD800');
    });
    const text = textOf(pdf);
    assert.match(text, /I Gede Śrī Wāyan, Šarūnas Łukasz, D'Angelo Müller-Øst/);
    assert.match(text, /Bold ŻŠ/);
    assert.match(text, /0O1lI Ā/);
    assert.match(text, /\[U\+5B57\] \[U\+1F600\] \[U\+202E\]txt \[U\+0001\] \[U\+FFFD\]/);
  },
);

test('a long table repeats its head, counts its pages and loses no row', { skip: noPoppler }, async () => {
  const rows = Array.from({ length: 120 }, (_, index) => [
    `${index + 1}`,
    `baris-${index + 1} `.repeat(1 + (index % 9)),
    '1.000',
  ]);
  const huge = ['121', Array.from({ length: 300 }, (_, index) => `bagian-${index}`).join('\n'), ''];
  const pdf = await makePdf({ ...OPTIONS, paper: 'F4' }, (page) => {
    heading(page, 'Daftar temuan');
    table(
      page,
      [
        { title: 'No.', share: 1, align: 'right', mono: true },
        { title: 'Uraian temuan', share: 6 },
        { title: 'Nilai', share: 2, align: 'right' },
      ],
      [...rows, huge, ['', 'Jumlah', '120.000']],
      { totals: true },
    );
  });
  const text = textOf(pdf);
  const pages = text.split('\f').slice(0, -1);
  assert.ok(pages.length > 5);
  pages.forEach((page, index) => {
    assert.match(page, /Uraian temuan/);
    assert.match(page, new RegExp(`Halaman ${index + 1} dari ${pages.length}`));
  });
  for (let row = 1; row <= 120; row++) assert.match(text, new RegExp(`baris-${row}\\b`));
  for (let part = 0; part < 300; part++) assert.match(text, new RegExp(`bagian-${part}\\b`));
  assert.match(text, /Jumlah\s+120\.000/);
});

test(
  'every page of a practice twin says LATIHAN, of a demo CONTOH, of neither nothing',
  { skip: noPoppler },
  async () => {
    const two = (page: Pdf) => {
      paragraph(page, 'satu\n'.repeat(60));
    };
    const of = (government: PdfOptions['government']) => makePdf({ ...OPTIONS, government }, two);
    const practice = textOf(await of({ ...CITY, practiceOf: 'x', demo: true }))
      .split('\f')
      .slice(0, -1);
    assert.equal(practice.length, 2);
    for (const page of practice) assert.match(page, /LATIHAN: dokumen ini/);
    for (const page of textOf(await of({ ...CITY, demo: true }))
      .split('\f')
      .slice(0, -1))
      assert.match(page, /CONTOH: /);
    assert.doesNotMatch(textOf(await of(CITY)), /LATIHAN|CONTOH/);
  },
);

test('the same input at the same time gives the same bytes', async () => {
  const make = () =>
    makePdf(OPTIONS, (page) => {
      letterhead(page, {
        government: 'Pemerintah Kota Teladan',
        unit: 'Inspektorat',
        address: 'Jalan Contoh 1',
      });
      facts(page, [['Nama', 'Żubr']]);
      drawQr(page, 'https://lurus.example/cek/eskbt/0123456789', page.left, page.y, 90);
    });
  assert.ok((await make()).equals(await make()));
});

test('qpdf finds nothing to complain about', { skip: noQpdf }, async () => {
  const pdf = await makePdf(OPTIONS, (page) => {
    table(page, [{ title: 'Kosong', share: 1 }], []);
    drawQr(page, 'https://lurus.example/cek/eskbt/0123456789', page.left, page.y, 90);
  });
  assert.match(run('qpdf', pdf, '--check', '%'), /No syntax or stream encoding errors/);
});

test('lines break at spaces, and inside a word only when it is longer than a line', () => {
  const measure = (text: string) => text.length;
  assert.deepEqual(breakParagraph('aa bb cc', 5, measure), ['aa bb', 'cc']);
  assert.deepEqual(breakParagraph('abcdefg hi', 3, measure), ['abc', 'def', 'g', 'hi']);
  assert.deepEqual(breakParagraph('', 3, measure), ['']);
});
