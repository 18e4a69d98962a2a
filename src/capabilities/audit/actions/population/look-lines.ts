import { sha256 } from '../../../../platform/ids.ts';
import {
  exactDuplicates,
  nearDuplicates,
  type ExactFacts,
  type NearFacts,
} from '../../rules/population/duplicates.ts';
import { MISSING, type LineFact } from '../../rules/population/population-rule.ts';
import {
  aboveStandard,
  outlyingPrice,
  type PeerPriceFacts,
  type StandardFacts,
} from '../../rules/population/prices.ts';
import {
  brokenSequence,
  captiveVendor,
  seriesOf,
  type CaptiveFacts,
  type SequenceFacts,
} from '../../rules/population/sequences.ts';
import { splitGroups, splitPurchases, type SplitFacts } from '../../rules/population/splits.ts';
import type { Missing } from '../../rules/verdict.ts';
import { lookExactDuplicates, lookNearDuplicates } from '../../store/population/look-duplicates.ts';
import { lookSeries } from '../../store/population/look-sequences.ts';
import { lookCaptive, lookPrices } from '../../store/population/look-series.ts';
import { lookSplits } from '../../store/population/look-splits.ts';
import { lookStandards } from '../../store/population/standard-prices.ts';
import type { Known } from '../../store/population/look-counts.ts';
import { groupOf, inParts, type Case, type Look, type Question } from './question.ts';

/** The first datum that no line carries. */
function needs(...names: (keyof Known & keyof typeof WORDS)[]) {
  return ({ known }: Question): Missing | null => {
    const name = known.lines === 0 ? 'lines' : names.find((each) => known[each] === 0);
    return name === undefined ? null : WORDS[name];
  };
}

const WORDS = {
  lines: { field: 'lines', says: { id: 'baris pada tahun ini', en: 'lines of this year' } },
  ...MISSING,
  number: { field: 'number', says: { id: 'nomor bukti', en: 'number of the evidence' } },
  spm: { field: 'spmNumber', says: { id: 'nomor SPM', en: 'number of the SPM' } },
  price: { field: 'price', says: { id: 'uraian dan harga satuan', en: 'description and unit price' } },
} satisfies Record<string, Missing>;

function oneAgency(lines: readonly LineFact[]): string | null {
  const agencies = new Set(lines.map((line) => line.agencyId));
  return agencies.size === 1 ? lines[0]!.agencyId : null;
}

export const lookExact: Look<ExactFacts> = {
  rule: exactDuplicates,
  missing: needs('vendor', 'invoice'),
  async cases(question) {
    const groups = await inParts(question, lookExactDuplicates);
    return groups.map((facts) => ({
      facts,
      subject: groupOf(facts.lines),
      key: '',
      agencyId: oneAgency(facts.lines),
      vendor: facts.lines[0]?.vendor ?? null,
    }));
  },
};

export const lookNear: Look<NearFacts> = {
  rule: nearDuplicates,
  missing: needs('vendor', 'invoice', 'day'),
  async cases(question) {
    const pairs = await inParts(question, (tx, scope) => lookNearDuplicates(tx, scope, question.thresholds));
    return pairs.map((facts): Case<NearFacts> => {
      const subject = groupOf(facts.lines);
      const [one, other] = facts.lines;
      return {
        facts,
        subject,
        key: subject.id === one.id ? other.id : one.id,
        agencyId: oneAgency(facts.lines),
        vendor: one.vendor,
      };
    });
  },
};

export const lookSplit: Look<SplitFacts> = {
  rule: splitPurchases,
  missing: needs('vendor', 'day'),
  async cases(question) {
    const { thresholds, clusters } = question;
    const sets = await inParts(question, (tx, scope) => lookSplits(tx, scope, thresholds, clusters));
    return sets
      .flatMap((lines) => splitGroups(lines, thresholds))
      .map((lines) => ({
        facts: { lines },
        subject: groupOf(lines),
        key: '',
        agencyId: lines[0]!.agencyId,
        vendor: lines[0]!.vendor,
      }));
  },
};

export const lookSequences: Look<SequenceFacts> = {
  rule: brokenSequence,
  missing: (question) => (needs('number')(question) === null ? null : needs('spm')(question)),
  async cases(question) {
    const cases: Case<SequenceFacts>[] = [];
    for (const kind of ['number', 'spm'] as const) {
      if (question.known[kind] === 0) continue;
      const found = await inParts(question, (tx, scope) => lookSeries(tx, scope, kind, question.thresholds));
      for (const { example, ...counted } of found) {
        const facts = { ...counted, kind, series: seriesOf(example) ?? example };
        cases.push({
          facts,
          subject: { kind: 'agency', id: facts.agencyId ?? '' },
          key: `${kind} ${sha256(facts.series).slice(0, 16)}`,
          agencyId: facts.agencyId,
        });
      }
    }
    return cases;
  },
};

export const lookCaptives: Look<CaptiveFacts> = {
  rule: captiveVendor,
  missing: needs('agency', 'vendor', 'invoice', 'day'),
  async cases(question) {
    const found = await inParts(question, (tx, scope) => lookCaptive(tx, scope, question.thresholds));
    return found.map((facts) => ({
      facts: { ...facts, agencies: question.known.agencies },
      subject: { kind: 'vendor', id: facts.vendor },
      key: '',
      agencyId: facts.agencyId,
      vendor: facts.vendor,
    }));
  },
};

export const lookAboveStandard: Look<StandardFacts> = {
  rule: aboveStandard,
  missing(question) {
    if (!question.standards)
      return { field: 'standard', says: { id: 'daftar standar harga', en: 'list of standard prices' } };
    return needs('price')(question);
  },
  async cases(question) {
    const lines = await inParts(question, lookStandards);
    return lines.map((facts) => ({
      facts,
      subject: { kind: 'line', id: facts.line.id },
      key: '',
      agencyId: facts.line.agencyId,
      vendor: facts.line.vendor,
    }));
  },
};

export const lookOutlyingPrice: Look<PeerPriceFacts> = {
  rule: outlyingPrice,
  missing: needs('price'),
  async cases(question) {
    const found = await inParts(question, (tx, scope) => lookPrices(tx, scope, question.thresholds));
    return found.map((facts) => ({
      facts,
      subject: { kind: 'line', id: facts.line.id },
      key: '',
      agencyId: facts.line.agencyId,
      vendor: facts.line.vendor,
    }));
  },
};
