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
  /**
   * Where it starts: a path of this host, or a whole address on an origin of its own.
   * @param about what the one door knows already, to be filled in: agency and service by id
   */
  href(government: Government, about: { agencyId?: string; serviceId?: string }): string;
}
