import { useTexts } from '../../../../../web/language.tsx';
import { StatusMark, type Tone } from '../../../../../web/ui/status-mark.tsx';
import type { WaveState } from '../../rules/wave/states.ts';
import { texts } from './texts.ts';

const TONES: Record<WaveState, Tone> = {
  draft: 'plain',
  drawn: 'plain',
  open: 'info',
  closed: 'plain',
  published: 'ok',
};

export function StateMark({ state }: { state: WaveState }) {
  const t = useTexts(texts);
  return <StatusMark tone={TONES[state]} label={t(`state-${state}`)} />;
}
