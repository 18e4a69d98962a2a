import { useTexts } from '../../../../web/language.tsx';
import { StatusMark } from '../../../../web/ui/status-mark.tsx';
import { texts } from './texts.ts';

/** Is the service offered today? */
export function StateMark({ offered, lastDay }: { offered: boolean; lastDay: string | null }) {
  const t = useTexts(texts);
  if (offered) return <StatusMark tone="ok" label={t('offered')} />;
  return <StatusMark tone="plain" label={t(lastDay === null ? 'coming' : 'ended')} />;
}
