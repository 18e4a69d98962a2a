import { useTexts } from '../../../../../web/language.tsx';
import { ConfirmDialog } from '../../../../../web/ui/dialog.tsx';
import { texts } from './keys-texts.ts';
import { useLeaveGuard } from './use-leave-guard.ts';

/** Holds somebody who would leave a ceremony half-way: nothing of it is published, and nothing of it can be taken up again. */
export function LeaveDialog({ active }: { active: boolean }) {
  const t = useTexts(texts);
  const guard = useLeaveGuard(active);
  return (
    <ConfirmDialog
      title={t('leaveTitle')}
      open={guard.status === 'blocked'}
      onClose={() => guard.reset?.()}
      body={<p>{t('leaveBody')}</p>}
      confirm={t('leave')}
      kind="danger"
      onConfirm={() => guard.proceed?.()}
    />
  );
}
