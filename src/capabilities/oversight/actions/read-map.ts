import type { Act } from '../../../platform/act.ts';
import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { notAllowed, notFound, type Outcome } from '../../../platform/outcome.ts';
import { getParameters } from '../../../platform/parameters/index.ts';
import { actorNames, directoryNames, listAgencies, type Agency } from '../../directory/index.ts';
import { publishedDimensions } from '../../survey/index.ts';
import type { AgencyIntegrity, Cell, IntegrityMap } from '../contract.ts';
import { LEAST_PEERS, WINDOW_MONTHS } from '../parameters.ts';
import { mayBrief, mayCorrect, mayPublish, mayReadRows, maySeeFlags, readableAgencies } from '../policy.ts';
import { placeOf, standingOf } from '../rules/figure.ts';
import { endOf, monthOf } from '../rules/months.ts';
import { PARTS, SHAPES, type Part } from '../rules/parts.ts';
import { peersOf, type Peers } from '../rules/peers.ts';
import { topsOf } from '../rules/roll-up.ts';
import { listPublications } from '../store/publications.ts';
import { figuresOf, heldSnapshots, versionsOf, type KeptFigure, type Snapshot } from '../store/snapshots.ts';

/** Months that a trend looks back on. */
const TREND = 12;

/** The map of a month as its reader may see it: the newest one where none is named. */
export async function readMap(tx: Tx, act: Act, month?: PlainDate): Promise<Outcome<IntegrityMap>> {
  const readable = readableAgencies(act.actor);
  if (readable?.length === 0) return notAllowed();
  const held = await heldSnapshots(tx);
  const snapshot = month === undefined ? held.at(-1) : held.find((each) => each.month === monthOf(month));
  if (month !== undefined && snapshot === undefined) return notFound();
  const flags = maySeeFlags(act.actor);
  const frame = {
    months: held.map((each) => each.month).toReversed(),
    ...(await numbersOf(tx, snapshot?.as_of ?? act.today)),
    parts: shapes(flags),
    publication: await publicationFor(tx, act),
    may: {
      correct: mayCorrect(act.actor),
      publish: mayPublish(act.actor),
      brief: mayBrief(act.actor),
      take: mayCorrect(act.actor),
    },
  };
  if (snapshot === undefined) return { ...frame, taken: null, rows: [], survey: null };
  const agencies = new Map((await listAgencies(tx)).map((each) => [each.id, each]));
  const figures = await figuresOf(tx, [snapshot.id]);
  const peers = peerTable(figures, agencies, frame.leastPeers);
  const rows = [...Map.groupBy(figures, (each) => each.agencyId)]
    .filter(([id]) => readable === null || readable.includes(id))
    .map(([id, list]) => ({
      agency: faceOf(agencies.get(id)!),
      ...judged(shownParts(list, maySeeFlags(act.actor, id)), peers),
      rows: PARTS.filter((part) => mayReadRows(act.actor, part, id)),
    }))
    .toSorted((a, b) => a.agency.name.localeCompare(b.agency.name, 'id'));
  const survey = await publishedDimensions(tx, endOf(snapshot.as_of, act.government.zone));
  return { ...frame, taken: await takenOf(tx, snapshot), rows, survey };
}

/** One agency: its figures now, and how they went over twelve months beside its peers. */
export async function readAgency(tx: Tx, act: Act, agencyId: string): Promise<Outcome<AgencyIntegrity>> {
  const readable = readableAgencies(act.actor);
  if (readable?.length === 0) return notAllowed();
  const held = (await heldSnapshots(tx)).slice(-TREND);
  const snapshot = held.at(-1);
  if (snapshot === undefined || (readable !== null && !readable.includes(agencyId))) return notFound();
  const agencies = new Map((await listAgencies(tx)).map((each) => [each.id, each]));
  const numbers = await numbersOf(tx, snapshot.as_of);
  const figures = Map.groupBy(
    await figuresOf(
      tx,
      held.map((each) => each.id),
    ),
    (each) => each.snapshotId,
  );
  const months = held.map((each) => {
    const list = figures.get(each.id) ?? [];
    const own = list.filter((figure) => figure.agencyId === agencyId);
    return { snapshot: each, own, peers: peerTable(list, agencies, numbers.leastPeers) };
  });
  const last = months.at(-1)!;
  if (last.own.length === 0) return notFound();
  const shown = shownParts(last.own, maySeeFlags(act.actor, agencyId));
  const { cells, outside, judged: all } = judged(shown, last.peers);
  return {
    agency: faceOf(agencies.get(agencyId)!),
    taken: await takenOf(tx, snapshot),
    ...numbers,
    parts: cells.map((now) => ({
      ...shapeOf(now.part),
      now,
      rows: mayReadRows(act.actor, now.part, agencyId),
      trend: months.flatMap(({ snapshot: { month, version, as_of: asOf }, own, peers }) => {
        const figure = own.find((each) => each.part === now.part);
        if (figure === undefined) return [];
        const median = peers.get(`${now.part} ${agencyId}`)?.median ?? null;
        return [{ month, asOf, value: figure.value, median, corrected: version > 1 }];
      }),
    })),
    outside,
    judged: all,
    units: [...topsOf([...agencies.values()])].filter(([id, top]) => top === agencyId && id !== agencyId)
      .length,
  };
}

async function numbersOf(tx: Tx, day: PlainDate): Promise<{ windowMonths: number; leastPeers: number }> {
  return getParameters(tx, { windowMonths: WINDOW_MONTHS, leastPeers: LEAST_PEERS }, day);
}

const shapeOf = (part: Part) => {
  const { unit, worse, span } = SHAPES[part];
  return { part, unit, worse, span };
};
const shapes = (flags: boolean) => PARTS.filter((part) => flags || SHAPES[part].open).map(shapeOf);
export const faceOf = ({ id, name, kind }: Agency) => ({
  id,
  name,
  kind,
  kindName: { id: directoryNames.id[`kind-${kind}`], en: directoryNames.en[`kind-${kind}`] },
});

/** In the order of the parts. */
function shownParts(list: readonly KeptFigure[], flags: boolean): KeptFigure[] {
  return PARTS.filter((part) => flags || SHAPES[part].open).flatMap((part) =>
    list.filter((each) => each.part === part),
  );
}

/** `part agency` → what the others of its kind have. */
function peerTable(
  figures: readonly KeptFigure[],
  agencies: ReadonlyMap<string, Agency>,
  least: number,
): Map<string, Peers> {
  const table = new Map<string, Peers>();
  for (const [part, list] of Map.groupBy(figures, (each) => each.part)) {
    const compared = list.map(({ agencyId, value }) => ({
      agencyId,
      value,
      kind: agencies.get(agencyId)?.kind ?? '',
    }));
    for (const { agencyId } of list) table.set(`${part} ${agencyId}`, peersOf(agencyId, compared, least));
  }
  return table;
}

function judged(
  list: readonly KeptFigure[],
  peers: ReadonlyMap<string, Peers>,
): { cells: Cell[]; outside: number; judged: number } {
  const cells = list.map(({ agencyId, ...figure }) => ({
    ...figure,
    standing: standingOf(figure.part, figure),
    peers: peers.get(`${figure.part} ${agencyId}`) ?? { median: null, count: 0 },
  }));
  return { cells, ...placeOf(cells.map((each) => each.standing)) };
}

async function takenOf(tx: Tx, snapshot: Snapshot): Promise<NonNullable<IntegrityMap['taken']>> {
  const versions = await versionsOf(tx, snapshot.month);
  return {
    month: snapshot.month,
    asOf: snapshot.as_of,
    takenAt: snapshot.taken_at,
    closedAt: snapshot.closed_at,
    version: snapshot.version,
    corrections: versions.flatMap(({ version, taken_at, reason }) =>
      reason === null ? [] : [{ version, takenAt: taken_at, reason }],
    ),
  };
}

async function publicationFor(tx: Tx, act: Act): Promise<IntegrityMap['publication']> {
  if (!mayPublish(act.actor)) return null;
  const rows = await listPublications(tx);
  const names = await actorNames(
    tx,
    rows.map((each) => each.decided_by),
  );
  return {
    open: rows[0]?.open ?? false,
    decisions: rows.map((each) => ({
      open: each.open,
      at: each.decided_at,
      by: names.get(each.decided_by) ?? null,
      reason: each.reason,
    })),
  };
}
