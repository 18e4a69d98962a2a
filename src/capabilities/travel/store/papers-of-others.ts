import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/index.ts';
import { isSameName } from '../rules/boarding-pass.ts';
import type { PaperSurroundings } from '../rules/document-rules.ts';
import { bitsApart } from '../../../platform/reading/measure-picture.ts';
import { jaccard, PICTURE_BITS, REPORT_LIKENESS, shingles } from '../rules/likeness.ts';
import type { KeyKind } from '../rules/paper-keys.ts';
import type { PaperKind } from '../rules/paper-kinds.ts';
import type { TripSurroundings } from '../rules/trip-rules.ts';
import { documentsOf, legsOfPasses } from './documents.ts';

/** Papers of one traveller that others, or he on another trip, handed in too. */
export type PapersOfOthers = Pick<
  PaperSurroundings,
  | 'unreadable'
  | 'reusedPasses'
  | 'usedBeforePasses'
  | 'copiedPasses'
  | 'reusedStays'
  | 'usedBeforeStays'
  | 'samePictures'
> &
  Pick<TripSurroundings, 'copies'>;

/** A paper of this traveller beside one of somebody else, or of another trip, that shares a key with it. */
interface Pair {
  kind: KeyKind;
  document: string;
  other: string;
  other_trip: boolean;
  /** the other paper is of the same traveller */
  same_person: boolean;
  /** the other paper was handed in before */
  before: boolean;
  paper: PaperKind;
  other_paper: PaperKind;
  dhash: string | null;
  other_dhash: string | null;
  text: string;
  other_text: string;
}

/** The same papers elsewhere in the government, whoever handed them in; one that was taken back counts for nobody. */
export async function papersOfOthers(tx: Tx, memberId: string): Promise<PapersOfOthers> {
  const documents = await documentsOf(tx, memberId);
  const pairs = await pairsOf(tx, memberId);
  const ids = (some: readonly Pair[]) => [...new Set(some.map((each) => each.document))];
  // Of two uses by one traveller the later is to be answered for.
  const passes = pairs.filter(({ kind }) => kind === 'pass' || kind === 'queue').filter(isAnswerable);
  const named = await nameTest(tx, passes);
  const others = passes.filter((each) => !each.same_person);
  const usedBefore = passes.filter((each) => each.same_person && each.kind === 'pass');
  const bills = pairs.filter(({ kind }) => kind === 'invoice' || kind === 'room').filter(isAnswerable);
  const pictures = alike(pairs);
  return {
    unreadable: documents.filter((each) => each.fault !== null).map((each) => each.id),
    reusedPasses: ids([...usedBefore, ...others.filter((each) => !named(each))]),
    usedBeforePasses: ids(usedBefore),
    copiedPasses: ids(others.filter((each) => each.kind === 'pass' && named(each))),
    reusedStays: ids(bills),
    // Numbers of bills begin anew each year; a room and a night do not.
    usedBeforeStays: ids(bills.filter((each) => each.same_person && each.kind === 'room')),
    // A photograph of the same meeting is everybody's of that trip.
    samePictures: pictures
      .filter(({ pair }) => pair.paper !== 'photo' && pair.other_paper !== 'photo')
      .map(({ pair, distance }) => ({ document: pair.document, other: pair.other, distance })),
    copies: [
      ...pictures
        .filter(({ pair }) => pair.other_trip && pair.paper === 'photo' && pair.other_paper === 'photo')
        .map(({ pair, distance }) => ({
          document: pair.document,
          other: pair.other,
          kind: 'photo' as const,
          likeness: 1 - distance / 64,
        })),
      ...copiedReports(pairs),
    ],
  };
}

async function pairsOf(tx: Tx, memberId: string): Promise<Pair[]> {
  const { rows } = await sql<Pair>`
    select distinct k.kind, k.document_id as document, o.document_id as other, om.trip_id <> m.trip_id as other_trip,
      om.person_id = m.person_id as same_person, (od.added_at, od.id) < (d.added_at, d.id) as before,
      d.kind as paper, od.kind as other_paper, f.dhash, f2.dhash as other_dhash,
      case when k.kind = 'report' then d.fields ->> 'text' else '' end as text,
      case when k.kind = 'report' then od.fields ->> 'text' else '' end as other_text
    from travel_paper_key k
    join travel_paper_key o on o.government_id = k.government_id and o.kind = k.kind and o.key = k.key
      and o.member_id <> k.member_id
    join travel_document d on d.government_id = k.government_id and d.id = k.document_id and d.removed_at is null
    join travel_document od on od.government_id = o.government_id and od.id = o.document_id and od.removed_at is null
    join travel_member m on m.government_id = k.government_id and m.id = k.member_id
    join travel_member om on om.government_id = o.government_id and om.id = o.member_id and om.state <> 'cancelled'
    left join travel_file f on f.government_id = d.government_id and f.id = d.file_id
    left join travel_file f2 on f2.government_id = od.government_id and f2.id = od.file_id
    where k.member_id = ${memberId}::uuid
    order by document, other`.execute(tx);
  return rows;
}

function isAnswerable(pair: Pair): boolean {
  return !pair.same_person || pair.before;
}

/** Do both passes of a pair carry one name? Then one is a copy of the other; else one of the two names was printed over, and nobody knows which. */
async function nameTest(tx: Tx, pairs: readonly Pair[]): Promise<(pair: Pair) => boolean> {
  const legs = await legsOfPasses(tx, [...new Set(pairs.flatMap((each) => [each.document, each.other]))]);
  const names = (id: string) => legs.filter((each) => each.document_id === id).map((each) => each.name);
  return ({ document, other }) =>
    names(document).every((one) => names(other).every((two) => isSameName(one, two)));
}

function alike(pairs: readonly Pair[]): { pair: Pair; distance: number }[] {
  const found = new Map<string, { pair: Pair; distance: number }>();
  for (const pair of pairs) {
    if (pair.kind !== 'file' && pair.kind !== 'picture') continue;
    const distance =
      pair.kind === 'file'
        ? 0
        : pair.dhash === null || pair.other_dhash === null
          ? Infinity
          : bitsApart(pair.dhash, pair.other_dhash);
    const key = `${pair.document} ${pair.other}`;
    if (distance <= PICTURE_BITS && distance < (found.get(key)?.distance ?? Infinity))
      found.set(key, { pair, distance });
  }
  return [...found.values()];
}

function copiedReports(pairs: readonly Pair[]): TripSurroundings['copies'][number][] {
  // Travellers of one trip may hand in their one report.
  return pairs
    .filter((each) => each.kind === 'report' && each.other_trip)
    .map((each) => ({
      document: each.document,
      other: each.other,
      kind: 'report' as const,
      likeness: jaccard(shingles(each.text), shingles(each.other_text)),
    }))
    .filter((each) => each.likeness >= REPORT_LIKENESS);
}
