import type { Channel } from '../../platform/channels.ts';

/** Ways in that the one door leads to. */
export const consultationChannels: readonly Channel[] = [
  { name: 'consultation-public', href: () => '/konsultasi' },
  { name: 'consultation-staff', href: () => '/app/konsultasi/tanya' },
];
