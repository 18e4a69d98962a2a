import { useTexts } from '../../../../../../web/language.tsx';
import { StatusMark, type Tone } from '../../../../../../web/ui/status-mark.tsx';
import type { SlowParty } from '../../../contract/slow.ts';
import css from '../../parts/parts.module.css';
import { texts } from './texts/slow.ts';

const TONES: Record<NonNullable<SlowParty['pace']>, Tone> = {
  usual: 'ok',
  watch: 'warn',
  slow: 'bent',
  'very-slow': 'danger',
};

/** How an office stands; without a label where its cases are too few. */
export function PaceMark({ pace }: { pace: SlowParty['pace'] }) {
  const t = useTexts(texts);
  if (pace === null) return <span className={css.quiet}>{t('fewShort')}</span>;
  return <StatusMark tone={TONES[pace]} label={t(`pace-${pace}`)} />;
}
