import { useTexts } from '../../../../../web/language.tsx';
import { StatusMark } from '../../../../../web/ui/status-mark.tsx';
import type { ExplanationView } from '../../contract/explanations.ts';
import { explanationTexts } from '../../texts/explanations.ts';

export function ExplanationState({ row }: { row: Pick<ExplanationView, 'answer' | 'overdue'> }) {
  const t = useTexts(explanationTexts);
  if (row.answer !== null) return <StatusMark tone="ok" label={t('answered')} />;
  return <StatusMark tone={row.overdue ? 'danger' : 'plain'} label={t(row.overdue ? 'overdue' : 'open')} />;
}
