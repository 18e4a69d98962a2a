import { facts, heading, paragraph } from '../../../platform/documents/blocks.ts';
import { keepTogether, mm, type Pdf } from '../../../platform/documents/pdf.ts';
import { table } from '../../../platform/documents/table.ts';
import { formatRupiah } from '../../../platform/money.ts';
import { fill } from '../../../platform/texts.ts';
import type { TravelMap } from '../contract-live.ts';
import type { VerdictView } from '../contract-verdict.ts';
import { drawTripMap } from '../map/draw-trip-map.ts';
import { drawMap, MAP_TEXT } from './draw-map.ts';
import { clockOf, day, lengthOf, nipOf, spanOf, tripPdf } from './frame.ts';
import { sheetWords as t } from './sheet-words.ts';
import type { PaperTraveller, TripPaper } from './trip-paper.ts';

export interface TripSheet {
  paper: TripPaper;
  traveller: PaperTraveller;
  /** null: nothing was judged yet */
  verdict: VerdictView | null;
  map: TravelMap;
}

const SMALL = { size: 8.5, color: '#48575a', leading: 1.3 };

/** One traveller's trip on paper: plan, map by areas, each day with its class and what it rests on. Without a coordinate. */
export function tripSheetPdf(
  { paper, traveller, verdict, map }: TripSheet,
  arms: Buffer | null,
): Promise<Buffer> {
  const { trip } = paper;
  return tripPdf(paper, { title: t.title, number: traveller.spd_number, arms }, (pdf) => {
    facts(pdf, [
      [t.traveller, `${traveller.name}, ${nipOf(traveller)}, ${traveller.position_title}`],
      [t.purpose, trip.purpose],
      [t.way, namesOf(map, map.planned).join(' – ')],
      [t.time, `${spanOf(trip)} (${lengthOf(trip)})`],
      ...verdictFacts(paper, verdict),
    ]);
    theMap(pdf, map);
    if (verdict !== null) theDays(pdf, verdict);
    theStops(pdf, paper, map);
    if (verdict !== null) theRules(pdf, verdict);
    paragraph(pdf, t.fair, SMALL, 4);
    if (verdict !== null)
      paragraph(pdf, fill(t.basis, { ...verdict.versions, hash: verdict.hash }), SMALL, 0);
  });
}

function verdictFacts(paper: TripPaper, verdict: VerdictView | null): [string, string][] {
  if (verdict === null) return [[t.state, t.none]];
  const { counts, money } = verdict;
  const zone = paper.places[0]?.zone ?? 'WIB';
  return [
    [
      t.state,
      `${fill(t.version, { n: verdict.version, at: clockOf(verdict.at, zone) })}\n${fill(t.counts, counts)}`,
    ],
    [t.money, fill(t.interval, { low: formatRupiah(money.low), high: formatRupiah(money.high) })],
  ];
}

function theMap(pdf: Pdf, map: TravelMap): void {
  const height = mm(85);
  keepTogether(pdf, height + mm(22));
  heading(pdf, t.map, 11);
  drawMap(pdf, drawTripMap(map, { width: pdf.width, height, textSize: MAP_TEXT }));
  const about = map.exact ? fill(t.licence, { licence: short(map.licence ?? '-') }) : t.circles;
  paragraph(pdf, `${t.mapNote} ${about}`, SMALL, 8);
}

function theDays(pdf: Pdf, { days }: VerdictView): void {
  heading(pdf, t.days, 11);
  table(
    pdf,
    [
      { title: t.day, share: 4 },
      { title: t.class, share: 5 },
      { title: t.rests, share: 9 },
    ],
    days.map((each) => [day(each.day), `${each.class}: ${each.label.id}`, each.summary.id]),
  );
}

function theStops(pdf: Pdf, paper: TripPaper, map: TravelMap): void {
  if (map.route.length === 0) return;
  const zone = paper.places[0]?.zone ?? 'WIB';
  heading(pdf, t.stops, 11);
  table(
    pdf,
    [
      { title: '', share: 1, align: 'right' },
      { title: t.regency, share: 6 },
      { title: t.from, share: 5 },
      { title: t.to, share: 5 },
    ],
    map.route.map((stop, index) => [
      `${index + 1}`,
      namesOf(map, [stop.code])[0]!,
      stop.from === null ? day(stop.day) : clockOf(stop.from, zone),
      stop.to === null ? day(stop.day) : clockOf(stop.to, zone),
    ]),
  );
}

function theRules(pdf: Pdf, { rules }: VerdictView): void {
  if (rules.length === 0) return;
  heading(pdf, t.rules, 11);
  table(
    pdf,
    [
      { title: t.rule, share: 2, mono: true },
      { title: t.sentence, share: 8 },
      { title: t.change, share: 6 },
    ],
    rules.map((each) => [each.code, each.sentence.id, each.change.id]),
    { size: 8.5 },
  );
}

function namesOf(map: TravelMap, codes: readonly string[]): string[] {
  const names = new Map(map.regencies.map((each) => [each.code, each.name]));
  return codes.map((code) => names.get(code) ?? code);
}

/** A licence may be pages long; the first words name it. */
function short(text: string): string {
  const characters = Array.from(text.replaceAll(/\s+/g, ' '));
  return characters.length <= 200 ? characters.join('') : `${characters.slice(0, 199).join('')}…`;
}
