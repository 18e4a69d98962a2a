import { useLocale, useFormat, useTexts } from '../../../../../web/language.tsx';
import { ChartFrame, Drawing } from '../../../../../web/ui/chart-frame.tsx';
import { linearScale } from '../../../../../web/ui/chart-geometry.ts';
import { useWidth } from '../../../../../web/ui/use-width.ts';
import type { BenfordView } from '../../contract/population/runs.ts';
import css from './benford.module.css';
import { texts } from './texts.ts';

const TOP = 24;
const PLOT = 180;
const FOOT = 24;
/** Room for a digit's word. */
const WORD = 28;

/** Bars of what was observed, a rule across each at what was expected; a spike is hatched and named. */
export function BenfordChart({ view }: { view: BenfordView }) {
  const t = useTexts(texts);
  const f = useFormat();
  const locale = useLocale();
  const [box, width] = useWidth<HTMLDivElement>();
  const decimal = new Intl.NumberFormat(locale, { maximumFractionDigits: 5 });
  const share = (at: number) => (view.n === 0 ? 0 : view.counts[at]! / view.n);
  const spikes = new Map(view.spikes.map((each) => [each.digits, each]));
  const most = Math.max(0.01, ...view.expected, ...view.counts.map((_, at) => share(at)));
  const y = linearScale([0, most], [TOP + PLOT, TOP]);
  const column = view.counts.length === 0 ? 0 : width / view.counts.length;
  const each = Math.max(1, Math.ceil(WORD / Math.max(1, column)));
  const values = {
    n: f.count(view.n),
    excess: view.excessMad === null ? '–' : decimal.format(view.excessMad),
    bound: view.bound === null ? '–' : decimal.format(view.bound),
  };
  const sentence = t(view.verdict === 'too-few' ? 'few' : view.verdict, values);
  const found = view.spikes.map(
    (spike) => `${spike.digits} (${t('z', { z: decimal.format(Math.round(spike.z * 10) / 10) })})`,
  );
  const said =
    view.verdict === 'too-few'
      ? sentence
      : `${sentence} ${found.length === 0 ? t('noSpikes') : `${t('spikes')}: ${found.join(', ')}.`}`;
  return (
    <ChartFrame
      title={t(`digits-${view.digits}`)}
      sentence={said}
      table={{
        columns: [
          { header: t('digit') },
          { header: t('observed'), end: true },
          { header: t('expected'), end: true },
          { header: t('spikes') },
        ],
        rows: view.counts.map((count, at) => ({
          id: String(view.first + at),
          cells: [
            String(view.first + at),
            `${f.count(count)} (${f.percent(share(at))})`,
            f.percent(view.expected[at]!),
            spikes.has(view.first + at) ? t('spikeMark') : '',
          ],
        })),
      }}
    >
      <div ref={box}>
        {width > 0 && (
          <Drawing width={width} height={TOP + PLOT + FOOT}>
            {view.counts.map((count, at) => {
              const digit = view.first + at;
              const spike = spikes.has(digit);
              const gap = column > 6 ? 2 : 0;
              const left = at * column + gap / 2;
              return (
                <g key={digit}>
                  <rect
                    className={spike ? css.spike : css.bar}
                    x={left}
                    y={y(share(at))}
                    width={Math.max(0.5, column - gap)}
                    height={TOP + PLOT - y(share(at))}
                  />
                  <line
                    className={css.expected}
                    x1={left}
                    x2={left + Math.max(0.5, column - gap)}
                    y1={y(view.expected[at]!)}
                    y2={y(view.expected[at]!)}
                  />
                  {spike && column >= WORD && (
                    <text
                      className={css.word}
                      x={(at + 0.5) * column}
                      y={y(share(at)) - 6}
                      textAnchor="middle"
                    >
                      {t('spikeMark')}
                    </text>
                  )}
                  {at % each === 0 && (
                    <text
                      className={css.word}
                      x={(at + 0.5) * column}
                      y={TOP + PLOT + 16}
                      textAnchor="middle"
                    >
                      {digit}
                    </text>
                  )}
                </g>
              );
            })}
            <line className={css.base} x1="0" x2={width} y1={TOP + PLOT} y2={TOP + PLOT} />
          </Drawing>
        )}
      </div>
      <p className={css.legend}>
        <span className={css.sampleBar} /> {t('observed')} <span className={css.sampleLine} /> {t('expected')}
      </p>
    </ChartFrame>
  );
}
