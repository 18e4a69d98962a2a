import type { ExportColumn } from '../../parameters/wave.ts';
import type { Member } from '../../store/wave/tables.ts';
import type { ColumnFormat, SheetToWrite, ValueToWrite } from '../../../../platform/tables/write-table.ts';

type Field = NonNullable<ExportColumn['field']>;

/** What stands in a column of the commission's file. Telephone numbers are text: a spreadsheet would drop their zero. */
const CELL: Record<Field, (member: Member, number: number) => ValueToWrite> = {
  number: (_member, number) => number,
  name: (member) => member.name,
  unit: (member) => member.unit,
  position: (member) => member.position,
  employment: (member) => member.employment?.toUpperCase() ?? null,
  since: (member) => member.institution_since,
  unitSince: (member) => member.unit_since,
  phone: (member) => member.phone,
  email: (member) => member.email,
  service: (member) => member.service,
  serviceOn: (member) => member.service_on,
};

const FORMAT: Record<Field, ColumnFormat> = {
  number: 'integer',
  name: 'text',
  unit: 'text',
  position: 'text',
  employment: 'text',
  since: 'date',
  unitSince: 'date',
  phone: 'text',
  email: 'text',
  service: 'text',
  serviceOn: 'date',
};

/** The population of one source in the commission's columns: everybody who can be drawn. */
export function exportSheet(
  members: readonly Member[],
  columns: readonly ExportColumn[],
  title: string,
): SheetToWrite {
  return {
    name: title,
    columns: columns.map(({ header, field }) => ({
      header,
      format: field === null ? 'text' : FORMAT[field],
    })),
    rows: members.map((member, index) =>
      columns.map(({ field }) => (field === null ? null : CELL[field](member, index + 1))),
    ),
  };
}
