import type { Channel } from '../../platform/channels.ts';
import type { Door } from '../../platform/http/home.ts';
import { sealedAddress } from '../../platform/http/sealed-host.ts';
import { openCapabilities } from '../directory/index.ts';

/**
 * The way in: a link to the sealed origin beside the host that somebody reads. It carries nothing of what he answered before, and is no
 * redirect: this host's log never learns who followed it. There is none in a practice twin, where nobody would open a report.
 */
export const whistleblowingChannel: Channel = {
  name: 'whistleblowing',
  real: true,
  href: (_government, _about, host) => sealedAddress(host),
};

export const whistleblowingDoor: Door = {
  place: 'report',
  title: { id: 'Lapor tersegel', en: 'Sealed report' },
  who: {
    id: 'Pegawai dan warga yang mengetahui penyimpangan',
    en: 'Employees and citizens who know of wrongdoing',
  },
  text: {
    id: 'Untuk suap, pemerasan, atau penyalahgunaan wewenang. Laporan disegel di perangkat Anda; hanya petugas yang ditunjuk dengan SK yang dapat membukanya.',
    en: 'For bribes, extortion or abuse of office. The report is sealed on your device; only officers appointed by decree can open it.',
  },
  href: sealedAddress,
  action: { id: 'Buka saluran tersegel', en: 'Open the sealed channel' },
  offered: async (tx, { government, today }) =>
    government.practiceOf === null && (await openCapabilities(tx, government, today)).has('whistleblowing'),
};
