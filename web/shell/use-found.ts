import { useEffect, useState } from 'react';
import { useApi } from '../api.ts';
import type { Locale } from '../../src/platform/texts.ts';

type Both = Record<Locale, string>;

export interface Found {
  id: string;
  title: Both;
  about: Both;
  link: string;
}

/** Milliseconds after the last key until the server is asked. */
const PAUSE = 250;
/** Shorter words would find everything. */
const LEAST = 2;

/** Rows that fit what is typed: people, agencies, findings, contracts and so on, as far as the reader may open them. */
export function useFound(typed: string): { found: readonly Found[]; waiting: boolean } {
  const asked = typed.trim();
  const [words, setWords] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setWords(asked), PAUSE);
    return () => clearTimeout(timer);
  }, [asked]);
  const long = words.length >= LEAST && asked.length >= LEAST;
  const query = useApi<{ hits: Found[] }>(long ? '/search' : null, { q: words });
  return {
    found: long ? (query.data?.hits ?? []) : [],
    waiting: asked.length >= LEAST && (words !== asked || query.isFetching),
  };
}
