import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readList, readPasted } from './list.ts';

const numbers = (text: string) => readPasted(text).map(({ line, number }) => [line, number]);

test('a pasted list: one number a line, with or without names, spaces in a NIP do not matter', () => {
  assert.deepEqual(numbers('19900101 201501 2 001\tSiti\n\n  PEG-7; Budi\r\nPEG-8, Ani'), [
    [1, '199001012015012001'],
    [3, 'PEG-7'],
    [4, 'PEG-8'],
  ]);
});

test('with a heading its columns are read: the NIP, and the personnel code where there is none', () => {
  assert.deepEqual(
    numbers('No\tNIP\tNama\tKode Pegawai\n1\t199001012015012001\tSiti\tPEG-1\n2\t\tBudi\tPEG-2\n3\t\tX\t'),
    [
      [2, '199001012015012001'],
      [3, 'PEG-2'],
    ],
  );
});

test('a number that a spreadsheet has cut is known as such', () => {
  const rows = [{ line: 4, cells: ['199001012015012000'], digitsLost: [true] }];
  assert.deepEqual(readList(rows), [{ line: 4, number: '199001012015012000', digitsLost: true }]);
  assert.deepEqual(readList([]), []);
});
