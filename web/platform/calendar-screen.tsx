import { del, useApi, useSend } from '../api.ts';
import { useFormat, useTexts } from '../language.tsx';
import { texts } from '../locales/calendar.ts';
import { useScreenSearch } from '../search.ts';
import { Button } from '../ui/button.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { Filters, SelectFilter } from '../ui/filters.tsx';
import { Loaded, ProblemNotice } from '../ui/loaded.tsx';
import { Notice } from '../ui/notice.tsx';
import { Page, Section, TwoColumns } from '../ui/page.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { AddHoliday, MarkYear } from './calendar-forms.tsx';
import { calendarSearch } from './calendar-search.ts';

export type HolidayKind = 'libur' | 'cuti-bersama';

/** What GET /api/calendar answers. */
export interface YearCalendar {
  year: number;
  holidays: { id: string; day: string; name: string; kind: HolidayKind }[];
  years: { year: number; source: string; verified: boolean }[];
  missing: number[];
  mayKeep: boolean;
}

/** Holidays of a year: everybody reads them, the calendar's keepers change them. */
export function Screen() {
  const t = useTexts(texts);
  const [search, setSearch] = useScreenSearch(calendarSearch);
  const calendar = useApi<YearCalendar>('/calendar', { year: search.year === 0 ? null : search.year });
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Loaded query={calendar}>
        {(data) => (
          <>
            {data.missing.length > 0 && (
              <Notice tone="warn" title={t('missingTitle')}>
                <p>{t('missing', { years: data.missing.join(', ') })}</p>
              </Notice>
            )}
            <Filters>
              <SelectFilter
                label={t('year')}
                value={String(data.year)}
                onChange={(year) => setSearch({ year: Number(year) })}
                options={choosable(data).map((year) => ({ value: String(year), label: String(year) }))}
              />
            </Filters>
            {data.mayKeep ? (
              <TwoColumns aside={<Keeping key={data.year} calendar={data} />}>
                <Holidays calendar={data} />
              </TwoColumns>
            ) : (
              <Holidays calendar={data} />
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
}

/** Years that are entered, missing, shown, and the next one. */
function choosable({ year, years, missing }: YearCalendar): number[] {
  const known = [year, ...years.map((each) => each.year), ...missing];
  return [...new Set([...known, Math.max(...known) + 1])].sort((a, b) => a - b);
}

function Holidays({ calendar }: { calendar: YearCalendar }) {
  const t = useTexts(texts);
  const f = useFormat();
  const remove = useSend({
    send: (id: string) => del(`/calendar/holidays/${id}`),
    refresh: ['/calendar'],
    said: t('removed'),
  });
  const mark = calendar.years.find((each) => each.year === calendar.year);
  return (
    <Section
      title={String(calendar.year)}
      actions={<StatusMark tone={mark ? 'ok' : 'warn'} label={t(mark ? 'complete' : 'provisional')} />}
    >
      {mark && (
        <p>
          {t('source', { source: mark.source })} ({t(mark.verified ? 'verified' : 'unverified')})
        </p>
      )}
      {remove.problem && <ProblemNotice problem={remove.problem} />}
      <DataTable
        name="holidays"
        label={t('title')}
        rows={calendar.holidays}
        rowId={(row) => row.id}
        empty={t('none')}
        columns={[
          { id: 'day', header: t('day'), cell: (row) => f.day(row.day) },
          { id: 'name', header: t('name'), cell: (row) => row.name, fixed: true },
          { id: 'kind', header: t('kind'), cell: (row) => t(row.kind), fixed: true },
          ...(calendar.mayKeep
            ? [
                {
                  id: 'remove',
                  header: t('remove'),
                  fixed: true,
                  cell: (row: YearCalendar['holidays'][number]) => (
                    <Button kind="quiet" small busy={remove.sending} onClick={() => remove.send(row.id)}>
                      {t('remove')}
                      <span className="hidden"> {row.name}</span>
                    </Button>
                  ),
                },
              ]
            : []),
        ]}
      />
    </Section>
  );
}

function Keeping({ calendar }: { calendar: YearCalendar }) {
  const t = useTexts(texts);
  return (
    <>
      <Section title={t('add')}>
        <AddHoliday year={calendar.year} />
      </Section>
      <Section title={t('mark', { year: calendar.year })}>
        <MarkYear calendar={calendar} />
      </Section>
    </>
  );
}
