import type { AlarmRow } from '../../src/platform/alarms/contract.ts';
import { useFormat, useTexts } from '../language.tsx';
import { texts } from '../locales/alarms.ts';
import { StatusMark, type Tone } from '../ui/status-mark.tsx';

const SEVERITY_TONES = { critical: 'danger', warning: 'warn', info: 'info' } as const satisfies Record<
  AlarmRow['severity'],
  Tone
>;

/** What became of an alarm, in a word with its shape. */
export function AlarmState({ row }: { row: AlarmRow }) {
  const t = useTexts(texts);
  const f = useFormat();
  if (row.state === 'cleared') return <StatusMark tone="ok" label={t('cleared')} />;
  if (row.muted !== null) return <StatusMark tone="plain" label={t(row.muted)} />;
  if (row.state === 'held')
    return <StatusMark tone="bent" label={t('held', { day: f.shortDay(row.heldUntil) })} />;
  return <StatusMark tone={SEVERITY_TONES[row.severity]} label={t('open')} />;
}
