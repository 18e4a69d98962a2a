import type { FeeKind, Standard, TimeUnit } from '../rules/standard.ts';

/** A fee of the demo: rupiah (0: none), or by tariff. */
type Fee = number | 'tariff';

const TARIFFS = 'Perda tentang Pajak Daerah dan Retribusi Daerah';

/** An invented wording, short to write: lists are separated by semicolons, times are working days ('3d') or minutes ('30m'). */
export function offer(
  name: string,
  requirements: string,
  steps: string,
  time: `${number}d` | `${number}m`,
  fee: Fee,
  product: string,
  basis: string,
): Standard {
  const amount = Number.parseInt(time, 10);
  const timeUnit: TimeUnit = time.endsWith('m') ? 'minutes' : 'working-days';
  const feeKind: FeeKind = fee === 0 ? 'free' : fee === 'tariff' ? 'tariff' : 'fixed';
  const list = (text: string) => text.split(';').map((each) => each.trim());
  return {
    name,
    requirements: list(requirements),
    steps: list(steps),
    time:
      timeUnit === 'minutes' ? `${amount} menit sejak dilayani` : `${amount} hari kerja sejak berkas lengkap`,
    timeAmount: amount,
    timeUnit,
    feeKind,
    fee: fee === 'tariff' ? null : fee,
    feeBasis: fee === 0 ? '' : TARIFFS,
    product,
    basis,
    channel: 'Loket pengaduan di kantor pada jam kerja',
  };
}
