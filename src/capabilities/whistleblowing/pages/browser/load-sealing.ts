import type * as sealing from './sealing-side.ts';

type Sealing = typeof sealing;

let loading: Promise<Sealing> | null = null;

/** The sealing code, fetched once; a failed try may be made again. */
export function loadSealing(): Promise<Sealing> {
  loading ??= import('./sealing-side.ts').catch((error: unknown) => {
    loading = null;
    throw error;
  });
  return loading;
}
