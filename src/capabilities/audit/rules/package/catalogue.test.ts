import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { plainDate } from '../../../../platform/calendar/index.ts';
import { packageThresholdsByLaw } from '../../parameters/package.ts';
import { packageRules } from './catalogue.ts';
import { checkPackage, lawDays } from './check.ts';
import { comparedCases, comparedMoves } from './compared-cases.fixture.ts';
import type { PackageFacts } from './facts.ts';
import { formCases, formMoves } from './form-cases.fixture.ts';
import { facts, GOOD } from './package.fixture.ts';
import { peopleCases, peopleMoves } from './people-cases.fixture.ts';
import { summarize } from './summary.ts';
import { taxCases, taxMoves } from './tax-cases.fixture.ts';
import type { PackageThresholds } from './thresholds.ts';

const CASES = [...formCases, ...taxCases, ...comparedCases, ...peopleCases];
const MOVES = [...formMoves, ...taxMoves, ...comparedMoves, ...peopleMoves];

function verdictOf(code: string, about: PackageFacts, moved: Partial<PackageThresholds> = {}) {
  const verdicts = checkPackage(about, (day) => ({ ...packageThresholdsByLaw(day), ...moved }));
  const verdict = verdicts.find((each) => each.code === code);
  assert.ok(verdict, `${code} did not answer`);
  return verdict;
}

for (const { code, name, changes, state, missing, severity } of CASES)
  test(`${code}, ${name}: ${state}`, () => {
    const verdict = verdictOf(code, facts(changes));
    assert.equal(verdict.state, state, `${verdict.formula.en} | ${verdict.reason.en}`);
    if (missing !== undefined)
      for (const path of missing)
        assert.ok(
          verdict.missing.some((each) => each.field === path),
          `${path} is not among ${JSON.stringify(verdict.missing)}`,
        );
    if (severity !== undefined) assert.equal(verdict.severity, severity);
    if (state === 'found') {
      assert.ok(verdict.mend !== null && verdict.mend.id !== '' && verdict.mend.en !== '');
      assert.ok(verdict.evidence.length > 0, 'nothing to hold it against');
    }
    if (state === 'not-computable') assert.ok(verdict.missing.length > 0, 'names nothing that is missing');
    for (const says of [verdict.formula, verdict.reason])
      assert.ok(
        says.id.length > 0 && says.en.length > 0 && !/undefined|null|NaN|\{n\}/.test(says.id + says.en),
        says.id,
      );
  });

for (const { code, threshold, changes, before, moved, after } of MOVES)
  test(`${code}: moving ${threshold} moves the answer`, () => {
    const [first, second] = [verdictOf(code, facts(changes)), verdictOf(code, facts(changes), moved)];
    assert.equal(first.state, before, first.formula.en);
    assert.equal(second.state, after, second.formula.en);
    const { severity, moneyAtRisk, state } = second;
    assert.notDeepEqual(
      { severity, moneyAtRisk, state },
      { severity: first.severity, moneyAtRisk: first.moneyAtRisk, state: first.state },
    );
  });

test('every rule has a case for each of the three states, and every threshold that it names one that moves it', () => {
  for (const rule of packageRules) {
    const states = new Set(CASES.filter((each) => each.code === rule.code).map((each) => each.state));
    assert.deepEqual([...states].sort(), ['clear', 'found', 'not-computable'], rule.code);
    const moved = MOVES.filter((each) => each.code === rule.code).map((each) => each.threshold);
    assert.deepEqual([...new Set(moved)].sort(), [...rule.thresholds].sort(), rule.code);
  }
});

test('every threshold belongs to a rule', () => {
  const used = new Set(packageRules.flatMap((each) => each.thresholds));
  const all = Object.keys(packageThresholdsByLaw(packageRules[0]!.validFrom));
  assert.deepEqual(
    all.filter((name) => !used.has(name as never)),
    [],
  );
});

test('the catalogue is whole: codes once, words in both languages, law beside every rule', () => {
  const codes = packageRules.map((each) => each.code);
  assert.equal(new Set(codes).size, codes.length);
  for (const rule of packageRules) {
    assert.ok(rule.basis.length > 0 && rule.needs.length > 0, rule.code);
    for (const says of [rule.title, rule.detects, rule.formula, rule.falsePositives])
      assert.ok(says.id !== '' && says.en !== '' && says.id !== says.en, rule.code);
    assert.match(rule.findingCode ?? '1.01.01', /^\d\.\d\d\.\d\d$/);
  }
});

test('the good package passes and may have its sheet; a critical finding stops it, a high one returns it, a medium one warns', () => {
  const outcome = (changes: Parameters<typeof facts>[0]) =>
    summarize(checkPackage(facts(changes), packageThresholdsByLaw));
  assert.deepEqual(outcome({}).counts, { found: 0, clear: packageRules.length, 'not-computable': 0 });
  assert.equal(outcome({}).mayIssueSheet, true);
  assert.equal(outcome({ budget: { ceiling: 1, released: 1 } }).outcome, 'stopped');
  assert.equal(outcome({ procurement: { inPlan: false } }).outcome, 'returned');
  assert.equal(
    outcome({ lines: GOOD.lines!.map((each) => ({ ...each, fittingAccounts: ['5.2.02'] })) }).outcome,
    'passed',
  );
  assert.equal(outcome({ documents: null }).outcome, 'returned', 'a core rule has no answer');
  const doubted = outcome({
    amounts: { receipt: 12_100_000 },
    unconfirmed: [{ field: 'amounts.receipt', provenance: 'ocr' }],
  });
  assert.deepEqual([doubted.outcome, doubted.found.critical], ['returned', 0]);
  const verdicts = checkPackage(facts({ budget: { ceiling: 1, released: 1 } }), packageThresholdsByLaw);
  assert.equal(summarize(verdicts, new Set(['SPJ-04'])).outcome, 'passed', 'a suspended rule does nothing');
  assert.equal(
    outcome({ history: { sameInvoice: null } }).outcome,
    'passed',
    'a history that nobody has is not the office’s fault',
  );
});

test('the same facts and thresholds give the same answer', () => {
  assert.deepEqual(
    checkPackage(facts(), packageThresholdsByLaw),
    checkPackage(facts(), packageThresholdsByLaw),
  );
});

test('docs/audit-cli.md tells of every rule with its severity and finding', () => {
  const page = readFileSync(new URL('../../../../../docs/audit-cli.md', import.meta.url), 'utf8');
  for (const { code, title, severity, findingCode } of packageRules) {
    const row = page.split('\n').find((line) => line.startsWith(`| ${code} `));
    assert.deepEqual(
      row
        ?.split(/(?<!\\)\|/)
        .map((cell) => cell.trim())
        .toSpliced(4, 1)
        .slice(1, 5),
      [code, title.en, `\`${severity}\``, findingCode ?? ''],
      code,
    );
  }
});

test('ids of the store stand in the evidence, never in a sentence', () => {
  const id = '01990000-0000-7000-8000-000000000001';
  const past = { package: id, amount: 11_100_000, day: '2026-03-12' };
  const verdicts = checkPackage(
    facts({
      kind: 'meal',
      agency: '01990000-0000-7000-8000-00000000000a',
      history: {
        sameInvoice: [{ ...past, invoiceNumber: GOOD.invoiceNumber }],
        documents: [{ document: 'd5', otherPackage: id, otherKind: 'receipt', match: 'same-file' }],
        ntpn: [{ ntpn: GOOD.taxes![0]!.ntpn!, package: id }],
        taxInvoices: [{ number: GOOD.taxInvoice!.number!, package: id }],
        events: [{ ...past, agency: '01990000-0000-7000-8000-00000000000b', what: 'person', who: 'E-1' }],
      },
    }),
    packageThresholdsByLaw,
  );
  for (const code of ['DUP-01', 'DUP-03', 'TAX-04', 'TAX-05', 'XDB-05']) {
    const found = verdicts.find((each) => each.code === code)!;
    assert.equal(found.state, 'found', code);
    assert.ok(
      found.evidence.some((each) => each.kind === 'package' && each.ref === id),
      code,
    );
    assert.doesNotMatch(JSON.stringify([found.formula, found.reason, found.mend]), /01990000-/, code);
  }
});

test('a slip in a year calls up neither the law of another age nor silence', () => {
  for (const year of [1990, 2019, 2062]) {
    const about = facts({
      dates: { contract: `${year}-03-02`, receipt: `${year}-03-11`, paid: `${year}-03-16` },
    });
    assert.equal(checkPackage(about, packageThresholdsByLaw).length, packageRules.length);
    assert.deepEqual(
      lawDays(about).filter((day) => !day.startsWith('2026-')),
      [],
      String(year),
    );
  }
  const before = facts({ dates: { contract: '2024-03-02' } });
  assert.ok(
    lawDays(before).includes(plainDate('2024-03-02')),
    'a contract of two years ago has the law of its day',
  );
});
