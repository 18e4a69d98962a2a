import type { Government } from '../act.ts';
import { fill, type Locale } from '../texts.ts';
import { texts } from './texts.ts';

/** The web app manifest (W3C) of a government. */
export function webManifest(government: Government, locale: Locale): object {
  const t = texts[locale];
  const icon = (name: string, size: number, purpose: 'any' | 'maskable') => ({
    src: `/ikon/${name}`,
    sizes: `${size}x${size}`,
    type: 'image/png',
    purpose,
  });
  return {
    id: '/',
    name: fill(t.appName, { government: government.name }),
    short_name: 'Lurus',
    description: t.appDescription,
    lang: locale,
    dir: 'ltr',
    start_url: '/',
    scope: '/',
    display: 'standalone',
    orientation: 'any',
    background_color: '#ffffff',
    theme_color: '#07373d',
    icons: [icon('192.png', 192, 'any'), icon('512.png', 512, 'any'), icon('penuh-512.png', 512, 'maskable')],
    shortcuts: [
      { name: t.report, url: '/lapor' },
      { name: t.guestBook, url: '/tamu' },
      { name: t.desk, url: '/app/meja' },
    ].map((each) => ({ ...each, icons: [icon('192.png', 192, 'any')] })),
  };
}
