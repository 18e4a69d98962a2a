import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { bottleneck } from './bottleneck.ts';
import { forecast } from './forecast.ts';

const folder = mkdtempSync(join(tmpdir(), 'lurus-spending-'));
after(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}
async function run(command: typeof bottleneck, ...args: string[]): Promise<string> {
  const lines: string[] = [];
  await command(args, (line) => lines.push(line));
  return lines.join('\n');
}

/** Monday 2 March 2026 lies in the fasting month: 6.5 hours a day, from 08:00. */
const ROWS = [
  ['case', 'activity', 'party', 'time'],
  ...['a', 'b', 'c'].flatMap((name) => [
    [name, 'Faktur', 'PPKOM', '2026-03-02T08:00+08:00'],
    [name, 'SPP', 'Bendahara', '2026-03-02T10:00:00+08:00'],
    [name, 'SP2D', '', name === 'c' ? '2026-03-04 00:00:00Z' : '2026-03-02T04:00:00.000Z'],
  ]),
];
const csv = (delimiter: string, end = '\n') => ROWS.map((row) => row.join(delimiter)).join(end);

interface Output {
  zone: string;
  stages: { activity: string; holds: number; working: { median: number }; wall: { p95: number } }[];
  parties: { party: string; cases: number; share: number }[];
  attribution: { case: string; party: string | null; worst: { activity: string; excess: number } | null }[];
}
const read = async (...args: string[]) => JSON.parse(await run(bottleneck, ...args, '--json')) as Output;

test('whom each case waited for, in office hours of the fasting month', async () => {
  const output = await read(file('events.csv', csv(',')));
  assert.equal(output.zone, 'WITA');
  assert.deepEqual(
    output.stages.map(({ activity, holds, working }) => [activity, holds, working.median / 3_600]),
    [
      ['Faktur', 3, 2],
      ['SPP', 3, 2],
    ],
  );
  // c: from Monday 10:00 to Wednesday 08:00 in Samarinda: 4.5 hours, then a whole day of 6.5.
  assert.deepEqual(output.attribution[0], {
    ...output.attribution[0],
    case: 'c',
    party: 'Bendahara',
    shares: { Bendahara: 1 },
  });
  assert.equal(output.attribution[0]!.worst!.excess, (4.5 + 6.5 - 2) * 3_600);
  assert.deepEqual(output.parties[0], { ...output.parties[0], party: 'Bendahara', cases: 1, share: 1 });
  assert.deepEqual(
    output.attribution.slice(1).map((each) => each.party),
    [null, null],
  );
});

test('comma, semicolon and tab, byte order marks, Windows line ends and other encodings say the same', async () => {
  const plain = await read(file('plain.csv', csv(',')));
  const files = {
    'semicolon.csv': `\uFEFF${csv(';', '\r\n')}\r\n`,
    'tab.tsv': `${csv('\t')}\n\n`,
    'hint.csv': `sep=;\n${csv(';')}`,
    'utf16.csv': Buffer.from(`\uFEFF${csv(';')}`, 'utf16le'),
    'quoted.csv': ROWS.map((row) => row.map((each) => `"${each}"`).join(',')).join('\n'),
  };
  for (const [name, content] of Object.entries(files))
    assert.deepEqual(await read(file(name, content)), plain, name);
  const windows = Buffer.from(csv(';').replaceAll('Bendahara', 'Bendahará'), 'latin1');
  assert.equal((await read(file('windows.csv', windows))).parties[0]!.party, 'Bendahará');
  const broken = csv(',').replaceAll('Bendahara', '"Bendahara ""Pengeluaran"",\n kedua"');
  assert.equal((await read(file('lines.csv', broken))).parties[0]!.party, 'Bendahara "Pengeluaran",\n kedua');
});

test('columns have names of their own; one that is not there is named with those that are', async () => {
  const path = file('own.csv', csv(',').replace('case,activity,party,time', 'Nomor,Langkah,Siapa,Kapan'));
  await assert.rejects(run(bottleneck, path), /"case".*--case.*"Nomor", "Langkah", "Siapa", "Kapan"/);
  const named = ['--case', 'nomor', '--activity', 'Langkah', '--party', 'Siapa', '--time', 'Kapan'];
  assert.equal((await read(path, ...named)).attribution.length, 3);
  await assert.rejects(run(bottleneck, path, ...named, '--office', 'OPD'), /"OPD".*--office/);
});

test('rows that cannot be read are named, all of them, and nothing is counted', async () => {
  const wrong = ROWS.map((row) => [...row]);
  wrong[1]![3] = '2026-03-02T08:00';
  wrong[2]![3] = '2026-02-29T08:00+08:00';
  wrong[4]![2] = '';
  wrong[5]![0] = '';
  wrong[7]!.push('more');
  await assert.rejects(
    run(bottleneck, file('wrong.csv', wrong.map((row) => row.join(',')).join('\n'))),
    (error: Error) => {
      const lines = error.message.split('\n');
      assert.deepEqual(
        lines.slice(1).map((line) => /^Baris (\d+): .* \/ Row \1: (.*)$/.exec(line)?.slice(1)),
        [
          ['2', 'time "2026-03-02T08:00" without an offset; write it like 2026-03-02T09:30:00+08:00'],
          ['3', '"2026-02-29T08:00+08:00" is no time'],
          ['6', 'no case'],
          ['8', '5 columns, heading 4'],
          ['5', 'no party holds it'],
        ],
      );
      return true;
    },
  );
  await assert.rejects(
    run(bottleneck, file('open.csv', csv(',').replace('SPP', '"SPP'))),
    /Row 3: a quotation/,
  );
  await assert.rejects(run(bottleneck, file('book.xlsx', 'PK\u0003\u0004')), /not CSV/);
  await assert.rejects(run(bottleneck, file('empty.csv', 'case,activity,party,time\n')), /no event/);
  await assert.rejects(run(bottleneck, join(folder, 'nowhere.csv')), /not found/);
});

test('a calendar of its own: zone, hours, holidays, limits, and who works around the clock', async () => {
  const path = file('events.csv', csv(','));
  const calendar = async (value: object) =>
    read(path, '--calendar', file('calendar.json', JSON.stringify(value)));
  const day = ['08:00-09:00'];
  const week = { monday: day, tuesday: day, wednesday: day, thursday: day, friday: day };
  const median = async (value: object) => (await calendar(value)).stages[0]!.working.median / 3_600;
  assert.equal(await median({ week, fastingDays: [] }), 1);
  assert.equal(await median({ holidays: ['2026-03-02'] }), 0);
  assert.equal(await median({ zone: 'WIB' }), 1, 'seven to nine, of which the office is closed until eight');
  assert.ok(Math.abs((await median({ calendarTime: ['PPKOM'] })) - (2 * 37.5) / (7 * 24)) < 1e-9);
  const limited = await calendar({ limits: { Faktur: 0.2 } });
  assert.deepEqual(
    limited.attribution.slice(1).map((each) => each.worst?.activity),
    ['Faktur', 'Faktur'],
  );
  await assert.rejects(calendar({ limits: { Fatkur: 1 } }), /Fatkur.*"Faktur"/);
  await assert.rejects(calendar({ holiday: [] }), /holiday/);
  await assert.rejects(calendar({ holidays: ['2026-02-30'] }), /holidays\.0/);
  await assert.rejects(calendar({ week: { ...week, friday: ['10:00-09:00'] } }), /week/);
});

test('people get tables, in both languages, and names do not steer their terminal', async () => {
  const path = file('events.csv', csv(',').replaceAll('PPKOM', 'PP\u001b[2JKOM'));
  const text = await run(bottleneck, path, '--top', '1');
  assert.match(text, /Menunggu siapa\n.*\nBendahara +3 /);
  assert.match(text, /Kurang dari 8 kasus/);
  assert.ok(!text.includes('\u001b'));
  assert.equal(text.split('\n').filter((line) => /^[abc] /.test(line)).length, 1);
  assert.match(await run(bottleneck, path, '--lang', 'en'), /Waiting for whom/);
  assert.match(await run(bottleneck, '--help'), /FROM this event on/);
});

function spending(end: (unit: number) => number): string[] {
  const months = Array.from({ length: 12 }, (_, month) => month + 1);
  return [0, 1, 2, 3].flatMap((unit) =>
    months.map((month) => `Dinas ${unit},2025,${month},${(end(unit) * month) / 12}`),
  );
}

test('the end of the year with its interval, or why there is none', async () => {
  const rows = ['unit,year,month,percent', ...spending(() => 84)];
  for (let month = 1; month <= 6; month += 1) rows.push(`Dinas 0,2026,${month},${month * 6}`);
  rows.push('Dinas 1,2026,1,101');
  const text = await run(forecast, file('spending.csv', rows.join('\n')));
  assert.match(text, /Dinas 0 +78 % \(78 sampai 78\) +sampai bulan 6 2026: 36 %; dari 4 tahun lengkap/);
  assert.match(text, /Dinas 1 +tidak dapat dihitung: realisasi melebihi anggaran/);
  assert.match(text, /Dinas 2 +tidak dapat dihitung: belum ada bulan/);
  const english = await run(
    forecast,
    file('few.csv', rows.filter((row) => !row.startsWith('Dinas 3')).join('\n')),
    '--lang',
    'en',
  );
  assert.match(english, /Dinas 0 +not computable: fewer than 4 whole years/);
  const json = JSON.parse(await run(forecast, file('spending.csv', rows.join('\n')), '--json')) as {
    units: { unit: string; percent?: number; reason?: string }[];
  };
  assert.deepEqual(
    json.units.map((each) => each.reason ?? each.percent),
    [78, 'over-budget', 'no-month', 'no-month'],
  );
});

test('per cents may be given as amounts, with Indonesian numbers', async () => {
  const rows = ['OPD;Tahun;Bulan;Realisasi;Anggaran', 'Dinas X;2026;1;Rp 1.234.567,50;12.345.675'];
  const json = JSON.parse(await run(forecast, file('amounts.csv', rows.join('\n')), '--json')) as {
    units: { spent: number }[];
  };
  assert.ok(Math.abs(json.units[0]!.spent - 10) < 0.001);
});

test('rows of absorption that cannot be read are named', async () => {
  const refused = async (rows: string[], pattern: RegExp) =>
    assert.rejects(run(forecast, file('bad.csv', ['unit,year,month,percent', ...rows].join('\n'))), pattern);
  await refused(['A,2026,13,5'], /Row 2: "13" is no month/);
  await refused(['A,2026,1,lima'], /Row 2: neither a percent/);
  await refused(['A,2026,1,5', 'A,2026,1,6'], /Row 3: the same unit and month as row 2/);
  await refused(['A,2026,1,5', 'A,2026,3,6'], /Row 3: A, 2026: month 2 is missing/);
  await refused(['A,2026,1,20', 'A,2026,2,6'], /Row 3: absorption falls/);
  await assert.rejects(run(forecast, file('none.csv', 'unit,year,month\nA,2026,1')), /"percent"/);
});
