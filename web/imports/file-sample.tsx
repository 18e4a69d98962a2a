import { useMemo } from 'react';
import type { RunView } from '../../src/platform/imports/contract.ts';
import { useTexts } from '../language.tsx';
import { texts } from '../locales/imports.ts';
import { DataTable } from '../ui/data-table.tsx';

/** The first rows below the headings, as they stand in the file. */
export function FileSample({ run }: { run: Pick<RunView, 'labels' | 'sample'> }) {
  const t = useTexts(texts);
  const rows = useMemo(() => run.sample.map((cells, index) => ({ id: String(index), cells })), [run.sample]);
  const columns = useMemo(
    () =>
      run.labels.map((label, index) => ({
        id: `c${index}`,
        header: label,
        cell: (row: { cells: string[] }) => row.cells[index] ?? '',
      })),
    [run.labels],
  );
  return (
    <DataTable
      name="import-sample"
      label={t('sampleTable')}
      rows={rows}
      rowId={(row) => row.id}
      columns={columns}
      empty={t('sampleNone')}
    />
  );
}
