import { useState } from 'react';
import { useFormat } from '../language.tsx';
import { Button } from '../ui/button.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { Facts } from '../ui/facts.tsx';
import { Filters, SearchField } from '../ui/filters.tsx';
import { Section } from '../ui/page.tsx';
import { SidePanel } from '../ui/side-panel.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { ROWS, WORDS, type SampleRow } from './sample.ts';

export function SampleTable() {
  const f = useFormat();
  const [q, setQ] = useState('');
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [open, setOpen] = useState<SampleRow | null>(null);
  const rows = ROWS.filter((row) => row.title.toLowerCase().includes(q.toLowerCase()));
  return (
    <Section title={WORDS.table}>
      <Filters>
        <SearchField label={WORDS.search} value={q} onChange={setQ} />
      </Filters>
      <DataTable
        name="gallery"
        label={WORDS.table}
        rows={rows}
        rowId={(row) => row.id}
        onOpen={setOpen}
        openId={open?.id ?? null}
        selected={selected}
        onSelect={setSelected}
        bulk={<Button small>{WORDS.chosen}</Button>}
        columns={[
          {
            id: 'title',
            header: WORDS.title,
            sort: true,
            value: (row) => row.title,
            cell: (row) => row.title,
          },
          { id: 'agency', header: WORDS.agency, cell: (row) => row.agency },
          {
            id: 'due',
            header: WORDS.due,
            sort: true,
            value: (row) => row.due,
            cell: (row) => f.shortDay(row.due),
          },
          {
            id: 'state',
            header: WORDS.state,
            cell: (row) => (
              <StatusMark tone={row.late ? 'bent' : 'ok'} label={row.late ? WORDS.late : WORDS.onTime} />
            ),
          },
          {
            id: 'value',
            header: WORDS.value,
            align: 'end',
            sort: true,
            value: (row) => row.value,
            cell: (row) => f.rupiah(row.value),
            total: f.rupiah(rows.reduce((sum, row) => sum + row.value, 0)),
          },
        ]}
      />
      <SidePanel title={open?.title ?? ''} open={open !== null} onClose={() => setOpen(null)}>
        {open && (
          <Facts
            rows={[
              { term: WORDS.agency, value: open.agency },
              { term: WORDS.value, value: f.rupiah(open.value) },
            ]}
          />
        )}
      </SidePanel>
    </Section>
  );
}
