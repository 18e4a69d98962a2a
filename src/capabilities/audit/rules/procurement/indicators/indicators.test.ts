import assert from 'node:assert/strict';
import { test } from 'node:test';
import { award, bid, indicate, priced, process } from '../releases.fixture.ts';

// The situations, figures and results are those of Cardinal's own examples and tests; `F` is what it flags.

const OPEN = { procurementMethod: 'open' };
const day = (text: string) => `${text}T18:00:00-05:00`;

function tender(ocid: string, startDate: string | undefined, endDate: string, more: object = OPEN) {
  return {
    ocid,
    tender: { tenderPeriod: { ...(startDate === undefined ? {} : { startDate }), endDate }, ...more },
  };
}

test('R003: fewer whole days than the threshold, what is left of a day not counted', () => {
  const releases = [
    tender('F', day('2020-08-03'), day('2020-08-04')),
    tender('long enough', day('2020-08-03'), day('2020-08-19')),
    tender('14 days and 23 hours F', '2020-08-03T18:00:00-05:00', '2020-08-18T17:59:59-05:00'),
    tender('15 days to the second', '2020-08-03T18:00:00-05:00', '2020-08-18T23:00:00Z'),
    tender('no start', undefined, day('2020-08-04')),
    tender('days without hours', '2020-08-03', '2020-08-04'),
  ];
  const flagged = (settings: object) => Object.keys(indicate(releases, settings).results.OCID ?? {});
  assert.deepEqual(flagged({ R003: {} }), ['F', '14 days and 23 hours F']);
  assert.deepEqual(flagged({ R003: { threshold: 1 } }), []);
  assert.deepEqual(flagged({ R003: { threshold: 16 } }).length, 3);
});

test('R003: only of the methods set, and with the days of a kind of procedure', () => {
  const one = (id: string, more: object) => tender(id, day('2020-08-03'), day('2020-08-10'), more);
  const releases = [
    one('open', { procurementMethod: 'open', procurementMethodDetails: 'X' }),
    one('direct', { procurementMethod: 'direct', procurementMethodDetails: 'Y' }),
    one('silent', {}),
  ];
  const flagged = (R003: object) => Object.keys(indicate(releases, { R003 }).results.OCID ?? {});
  assert.deepEqual(flagged({}), ['open', 'direct', 'silent']);
  assert.deepEqual(flagged({ procurement_methods: 'open|selective' }), ['open']);
  assert.deepEqual(flagged({ procurement_method_details: { X: 5, Y: 10 } }), ['direct', 'silent']);
});

test('R018: one tenderer in an open or selective procedure', () => {
  const one = (ocid: string, numberOfTenderers: number, more: object) => ({
    ocid,
    tender: { numberOfTenderers, ...more },
  });
  const releases = [
    one('open', 1, OPEN),
    one('selective', 1, { procurementMethod: 'selective' }),
    one('limited', 1, { procurementMethod: 'limited' }),
    one('silent', 1, {}),
    one('two', 2, OPEN),
    one('negative', -1, OPEN),
  ];
  assert.deepEqual(indicate(releases, { R018: {} }).results, {
    OCID: { open: { R018: 1 }, selective: { R018: 1 } },
  });
  const limited = indicate(releases, { R018: { procurement_methods: 'limited' } }).results.OCID;
  assert.deepEqual(limited, { limited: { R018: 1 } });
});

/** Processes that give no gap, whatever the figures in them. */
function withoutGap(second: number) {
  const bids = ['valid W 1', `valid L ${second}`];
  return [
    process('pending award', bids, ['active W', 'pending']),
    process('invalid award', bids, ['active W', 'invalid']),
    ...['invited', 'pending', 'withdrawn', 'disqualified'].map((status) =>
      process(`${status} bid`, [`${status} W 1`, `valid L ${second}`], ['active W']),
    ),
    process('other criteria', ['valid W 2', 'valid L 1'], ['active W']),
    process('two awards', bids, ['active W', 'active W']),
    process('bid of two', ['valid W 1', `valid L+M ${second}`], ['active W']),
    process('award to two', bids, ['active W+X']),
    process('other currency', ['valid W 1', `valid L ${second} USD`], ['active W']),
    process('cancelled tender', bids, ['active W'], { tender: { status: 'cancelled' } }),
    process('nothing bid', ['valid W 0', `valid L ${second}`], ['active W']),
  ];
}

test('R024: the gap to the second is a low outlier; the winner is said, and the second', () => {
  const accept = process(
    'accept',
    ['valid W 1', 'valid L 101'],
    ['active W', 'cancelled C', 'unsuccessful U'],
  );
  const releases = [priced('F', 1, 1), priced('1', 1, 101), priced('2', 1, 101), priced('3', 1, 101), accept];
  const { results, meta } = indicate([...releases, ...withoutGap(1)], { R024: {} });
  assert.deepEqual(results, { OCID: { F: { R024: 0 } }, Tenderer: { W: { R024: 0 }, L: { R024: 0 } } });
  assert.deepEqual(meta, { R024: { q1: 66.6667, q3: 100, lower_fence: 16.6667 } });
  // A fence that is set is inclusive.
  const set = indicate([priced('F', 100, 105), priced('1', 100, 106)], { R024: { threshold: 0.05 } });
  assert.deepEqual(set.results.OCID, { F: { R024: 0.05 } });
});

test('R024: nothing is flagged where one in four has no gap at all', () => {
  const releases = [priced('1', 1, 1), priced('2', 1, 1), priced('3', 1, 101), priced('4', 1, 101)];
  assert.deepEqual(indicate(releases, { R024: {} }).results, {});
});

test('R024: the lowest of several bids of the winner is his bid', () => {
  const several = process('F', ['valid W 9', 'valid W 4', 'valid L 5', 'valid M 6'], ['active W']);
  assert.deepEqual(indicate([several], { R024: { threshold: 1 } }).results.OCID, { F: { R024: 0.25 } });
});

test('R058: the gap to the second is a high outlier; the winner is said', () => {
  const releases = [priced('F', 1, 101), ...['1', '2', '3', '4'].map((ocid) => priced(ocid, 1, 1))];
  const { results, meta } = indicate([...releases, ...withoutGap(101)], { R058: {} });
  assert.deepEqual(results, { OCID: { F: { R058: 100 } }, Tenderer: { W: { R058: 0 } } });
  assert.deepEqual(meta.R058, { q1: 0, q3: 33.3333, upper_fence: 83.3333 });
  assert.deepEqual(indicate(releases, { R058: { threshold: 100.5 } }).results, {});
  // Where nobody has a gap a fence of nothing flags nobody.
  assert.deepEqual(indicate(releases.slice(1), { R058: {} }).results, {});
});

test('R025: who bids most and hardly ever wins; each process counts once', () => {
  const lost = [0, 1, 2, 3, 5, 6, 7, 8].map((n) =>
    process(`${n}`, ['valid F', `valid ${n}`], [`active ${n}`]),
  );
  const won = [
    process('4', ['valid F', 'valid N'], ['active F']),
    process('F', ['valid F', 'valid F', 'valid F'], ['active F']),
  ];
  const cancelled = process('c', ['valid F', 'valid 0'], ['active 0'], { tender: { status: 'cancelled' } });
  const all = [...lost, ...won, cancelled];
  const both = { Tenderer: { F: { R025: 0.2 }, N: { R025: 0 } } };
  assert.deepEqual(indicate(all, { R025: {} }).results, both);
  assert.deepEqual(indicate(all, { R025: {} }).meta.R025, {
    q1: 0.9333,
    q3: 1,
    upper_fence: 1,
    lower_fence: 0.8333,
  });
  // Among the busiest tenth N is not; below a fence of 0.1 only N is.
  assert.deepEqual(indicate(all, { R025: { percentile: 95 } }).results, { Tenderer: { F: { R025: 0.2 } } });
  assert.deepEqual(indicate(all, { R025: { threshold: 0.1 } }).results, { Tenderer: { N: { R025: 0 } } });
});

test('R028: different tenderers, the same price in the same currency', () => {
  const two = (ocid: string, one: string, other: string, more: object = {}) =>
    process(ocid, [one, other], [], more);
  const releases = [
    two('F', 'valid V 1', 'disqualified D 1'),
    two('no tenderers', 'valid V 1', 'disqualified - 1'),
    two('same tenderer', 'valid T 1', 'disqualified T 1'),
    two('same two in another order', 'valid A+Z 1', 'disqualified Z+A 1'),
    two('other price', 'valid V 1', 'disqualified D 1.1'),
    two('other currency', 'valid V 1', 'disqualified D 1 USD'),
    two('not handed in', 'valid V 1', 'withdrawn D 1'),
    two('cancelled', 'valid V 1', 'valid D 1', { tender: { status: 'cancelled' } }),
    two('fixed', 'valid V 1', 'valid D 1', { tender: { procurementMethodDetails: 'NPC' } }),
    two('left out', 'valid V 1', 'valid D 1', { tender: { procurementMethodDetails: 'EXC' } }),
  ];
  const settings = {
    R028: {},
    no_price_comparison_procurement_methods: 'NPC',
    exclusions: { procurement_method_details: 'EXC' },
  };
  assert.deepEqual(indicate(releases, settings).results, {
    OCID: { F: { R028: 1 } },
    Tenderer: { V: { R028: 1 }, D: { R028: 1 } },
  });
});

test('R030: a valid bid of a winner after the deadline', () => {
  const end = { tenderPeriod: { endDate: '2000-03-15T00:00:00Z' } };
  const one = (
    ocid: string,
    tenderer: string,
    awarded: string,
    more: object = {},
    date = '2000-04-01T00:00:00Z',
  ) => process(ocid, [bid(`valid ${tenderer}`, { date })], [awarded], { tender: { ...end, ...more } });
  const releases = [
    one('F', 'W', 'active W'),
    one('loser', 'L', 'active W'),
    one('pending', 'W', 'pending W'),
    one('invalid', 'W', 'invalid W'),
    one('cancelled', 'W', 'active W', { status: 'cancelled' }),
    one('to the second', 'W', 'active W', {}, '2000-03-15T00:00:00Z'),
    one('earlier in another zone', 'W', 'active W', {}, '2000-03-15T06:00:00+07:00'),
  ];
  assert.deepEqual(indicate(releases, { R030: {} }).results, {
    OCID: { F: { R030: 1 } },
    Tenderer: { W: { R030: 1 } },
  });
});

test('R035: all but the winner disqualified', () => {
  const one = (ocid: string, bids: string, awards: string) =>
    process(ocid, bids.split(', '), awards.split(', '));
  const releases = [
    one('F1', 'disqualified D, valid V', 'active V'),
    one('F2', 'disqualified D, disqualified E, valid V', 'active V'),
    one('repeat', 'disqualified D, disqualified D, valid V, valid V', 'active V, active V'),
    one(
      'accept',
      'disqualified D, invited I, pending P, withdrawn W, valid V',
      'active V, cancelled C, unsuccessful U',
    ),
    one('pending award', 'disqualified D, valid V', 'active V, pending'),
    one('invalid award', 'disqualified D, valid V', 'active V, invalid'),
    one('none valid', 'disqualified D', 'active V'),
    one('two valid', 'disqualified D, valid V, valid W', 'active V'),
    one('another won', 'disqualified D, valid V', 'active S'),
    one('another won too', 'disqualified D, valid V', 'active V, active S'),
    one('none disqualified', 'valid V', 'active V'),
    one('only his own', 'disqualified V, valid V', 'active V'),
  ];
  assert.deepEqual(indicate(releases, { R035: {} }).results, {
    OCID: { F1: { R035: 1 }, F2: { R035: 2 }, repeat: { R035: 1 }, accept: { R035: 1 } },
    Tenderer: { V: { R035: 0 } },
  });
  assert.deepEqual(indicate(releases, { R035: { threshold: 2 } }).results.OCID, { F2: { R035: 2 } });
});

test('R036: the lowest price is disqualified while another was valid and one was taken', () => {
  const one = (ocid: string, bids: string, status = 'active', more: object = {}) =>
    process(ocid, bids.split(', '), [award(status)], more);
  const releases = [
    one('F', 'disqualified - 1, valid - 2'),
    one('invited', 'disqualified - 10, valid - 20, invited - 1'),
    one('withdrawn', 'disqualified - 10, valid - 20, withdrawn - 1'),
    one('pending', 'disqualified - 10, valid - 20, pending - 1'),
    one('valid is lower', 'disqualified - 10, valid - 1'),
    one('equal', 'disqualified - 1, valid - 1'),
    one('equal, valid first', 'valid - 1, disqualified - 1'),
    one('not final', 'disqualified - 1, valid - 2', 'pending'),
    one('cancelled', 'disqualified - 1, valid - 2', 'active', { tender: { status: 'cancelled' } }),
    one('no valid price', 'disqualified - 1, valid -'),
    one('other currency', 'disqualified - 1 USD, valid - 2'),
    one('fixed', 'disqualified - 1, valid - 2', 'active', { tender: { procurementMethodDetails: 'NPC' } }),
  ];
  const { results } = indicate(releases, { R036: {}, no_price_comparison_procurement_methods: ['NPC'] });
  assert.deepEqual(Object.keys(results.OCID ?? {}), ['F', 'invited', 'withdrawn', 'equal']);
  const only = indicate(releases, { R036: {}, price_comparison_procurement_methods: 'NPC' }).results;
  assert.deepEqual(only.OCID, { fixed: { R036: 1 } });
});

test('R038: the share of disqualified bids is a high outlier of buyer, procuring entity or tenderer', () => {
  const one = (ocid: string, bids: string[], id: string) =>
    process(ocid, bids, [], { buyer: { id }, tender: { procuringEntity: { id } } });
  const quiet = ['1', '2', '3', '4'].map((ocid) => one(ocid, ['valid W'], ocid));
  const { results, meta } = indicate([one('0', ['valid W', 'disqualified D'], 'B'), ...quiet], { R038: {} });
  assert.deepEqual(results, { Buyer: { B: { R038: 0.5 } }, ProcuringEntity: { B: { R038: 0.5 } } });
  assert.deepEqual(meta.R038, {
    Buyer_q1: 0.5,
    Buyer_q3: 0.5,
    Buyer_upper_fence: 0.5,
    ProcuringEntity_q1: 0.5,
    ProcuringEntity_q3: 0.5,
    ProcuringEntity_upper_fence: 0.5,
    Tenderer_q1: 0,
    Tenderer_q3: 0,
    Tenderer_upper_fence: 0,
  });
  // With everybody counted, D alone is out of the line, and so is B.
  const all = indicate([one('0', ['valid W', 'disqualified D'], 'B'), ...quiet], {
    R038: { threshold: 0.6, minimum_submitted_bids: 1, minimum_contracting_processes: 1 },
  });
  assert.deepEqual(all.results, { Tenderer: { D: { R038: 1 } } });
});

test('R048: a supplier of far more kinds than others', () => {
  const items = (...codes: string[]) => ({ items: codes.map((id) => ({ classification: { id } })) });
  const one = (ocid: string, words: string, codes: string[]) =>
    process(ocid, [], [award(words, items(...codes))]);
  const two = ['10000000', '11000000'];
  const releases = [
    one('F', 'active F', two),
    ...['1', '2', '3', '4'].map((id) => one(id, `active ${id}`, ['10000000', '10110000'])),
    ...['pending', 'cancelled', 'unsuccessful', 'invalid'].map((status) => one(status, `${status} S`, two)),
    one('two suppliers', 'active S+T', two),
  ];
  const least = { minimum_contracting_processes: 1 };
  assert.deepEqual(indicate(releases, { R048: least }).results, { Tenderer: { F: { R048: 2 } } });
  assert.deepEqual(indicate(releases, { R048: { ...least, threshold: 3 } }).results, {});
  assert.deepEqual(indicate(releases, { R048: { ...least, digits: 1, threshold: 2 } }).results, {});
  // Without settings a supplier of fewer than twenty processes is not looked at.
  assert.deepEqual(indicate(releases, { R048: {} }).results, {});
  const twenty = Array.from({ length: 20 }, (_, n) => one(`p${n}`, 'active F', two));
  assert.deepEqual(indicate(twenty, { R048: { threshold: 2 } }).results.Tenderer, { F: { R048: 2 } });
  assert.deepEqual(indicate(twenty.slice(1), { R048: { threshold: 2 } }).results, {});
});

test('without settings all eleven run, with some named only those', () => {
  const release = process('1', ['valid A 5', 'disqualified B 5'], ['active A'], {
    tender: { numberOfTenderers: 1, ...OPEN },
  });
  assert.deepEqual(Object.keys(indicate([release]).results.OCID?.['1'] ?? {}), ['R018', 'R028', 'R035']);
  assert.deepEqual(indicate([release], { R018: {} }).results, { OCID: { '1': { R018: 1 } } });
});
