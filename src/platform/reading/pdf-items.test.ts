import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linesOfItems, type TextPiece } from './pdf-items.ts';

const A4 = { width: 595, height: 842, transform: [1, 0, 0, -1, 0, 842] };
const piece = (str: string, x: number, y: number, width: number): TextPiece => ({
  str,
  transform: [12, 0, 0, 12, x, y],
  width,
});
const texts = (pieces: TextPiece[], page = A4) => linesOfItems(pieces, page).map(({ text }) => text);

test('pieces that touch are one word, pieces with a gap are two, and far ones stand in columns', () => {
  assert.deepEqual(
    texts([piece('Kui', 50, 780, 18), piece('tansi', 68.3, 780, 27), piece('Nomor', 104, 780, 36)]),
    ['Kuitansi Nomor'],
  );
  assert.deepEqual(texts([piece('Rp', 50, 780, 12), piece('1.250.000', 200, 780, 54)]), ['Rp   1.250.000']);
  assert.deepEqual(texts([piece('bawah', 50, 700, 30), piece('atas', 50, 780, 24)]), ['atas', 'bawah']);
});

test('words of a piece stand where their letters stand, also on a page that is turned', () => {
  const [line] = linesOfItems([piece('satu dua', 100, 780, 80)], A4);
  const { box } = line!.words[1]!;
  assert.ok(Math.abs(box.left * 595 - 150) < 0.01 && Math.abs(box.width * 595 - 30) < 0.01);
  assert.ok(Math.abs((box.top + box.height) * 842 - 62) < 0.01);
  // Turned by 90 degrees: what runs upwards on the paper runs to the right on the page that is shown.
  const turned = { width: 842, height: 595, transform: [0, 1, 1, 0, 0, 0] };
  const upwards: TextPiece = { str: 'satu dua', transform: [0, 12, -12, 0, 300, 100], width: 80 };
  const [shown] = linesOfItems([upwards], turned);
  assert.equal(shown!.text, 'satu dua');
  assert.ok(Math.abs(shown!.words[1]!.box.left * 842 - 150) < 0.01, JSON.stringify(shown));
});

test('marks that nobody sees are dropped, and nothing comes of nothing', () => {
  assert.deepEqual(texts([piece('Ku\u00ad\u0000itansi', 50, 780, 60)]), ['Kuitansi']);
  assert.deepEqual(texts([piece('', 50, 780, 0), piece('  ', 50, 760, 0)]), []);
});
