import { useTexts } from '../../../../../web/language.tsx';
import { StatusMark, type Tone } from '../../../../../web/ui/status-mark.tsx';
import type { Recommendation } from './recommendations-tab.tsx';
import { texts } from './texts.ts';

const TONES: Record<NonNullable<Recommendation['status']>, Tone> = {
  BT: 'bent',
  BS: 'bent',
  TD: 'plain',
  S: 'ok',
};

export function StatusOf({ recommendation: { status, state, overdue } }: { recommendation: Recommendation }) {
  const t = useTexts(texts);
  if (status === null) return <StatusMark tone="plain" label={t(`state-${state}`)} />;
  const late = overdue ? `, ${t('overdue')}` : '';
  return <StatusMark tone={TONES[status]} label={`${t(`status-${status}`)}${late}`} />;
}
