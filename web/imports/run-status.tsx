import type { RunPage } from '../../src/platform/imports/contract.ts';
import { useFormat, useTexts } from '../language.tsx';
import { texts } from '../locales/imports.ts';
import { StatusMark } from '../ui/status-mark.tsx';

const TONES = { uploaded: 'plain', checked: 'info', committed: 'ok', undone: 'broken' } as const;

/** Where an import stands. */
export function RunStatus({ run }: { run: Pick<RunPage['rows'][number], 'status' | 'totals'> }) {
  const t = useTexts(texts);
  const f = useFormat();
  if (run.status === 'checked' && run.totals && run.totals.refused > 0) {
    return <StatusMark tone="bent" label={t('refusedRows', { n: f.count(run.totals.refused) })} />;
  }
  return <StatusMark tone={TONES[run.status]} label={t(run.status)} />;
}
