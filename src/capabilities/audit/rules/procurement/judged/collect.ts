import { yearOf } from '../../../../../platform/calendar/index.ts';
import { entry } from '../indicators/board.ts';
import { priceGapOf } from '../indicators/price-gap.ts';
import { at, objectsOf, textOf } from '../json.ts';
import { quartiles } from '../quartiles.ts';
import { finalAwards, onlyParty, onlySupplier, partyIds, submittedBids, type Release } from '../release.ts';
import { DEFAULT_INDICATOR_SETTINGS } from '../settings.ts';
import { awardedRupiah, dayOf, type Population } from './subject.ts';

/** Awards of one office in one year. */
export interface OfficeYear {
  buyerId: string;
  buyerName: string | null;
  year: number;
  /** first process of the year, by which the office's flag can be found again */
  ocid: string;
  awards: number;
  /** rupiah; awards without a sum count nothing here */
  value: number;
  suppliers: Map<string, { awards: number; value: number }>;
}

/** Two tenderers who meet at one office, one of them winning. */
export interface Pair {
  buyerId: string;
  /** ids, the smaller first */
  ids: readonly [string, string];
  ocid: string;
  meetings: { at: string; firstWon: boolean }[];
}

export interface Collected {
  population: Population;
  offices: readonly OfficeYear[];
  pairs: readonly Pair[];
  /** `Tenderer id` → the first process in which it is met */
  places: ReadonlyMap<string, string>;
}

export interface Collector {
  add(release: Release, ocid: string): void;
  finish(currency: string | null): Collected;
}

/** Rivals of one winner that are paired with him; a process of hundreds would make hundreds of pairs. */
const MOST_RIVALS = 50;

/** Keeps of each process what rules over many of them need. */
export function startCollecting(): Collector {
  const gaps: { currency: string; ratio: number }[] = [];
  const offices = new Map<string, OfficeYear>();
  const pairs = new Map<string, Pair>();
  const places = new Map<string, string>();
  return {
    add(release, ocid) {
      let currency: string | null = null;
      const gap = priceGapOf(release, DEFAULT_INDICATOR_SETTINGS, (each) => (currency ??= each) === each);
      if (gap !== null && currency !== null) gaps.push({ currency, ratio: gap.ratio });
      addAwards(offices, release, ocid);
      addMeetings(pairs, release, ocid);
      for (const party of partiesOf(release)) {
        const known = places.get(party);
        if (known === undefined || ocid < known) places.set(party, ocid);
      }
    },
    finish(main) {
      const ratios = gaps.filter(({ currency }) => currency === main).map(({ ratio }) => ratio);
      const { q1, q3 } = quartiles(ratios);
      const known = (value: number) => (Number.isFinite(value) ? value : null);
      return {
        population: { currency: main, gaps: { count: ratios.length, q1: known(q1), q3: known(q3) } },
        offices: [...offices.values()],
        pairs: [...pairs.values()],
        places,
      };
    },
  };
}

function partiesOf(release: Release): string[] {
  const one = (group: string, id: unknown) => (typeof id === 'string' ? [`${group} ${id}`] : []);
  const tenderers = [
    ...submittedBids(release).flatMap(({ tenderers: ids }) => partyIds(ids)),
    ...(objectsOf(release['awards']) ?? []).flatMap(({ suppliers }) => partyIds(suppliers)),
  ];
  return [
    ...one('Buyer', at(release, 'buyer', 'id')),
    ...one('ProcuringEntity', at(release, 'tender', 'procuringEntity', 'id')),
    ...tenderers.map((id) => `Tenderer ${id}`),
  ];
}

function addAwards(offices: Map<string, OfficeYear>, release: Release, ocid: string): void {
  const buyerId = textOf(at(release, 'buyer', 'id'));
  const day = dayOf(release);
  const active = (objectsOf(release['awards']) ?? []).filter(({ status }) => status === 'active');
  const supplier = active.length === 0 ? null : onlyParty(active[0]!['suppliers']);
  if (buyerId === null || day === null || supplier === null) return;
  // Several awards of one process to different suppliers are lots: each counts with its own sum.
  const awards =
    active.length === 1
      ? [{ supplier, value: awardedRupiah(release) }]
      : active.flatMap((award) => {
          const id = onlyParty(award['suppliers']);
          return id === null ? [] : [{ supplier: id, value: awardedRupiah({ awards: [award] }) }];
        });
  const year = yearOf(day);
  const office = entry(offices, `${year} ${buyerId}`, () => ({
    buyerId,
    buyerName: textOf(at(release, 'buyer', 'name')),
    year,
    ocid,
    awards: 0,
    value: 0,
    suppliers: new Map<string, { awards: number; value: number }>(),
  }));
  if (ocid < office.ocid) office.ocid = ocid;
  for (const each of awards) {
    const share = entry(office.suppliers, each.supplier, () => ({ awards: 0, value: 0 }));
    office.awards += 1;
    office.value += each.value ?? 0;
    share.awards += 1;
    share.value += each.value ?? 0;
  }
}

function addMeetings(pairs: Map<string, Pair>, release: Release, ocid: string): void {
  const final = finalAwards(release);
  const winner = final === null ? null : onlySupplier(final.active);
  const buyerId = textOf(at(release, 'buyer', 'id'));
  const day = dayOf(release);
  if (final === null || winner === null || buyerId === null || day === null) return;
  const rivals = new Set(
    final.bids
      .filter(({ status }) => status === 'valid' || status === 'disqualified' || status === 'pending')
      .flatMap((bid) => partyIds(bid['tenderers'])),
  );
  rivals.delete(winner);
  for (const rival of [...rivals].toSorted().slice(0, MOST_RIVALS)) {
    const ids: readonly [string, string] = winner < rival ? [winner, rival] : [rival, winner];
    const pair = entry(pairs, JSON.stringify([buyerId, ...ids]), () => ({
      buyerId,
      ids,
      ocid,
      meetings: [],
    }));
    if (ocid < pair.ocid) pair.ocid = ocid;
    pair.meetings.push({ at: `${day} ${ocid}`, firstWon: ids[0] === winner });
  }
}
