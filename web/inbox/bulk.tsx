import type { InboxRow } from '../../src/platform/inbox/contract.ts';
import { useTexts, type Words } from '../language.tsx';
import { texts } from '../locales/inbox.ts';
import { Button } from '../ui/button.tsx';
import type { InboxActs } from './acts.ts';
import type { Queue } from './inbox-filters.tsx';

/** Why these matters cannot be assigned together, or null. */
export function whyNotAssign(
  rows: readonly InboxRow[],
  queues: readonly Queue[],
  t: Words<keyof typeof texts.id>,
): string | null {
  const kinds = [...new Set(rows.map((each) => each.kind))];
  if (kinds.length > 1) return t('oneQueue');
  return queues.some((each) => each.kind === kinds[0] && each.leads) ? null : t('notLead');
}

interface BulkProps {
  ids: readonly string[];
  rows: readonly InboxRow[];
  queues: readonly Queue[];
  acts: InboxActs;
  onAssign: () => void;
}

/** What can be done with the chosen rows together. */
export function Bulk({ ids, rows, queues, acts, onAssign }: BulkProps) {
  const t = useTexts(texts);
  const works = rows.every((row) => queues.some((each) => each.kind === row.kind && each.works));
  const leads = queues.some((each) => each.leads);
  const whyNot = works ? null : t('notWorker');
  return (
    <>
      <Button small busy={acts.busy} disabledReason={whyNot} onClick={() => acts.take(ids)}>
        {t('take')}
      </Button>
      {leads && (
        <Button small disabledReason={whyNotAssign(rows, queues, t)} onClick={onAssign}>
          {t('assign')}
        </Button>
      )}
      <Button small busy={acts.busy} onClick={() => acts.release(ids)}>
        {t('release')}
      </Button>
    </>
  );
}
