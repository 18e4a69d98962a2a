import type { Government } from './act.ts';

/** The ways in that the one door (`/lapor`) leads to. */
export const CHANNELS = [
  'complaint-public',
  'complaint-staff',
  'whistleblowing',
  'gratification',
  'consultation-public',
  'consultation-staff',
] as const;
export type ChannelName = (typeof CHANNELS)[number];

/** A capability's way in. What no capability offers is not open in this installation, and the one door says so. */
export interface Channel {
  name: ChannelName;
  /** not offered in a practice twin */
  real?: true;
  /**
   * Where it starts: a path of this host, or a whole address on an origin of its own; null where there is none.
   * @param about what the one door knows already, to be filled in: agency and service by id
   * @param host that the reader asked, with its port
   */
  href(government: Government, about: { agencyId?: string; serviceId?: string }, host: string): string | null;
}
