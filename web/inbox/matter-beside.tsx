import type { InboxRow, MatterPanel } from '../../src/platform/inbox/contract.ts';
import { useApi } from '../api.ts';
import { useTexts } from '../language.tsx';
import { texts } from '../locales/inbox.ts';
import { Button, Buttons, LinkButton } from '../ui/button.tsx';
import { SidePanel } from '../ui/side-panel.tsx';
import { MatterContent } from './matter-panel.tsx';

interface BesideProps {
  id: string;
  /** its row, as long as it stands on this page of the list: so the panel has its title at once */
  row: InboxRow | undefined;
  onClose: () => void;
  onNext: () => void;
}

/** A matter beside the list, and the ways on: to its own screen, to the next one. */
export function MatterBeside({ id, row, onClose, onNext }: BesideProps) {
  const t = useTexts(texts);
  const panel = useApi<MatterPanel>(`/inbox/${id}`);
  const matter = panel.data?.matter.id === id ? panel.data.matter : row;
  const mayTake = panel.data?.actions.take.may === true && !panel.data.matter.mine;
  return (
    <SidePanel
      title={matter ? `${matter.number} ${matter.title}` : t('matter')}
      open
      onClose={onClose}
      actions={
        <Buttons>
          {matter && (
            <LinkButton kind={mayTake ? 'plain' : 'primary'} to={matter.link}>
              {t('openPage')}
            </LinkButton>
          )}
          <Button onClick={onNext}>{t('nextMatter')}</Button>
        </Buttons>
      }
    >
      <MatterContent id={id} beside />
    </SidePanel>
  );
}
