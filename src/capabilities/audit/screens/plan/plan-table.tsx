import { useFormat, useTexts } from '../../../../../web/language.tsx';
import { useScreenSearch } from '../../../../../web/search.ts';
import { DataTable, type Column } from '../../../../../web/ui/data-table.tsx';
import { SidePanel } from '../../../../../web/ui/side-panel.tsx';
import { Link } from '../../../../../web/ui/link.tsx';
import type { PlanItemOut, PlanView } from '../../contract/plan.ts';
import { PLAN_PARTS, type PlanPart } from '../../rules/plan/parts.ts';
import css from '../desk/desk.module.css';
import { ItemForm } from './item-form.tsx';
import { PLANS, planSearch } from './search.ts';
import { texts } from './texts.ts';

/** Agencies by risk. Each part of the score has a column; what is missing says so. */
export function PlanTable({ plan }: { plan: PlanView }) {
  const t = useTexts(texts);
  const [search, setSearch] = useScreenSearch(planSearch);
  const columns = usePlanColumns();
  const item = plan.items.find((each) => each.id === search.item);
  const close = () => setSearch({ item: '' });
  return (
    <>
      <div className={css.dense}>
        <DataTable
          name="audit-plan"
          label={t('title')}
          rows={plan.items}
          rowId={(row) => row.id}
          columns={columns}
          onOpen={(row) => setSearch({ item: row.id })}
          openId={search.item}
          download={{ xlsx: `/api${PLANS}/${plan.id}/pkpt.xlsx`, csv: `/api${PLANS}/${plan.id}/pkpt.csv` }}
        />
      </div>
      {item && (
        <SidePanel title={item.agency} open onClose={close}>
          <Parts item={item} />
          {plan.may.includes('edit') && <ItemForm key={item.id} plan={plan} item={item} onDone={close} />}
        </SidePanel>
      )}
    </>
  );
}

function usePlanColumns(): Column<PlanItemOut>[] {
  const t = useTexts(texts);
  const f = useFormat();
  return [
    { id: 'agency', header: t('agency'), cell: (row) => `${row.rank}. ${row.agency}` },
    {
      id: 'score',
      header: t('score'),
      align: 'end',
      cell: (row) =>
        row.score === null ? <span className={css.quiet}>{t('missing')}</span> : f.count(tenth(row.score)),
    },
    { id: 'known', header: t('known'), align: 'end', cell: (row) => f.percent(row.known) },
    ...PLAN_PARTS.map((part): Column<PlanItemOut> => ({
      id: part,
      header: t(`part-${part}`),
      align: 'end',
      cell: (row) => <Points item={row} part={part} />,
    })),
    { id: 'included', header: t('included'), cell: (row) => t(row.included ? 'yes' : 'no') },
    { id: 'kind', header: t('kind'), cell: (row) => t(`kind-${row.kind}`) },
    { id: 'days', header: t('days'), align: 'end', cell: (row) => f.count(row.days) },
    {
      id: 'quarter',
      header: t('quarter'),
      align: 'end',
      cell: (row) => (
        <>
          {row.quarter} {row.edited && <span className={css.quiet}>{t('edited')}</span>}
        </>
      ),
    },
  ];
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}

function Points({ item, part }: { item: PlanItemOut; part: PlanPart }) {
  const t = useTexts(texts);
  const f = useFormat();
  const known = item.parts.find((each) => each.part === part);
  if (known === undefined || known.points === null) return <span className={css.quiet}>{t('missing')}</span>;
  return f.count(tenth(known.points));
}

/** What each part counts, and where its rows are. */
function Parts({ item }: { item: PlanItemOut }) {
  const t = useTexts(texts);
  const f = useFormat();
  return (
    <section className={css.part}>
      <h3>{t('parts')}</h3>
      <ul className={css.list}>
        {item.parts.map((each) => {
          const name = t(`part-${each.part}`);
          const rows = t('rows', { n: f.count(each.rows) });
          return (
            <li key={each.part} className={css.split}>
              <span>
                {each.link === null ? name : <Link to={each.link}>{name}</Link>}{' '}
                {each.value !== null && (
                  <span className={css.quiet}>
                    {each.unit === 'rupiah'
                      ? f.rupiah(each.value)
                      : each.unit === 'percent'
                        ? f.percent(each.value / 100)
                        : f.count(tenth(each.value))}
                    , {rows}
                  </span>
                )}
              </span>
              <span>
                {each.points === null
                  ? t('missing')
                  : t('points', { points: f.count(tenth(each.points)), weight: f.count(each.weight) })}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
