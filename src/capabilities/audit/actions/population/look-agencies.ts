import { addDays, plainDate } from '../../../../platform/calendar/index.ts';
import { isWorkingDay } from '../../../../platform/calendar/working-days.ts';
import { leadingDigits, type DigitFacts } from '../../rules/population/digits-rule.ts';
import { thresholdHugging, type HuggingFacts } from '../../rules/population/hugging.ts';
import {
  closedDays,
  nightEntries,
  roundAmounts,
  type Part,
  type PeerFacts,
} from '../../rules/population/peers.ts';
import { MISSING } from '../../rules/population/population-rule.ts';
import { yearEnd, type YearEndFacts } from '../../rules/population/year-end.ts';
import type { Missing } from '../../rules/verdict.ts';
import {
  countBands,
  countDays,
  countDigits,
  countNight,
  countRound,
  countUnfinished,
  countVendorDigits,
  hashAgency,
  hashAgencyDigits,
  hashBelow,
  hashVendorDigits,
  type AgencyPart,
  type DigitCount,
} from '../../store/population/look-counts.ts';
import { isAsked, scopeOf, type Case, type Look, type Question } from './question.ts';

const NO_LINES: Missing = { field: 'lines', says: { id: 'baris pada tahun ini', en: 'lines of this year' } };

function agencyNeeded({ known }: Question): Missing | null {
  return known.lines === 0 ? NO_LINES : known.agency === 0 ? MISSING.agency : null;
}

function ofAgency<Facts extends { agencyId: string | null }>(facts: Facts): Case<Facts> {
  return { facts, subject: { kind: 'agency', id: facts.agencyId ?? '' }, key: '', agencyId: facts.agencyId };
}

export const lookHugging: Look<HuggingFacts> = {
  rule: thresholdHugging,
  missing: ({ known }) => (known.lines === 0 ? NO_LINES : null),
  async cases(question) {
    const { thresholds } = question;
    const counts = await question.read((tx) => countBands(tx, scopeOf(question), thresholds));
    return counts
      .filter((own) => isAsked(question, own.agencyId))
      .map((own) =>
        ofAgency({
          agencyId: own.agencyId,
          lines: own.lines,
          rowsHash: '',
          bands: thresholds.huggingLimits.map((limit, place) => {
            const peers = counts.filter((each) => each !== own).map((each) => each.bands[place]!);
            return {
              limit,
              ...own.bands[place]!,
              peersBelow: peers.reduce((sum, each) => sum + each.below, 0),
              peersAbove: peers.reduce((sum, each) => sum + each.above, 0),
            };
          }),
        }),
      );
  },
  async complete(question, found) {
    const { agencyId } = found.facts;
    const rowsHash = await question.read((tx) =>
      hashBelow(tx, scopeOf(question), agencyId, question.thresholds),
    );
    return { ...found, facts: { ...found.facts, rowsHash } };
  },
};

/** Hashes of all agencies, made once a question when the first is needed. */
const agencyHashes = new WeakMap<Question, ReadonlyMap<string | null, string>>();

export const lookDigits: Look<DigitFacts> = {
  rule: leadingDigits,
  missing: ({ known }) => (known.lines === 0 ? NO_LINES : null),
  async cases(question) {
    const { benfordExcluded, benfordFewest } = question.thresholds;
    const scope = scopeOf(question);
    const agencies = await question.read((tx) => countDigits(tx, scope, benfordExcluded));
    const vendors =
      question.known.vendor === 0
        ? []
        : await question.read((tx) => countVendorDigits(tx, scope, benfordExcluded, benfordFewest['1']));
    return [...digitCases('agency', agencies), ...digitCases('vendor', vendors)];
  },
  async complete(question, found) {
    const excluded = question.thresholds.benfordExcluded;
    const scope = scopeOf(question);
    if (found.facts.subject === 'vendor') {
      const rowsHash = await question.read((tx) => hashVendorDigits(tx, scope, found.vendor ?? '', excluded));
      return { ...found, facts: { ...found.facts, rowsHash } };
    }
    let hashes = agencyHashes.get(question);
    if (hashes === undefined) {
      hashes = await question.read((tx) => hashAgencyDigits(tx, scope, excluded));
      agencyHashes.set(question, hashes);
    }
    const rowsHash = hashes.get(found.agencyId) ?? '';
    return { ...found, facts: { ...found.facts, rowsHash } };
  },
};

function digitCases(subject: 'agency' | 'vendor', counts: readonly DigitCount[]): Case<DigitFacts>[] {
  const bySubject = new Map<string | null, Record<number, number>>();
  for (const { subject: id, digits, times } of counts) {
    const three = bySubject.get(id) ?? {};
    three[digits] = times;
    bySubject.set(id, three);
  }
  return [...bySubject].map(([id, three]) => ({
    facts: { subject, three, rowsHash: '' },
    subject: { kind: subject, id: id ?? '' },
    key: '',
    agencyId: subject === 'agency' ? id : null,
    vendor: subject === 'vendor' ? id : null,
  }));
}

/** Each agency that is asked about, beside all others that have lines enough. */
function peerCases(
  question: Question,
  parts: readonly AgencyPart[],
  missing: PeerFacts['missing'] = null,
): Case<PeerFacts>[] {
  const { peerLines } = question.thresholds;
  return parts
    .filter((own) => own.agencyId !== null && isAsked(question, own.agencyId))
    .map((own) => {
      const peers: Part[] = parts
        .filter((each) => each.agencyId !== own.agencyId && each.lines >= peerLines)
        .map(({ hits, lines }) => ({ hits, lines }));
      return ofAgency({
        agencyId: own.agencyId,
        own: { hits: own.hits, lines: own.lines },
        peers,
        missing,
        rowsHash: '',
      });
    });
}

const completePeer: NonNullable<Look<PeerFacts>['complete']> = async (question, found) => {
  const rowsHash = await question.read((tx) => hashAgency(tx, scopeOf(question), found.agencyId));
  return { ...found, facts: { ...found.facts, rowsHash } };
};

export const lookRound: Look<PeerFacts> = {
  rule: roundAmounts,
  missing: agencyNeeded,
  cases: async (question) =>
    peerCases(question, await question.read((tx) => countRound(tx, scopeOf(question), question.thresholds))),
  complete: completePeer,
};

export const lookClosedDays: Look<PeerFacts> = {
  rule: closedDays,
  missing(question) {
    if (question.known.day === 0) return MISSING.day;
    if (question.calendar === null || !question.calendar.years.has(question.year))
      return {
        field: 'calendar',
        says: { id: `hari libur tahun ${question.year}`, en: `holidays of ${question.year}` },
      };
    return agencyNeeded(question);
  },
  async cases(question) {
    const days = await question.read((tx) => countDays(tx, scopeOf(question)));
    const parts = new Map<string | null, AgencyPart>();
    for (const { agencyId, day, lines } of days) {
      if (day === null || question.calendar === null) continue;
      const part = parts.get(agencyId) ?? { agencyId, hits: 0, lines: 0 };
      part.lines += lines;
      if (!isWorkingDay(question.calendar, day)) part.hits += lines;
      parts.set(agencyId, part);
    }
    return peerCases(question, [...parts.values()]);
  },
  complete: completePeer,
};

export const lookNight: Look<PeerFacts> = {
  rule: nightEntries,
  missing: (question) =>
    question.known.entered === 0
      ? { field: 'enteredAt', says: { id: 'jam pencatatan', en: 'time of entry' } }
      : agencyNeeded(question),
  cases: async (question) =>
    peerCases(
      question,
      await question.read((tx) => countNight(tx, scopeOf(question), question.zone, question.thresholds)),
    ),
  complete: completePeer,
};

export const lookYearEnd: Look<YearEndFacts> = {
  rule: yearEnd,
  missing: (question) => (question.known.day === 0 ? MISSING.day : agencyNeeded(question)),
  async cases(question) {
    const days = await question.read((tx) => countDays(tx, scopeOf(question)));
    const unfinished = await question.read((tx) =>
      countUnfinished(tx, scopeOf(question), question.thresholds.yearEndDays),
    );
    const from = plainDate(`${question.year}-12-01`);
    const to = addDays(plainDate(`${question.year + 1}-01-01`), -1);
    const sums = new Map<string, { december: number; year: number }>();
    for (const { agencyId, day, sum } of days) {
      if (day === null || agencyId === null) continue;
      const own = sums.get(agencyId) ?? { december: 0, year: 0 };
      own.year += sum;
      if (day >= from && day <= to) own.december += sum;
      sums.set(agencyId, own);
    }
    const spending = [...sums].filter(([, each]) => each.year > 0);
    const shares = spending.map(([, each]) => each.december / each.year);
    const decemberReached = spending.some(([, each]) => each.december !== 0);
    return spending
      .filter(([agencyId]) => isAsked(question, agencyId))
      .map(([agencyId, each]) => {
        const open = unfinished.find((one) => one.agencyId === agencyId);
        return ofAgency({
          agencyId,
          ...each,
          shares,
          unfinished: open === undefined || open.known === 0 ? null : { lines: open.lines, sum: open.sum },
          decemberReached,
          rowsHash: '',
        });
      });
  },
  async complete(question, found) {
    const rowsHash = await question.read((tx) => hashAgency(tx, scopeOf(question), found.agencyId));
    return { ...found, facts: { ...found.facts, rowsHash } };
  },
};
