import { useApi } from '../../../../../web/api.ts';
import { useBoth, useFormat, useTexts } from '../../../../../web/language.tsx';
import { useScreenSearch } from '../../../../../web/search.ts';
import { Button } from '../../../../../web/ui/button.tsx';
import { Empty } from '../../../../../web/ui/empty.tsx';
import { Filters, SearchField, SelectFilter } from '../../../../../web/ui/filters.tsx';
import { Loaded } from '../../../../../web/ui/loaded.tsx';
import { Page } from '../../../../../web/ui/page.tsx';
import type { RuleList } from '../../contract/flags.ts';
import { SEVERITIES } from '../../rules/verdict.ts';
import { texts as shared } from '../../texts.ts';
import css from './catalogue.module.css';
import { RuleEntry } from './rule-entry.tsx';
import { catalogueSearch, SCOPES } from './search.ts';
import { texts } from './texts/catalogue.ts';

type RuleRow = RuleList['rows'][number];
type Search = ReturnType<typeof catalogueSearch.read>;

/** Every rule in the open: nobody is measured by what he cannot read. */
export function Screen() {
  const t = useTexts(texts);
  const rules = useApi<RuleList>('/audit/rules');
  return (
    <Page title={t('title')} lead={t('lead')} back={{ to: '/spj', label: 'SPJ' }}>
      <RuleFilters />
      <Loaded query={rules}>{(data) => <List data={data} />}</Loaded>
    </Page>
  );
}

function List({ data }: { data: RuleList }) {
  const t = useTexts(texts);
  const both = useBoth();
  const f = useFormat();
  const [search, setSearch] = useScreenSearch(catalogueSearch);
  const rows = data.rows.filter((rule) => fits(rule, search, `${both(rule.title)} ${both(rule.detects)}`));
  return (
    <>
      <div className={css.bar}>
        <output>
          {search.code === '' ? t('count', { n: f.count(rows.length) }) : t('one', { code: search.code })}
        </output>
        {search.code !== '' && (
          <Button kind="quiet" small onClick={() => setSearch({ code: '' })}>
            {t('all')}
          </Button>
        )}
      </div>
      {rows.length === 0 ? (
        <Empty title={t('none')} />
      ) : (
        <ul className={css.rules}>
          {rows.map((rule) => (
            <RuleEntry
              key={`${rule.scope} ${rule.code}`}
              rule={rule}
              maySuspend={data.maySuspend}
              isOpen={rule.code === search.code}
            />
          ))}
        </ul>
      )}
    </>
  );
}

function fits(rule: RuleRow, { q, scope, severity, only, code }: Search, words: string): boolean {
  if (code !== '') return rule.code === code;
  if (scope !== '' && rule.scope !== scope) return false;
  if (severity !== '' && rule.severity !== severity) return false;
  if (only === 'suspended' && rule.suspension === null) return false;
  if (only === 'unverified' && rule.basis.every((each) => each.verified)) return false;
  return `${rule.code} ${words}`.toLowerCase().includes(q.trim().toLowerCase());
}

function RuleFilters() {
  const t = useTexts(texts);
  const s = useTexts(shared);
  const [search, setSearch] = useScreenSearch(catalogueSearch);
  return (
    <Filters>
      <SearchField label={t('search')} value={search.q} onChange={(q) => setSearch({ q, code: '' })} />
      <SelectFilter
        label={t('scope')}
        value={search.scope}
        onChange={(scope) => setSearch({ scope, code: '' })}
        options={[
          { value: '', label: t('anyScope') },
          ...SCOPES.map((value) => ({ value, label: t(`scope-${value}`) })),
        ]}
      />
      <SelectFilter
        label={t('severity')}
        value={search.severity}
        onChange={(severity) => setSearch({ severity, code: '' })}
        options={[
          { value: '', label: t('anySeverity') },
          ...SEVERITIES.map((value) => ({ value, label: s(`severity-${value}`) })),
        ]}
      />
      <SelectFilter
        label={t('only')}
        value={search.only}
        onChange={(only) => setSearch({ only, code: '' })}
        options={[
          { value: '', label: t('everything') },
          { value: 'suspended', label: t('only-suspended') },
          { value: 'unverified', label: t('only-unverified') },
        ]}
      />
    </Filters>
  );
}
