import { useSend } from '../api.ts';
import { useTexts } from '../language.tsx';
import { texts } from '../locales/passkeys.ts';
import { Button } from '../ui/button.tsx';
import { ProblemNotice } from '../ui/loaded.tsx';
import { enterByPasskey, knowsPasskeys } from './passkey.ts';
import css from './other-ways.module.css';

/** The way in by passkey; nothing where the browser knows none. */
export function PasskeyEntry({ done }: { done: () => void }) {
  const t = useTexts(texts);
  const enter = useSend({ send: () => enterByPasskey(t('stopped')), done });
  if (!knowsPasskeys) return null;
  return (
    <div className={css.way}>
      {enter.problem && <ProblemNotice problem={enter.problem} />}
      <Button busy={enter.sending} onClick={() => enter.send(undefined)}>
        {t('enter')}
      </Button>
    </div>
  );
}
