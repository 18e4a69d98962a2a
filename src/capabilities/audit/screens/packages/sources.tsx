import type { z } from 'zod';
import { post, useApi, useSend } from '../../../../../web/api.ts';
import { useFormat, useTexts } from '../../../../../web/language.tsx';
import { useScreenSearch } from '../../../../../web/search.ts';
import { Button } from '../../../../../web/ui/button.tsx';
import { DataTable } from '../../../../../web/ui/data-table.tsx';
import { useGo } from '../../../../../web/ui/link.tsx';
import { ProblemNotice } from '../../../../../web/ui/loaded.tsx';
import { StatusMark } from '../../../../../web/ui/status-mark.tsx';
import type { PackageInput, PackageView, sourcePage, SourceRow } from '../../contract/packages.ts';
import css from './list.module.css';
import { PACKAGE_REFRESH, PACKAGES, SOURCES } from './paths.ts';
import { packagesSearch } from './searches.ts';
import { texts } from './texts/list.ts';

type SourcePage = z.output<typeof sourcePage>;

/** Rows of SIPD that wait for evidence; the tab beside the own packages counts them too. */
export function useSources(prepares: boolean) {
  const [search] = useScreenSearch(packagesSearch);
  return useApi<SourcePage>(prepares ? SOURCES : null, {
    text: search.q,
    method: search.method,
    page: search.view === 'sources' ? search.page : 1,
  });
}

export function Sources({ query }: { query: ReturnType<typeof useSources> }) {
  const t = useTexts(texts);
  const f = useFormat();
  const go = useGo();
  const [, setSearch] = useScreenSearch(packagesSearch);
  const begin = useSend({
    send: (row: SourceRow) =>
      post<PackageView>(
        PACKAGES,
        (row.origin === 'payment'
          ? { origin: 'payment', paymentId: row.id }
          : { origin: 'realisation', realisationId: row.id }) satisfies PackageInput,
      ),
    refresh: PACKAGE_REFRESH,
    said: t('begun'),
    done: ({ id }) => go(`/spj/${id}`),
  });
  return (
    <>
      <p className={css.lead}>{t('sourceLead')}</p>
      {begin.problem && <ProblemNotice problem={begin.problem} />}
      <DataTable
        name="spj-sources"
        label={t('view-sources')}
        query={query}
        rowId={(row) => row.id}
        columns={[
          {
            id: 'row',
            header: t('row'),
            fixed: true,
            cell: (row) => (
              <span className={css.two}>
                {row.description}
                <span className={css.quiet}>{row.number}</span>
              </span>
            ),
          },
          {
            id: 'amount',
            header: t('amount'),
            align: 'end',
            cell: (row) => f.rupiah(row.amount),
          },
          { id: 'method', header: t('method'), cell: (row) => row.method },
          {
            id: 'day',
            header: t('day'),
            cell: (row) => (
              <span className={css.two}>
                {row.day === null ? '–' : f.shortDay(row.day)}
                <Due row={row} />
              </span>
            ),
          },
          {
            id: 'begin',
            header: t('begin'),
            cell: (row) => (
              <span className={css.two}>
                <Button kind="primary" small busy={begin.sending} onClick={() => begin.send(row)}>
                  {t(row.packages === 0 ? 'begin' : 'more')}
                  <span className="hidden"> {t('beginOf', { number: row.number })}</span>
                </Button>
                {row.packages > 0 && (
                  <span className={css.quiet}>
                    {t('accounted', { n: row.packages, amount: f.shortRupiah(row.accountedFor) })}
                  </span>
                )}
              </span>
            ),
          },
        ]}
        onPage={(page) => setSearch({ page })}
        empty={t('empty-sources')}
      />
    </>
  );
}

function Due({ row }: { row: SourceRow }) {
  const t = useTexts(texts);
  const f = useFormat();
  if (row.dueOn === null) return null;
  const day = f.shortDay(row.dueOn);
  return row.late ? (
    <StatusMark tone="warn" label={t('lateSince', { day })} />
  ) : (
    <span className={css.quiet}>{t('dueOn', { day })}</span>
  );
}
