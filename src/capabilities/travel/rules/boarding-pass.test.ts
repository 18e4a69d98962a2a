import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays, daysBetween, plainDate } from '../../../platform/calendar/index.ts';
import { dayOfPass, isSameName, isSamePerson, nameWords, readBoardingPass } from './boarding-pass.ts';

/** The sixty characters that every pass has. */
function passText(
  more: Partial<Record<'name' | 'from' | 'to' | 'carrier' | 'flight' | 'day' | 'seat' | 'size', string>> = {},
) {
  const {
    name = 'PENANDA/BUDI MR',
    from = 'BPN',
    to = 'CGK',
    carrier = 'GA',
    flight = '0581',
    day = '061',
  } = more;
  const { seat = '012A', size = '00' } = more;
  return `M1${name.padEnd(20)}EABC123 ${from}${to}${carrier.padEnd(3)}${flight.padEnd(5)}${day}Y${seat}0031 1${size}`;
}

test('a pass is read field by field', () => {
  const { pass } = readBoardingPass(passText());
  assert.deepEqual(pass, {
    name: 'PENANDA/BUDI MR',
    electronic: true,
    irregular: false,
    legs: [
      {
        reference: 'ABC123',
        from: 'BPN',
        to: 'CGK',
        carrier: 'GA',
        flight: '581',
        dayOfYear: 61,
        compartment: 'Y',
        seat: '12A',
        sequence: '31',
        status: '1',
      },
    ],
  });
});

test('two legs, a variable part and security data are told apart', () => {
  const repeated = '2A1261234567890 1GA GA 1234567890123    20KN';
  const variable = `>6${(0).toString(16).padStart(2, '0')}${repeated.slice(2).length.toString(16).padStart(2, '0')}${repeated.slice(2)}`;
  const first = passText({ size: variable.length.toString(16).padStart(2, '0') }).replace('M1', 'M2');
  const second = passText({ from: 'CGK', to: 'SUB' }).slice(23);
  const read = readBoardingPass(`${first}${variable}${second}^104abcd`);
  assert.equal(read.pass?.legs.length, 2);
  assert.equal(read.pass.legs[1]!.to, 'SUB');
  assert.equal(read.pass.irregular, false);
  assert.equal(readBoardingPass(`${passText()}rubbish`).pass?.irregular, true);
});

test('what is no pass is refused with its reason', () => {
  for (const [text, fault] of [
    ['', 'not-a-pass'],
    ['hello', 'not-a-pass'],
    ['M1', 'too-short'],
    ['M0', 'legs'],
    [passText({ day: '999' }), 'day'],
    [passText({ day: '000' }), 'day'],
    [passText({ day: '  1' }), 'day'],
    [passText({ from: 'B1N' }), 'airport'],
    [passText({ from: 'CGK' }), 'airport'],
    [passText({ flight: 'ABCD' }), 'flight'],
    [passText({ name: '12345' }), 'name'],
    [passText().replace('M1', 'M2'), 'too-short'],
    [passText().slice(0, 59), 'too-short'],
    [`${passText().slice(0, 30)}\u0000${passText().slice(31)}`, 'not-a-pass'],
  ] as const)
    assert.equal(readBoardingPass(text).fault, fault, JSON.stringify(text));
});

test('nothing that is read, however odd, makes the reader fail', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), fc.nat(60), (noise, at) => {
      const text = passText().slice(0, at) + noise;
      const read = readBoardingPass(text);
      assert.ok((read.pass === null) !== (read.fault === null));
    }),
  );
});

test('the year of a pass is the one nearest to the trip, also over New Year and in leap years', () => {
  const trip = (from: string, to: string) => ({ from: plainDate(from), to: plainDate(to) });
  assert.equal(dayOfPass(1, trip('2025-12-30', '2026-01-03')), '2026-01-01');
  assert.equal(dayOfPass(365, trip('2025-12-30', '2026-01-03')), '2025-12-31');
  assert.equal(dayOfPass(365, trip('2026-01-01', '2026-01-03')), '2025-12-31');
  assert.equal(dayOfPass(366, trip('2026-05-01', '2026-05-03')), null);
  assert.equal(dayOfPass(60, trip('2028-02-28', '2028-03-01')), '2028-02-29');
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 3_000 }), fc.integer({ min: 0, max: 10 }), (start, length) => {
      const from = addDays(plainDate('2024-01-01'), start);
      const to = addDays(from, length);
      const number = daysBetween(plainDate(`${to.slice(0, 4)}-01-01`), to) + 1;
      assert.equal(dayOfPass(number, { from, to }), to);
    }),
  );
});

test('a name is the same by one of its words, titles and cut words aside', () => {
  assert.deepEqual(nameWords('PENANDA/BUDIMR'), ['PENANDA', 'BUDI']);
  assert.ok(isSamePerson('PENANDA/BUDI MR', 'Dr. Budi Penanda, S.E.'));
  assert.ok(isSamePerson('KUSUMAWARDHANI/SRIRA', 'Sriratna Kusumawardhani'));
  assert.ok(!isSamePerson('SANTOSO/AGUS MR', 'Budi Penanda'));
  assert.ok(!isSamePerson('MR', 'Budi Penanda'));
  assert.ok(isSamePerson('LI/NA MRS', 'Li Na'), 'short names count where there are no others');
  assert.ok(!isSamePerson('WU/NG MR', 'Li Na'));
});

test('a copy carries every word of the name, a printed-over one does not', () => {
  assert.equal(isSameName('PENANDA/BUDI MR', 'Budi Penanda'), true);
  assert.equal(isSameName('PENANDA/BUDI', 'PENANDA/BUDI SANTOSO MR'), true);
  assert.equal(isSameName('PENANDA/BUDI', 'PENANDA/AGUS'), false);
  assert.equal(isSameName('', 'PENANDA/AGUS'), false);
});
