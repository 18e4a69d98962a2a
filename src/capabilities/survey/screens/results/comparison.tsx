import { useApi } from '../../../../../web/api.ts';
import { useLocale, useTexts } from '../../../../../web/language.tsx';
import { useScreenSearch } from '../../../../../web/search.ts';
import { DataTable, type Column } from '../../../../../web/ui/data-table.tsx';
import { Filters, SelectFilter } from '../../../../../web/ui/filters.tsx';
import { Loaded } from '../../../../../web/ui/loaded.tsx';
import { Section } from '../../../../../web/ui/page.tsx';
import { StatusMark } from '../../../../../web/ui/status-mark.tsx';
import type { Comparison as ComparisonView, ResultView } from '../../contract/results.ts';
import { waveSearch, WAVES } from '../waves/search.ts';
import { useFigures } from './figures.ts';
import { texts } from './texts.ts';

type Difference = ComparisonView['index'];
interface Row extends Difference {
  id: string;
  label: string;
}

/** This wave beside an earlier one: differences with their intervals, so that chance is not taken for change. */
export function Comparison({ view }: { view: ResultView }) {
  const t = useTexts(texts);
  const [search, setSearch] = useScreenSearch(waveSearch);
  const chosen = view.others.some((each) => each.id === search.with) ? search.with : '';
  const comparison = useApi<ComparisonView>(
    chosen === '' ? null : `${WAVES}/${view.wave.id}/result/comparison`,
    chosen === '' ? {} : { with: chosen },
  );
  if (view.others.length === 0) return null;
  return (
    <Section title={t('comparison')}>
      <Filters>
        <SelectFilter
          label={t('compare')}
          value={chosen}
          onChange={(next) => setSearch({ with: next })}
          options={[
            { value: '', label: t('noCompare') },
            ...view.others.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      </Filters>
      {chosen !== '' && <Loaded query={comparison}>{(data) => <Table data={data} />}</Loaded>}
    </Section>
  );
}

function Table({ data }: { data: ComparisonView }) {
  const t = useTexts(texts);
  const locale = useLocale();
  const figures = useFigures();
  const rows: Row[] = [
    { ...data.index, id: 'index', label: t('index') },
    ...data.sources.flatMap(({ source, dimensions, ...whole }) => [
      { ...whole, id: source, label: t(`source-${source}`) },
      ...dimensions.map((each) => ({ ...each, id: `${source} ${each.code}`, label: each.name[locale] })),
    ]),
  ];
  const columns: Column<Row>[] = [
    { id: 'label', header: t('dimension'), cell: (row) => row.label, fixed: true },
    { id: 'before', header: t('before'), align: 'end', cell: (row) => figures.two(row.before) },
    { id: 'after', header: t('after'), align: 'end', cell: (row) => figures.two(row.after) },
    { id: 'change', header: t('change'), align: 'end', cell: (row) => figures.two(row.change) },
    {
      id: 'range',
      header: t('range'),
      align: 'end',
      cell: (row) => figures.range({ ...row, value: row.change, hidden: false }),
    },
    {
      id: 'clear',
      header: t('band'),
      cell: (row) =>
        row.change === null ? (
          '–'
        ) : (
          <StatusMark
            tone={!row.clear ? 'plain' : row.change < 0 ? 'bent' : 'ok'}
            label={t(row.clear ? 'clear' : 'unclear')}
          />
        ),
    },
  ];
  return (
    <>
      {!data.sameModel && <p>{t('otherModel')}</p>}
      <DataTable
        name="survey-comparison"
        label={t('comparison')}
        rows={rows}
        rowId={(row) => row.id}
        columns={columns}
      />
    </>
  );
}
