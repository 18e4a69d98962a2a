import { useFormat, useTexts } from '../../../../web/language.tsx';
import { useHolds } from '../../../../web/session.ts';
import { LineChart, type LineSeries } from '../../../../web/ui/chart-line.tsx';
import { Facts } from '../../../../web/ui/facts.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { Section } from '../../../../web/ui/page.tsx';
import { StatusMark, type Tone } from '../../../../web/ui/status-mark.tsx';
import type { AgencyIntegrity } from '../contract.ts';
import type { Standing } from '../rules/figure.ts';
import { rowsPath, SURVEY_READERS } from './rows-of.ts';
import { texts } from './texts.ts';
import { useWords } from './use-words.ts';

type PartView = AgencyIntegrity['parts'][number];

const TONES: Record<Standing, Tone> = { outside: 'bent', within: 'ok', few: 'plain', missing: 'plain' };

interface PartSectionProps {
  part: PartView;
  agencyId: string;
  /** that `now` is of, its first day */
  month: string;
  leastPeers: number;
  windowMonths: number;
}

/** One part of one agency: figure, both sides of the line, bound, peers, trend, rows. */
export function PartSection({ part: view, agencyId, month, leastPeers, windowMonths }: PartSectionProps) {
  const t = useTexts(texts);
  const f = useFormat();
  const { n, value, number, figure } = useWords();
  const { part, now } = view;
  const survey = useHolds(...SURVEY_READERS) && part === 'survey' && now.value !== null;
  const peers =
    now.peers.median === null
      ? t('peersHidden', { n: leastPeers })
      : t('peersOf', { value: value(part, now.peers.median), n: now.peers.count });
  return (
    <Section title={n(`part-${part}`)}>
      <p>
        <StatusMark tone={TONES[now.standing]} label={n(`standing-${now.standing}`)} />
      </p>
      <Facts
        columns={2}
        rows={[
          { term: t('figure'), value: figure(now) },
          {
            term: t('bound'),
            value: t(view.worse === 'higher' ? 'worseHigher' : 'worseLower', {
              value: value(part, now.bound),
            }),
          },
          ...(now.numerator === null
            ? []
            : [{ term: t('above'), value: `${number(now.numerator)} · ${n(`above-${part}`)}` }]),
          ...(now.denominator === null
            ? []
            : [{ term: t('below'), value: `${number(now.denominator)} · ${n(`below-${part}`)}` }]),
          { term: t('peers'), value: peers },
          ...(now.amount === null
            ? []
            : [
                {
                  term: t(part === 'travel' ? 'amountTravel' : 'amountFindings'),
                  value: f.rupiah(now.amount),
                },
              ]),
        ]}
      />
      <p>{t('time', { span: n(`span-${view.span}`, { n: windowMonths }) })}</p>
      <Trend view={view} />
      {view.rows && now.denominator !== null && (
        <p>
          <Link to={rowsPath(agencyId, part, month)}>{t('openRows', { what: t(`rows-${part}`) })}</Link>
        </p>
      )}
      {survey && (
        <p>
          <Link to="/survei">{t('openSurvey')}</Link>
        </p>
      )}
    </Section>
  );
}

function Trend({ view }: { view: PartView }) {
  const t = useTexts(texts);
  const { n, value, month } = useWords();
  const { part, trend, now } = view;
  const known = trend.flatMap(({ asOf: day, value: each }) => (each === null ? [] : [{ day, value: each }]));
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined) return <p>{t('noTrend')}</p>;
  const medians = trend.flatMap(({ asOf: day, median }) =>
    median === null ? [] : [{ day: day as string, value: median }],
  );
  const series: LineSeries[] = [
    {
      id: 'bound',
      label: t('boundLine'),
      look: 'past',
      points: trend.map((each) => ({ day: each.asOf, value: now.bound })),
    },
    ...(medians.length === 0
      ? []
      : [{ id: 'median', label: t('median'), look: 'forecast' as const, points: medians }]),
    { id: 'own', label: t('own'), look: 'real', points: known },
  ];
  return (
    <LineChart
      title={t('trend', { part: n(`part-${part}`) })}
      sentence={
        first === last
          ? t('trendFlat')
          : t('trendSentence', {
              from: value(part, first.value),
              first: month(first.day),
              to: value(part, last.value),
              last: month(last.day),
            })
      }
      series={series}
      most={Math.max(10, ...series.flatMap((each) => each.points.map((point) => point.value)))}
      format={(each) => value(part, each)}
    />
  );
}
