import type { ReactNode } from 'react';
import { useBoth, useTexts } from '../language.tsx';
import { texts } from '../locales/shell.ts';
import { stateFor, type ScreenDefinition } from '../screens.ts';
import { useSession } from '../session.ts';
import { Button, LinkButton } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { Page } from '../ui/page.tsx';
import { usePractice } from './use-practice.ts';

/** Opens a screen only where its capability is on for the reader's agency; where it is practised, shows the way to the practice. */
export function Gate({ screen, children }: { screen: ScreenDefinition | undefined; children: ReactNode }) {
  const t = useTexts(texts);
  const both = useBoth();
  const session = useSession();
  const practice = usePractice();
  const state = stateFor(session, screen?.capability ?? null);
  if (screen === undefined || state === 'on') return children;
  return (
    <Page title={both(screen.title)}>
      {state === 'practice' ? (
        <Empty title={t('practiceOnlyTitle')}>
          <p>{t('practiceOnlyBody')}</p>
          <Button kind="primary" busy={practice.sending} onClick={() => practice.send(true)}>
            {t('practise')}
          </Button>
        </Empty>
      ) : (
        <Empty title={t('offTitle')}>
          <p>{t('offBody')}</p>
          <LinkButton to="/meja">{t('toDesk')}</LinkButton>
        </Empty>
      )}
    </Page>
  );
}
