import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cityFacts, hold, NAMES, payment } from './facts.fixture.ts';
import { WHOLE } from './facts.ts';
import { stageChart, whatIfChart } from './stage-charts.ts';

test('a stage beyond its limit is told by what went beyond it, not by the many short ones', () => {
  const short = [1, 2, 3, 4, 5].map((n) => payment(`S-${n}`, 'works', 1, [hold('checked', 0.5)], false));
  const long = [6, 8, 10].map((days) => payment(`L-${days}`, 'works', 1, [hold('checked', days)], false));
  const facts = cityFacts({ payments: [...short, ...long] });
  const { sentence } = stageChart(facts, NAMES);
  assert.match(sentence.id, /3 dari 8 kali\. Yang lewat lamanya 8 hari kerja \(median\), batasnya 2\.$/);
});

test('an invoice that the vendor mends is not called the incoming invoice', () => {
  const won = { usual: 0, payments: 3, days: 6, paidPayments: 0, paidRupiah: 0, rupiahDays: 9 };
  const of = (stage: string) =>
    whatIfChart(
      cityFacts({ whatIfs: new Map([[WHOLE, [{ stage, party: 'vendor', ...won }]]]) }),
      NAMES,
      WHOLE,
    ).sentence.id;
  assert.match(of('invoiced-returned'), /^Bila tahap perbaikan tagihan oleh penyedia selama biasanya/);
  assert.doesNotMatch(of('checked'), /perbaikan/);
});
