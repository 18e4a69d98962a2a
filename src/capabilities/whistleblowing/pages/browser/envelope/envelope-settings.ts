import type { ClientSettings } from '../page/settings.ts';

/** What the server puts into the single file when somebody fetches it; nothing of it depends on the day or on who fetches it. */
export interface EnvelopeSettings {
  client: Omit<ClientSettings, 'today' | 'around'>;
  /** of the government */
  name: string;
  /** the key directory as it was when the file was fetched, to be verified against the root */
  entries: unknown[];
}
