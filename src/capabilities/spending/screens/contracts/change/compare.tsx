import { useApi } from '../../../../../../web/api.ts';
import { useFormat, useTexts } from '../../../../../../web/language.tsx';
import { useScreenSearch } from '../../../../../../web/search.ts';
import { LineChart } from '../../../../../../web/ui/chart-line.tsx';
import { Filters, SelectFilter } from '../../../../../../web/ui/filters.tsx';
import { Loaded } from '../../../../../../web/ui/loaded.tsx';
import { Notice } from '../../../../../../web/ui/notice.tsx';
import { Section } from '../../../../../../web/ui/page.tsx';
import { StatusMark } from '../../../../../../web/ui/status-mark.tsx';
import { useChartNumbers } from '../../../../../../web/ui/use-chart-numbers.ts';
import type { CompareView, ContractView } from '../../../contract/contract-view.ts';
import { contractPath } from '../paths.ts';
import { compareSearch } from '../searches.ts';
import { texts } from '../texts/change.ts';
import css from './compare.module.css';

type Baseline = ContractView['baselines'][number];

/** Two frozen plans side by side: their fingerprints, their curves, and every day on which either has a point. */
export function Compare({ view }: { view: ContractView }) {
  const t = useTexts(texts);
  const [search, setSearch] = useScreenSearch(compareSearch);
  const { baselines, contract } = view;
  const find = (n: string) => baselines.find((each) => String(each.n) === n);
  const a = find(search.a) ?? baselines[0]!;
  const b = find(search.b) ?? baselines.at(-1)!;
  const nameOf = (n: number) => (n === 0 ? t('original') : t('addendumN', { n }));
  const options = baselines.map((each) => ({ value: String(each.n), label: nameOf(each.n) }));
  const compared = useApi<CompareView>(
    baselines.length < 2 ? null : `${contractPath(contract.id)}/compare?a=${a.n}&b=${b.n}`,
  );
  return (
    <>
      {baselines.length < 2 ? (
        <Notice tone="info" title={t('onlyOne')} />
      ) : (
        <Filters>
          <SelectFilter
            label={t('first')}
            value={String(a.n)}
            onChange={(next) => setSearch({ a: next })}
            options={options}
          />
          <SelectFilter
            label={t('other')}
            value={String(b.n)}
            onChange={(next) => setSearch({ b: next })}
            options={options}
          />
        </Filters>
      )}
      <div className={css.sides}>
        {(a.n === b.n ? [a] : [a, b]).map((each) => (
          <Side key={each.n} baseline={each} name={nameOf(each.n)} />
        ))}
      </div>
      {baselines.length > 1 && (
        <Loaded query={compared}>
          {(data) => <Curves data={data} names={[nameOf(a.n), nameOf(b.n)]} />}
        </Loaded>
      )}
    </>
  );
}

function Side({ baseline, name }: { baseline: Baseline; name: string }) {
  const t = useTexts(texts);
  const f = useFormat();
  return (
    <Section title={name}>
      <p className={css.meta}>{t('frozen', { time: f.time(baseline.recordedAt), name: baseline.by })}</p>
      <p className={css.meta}>
        {t('ends')} {f.day(baseline.points.at(-1)?.day)}
      </p>
      <StatusMark tone={baseline.intact ? 'ok' : 'danger'} label={t(baseline.intact ? 'intact' : 'broken')} />
      <p className={css.hash}>
        {t('hash')} {baseline.hash}
      </p>
      {baseline.previousHash !== null && (
        <p className={css.hash}>
          {t('previousHash')} {baseline.previousHash}
        </p>
      )}
    </Section>
  );
}

function Curves({ data, names }: { data: CompareView; names: [string, string] }) {
  const t = useTexts(texts);
  const f = useFormat();
  const { points } = useChartNumbers();
  const real = data.rows.flatMap((each) => (each.real === null ? [] : [{ day: each.day, value: each.real }]));
  const sides = [
    { id: 'a', label: names[0], look: 'past' as const },
    { id: 'b', label: names[1], look: 'plan' as const },
  ];
  return (
    <LineChart
      title={t('compareTitle')}
      titled={false}
      sentence={t('compareSays', { value: f.rupiah(data.valueChange), days: points(data.endChange) })}
      series={[
        ...sides.map(({ id, ...side }) => ({
          ...side,
          id,
          points: data.rows.map((each) => ({ day: each.day, value: id === 'a' ? each.a : each.b })),
        })),
        { id: 'real', label: t('real'), look: 'real' as const, points: real },
      ]}
    />
  );
}
