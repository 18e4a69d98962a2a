import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Keyed } from '../../../../platform/imports/kind.ts';
import {
  accountMark,
  addressMark,
  emailMark,
  nikMark,
  phoneMark,
  taxMark,
  WRONG_TAX_NUMBER,
} from './personal-marks.ts';

/** Mark, ways to write one thing, and what is no such thing. */
const CASES: [name: string, mark: (text: string) => Keyed | null, same: string[], none: string[]][] = [
  ['account', accountMark, ['001-23-45678', '0012345678', '00 1234 5678'], ['12345', 'bank', '1'.repeat(21)]],
  [
    'phone',
    phoneMark,
    ['0812-3456-7890', '+62 812 3456 7890', '62081234567890', '81234567890'],
    ['112', '0812', 'tidak ada'],
  ],
  ['email', emailMark, ['Siti@Teladan.go.id ', 'siti@teladan.go.id'], ['siti', 'siti@teladan']],
  [
    'address',
    addressMark,
    ['Jl. Melati No. 07, RT 002/03', 'jalan melati 7 rt 2 rw 3', 'JLN MELATI 7 RT.02 RW.03'],
    ['Samarinda', 'Jl. 7', '-'],
  ],
  ['nik', nikMark, ['6472 0145 0890 0001', '6472014508900001'], ['647201450890000']],
  ['tax', taxMark, ['01.234.567.8-901.000', '0012345678901000'], ['1234']],
];

for (const [name, mark, same, none] of CASES) {
  test(`${name}: however it is written, it gives one mark; what is none gives none`, () => {
    const values = new Set(same.map((text) => mark(text)?.value));
    assert.equal(values.size, 1);
    assert.ok([...values][0]?.startsWith(`${name} `));
    assert.deepEqual(
      none.map(mark),
      none.map(() => null),
    );
  });
}

test('a tax number whose check digit does not fit is told as one; digits are shown of accounts and telephones alone', () => {
  assert.equal(taxMark('01.234.567.8-901.000')?.shown, WRONG_TAX_NUMBER);
  assert.equal(taxMark('01.234.567.4-901.000')?.shown, '1000');
  assert.deepEqual([accountMark('0012345678')?.shown, phoneMark('081234567890')?.shown], ['5678', '7890']);
  for (const one of [emailMark('a@b.id'), addressMark('jalan melati 7'), nikMark('6472014508900001')])
    assert.equal(one?.shown, undefined);
  // Houses of one street are two addresses.
  assert.notEqual(addressMark('Jl. Melati 7')?.value, addressMark('Jl. Melati 17')?.value);
});
