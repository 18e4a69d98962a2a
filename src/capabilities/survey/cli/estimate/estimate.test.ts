import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { temporaryFolder } from '../../../../platform/temporary-folder.fixture.ts';
import { apiclus1, apiclus2, apistrat, type School } from '../../rules/estimation/api.fixture.ts';
import { estimate } from './estimate.ts';

const folder = temporaryFolder('survey-estimate');

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

function csv(name: string, schools: School[], separator = ','): string {
  const columns = ['stype', 'dnum', 'snum', 'wide', 'api00', 'enroll', 'fpc', 'fpc2'] as const;
  const lines = schools.map((school) =>
    columns.map((column) => (Number.isNaN(school[column]) ? 'NA' : school[column])).join(separator),
  );
  return file(name, [columns.join(separator), ...lines, ''].join('\n'));
}

interface Printed {
  estimate: number;
  se: number;
  deff: number | null;
  df: number;
  ci: [number | null, number | null];
  method: string;
  notes: { en: string }[];
  [more: string]: unknown;
}

async function run(...args: string[]): Promise<Printed> {
  const lines: string[] = [];
  await estimate(args, (line) => lines.push(line));
  assert.equal(lines.length, 1);
  return JSON.parse(lines[0]!) as Printed;
}

const refused = async (message: RegExp, ...args: string[]) => {
  const code = process.exitCode;
  await assert.rejects(() => run(...args), message);
  // Wrong use sets the exit code of the whole program, which is that of the tests here.
  process.exitCode = code;
};

const strat = csv('apistrat.csv', apistrat, ';');
const clus1 = csv('apiclus1.csv', apiclus1);
const clus2 = csv('apiclus2.csv', apiclus2, '\t');
const types = file('types.csv', 'stype,population\nE,4421\nH,755\nM,1018\n');

test('designs of one and two stages, whatever separates the columns', async () => {
  const mean = await run(strat, '--mean', 'api00', '--strata', 'stype', '--fpc', 'fpc');
  assert.deepEqual(Object.keys(mean).slice(0, 5), ['estimate', 'se', 'deff', 'df', 'ci']);
  assert.equal(mean.se.toFixed(4), '9.4089');
  assert.equal(mean.ci[0]!.toFixed(6), '643.732189');
  const design = [clus2, '--cluster', 'dnum,snum', '--fpc', 'fpc,fpc2', '--drop-missing'];
  const total = await run(...design, '--total', 'enroll');
  assert.equal(total.se.toFixed(0), '799638');
  assert.equal(total['leftOut'], 6);
});

test('fitted weights and replicates', async () => {
  const design = [clus1, '--cluster', 'dnum', '--fpc', 'fpc'];
  const post = await run(...design, '--mean', 'api00', '--poststratify', `stype=${types}`);
  assert.equal(post.estimate.toFixed(4), '642.3108');
  assert.equal(post.method, 'taylor');
  const margins = file(
    'margins.csv',
    'variable,level,population\nstype,E,4421\nstype,H,755\nstype,M,1018\nwide,No,1072\nwide,Yes,5122\n',
  );
  const raked = await run(...design, '--mean', 'api00', '--rake', margins);
  assert.equal(raked.se.toFixed(3), '23.704');
  const renamed = file(
    'renamed.csv',
    'var,category,Freq\nstype,E,4421\nstype,H,755\nstype,M,1018\nwide,No,1072\nwide,Yes,5122\n',
  );
  assert.deepEqual(await run(...design, '--mean', 'api00', '--rake', renamed), raked);
  const counted = file('counted.csv', 'level,N\nE,4421\nH,755\nM,1018\n');
  assert.deepEqual(await run(...design, '--mean', 'api00', '--poststratify', `stype=${counted}`), post);
  const jack = await run(...design, '--mean', 'api00', '--replicates', 'jk1');
  assert.deepEqual([jack.method, jack.se.toFixed(3)], ['jk1', '26.329']);
  const boot = [...design, '--total', 'api00', '--replicates', 'rao-wu:200'];
  const first = await run(...boot);
  assert.deepEqual(first, await run(...boot, '--seed', '1'));
  assert.notEqual(first.se, (await run(...boot, '--seed', '2')).se);
});

test('a lone cluster is refused, removed or adjusted', async () => {
  const design = [clus1, '--mean', 'api00', '--strata', 'dnum'];
  await refused(/row 172.*kolom \/ column "dnum".*Stratum "413"/s, ...design);
  assert.equal((await run(...design, '--lone-psu', 'remove')).se.toFixed(4), '5.8058');
  const adjusted = await run(...design, '--lone-psu', 'adjust');
  assert.equal(adjusted.se.toFixed(4), '5.8281');
  assert.ok(adjusted.notes.some(({ en }) => en.includes('1 strata have one sampled cluster')));
});

test('bad data are named by file, row and column', async () => {
  const bad = file('bad.csv', 'h,y,w,n\na,1,2,9\na,x,2,9\nb,3,-1,4\nb,,2,5\n');
  await refused(/bad\.csv, baris \/ row 3, kolom \/ column "y": "x" bukan angka/, bad, '--mean', 'y');
  await refused(/row 4, kolom \/ column "w": bobot -1/, bad, '--mean', 'n', '--weights', 'w');
  const sized = [bad, '--strata', 'h', '--fpc', 'n'];
  await refused(/row 5, kolom \/ column "n": .*differs from 4/, ...sized, '--mean', 'w');
  const gap = file('gap.csv', 'y\n1\n2\nNA\n');
  await refused(/row 4, kolom \/ column "y": nilai kosong/, gap, '--mean', 'y');
  await refused(/row 4, kolom \/ column "y": kosong/, gap, '--mean', 'y', '--weights', 'y');
  await refused(/no column "z". Kolom \/ columns: y/, gap, '--mean', 'z');
  await refused(
    /population size 1 is smaller than the 2/,
    file('few.csv', 'y,n\n1,1\n2,1\n'),
    '--mean',
    'y',
    '--fpc',
    'n',
  );
  await refused(
    /not a sampling fraction/,
    file('part.csv', 'y,n\n1,0.5\n2,0.5\n'),
    '--mean',
    'y',
    '--fpc',
    'n',
  );
  await refused(/file not found/, join(folder, 'none.csv'), '--mean', 'y');
  await refused(/no rows under the headings/, file('empty.csv', 'y\n'), '--mean', 'y');
  await refused(/there is no value/, file('all.csv', 'y,z\nNA,1\nNA,1\n'), '--mean', 'y', '--drop-missing');
});

test('bad margins are named', async () => {
  const design = [clus1, '--mean', 'api00'];
  const without = file('without.csv', 'stype,population\nE,4421\nH,755\n');
  await refused(
    /row 11: .*"M" of column stype is not among the margins/s,
    ...design,
    '--poststratify',
    `stype=${without}`,
  );
  const more = file('more.csv', 'stype,population\nE,4421\nH,755\nM,1018\nX,3\n');
  await refused(
    /"X" of stype is in the population and not in the sample/,
    ...design,
    '--poststratify',
    `stype=${more}`,
  );
  await refused(/needs the columns variable, level, population/, ...design, '--rake', types);
  await refused(/of column wide is not among the margins/, ...design, '--poststratify', `wide=${types}`);
  await refused(/needs two columns, "stype"/, ...design, '--poststratify', `stype=${clus1}`);
  const twice = file('twice.csv', 'stype,population\nE,1\nE,2\n');
  await refused(/row 3: .*stands there twice/, ...design, '--poststratify', `stype=${twice}`);
});

test('wrong options name the usage', async () => {
  await refused(/usage: lurus survey estimate/, strat);
  await refused(/usage/, strat, '--mean', 'api00', '--total', 'api00');
  await refused(/--lone-psu average \?/, strat, '--mean', 'api00', '--lone-psu', 'average');
  await refused(/--replicates brr \?/, strat, '--mean', 'api00', '--replicates', 'brr');
  await refused(/--cluster C,C2/, strat, '--mean', 'api00', '--fpc', 'fpc,fpc2');
});

test('an option that is wrong, stands twice or says nothing is refused', async () => {
  const asked = [strat, '--mean', 'api00'];
  await refused(/--level 95 \? isi angka di antara 0 dan 1/, ...asked, '--level', '95');
  await refused(/--seed abc \?/, ...asked, '--replicates', 'rao-wu:10', '--seed', 'abc');
  await refused(/--seed hanya dengan/, ...asked, '--replicates', 'jk1', '--seed', '3');
  await refused(/--rake-rounds hanya dengan/, ...asked, '--rake-rounds', '3');
  await refused(/--strata tertulis dua kali/, ...asked, '--strata', 'stype', '--strata=snum');
});

test('files as Indonesian spreadsheets save them: byte order mark, semicolons, CRLF, decimal commas', async () => {
  const lines = ['h;y;w', 'a;1,5;2', 'a;2,5;2', 'b;4;1', 'b;6,25;1', ''];
  const comma = file('koma.csv', `\uFEFF${lines.join('\r\n')}`);
  const point = file('point.csv', lines.join('\n').replaceAll(',', '.'));
  const asked = ['--mean', 'y', '--weights', 'w', '--strata', 'h'];
  await refused(/row 2, kolom \/ column "y": "1,5" bukan angka.*--decimal-comma/, comma, ...asked);
  assert.deepEqual(await run(comma, ...asked, '--decimal-comma'), await run(point, ...asked));
  await refused(/"1.5" bukan angka; tulis 12,5/, point, ...asked, '--decimal-comma');
});

test('a stratum without a value is none of the domain: it is not lone', async () => {
  const data = file('domain.csv', 'h,y\na,1\na,3\nb,2\nb,7\nc,NA\n');
  const without = file('without-c.csv', 'h,y\na,1\na,3\nb,2\nb,7\n');
  const asked = ['--total', 'y', '--strata', 'h'];
  const plain = await run(without, ...asked);
  for (const lone of ['fail', 'remove', 'adjust']) {
    const found = await run(data, ...asked, '--drop-missing', '--lone-psu', lone);
    assert.deepEqual([found.se, found.df], [plain.se, plain.df]);
  }
});

test('few replicates give few degrees of freedom', async () => {
  const design = [strat, '--mean', 'api00', '--strata', 'stype', '--fpc', 'fpc'];
  assert.equal((await run(...design, '--replicates', 'rao-wu:10')).df, 9);
  assert.equal((await run(...design, '--replicates', 'rao-wu:300')).df, 197);
});

test('what is too large to compute with is refused', async () => {
  await refused(/too large to compute with/, file('large.csv', 'y\n1e308\n1e308\n'), '--total', 'y');
});

test('no degrees of freedom: no interval, and said so', async () => {
  const one = await run(file('one.csv', 'y,n\n5,1\n'), '--mean', 'y', '--fpc', 'n');
  assert.deepEqual([one.estimate, one.se, one.df, one.ci, one.deff], [5, 0, 0, [null, null], null]);
  assert.ok(one.notes.some(({ en }) => en.includes('no degrees of freedom')));
});
