import { del, useSend } from '../api.ts';
import { useTexts } from '../language.tsx';
import { texts } from '../locales/shell.ts';
import { useFaceItems } from '../shell/use-face-items.ts';
import { Who } from '../shell/who.tsx';
import { Menu } from '../ui/menu.tsx';

/** Language, colours, sign out. Signing out loads the page anew, so that nothing of it stays in memory. */
export function SealedMenu() {
  const t = useTexts(texts);
  const face = useFaceItems();
  const signOut = useSend({
    send: () => del('/session'),
    done: () => location.replace('/app/login'),
  });
  return (
    <Menu
      quiet
      name={t('profileMenu')}
      items={[
        ...face.map((each, index) => (index === 0 ? { ...each, separated: false } : each)),
        { id: 'out', label: t('signOut'), onSelect: () => signOut.send(undefined), separated: true },
      ]}
      label={<Who />}
    />
  );
}
