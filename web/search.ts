import { useParams, useRouter, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';

/** One value of an address: how it is read, when it is the default, how it is written. */
interface Item<T> {
  read(text: string): T | undefined;
  write(value: T): string;
  fallback: T;
}

/** Keeps of an address what fits: unknown names and values that do not fit are dropped. */
export interface SearchRules {
  clean: (raw: Record<string, unknown>) => Record<string, string>;
}

/** What an address may hold: typed values; whatever does not fit becomes its default. */
export interface SearchSpec<V extends object> extends SearchRules {
  read(raw: Record<string, unknown>): V;
  /** without defaults, so that addresses stay short */
  write(values: V): Record<string, string>;
  hasPage: boolean;
}

export type SearchOf<S> = S extends SearchSpec<infer V> ? V : never;

export function str(fallback = ''): Item<string> {
  return { read: (text) => text, write: (value) => value, fallback };
}

/** A whole number from 0. */
export function int(fallback = 0): Item<number> {
  return { read: (text) => (/^\d{1,9}$/.test(text) ? Number(text) : undefined), write: String, fallback };
}

export function flag(): Item<boolean> {
  return { read: (text) => text === '1', write: (value) => (value ? '1' : ''), fallback: false };
}

/** One of a few words; the first is the default. */
export function oneOf<const T extends string>(words: readonly [T, ...T[]]): Item<T> {
  return { read: (text) => words.find((word) => word === text), write: (value) => value, fallback: words[0] };
}

/** Several values, joined by commas. */
export function list(): Item<string[]> {
  return {
    read: (text) => text.split(',').filter(Boolean),
    write: (values) => values.join(','),
    fallback: [],
  };
}

export function defineSearch<V extends object>(items: { [K in keyof V]: Item<V[K]> }): SearchSpec<V> {
  const entries = Object.entries(items) as [keyof V & string, Item<unknown>][];
  const spec: SearchSpec<V> = {
    hasPage: 'page' in items,
    read(raw) {
      const values = entries.map(([key, item]) => {
        const text = raw[key];
        return [key, (typeof text === 'string' ? item.read(text) : undefined) ?? item.fallback];
      });
      return Object.fromEntries(values) as V;
    },
    write(values) {
      const written = entries
        .map(([key, item]) => [key, item.write(values[key]), item.write(item.fallback)] as const)
        .filter(([, text, fallback]) => text !== fallback && text !== '');
      return Object.fromEntries(written.map(([key, text]) => [key, text]));
    },
    clean: (raw) => spec.write(spec.read(raw)),
  };
  return spec;
}

/** The values that this screen's address holds, and how to change them. A change goes back to page 1 unless it names a page. */
export function useScreenSearch<V extends object>(spec: SearchSpec<V>): [V, (change: Partial<V>) => void] {
  const raw = useSearch({ strict: false }) as Record<string, unknown>;
  const router = useRouter();
  const values = useMemo(() => spec.read(raw), [spec, raw]);
  const set = useCallback(
    (change: Partial<V>) => {
      const now = spec.read(router.state.location.search as Record<string, unknown>);
      const page = spec.hasPage && !('page' in change) ? spec.read({}) : null;
      const next = { ...now, ...(page ? { page: (page as { page?: unknown }).page } : {}), ...change };
      void router.navigate({ to: '.', search: spec.write(next) as never, replace: true, resetScroll: false });
    },
    [router, spec],
  );
  return [values, set];
}

/** Parameters of the screen's path: `/temuan/$id` → `{ id }`. */
export function useScreenParams<K extends string>(): Record<K, string> {
  return useParams({ strict: false }) as Record<K, string>;
}

/** Addresses hold plain words (`?status=open&page=2`), not JSON, so that anybody can write them. */
export function parseSearch(text: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(text));
}

export function stringifySearch(search: Record<string, unknown>): string {
  const pairs = Object.entries(search).filter(([, value]) => value !== undefined && value !== '');
  const text = new URLSearchParams(pairs.map(([key, value]) => [key, String(value)])).toString();
  return text === '' ? '' : `?${text}`;
}
