import { useTexts } from '../../../../../../web/language.tsx';
import { StatusMark, type Tone } from '../../../../../../web/ui/status-mark.tsx';
import type { SlowParty } from '../../../contract/slow.ts';
import { CASES_FOR_LABEL } from '../../../rules/attribution/charge.ts';
import css from '../../parts/parts.module.css';
import { texts } from './texts/slow.ts';

const TONES: Record<NonNullable<SlowParty['pace']>, Tone> = {
  usual: 'ok',
  watch: 'warn',
  slow: 'bent',
  'very-slow': 'danger',
};

interface PaceProps {
  pace: SlowParty['pace'];
  /** what the label would rest on */
  cases: number;
}

/** How an office stands; without a label where its cases are too few, and nothing where it is not compared with anybody. */
export function PaceMark({ pace, cases }: PaceProps) {
  const t = useTexts(texts);
  if (pace !== null) return <StatusMark tone={TONES[pace]} label={t(`pace-${pace}`)} />;
  return cases < CASES_FOR_LABEL ? <span className={css.quiet}>{t('few', { n: cases })}</span> : '–';
}
