import { useTexts } from '../../../../../web/language.tsx';
import { StatusMark } from '../../../../../web/ui/status-mark.tsx';
import type { PaperView } from '../../contract/papers.ts';
import { texts } from './texts.ts';

const TONES = { draft: 'plain', review: 'info', returned: 'bent', signed: 'ok' } as const;

/** Where a working paper stands, and whose turn it is. */
export function PaperMark({ paper }: { paper: Pick<PaperView, 'state' | 'level'> }) {
  const t = useTexts(texts);
  const label =
    paper.level === null ? t(`state-${paper.state}`) : t('turn', { level: t(`level-${paper.level}`) });
  return <StatusMark tone={TONES[paper.state]} label={label} />;
}
