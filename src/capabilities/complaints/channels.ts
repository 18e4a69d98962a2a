import type { Channel } from '../../platform/channels.ts';

/** The ways in that the one door leads to: citizens' on public pages, employees' behind their log-in. */
export const complaintChannels: readonly Channel[] = [
  { name: 'complaint-public', href: (_government, about) => `/aduan/baru${queryOf(about)}` },
  { name: 'complaint-staff', href: (_government, about) => `/app/aduan/baru${queryOf(about)}` },
];

function queryOf({ agencyId, serviceId }: { agencyId?: string; serviceId?: string }): string {
  const query = new URLSearchParams({
    ...(agencyId ? { instansi: agencyId } : {}),
    ...(serviceId ? { layanan: serviceId } : {}),
  });
  return query.size === 0 ? '' : `?${query.toString()}`;
}
