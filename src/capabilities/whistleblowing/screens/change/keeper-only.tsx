import type { ReactNode } from 'react';
import { useTexts } from '../../../../../web/language.tsx';
import { useHolds } from '../../../../../web/session.ts';
import { Notice } from '../../../../../web/ui/notice.tsx';
import { Waiting } from '../../../../../web/ui/page.tsx';
import type { KeyDirectory } from '../../sealing/directory.ts';
import { Broken } from '../keyring/broken.tsx';
import { useKeyring } from '../keyring/keyring.ts';
import { Unlock } from '../keyring/unlock.tsx';
import { texts } from './change-texts.ts';

/** For those who may extend the directory, once it is verified. */
export function KeeperOnly({ children }: { children: (directory: KeyDirectory) => ReactNode }) {
  const t = useTexts(texts);
  const { state, directory } = useKeyring();
  const keeper = useHolds('super-admin', 'inspektur');
  if (!keeper) return <Notice tone="info" title={t('keeperOnly')} />;
  if (state === 'broken') return <Broken />;
  if (state === 'no-ceremony') return <Unlock roles={null} />;
  return directory === null ? <Waiting /> : children(directory);
}
