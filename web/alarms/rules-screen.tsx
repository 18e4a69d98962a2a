import type { AlarmCatalogue } from '../../src/platform/alarms/contract.ts';
import { useApi } from '../api.ts';
import { useBoth, useFormat, useTexts } from '../language.tsx';
import { texts } from '../locales/alarms.ts';
import { useScreenSearch } from '../search.ts';
import { DataTable } from '../ui/data-table.tsx';
import { Facts } from '../ui/facts.tsx';
import { Garis } from '../ui/garis.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Page } from '../ui/page.tsx';
import { SidePanel } from '../ui/side-panel.tsx';
import css from './alarms.module.css';
import { rulesSearch } from './alarms-search.ts';
import { PlanForm } from './plan-form.tsx';
import { useRoleNames } from './role-names.ts';

export type Rule = AlarmCatalogue['rules'][number];
export type Plan = NonNullable<Rule['plan']>;

/** When a step fires, in the words of its unit. */
export function useStepWords(): (rule: Pick<Rule, 'unit' | 'bounds'>, at: number) => string {
  const t = useTexts(texts);
  return ({ unit, bounds }, at) => {
    if (unit === 'days' && (bounds?.at[0] ?? 0) < 0)
      return at <= 0 ? t('at-before', { n: -at }) : t('at-after', { n: at });
    if (unit === 'meetings' && at === 0) return t('at-none');
    // The last bound is no meeting any more: every one of them has failed.
    if (unit === 'meetings' && at === bounds?.at[1]) return t('at-meetings-failed');
    return t(`at-${unit}`, { n: at });
  };
}

/** The catalogue: every rule with its lead times and ladder, and how the government lays its own. */
export function Screen() {
  const t = useTexts(texts);
  const both = useBoth();
  const words = useStepWords();
  const [search, setSearch] = useScreenSearch(rulesSearch);
  const catalogue = useApi<AlarmCatalogue>('/alarms/rules');
  return (
    <Page title={t('rulesTitle')} lead={t('rulesLead')}>
      <Loaded query={catalogue}>
        {(data) => {
          const open = data.rules.find((each) => each.code === search.open);
          return (
            <>
              <DataTable
                name="alarm-rules"
                label={t('rulesTitle')}
                rows={data.rules}
                rowId={(row) => row.code}
                onOpen={(row) => setSearch({ open: row.code })}
                openId={search.open}
                empty={t('noRules')}
                columns={[
                  {
                    id: 'code',
                    header: t('code'),
                    sort: true,
                    value: (row) => row.code,
                    cell: (row) => row.code,
                  },
                  {
                    id: 'title',
                    header: t('ruleName'),
                    sort: true,
                    value: (row) => both(row.title),
                    cell: (row) => both(row.title),
                  },
                  {
                    id: 'steps',
                    header: t('steps'),
                    cell: (row) => row.plan?.steps.map((step) => words(row, step.at)).join(', ') ?? '–',
                  },
                  {
                    id: 'open',
                    header: t('openNow'),
                    align: 'end',
                    sort: true,
                    value: (row) => row.open,
                    cell: (row) => row.open,
                  },
                  { id: 'source', header: t('source'), hidden: true, cell: (row) => row.source ?? '–' },
                ]}
              />
              <SidePanel
                title={open ? `${open.code} ${both(open.title)}` : ''}
                open={open !== undefined}
                onClose={() => setSearch({ open: '' })}
              >
                {open && <Detail key={open.code} rule={open} catalogue={data} />}
              </SidePanel>
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}

function Detail({ rule, catalogue }: { rule: Rule; catalogue: AlarmCatalogue }) {
  const t = useTexts(texts);
  const both = useBoth();
  const f = useFormat();
  const names = useRoleNames();
  const words = useStepWords();
  const { plan } = rule;
  const facts = [
    { term: t('fires'), value: rule.says && both(rule.says) },
    { term: t('clears'), value: rule.clears && both(rule.clears) },
    { term: t('inhibits'), value: rule.inhibits.join(', ') },
    { term: t('together'), value: rule.together.join(', ') },
    {
      term: t('numbers'),
      value: Object.entries(plan?.numbers ?? {})
        .map(([name, value]) => `${both(rule.numberNames[name] ?? { id: name, en: name })} ${value}`)
        .join(', '),
    },
    { term: t('source'), value: rule.source },
  ];
  return (
    <div className={css.part}>
      <Facts rows={facts.flatMap(({ term, value }) => (value ? [{ term, value }] : []))} />
      {plan !== null && (
        <>
          <h3>{t('steps')}</h3>
          <Garis
            steps={plan.steps.map((step, place) => ({
              id: String(place),
              label: `${words(rule, step.at)}: ${t(step.severity)}${step.urgent === true ? `, ${t('urgent')}` : ''}`,
              state: 'done' as const,
              note: names(step.receivers) || t('holderToo'),
            }))}
          />
          {plan.ladder.length > 0 && (
            <>
              <h3>{t('ladder')}</h3>
              <Garis
                steps={plan.ladder.map((rung) => ({
                  id: String(rung.after),
                  label: names(rung.receivers),
                  state: 'ahead' as const,
                  note: t('afterDays', { n: rung.after }),
                }))}
              />
            </>
          )}
        </>
      )}
      {rule.laid.length > 0 && (
        <>
          <h3>{t('history2')}</h3>
          <ul className={css.rows}>
            {rule.laid.map((each) => (
              <li key={each.id}>
                {t('historyRow', { day: f.day(each.validFrom), source: each.source })}
                {each.plan === null && ` (${t('historyUsual')})`}
              </li>
            ))}
          </ul>
        </>
      )}
      {catalogue.mayLay && plan !== null && <PlanForm rule={rule} plan={plan} roles={catalogue.roles} />}
    </div>
  );
}
