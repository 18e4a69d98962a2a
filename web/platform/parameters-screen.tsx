import type { Locale } from '../../src/platform/texts.ts';
import { useApi } from '../api.ts';
import { useBoth, useFormat, useLocale, useTexts, type Words } from '../language.tsx';
import { texts } from '../locales/parameters.ts';
import { useScreenSearch } from '../search.ts';
import { DataTable } from '../ui/data-table.tsx';
import { Facts } from '../ui/facts.tsx';
import { Filters, SearchField } from '../ui/filters.tsx';
import { Garis } from '../ui/garis.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Page } from '../ui/page.tsx';
import { SidePanel } from '../ui/side-panel.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import css from './parameters-screen.module.css';
import { SetParameter } from './set-parameter.tsx';
import { parametersSearch } from './parameters-search.ts';

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

export interface Parameter {
  key: string;
  title: Record<Locale, string>;
  unit: string | null;
  /** in force today */
  value: Json;
  law: { value: Json; validFrom: string; source: string; verified: boolean };
  overrides: { id: string; value: Json; validFrom: string; source: string; verified: boolean }[];
}
interface Parameters {
  parameters: Parameter[];
  mayOverride: boolean;
}

/** Every dated parameter with its source; its keepers set the government's own values. */
export function Screen() {
  const t = useTexts(texts);
  const f = useFormat();
  const both = useBoth();
  const locale = useLocale();
  const [search, setSearch] = useScreenSearch(parametersSearch);
  const parameters = useApi<Parameters>('/parameters');
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Filters>
        <SearchField label={t('search')} value={search.q} onChange={(q) => setSearch({ q })} />
      </Filters>
      <Loaded query={parameters}>
        {(data) => {
          const open = data.parameters.find((each) => each.key === search.open);
          return (
            <>
              <DataTable
                name="parameters"
                label={t('title')}
                rows={data.parameters.filter((each) => fits(each, search.q))}
                rowId={(row) => row.key}
                onOpen={(row) => setSearch({ open: row.key })}
                openId={search.open}
                empty={t('none')}
                columns={[
                  {
                    id: 'title',
                    header: t('parameter'),
                    sort: true,
                    value: (row) => both(row.title),
                    cell: (row) => both(row.title),
                  },
                  {
                    id: 'value',
                    header: t('value'),
                    fixed: true,
                    align: 'end',
                    cell: (row) => <Value text={shown(row.value, row.unit, t, locale)} />,
                  },
                  { id: 'source', header: t('source'), fixed: true, cell: (row) => sourceOf(row).source },
                  { id: 'from', header: t('from'), cell: (row) => f.shortDay(sourceOf(row).validFrom) },
                  {
                    id: 'verified',
                    header: t('verified'),
                    cell: (row) => (
                      <StatusMark
                        tone={sourceOf(row).verified ? 'ok' : 'warn'}
                        label={t(sourceOf(row).verified ? 'verified' : 'unverified')}
                      />
                    ),
                  },
                ]}
              />
              <SidePanel
                title={open ? both(open.title) : ''}
                open={open !== undefined}
                onClose={() => setSearch({ open: '' })}
              >
                {open && <Detail key={open.key} parameter={open} mayOverride={data.mayOverride} />}
              </SidePanel>
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}

/** Longer values are words and not figures. */
const MOST_ON_A_LINE = 20;

/** Characters of a value that stand in a row; the panel shows the whole of it. */
const IN_A_ROW = 90;

function Value({ text }: { text: string }) {
  if (text.length <= MOST_ON_A_LINE) return text;
  return <span className={css.words}>{text.length > IN_A_ROW ? `${text.slice(0, IN_A_ROW)}…` : text}</span>;
}

function Detail({ parameter, mayOverride }: { parameter: Parameter; mayOverride: boolean }) {
  const t = useTexts(texts);
  const f = useFormat();
  const locale = useLocale();
  return (
    <>
      <Facts
        rows={[
          { term: t('value'), value: shown(parameter.value, parameter.unit, t, locale) },
          { term: t('law'), value: shown(parameter.law.value, parameter.unit, t, locale) },
          { term: t('source'), value: parameter.law.source },
          { term: t('from'), value: f.day(parameter.law.validFrom) },
        ]}
      />
      <h3>{t('history')}</h3>
      {parameter.overrides.length === 0 ? (
        <p>{t('noHistory')}</p>
      ) : (
        <Garis
          steps={parameter.overrides.map((each) => ({
            id: each.id,
            label: each.value === null ? t('backToLaw') : shown(each.value, parameter.unit, t, locale),
            state: 'done' as const,
            at: f.day(each.validFrom),
            note: each.source,
          }))}
        />
      )}
      {mayOverride && (
        <>
          <h3>{t('set')}</h3>
          <SetParameter parameter={parameter} />
        </>
      )}
    </>
  );
}

/** The source of what holds today: the latest local value in force, else the law. */
function sourceOf({ law, overrides, value }: Parameter) {
  const own = overrides.find(
    (each) => each.value !== null && JSON.stringify(each.value) === JSON.stringify(value),
  );
  return own ?? law;
}

type Told = Words<keyof typeof texts.id>;

/** A value as people say it: yes and no, a list with commas, a number with its unit. */
function shown(value: Json, unit: string | null, t: Told, locale: Locale): string {
  if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
  if (Array.isArray(value)) {
    return value.length === 0 ? t('nobody') : value.map((each) => wordOf(each, t)).join(', ');
  }
  if (value !== null && typeof value === 'object')
    return Object.values(value)
      .map((each) => wordOf(each, t))
      .join('–');
  if (typeof value !== 'number') return wordOf(value, t);
  const number = new Intl.NumberFormat(locale === 'id' ? 'id-ID' : 'en-GB').format(value);
  return unit === null ? number : `${number} ${wordOf(unit, t)}`;
}

function wordOf(value: Json, t: Told): string {
  if (typeof value !== 'string') return JSON.stringify(value);
  return value in texts.id ? t(value as keyof typeof texts.id) : value;
}

function fits(parameter: Parameter, q: string): boolean {
  const text =
    `${parameter.title.id} ${parameter.title.en} ${parameter.law.source} ${parameter.key}`.toLowerCase();
  return q
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
