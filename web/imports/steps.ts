import type { RunView } from '../../src/platform/imports/contract.ts';
import { useFormat, useTexts } from '../language.tsx';
import { texts } from '../locales/imports.ts';
import type { GarisStep, StepState } from '../ui/garis.tsx';

/** The straight rule of an import: it bends where rows are refused, and where it was taken back. */
export function useSteps(run: RunView): GarisStep[] {
  const t = useTexts(texts);
  const f = useFormat();
  const refused = run.status === 'checked' ? (run.totals?.refused ?? 0) : 0;
  const reached = run.status !== 'uploaded';
  const saving = run.progress !== null && run.status === 'checked';
  const check: StepState = refused > 0 ? 'bent' : reached ? 'done' : run.progress ? 'current' : 'ahead';
  const save: StepState =
    run.status === 'undone'
      ? 'bent'
      : run.status === 'committed'
        ? 'done'
        : saving || (reached && refused === 0)
          ? 'current'
          : 'ahead';
  return [
    { id: 'upload', label: t('stepUpload'), state: 'done', at: f.shortTime(run.createdAt) },
    { id: 'map', label: t('stepMap'), state: reached || run.progress ? 'done' : 'current' },
    {
      id: 'check',
      label: t('stepCheck'),
      state: check,
      ...(run.checkedAt ? { at: f.shortTime(run.checkedAt) } : {}),
      ...(refused > 0 ? { note: t('refusedRows', { n: f.count(refused) }) } : {}),
    },
    {
      id: 'save',
      label: t('stepSave'),
      state: save,
      ...(run.committedAt ? { at: f.shortTime(run.committedAt) } : {}),
      ...(run.status === 'undone' ? { note: `${t('undone')}: ${f.shortTime(run.undoneAt)}` } : {}),
    },
  ];
}
