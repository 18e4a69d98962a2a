import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLanguage, useTexts } from '../language.tsx';
import { texts } from '../locales/shell.ts';
import { chooseTheme, currentTheme, THEMES, type Theme } from '../theme.ts';
import type { MenuItem } from '../ui/menu.tsx';

const THEME_TEXTS = { system: 'themeSystem', light: 'themeLight', dark: 'themeDark' } as const;

/** How the application speaks and looks on this device: language and colours, as entries of a menu. */
export function useFaceItems(): MenuItem[] {
  const t = useTexts(texts);
  const { locale, choose } = useLanguage();
  const client = useQueryClient();
  const [theme, setTheme] = useState(currentTheme);
  const pick = (next: Theme) => {
    chooseTheme(next);
    setTheme(next);
  };
  const speak = (next: 'id' | 'en') => {
    choose(next);
    // Sentences of the server come in the language that was asked for.
    void client.invalidateQueries();
  };
  return [
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
  ];
}
