import { useBlocker } from '@tanstack/react-router';
import { useTexts } from '../../../../../web/language.tsx';
import { ConfirmDialog } from '../../../../../web/ui/dialog.tsx';
import { texts } from './texts/acts.ts';

/** Asks before what was written and not sent is left behind: on the way to another screen here, by the browser itself when the page is closed. */
export function UnsentGuard({ unsent }: { unsent: boolean }) {
  const t = useTexts(texts);
  const leaving = useBlocker({
    shouldBlockFn: ({ current, next }) => unsent && current.pathname !== next.pathname,
    enableBeforeUnload: () => unsent,
    withResolver: true,
  });
  return (
    <ConfirmDialog
      title={t('unsentTitle')}
      open={leaving.status === 'blocked'}
      onClose={() => leaving.reset?.()}
      body={<p>{t('unsentBody')}</p>}
      confirm={t('unsentLeave')}
      kind="danger"
      onConfirm={() => leaving.proceed?.()}
    />
  );
}
