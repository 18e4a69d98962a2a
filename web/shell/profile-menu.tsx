import { useQueryClient } from '@tanstack/react-query';
import type { SignedOutReply } from '../../src/platform/identity/contract.ts';
import { del, useSend } from '../api.ts';
import { useTexts } from '../language.tsx';
import { texts } from '../locales/shell.ts';
import { useSession } from '../session.ts';
import { useGo } from '../ui/link.tsx';
import { Menu, type MenuItem } from '../ui/menu.tsx';
import { openOverlay } from './overlay-events.ts';
import { useFaceItems } from './use-face-items.ts';
import { usePractice } from './use-practice.ts';
import { Who } from './who.tsx';

/** Everything about the reader himself: language, colours, practice, profile, sign out. */
export function ProfileMenu() {
  const t = useTexts(texts);
  const { government, practiceAvailable } = useSession();
  const face = useFaceItems();
  const client = useQueryClient();
  const go = useGo();
  const practice = usePractice();
  const signOut = useSend({
    send: () => del<SignedOutReply>('/session'),
    done: ({ next }) => {
      client.clear();
      if (next !== null) location.assign(next);
      else go('/login', { replace: true });
    },
  });
  const items: MenuItem[] = [
    { id: 'profile', label: t('profile'), to: '/profil' },
    ...(government.practice || practiceAvailable
      ? [
          {
            id: 'practice',
            label: t(government.practice ? 'practiseEnd' : 'practise'),
            onSelect: () => practice.send(!government.practice),
          },
        ]
      : []),
    ...face,
    { id: 'keys', label: t('keys'), onSelect: () => openOverlay('keys'), separated: true },
    { id: 'out', label: t('signOut'), onSelect: () => signOut.send(undefined), separated: true },
  ];
  return <Menu quiet name={t('profileMenu')} items={items} label={<Who />} />;
}
