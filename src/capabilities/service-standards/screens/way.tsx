import type { Format } from '../../../../web/format.ts';
import type { Words } from '../../../../web/language.tsx';
import type { GarisStep } from '../../../../web/ui/garis.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import type { ServiceDetail } from '../contract.ts';
import type { texts } from './texts.ts';

interface Speech {
  t: Words<keyof typeof texts.id>;
  f: Format;
}

/** The wordings of a service as a line, oldest first; each but the one that is shown leads to itself. */
export function wayOf(service: ServiceDetail, shownFrom: string, { t, f }: Speech): GarisStep[] {
  const versions = service.versions.toReversed().map((each): GarisStep => {
    const ahead = each.validFrom > service.today;
    const now = each.validFrom === service.current.validFrom && service.offered;
    const day = f.day(each.validFrom);
    return {
      id: each.validFrom,
      label:
        each.validFrom === shownFrom ? (
          day
        ) : (
          <Link to={`/layanan/${service.id}?from=${each.validFrom}`}>{day}</Link>
        ),
      state: ahead ? 'ahead' : now ? 'current' : 'done',
      note: ahead
        ? t('versionAhead')
        : now || each.until === null
          ? t('versionNow')
          : t('versionUntil', { day: f.day(each.until) }),
    };
  });
  if (service.lastDay === null) return versions;
  return [...versions, { id: 'end', label: t('endedAfter'), state: 'bent', at: f.day(service.lastDay) }];
}
