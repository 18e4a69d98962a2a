import { useBoth, useFormat, useLocale, useTexts } from '../../../../../web/language.tsx';
import type { RuleList } from '../../contract/flags.ts';
import css from './catalogue.module.css';
import { texts } from './texts/catalogue.ts';
import { Verified } from './verified.tsx';

type ThresholdOut = RuleList['rows'][number]['thresholds'][number];

/** A bound with the day from which it holds, where it comes from, and what held before. */
export function Threshold({ threshold }: { threshold: ThresholdOut }) {
  const t = useTexts(texts);
  const both = useBoth();
  const f = useFormat();
  const shown = useShown(threshold.unit);
  return (
    <li>
      {both(threshold.title)}: <b>{shown(threshold.value)}</b>,{' '}
      {t('since', { day: f.day(threshold.validFrom) })}
      {threshold.earlier.map((each) => (
        <span key={each.validFrom} className={css.hint}>
          {'; '}
          {t('before', { value: shown(each.value), day: f.day(each.validFrom) })}
        </span>
      ))}
      <br />
      <span className={css.small}>
        {threshold.own ? `${t('own')} · ` : ''}
        {threshold.source}
      </span>{' '}
      <Verified is={threshold.verified} />
    </li>
  );
}

/** Whatever a parameter may hold, as people read it: figures with their unit, lists in a row, tables by their length. */
function useShown(unit: string | null): (value: unknown) => string {
  const t = useTexts(texts);
  const f = useFormat();
  const locale = useLocale();
  const number = new Intl.NumberFormat(locale);
  const shown = (value: unknown): string => {
    if (typeof value === 'number') {
      if (unit === 'Rp' || unit === 'rupiah') return f.rupiah(value);
      return unit === null ? number.format(value) : `${number.format(value)} ${unit}`;
    }
    if (typeof value === 'string' || typeof value === 'boolean') return String(value);
    if (Array.isArray(value)) {
      const isPlain = value.every((each) => typeof each === 'number' || typeof each === 'string');
      return isPlain && value.length <= 12
        ? value.map(shown).join(', ')
        : t('tableRows', { n: value.length });
    }
    if (typeof value === 'object' && value !== null) {
      const entries = Object.entries(value);
      const isPlain = entries.every(([, each]) => typeof each === 'number' || typeof each === 'string');
      return isPlain && entries.length <= 8
        ? entries.map(([key, each]) => `${key} ${shown(each)}`).join(', ')
        : t('tableRows', { n: entries.length });
    }
    return '–';
  };
  return shown;
}
