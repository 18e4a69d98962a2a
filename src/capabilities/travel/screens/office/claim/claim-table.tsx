import type { ReactNode } from 'react';
import { useFormat, useTexts } from '../../../../../../web/language.tsx';
import { DataTable } from '../../../../../../web/ui/data-table.tsx';
import { StatusMark } from '../../../../../../web/ui/status-mark.tsx';
import type { MemberDetail, TripDetail } from '../../../contract.ts';
import { tripNames } from '../../../texts/names.ts';
import { texts } from '../texts/claim.ts';

/** A line as the ledger shows it, kept or still being edited. */
export interface ShownLine {
  key: string | number;
  component: MemberDetail['lines'][number]['component'];
  day: string;
  regency: string | null;
  description: string;
  ceiling: number | null;
  paid: number | null;
  actual: number | null;
  /** what the server said about it */
  wrong?: readonly { field: string; message: string }[] | undefined;
}

/** Fields of lines are named after it, as a form names its own. */
export const CLAIM_FORM = 'claim';

interface TableProps {
  trip: TripDetail;
  lines: readonly ShownLine[];
  empty: ReactNode;
  /** buttons of a line, while it may be changed */
  acts?: (line: ShownLine, place: number) => ReactNode;
}

/** Above the ceiling; 0 where none limits it. */
export function excessOf({ paid, ceiling }: Pick<ShownLine, 'paid' | 'ceiling'>): number {
  return Math.max(0, (paid ?? 0) - (ceiling ?? paid ?? 0));
}

/** Lines of a claim in ruled rows: what was paid, the ceiling of its tariff, and what lies above it. */
export function ClaimTable({ trip, lines, empty, acts }: TableProps) {
  const t = useTexts(texts);
  const n = useTexts(tripNames);
  const f = useFormat();
  const place = (code: string | null) =>
    trip.places.find((each) => each.code === code)?.regency ?? trip.places[0]?.regency ?? '–';
  return (
    <DataTable
      name={acts === undefined ? 'claim' : 'claim-editor'}
      label={t('lines')}
      rows={lines}
      rowId={(row) => String(row.key)}
      empty={empty}
      columns={[
        {
          id: 'component',
          header: t('component'),
          fixed: true,
          cell: (row) => (
            <>
              {n(`component-${row.component}`)}
              {row.wrong?.map(({ field, message }) => (
                // The summary above the table leads here.
                <div key={field + message} id={`${CLAIM_FORM}-${field}`} tabIndex={-1}>
                  <StatusMark tone="danger" label={message} />
                </div>
              ))}
            </>
          ),
        },
        { id: 'day', header: t('day'), cell: (row) => f.shortDay(row.day) },
        ...(trip.places.length > 1
          ? [{ id: 'place', header: t('place'), cell: (row: ShownLine) => place(row.regency) }]
          : []),
        { id: 'description', header: t('description'), cell: (row) => row.description },
        {
          id: 'ceiling',
          header: t('ceiling'),
          align: 'end',
          cell: (row) => (row.ceiling === null ? t('noCeiling') : f.rupiah(row.ceiling)),
        },
        {
          id: 'actual',
          header: t('actual'),
          align: 'end',
          cell: (row) => (row.actual === null ? '–' : f.rupiah(row.actual)),
        },
        {
          id: 'paid',
          header: t('paid'),
          align: 'end',
          cell: (row) => (row.paid === null ? '–' : f.rupiah(row.paid)),
          total: f.rupiah(lines.reduce((sum, each) => sum + (each.paid ?? 0), 0)),
        },
        {
          id: 'excess',
          header: t('excess'),
          align: 'end',
          cell: (row) =>
            excessOf(row) > 0 ? <StatusMark tone="bent" label={f.rupiah(excessOf(row))} /> : '–',
        },
        ...(acts === undefined
          ? []
          : [
              {
                id: 'acts',
                header: t('change'),
                cell: (row: ShownLine) => acts(row, lines.indexOf(row)),
              },
            ]),
      ]}
    />
  );
}
