import type { Act } from '../../../platform/act.ts';
import type { PlainDate } from '../../../platform/calendar/index.ts';
import { heading, letterhead, paragraph } from '../../../platform/documents/blocks.ts';
import { longDay } from '../../../platform/documents/long-day.ts';
import { makePdf } from '../../../platform/documents/pdf.ts';
import { table } from '../../../platform/documents/table.ts';
import { formatRupiah } from '../../../platform/money.ts';
import { fill, type Locale } from '../../../platform/texts.ts';
import type { IntegrityMap } from '../contract.ts';
import { brief, type BriefedRow } from '../rules/briefing.ts';
import { SHAPES, type Part } from '../rules/parts.ts';
import { texts as paper } from '../texts/paper.ts';
import { texts as names } from '../texts/parts.ts';

/** Agencies and movements that the paper names; the rest is counted. Two pages hold them. */
const MOST = { agencies: 12, moved: 8 };

/** October 2026 */
export function monthName(month: string, locale: Locale): string {
  return Temporal.PlainDate.from(month).toLocaleString(locale === 'id' ? 'id' : 'en-GB', {
    month: 'long',
    year: 'numeric',
  });
}

/** "12,5%" or "8,3 per 100", as the part is counted. */
export function valueIn(part: Part, value: number, locale: Locale): string {
  const number = new Intl.NumberFormat(locale === 'id' ? 'id-ID' : 'en-GB', { maximumFractionDigits: 1 });
  return fill(names[locale][`unit-${SHAPES[part].unit}`], { value: number.format(value) });
}

/** Two pages for the head of government, in his language. @param before the month before; null: without figures */
export function briefingPdf(
  act: Pick<Act, 'government' | 'now' | 'locale'>,
  map: IntegrityMap & { taken: NonNullable<IntegrityMap['taken']> },
  before: IntegrityMap | null,
): Promise<Buffer> {
  const { government, now, locale } = act;
  const t = paper[locale];
  const n = names[locale];
  const { taken } = map;
  const told = brief(
    rowsOf(map),
    before === null ? null : rowsOf(before),
    map.parts.map((each) => each.part),
  );
  const title = fill(t.title, { month: monthName(taken.month, locale) });
  const bounds = new Map(map.rows.flatMap((row) => row.cells.map((cell) => [cell.part, cell] as const)));
  return makePdf({ title, government, now, locale, paper: 'A4' }, (pdf) => {
    const body = { size: 10, leading: 1.35 };
    letterhead(pdf, { government: fill(t.government, { name: government.name }), unit: t.unit });
    paragraph(pdf, title, { size: 15, weight: 'bold' }, 3);
    const correction = taken.corrections.at(-1);
    const state =
      correction === undefined
        ? taken.closedAt === null
          ? t.runs
          : t.closed
        : fill(t.corrected, { n: correction.version, reason: correction.reason });
    paragraph(pdf, fill(t.asOf, { day: longDay(taken.asOf as PlainDate, locale), state }), body, 6);
    const summary = told.outside.length === 0 ? t.summaryNone : t.summary;
    paragraph(
      pdf,
      fill(summary, { outside: told.outside.length, agencies: told.agencies }),
      { ...body, weight: 'bold' },
      3,
    );
    const rupiah = (value: number | null) => (value === null ? t.none : formatRupiah(value));
    paragraph(
      pdf,
      fill(t.money, { unpaid: rupiah(told.unpaid), repay: rupiah(told.toRepay), n: map.windowMonths }),
      body,
    );
    heading(pdf, t.moved, 11);
    const listed = (moved: readonly { name: string; part: Part }[]) => {
      const some = moved.slice(0, MOST.moved).map((each) => `${each.name} (${n[`short-${each.part}`]})`);
      if (moved.length > MOST.moved) some.push(fill(t.more, { n: moved.length - MOST.moved }));
      return some.join('; ');
    };
    if (before === null) paragraph(pdf, t.noBefore, body);
    else if (told.left.length + told.returned.length === 0) paragraph(pdf, t.unmoved, body);
    if (told.left.length > 0) paragraph(pdf, fill(t.left, { list: listed(told.left) }), body, 3);
    if (told.returned.length > 0) paragraph(pdf, fill(t.returned, { list: listed(told.returned) }), body);
    heading(pdf, t.parts, 11);
    table(
      pdf,
      [
        { title: t.part, share: 7 },
        { title: t.bound, share: 6 },
        ...[t.outside, t.within, t.few, t.missing].map((each) => ({
          title: each,
          share: 3,
          align: 'right' as const,
        })),
      ],
      told.parts.map(({ part, counts }) => {
        const bound = bounds.get(part)?.bound;
        const side = SHAPES[part].worse === 'higher' ? t.atMost : t.atLeast;
        return [
          n[`part-${part}`],
          bound === undefined ? t.none : fill(side, { value: valueIn(part, bound, locale) }),
          ...[counts.outside, counts.within, counts.few, counts.missing].map(String),
        ];
      }),
    );
    if (told.outside.length > 0) {
      heading(pdf, t.agencies, 11);
      table(
        pdf,
        [
          { title: t.agency, share: 6 },
          { title: t.count, share: 2 },
          { title: t.which, share: 12 },
        ],
        told.outside.slice(0, MOST.agencies).map((row) => [
          row.name,
          fill(t.of, { n: row.outside, all: row.judged }),
          row.cells
            .map((cell) => {
              const bound = valueIn(cell.part, bounds.get(cell.part)!.bound, locale);
              return `${n[`short-${cell.part}`]} ${valueIn(cell.part, cell.value!, locale)} (${bound})`;
            })
            .join('; '),
        ]),
      );
      if (told.outside.length > MOST.agencies)
        paragraph(pdf, fill(t.more, { n: told.outside.length - MOST.agencies }), body);
    }
    paragraph(pdf, fill(t.rule, { least: bounds.values().next().value?.least ?? t.none }), { size: 8.5 }, 0);
  });
}

function rowsOf(map: IntegrityMap): BriefedRow[] {
  return map.rows.map(({ agency, cells }) => ({ agencyId: agency.id, name: agency.name, cells }));
}
