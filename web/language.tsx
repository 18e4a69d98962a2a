import { createContext, use, useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { fill, type Locale } from '../src/platform/texts.ts';
import { formatFor, type Format } from './format.ts';

/** As `languageCookie` of the server names it. */
const cookieName = () => (location.protocol === 'https:' ? '__Host-lurus_bahasa' : 'lurus_bahasa');

interface Language {
  locale: Locale;
  choose: (locale: Locale) => void;
}

const LanguageContext = createContext<Language>({ locale: 'id', choose: () => {} });

/** The chosen language: the cookie that public pages use too, else the browser's wish, else Indonesian. */
export function currentLocale(): Locale {
  const chosen = new RegExp(`(?:^|; )${cookieName()}=(id|en)`).exec(document.cookie)?.[1];
  if (chosen === 'id' || chosen === 'en') return chosen;
  return navigator.language.toLowerCase().startsWith('en') ? 'en' : 'id';
}

export function LanguageProvider({ children }: { children: ReactNode }) {
  const [locale, setLocale] = useState(currentLocale);
  const choose = useCallback((next: Locale) => {
    const secure = location.protocol === 'https:' ? '; secure' : '';
    document.cookie = `${cookieName()}=${next}; path=/; max-age=31536000; samesite=lax${secure}`;
    setLocale(next);
  }, []);
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  const language = useMemo(() => ({ locale, choose }), [locale, choose]);
  return <LanguageContext value={language}>{children}</LanguageContext>;
}

export function useLanguage(): Language {
  return use(LanguageContext);
}

export function useLocale(): Locale {
  return use(LanguageContext).locale;
}

/** Texts as every `texts.ts` exports them. */
export interface Texts<K extends string> {
  id: Record<K, string>;
  en: Record<K, string>;
}

export type Words<K extends string> = (key: K, values?: Record<string, string | number>) => string;

/** `t('key', { n: 3 })` in the chosen language. */
export function useTexts<K extends string>(texts: Texts<K>): Words<K> {
  const locale = useLocale();
  return useCallback(
    (key, values) => (values ? fill(texts[locale][key], values) : texts[locale][key]),
    [texts, locale],
  );
}

/** One of two spellings that the server or a definition gave. */
export function useBoth(): (both: Record<Locale, string>) => string {
  const locale = useLocale();
  return useCallback((both) => both[locale], [locale]);
}

/** Days, times, amounts in the chosen language. Times are told in the government's zone. */
export function useFormat(): Format {
  const locale = useLocale();
  const zone = use(ZoneContext);
  return useMemo(() => formatFor(locale, zone), [locale, zone]);
}

/** The government's zone; the shell puts it here once the session is known. */
export const ZoneContext = createContext('Asia/Jakarta');
