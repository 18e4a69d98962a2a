import type { Act } from '../../../platform/act.ts';
import { dayIn } from '../../../platform/clock.ts';
import type { ColumnFormat, SheetToWrite, ValueToWrite } from '../../../platform/tables/write-table.ts';
import type { PaymentRow } from '../contract/payments.ts';
import { paymentNames } from '../texts/payment-names.ts';
import { paymentSheetTexts } from '../texts/payment-sheet.ts';

type Word = Exclude<keyof typeof paymentSheetTexts.id, 'name'>;

const COLUMNS: readonly [Word, ColumnFormat, number?][] = [
  ['number', 'text', 22],
  ['kind', 'text', 8],
  ['year', 'integer'],
  ['purpose', 'text', 48],
  ['agency', 'text', 36],
  ['vendor', 'text', 30],
  ['contract', 'text', 24],
  ['title', 'text', 48],
  ['invoice', 'text', 22],
  ['amount', 'rupiah'],
  ['state', 'text', 24],
  ['holder', 'text', 16],
  ['since', 'date'],
  ['held', 'decimal'],
  ['limit', 'decimal'],
  ['rework', 'integer'],
  ['reason', 'text', 28],
  ['disputes', 'integer'],
  ['closed', 'date'],
  ['accountDue', 'date'],
];

/** The list of payments, as narrowed on the screen. An office holds the ball, never a person; what is not known stays empty. */
export function paymentSheet(act: Act, rows: readonly PaymentRow[]): { name: string; sheet: SheetToWrite } {
  const [t, names] = [paymentSheetTexts[act.locale], paymentNames[act.locale]];
  const day = (instant: string | undefined | null) =>
    instant == null ? null : dayIn(act.government.zone, Temporal.Instant.from(instant));
  return {
    name: `${t.name}-${act.today}`,
    sheet: {
      name: t.name,
      columns: COLUMNS.map(([word, format, width]) => ({
        header: t[word],
        format,
        ...(width === undefined ? {} : { width }),
      })),
      rows: rows.map((row): ValueToWrite[] => [
        row.number,
        names[`kind-${row.kind}`],
        row.year,
        row.purpose,
        row.agency,
        row.vendor,
        row.contractNumber,
        row.contractTitle,
        row.invoiceNumber,
        row.amount,
        row.cancelled ? t.cancelled : names[`state-${row.state}`],
        row.holder === null ? null : names[`party-${row.holder}`],
        day(row.clock?.since),
        row.clock?.heldHours ?? null,
        row.clock?.limitHours ?? null,
        row.rework,
        row.lastReason === null ? null : names[`reason-${row.lastReason}`],
        row.openDisputes,
        day(row.closedAt),
        row.accountDueOn,
      ]),
    },
  };
}
