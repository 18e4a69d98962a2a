import { useTexts } from '../../../../../../web/language.tsx';
import { Garis } from '../../../../../../web/ui/garis.tsx';
import type { ContractView } from '../../../contract/contract-view.ts';
import { contractNames } from '../../../texts/contract-names.ts';
import { TwoClocks } from '../../parts/two-clocks.tsx';
import { texts } from '../texts/contract.ts';
import css from './detail.module.css';
import { FileLink } from './file-link.tsx';
import { waySteps, type HistoryEntry, type WayStep } from './way-steps.ts';

/** The contract's papers as the straight line, each with both clocks. */
export function Way({ view }: { view: ContractView }) {
  const t = useTexts(texts);
  const n = useTexts(contractNames);
  const labelOf = (kind: WayStep['kind']) => {
    if (kind === 'state')
      return n(view.contract.suspended ? 'step-suspended' : `state-${view.contract.state}`);
    return kind === 'addendum' ? t('addendum') : n(`step-${kind}`);
  };
  return (
    <Garis
      label={t('way')}
      steps={waySteps(view).map(({ id, kind, mark, entry }) => ({
        id,
        label: labelOf(kind),
        state: mark,
        ...(entry !== null && { note: <Entry entry={entry} contractId={view.contract.id} /> }),
      }))}
    />
  );
}

function Entry({ entry, contractId }: { entry: HistoryEntry; contractId: string }) {
  const t = useTexts(texts);
  // The two clocks say already that it was recorded late.
  const marks = entry.marks.filter((each) => each !== 'recorded-late');
  return (
    <span className={css.entry}>
      <TwoClocks
        docDate={entry.docDate}
        recordedAt={entry.recordedAt}
        backdatedDays={entry.marks.includes('recorded-late') ? entry.lag : null}
      />
      {entry.document !== '' && <span>{entry.document}</span>}
      {entry.note !== '' && <span>{entry.note}</span>}
      {marks.length > 0 && <span>{marks.map((each) => t(`mark-${each}`)).join(', ')}</span>}
      {entry.fileId !== null && <FileLink contractId={contractId} fileId={entry.fileId} />}
    </span>
  );
}
