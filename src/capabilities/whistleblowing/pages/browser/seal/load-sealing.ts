import type { SealingClient } from './sealing-client.ts';

let loading: Promise<SealingClient> | null = null;

/** The sealing worker, fetched and started once; a failed try may be made again, and one that was lost is started anew. */
export function loadSealing(): Promise<SealingClient> {
  const forget = () => {
    loading = null;
  };
  loading ??= import('./sealing-client.ts').then(
    ({ sealingClient }) => sealingClient(forget),
    (error: unknown) => {
      forget();
      throw error;
    },
  );
  return loading;
}
