import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { del, useSend } from '../api.ts';
import { useLanguage, useTexts } from '../language.tsx';
import { texts } from '../locales/shell.ts';
import { useSession } from '../session.ts';
import { chooseTheme, currentTheme, THEMES, type Theme } from '../theme.ts';
import { useGo } from '../ui/link.tsx';
import { Menu, type MenuItem } from '../ui/menu.tsx';
import { openOverlay } from './overlay-events.ts';
import css from './profile-menu.module.css';
import { usePractice } from './use-practice.ts';

const THEME_TEXTS = { system: 'themeSystem', light: 'themeLight', dark: 'themeDark' } as const;

/** Everything about the reader himself: language, colours, practice, profile, sign out. */
export function ProfileMenu() {
  const t = useTexts(texts);
  const { account, agency, government, practiceAvailable } = useSession();
  const { locale, choose } = useLanguage();
  const client = useQueryClient();
  const go = useGo();
  const [theme, setTheme] = useState(currentTheme);
  const practice = usePractice();
  const signOut = useSend({
    send: () => del('/session'),
    done: () => {
      client.clear();
      go('/login', { replace: true });
    },
  });
  const pick = (next: Theme) => {
    chooseTheme(next);
    setTheme(next);
  };
  const speak = (next: 'id' | 'en') => {
    choose(next);
    // Sentences of the server come in the language that was asked for.
    void client.invalidateQueries();
  };
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
    {
      id: 'id',
      label: t('indonesian'),
      checked: locale === 'id',
      onSelect: () => speak('id'),
      separated: true,
    },
    { id: 'en', label: t('english'), checked: locale === 'en', onSelect: () => speak('en') },
    ...THEMES.map((each, index) => ({
      id: each,
      label: t(THEME_TEXTS[each]),
      checked: theme === each,
      onSelect: () => pick(each),
      separated: index === 0,
    })),
    { id: 'keys', label: t('keys'), onSelect: () => openOverlay('keys'), separated: true },
    { id: 'out', label: t('signOut'), onSelect: () => signOut.send(undefined), separated: true },
  ];
  return (
    <Menu
      quiet
      name={t('profileMenu')}
      items={items}
      label={
        <span className={css.who}>
          <span className={css.initials} aria-hidden="true">
            {initials(account.name)}
          </span>
          <span className={css.name}>
            {account.name}
            <small>{agency?.name ?? account.userName}</small>
          </span>
        </span>
      }
    />
  );
}

function initials(name: string): string {
  const words = name
    .replace(/,.*$/, '')
    .split(/\s+/)
    .filter((word) => /^\p{L}/u.test(word) && !word.endsWith('.'));
  return [words[0], words.length > 1 ? words.at(-1) : undefined]
    .map((word) => word?.[0] ?? '')
    .join('')
    .toUpperCase();
}
