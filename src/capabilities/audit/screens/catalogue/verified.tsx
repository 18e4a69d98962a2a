import { useTexts } from '../../../../../web/language.tsx';
import { StatusMark } from '../../../../../web/ui/status-mark.tsx';
import { texts } from './texts/catalogue.ts';

/** Has somebody held it against the law's own text? */
export function Verified({ is }: { is: boolean }) {
  const t = useTexts(texts);
  return <StatusMark tone={is ? 'ok' : 'plain'} label={t(is ? 'verified' : 'unverified')} />;
}
