// PD-D08 to D10: hotel bills.
import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { Stay } from './case.ts';
import type { DayVerdict } from './days.ts';
import { paperRule, type DocumentInput } from './paper-rule.ts';
import type { RuleVerdict } from './rule-verdict.ts';

export function stayRules(input: DocumentInput): RuleVerdict[] {
  return [...billedTwice(input), ...hotelPlaceAndNights(input), ...overCeiling(input)];
}

/** PD-D08: two may have shared a room, so the bill only asks for proof; who had claimed the same room and night before was paid twice. */
function billedTwice({ around }: DocumentInput): RuleVerdict[] {
  return around.reusedStays.map((each) => {
    const isUsedBefore = around.usedBeforeStays.includes(each);
    return paperRule(
      'PD-D08',
      isUsedBefore ? 'contradicted' : 'review',
      [each],
      isUsedBefore
        ? [
            'Kamar dan malam yang sama sudah dipertanggungjawabkan pelaksana pada perjalanan lain sebelumnya.',
            'The traveller had claimed the same room and night on another trip before.',
          ]
        : [
            'Tagihan hotel atau kamar pada malam yang sama juga dipertanggungjawabkan di tempat lain. Sekamar berdua bukan kesalahan: tunjukkan siapa membayar apa.',
            'The same hotel bill, or room and night, was claimed elsewhere too. Sharing a room is no fault: show who paid what.',
          ],
    );
  });
}

/** PD-D09 */
function hotelPlaceAndNights({ travel: { trip, stays }, days, area }: DocumentInput): RuleVerdict[] {
  return stays.flatMap((stay) => {
    const away = stay.regency !== null && !area.catchment.has(stay.regency);
    const beyond = stay.nights.filter((night) => night < trip.from || night >= trip.to);
    const against = nightsOfContradictedDays(stay, days);
    if (!away && beyond.length === 0 && against.length === 0) return [];
    return [
      paperRule(
        'PD-D09',
        'review',
        [stay.id],
        away
          ? ['Hotel berada di luar daerah tujuan.', 'The hotel lies outside the destination.']
          : [
              'Malam yang ditagih hotel tidak cocok dengan hari yang dijalani.',
              'The nights that the hotel bills do not fit the days that were lived.',
            ],
        { nights: beyond.length + against.length },
      ),
    ];
  });
}

function nightsOfContradictedDays({ nights }: Stay, days: readonly DayVerdict[]): PlainDate[] {
  const against = new Set(
    days.filter((each) => each.class === 'L' || each.class === 'A').map((each) => each.day),
  );
  return nights.filter((night) => against.has(night));
}

/** Hotel tax of 10 % and service of 10 %, one on the other, and one per cent for rounding: so much more than rate times nights is usual. */
const TAX_AND_SERVICE = 0.22;

/** PD-D10: a rate above the ceiling; a sum that is not rate times nights within one per cent. A little more may be tax and service. */
function overCeiling({ travel, around }: DocumentInput): RuleVerdict[] {
  const high = around.nights
    .filter((each) => each.billed !== null && each.paid > Math.min(each.ceiling, each.billed))
    .map((each) =>
      paperRule(
        'PD-D10',
        'contradicted',
        [],
        [
          `Penginapan malam ${each.night} dibayar di atas yang boleh dibayar.`,
          `Lodging of the night ${each.night} was paid above what may be paid.`,
        ],
        { night: each.night, excess: each.paid - Math.min(each.ceiling, each.billed ?? 0) },
      ),
    );
  const wrong = travel.stays
    .filter(
      (each) => Math.abs(each.total - each.rate * each.nights.length) > 0.01 * each.rate * each.nights.length,
    )
    .map((each) =>
      paperRule(
        'PD-D10',
        isUsualOnTop(each) ? 'review' : 'contradicted',
        [each.id],
        [
          'Jumlah tagihan hotel tidak sama dengan tarif kali malam.',
          'The sum of the hotel bill is not rate times nights.',
        ],
        { excess: Math.max(0, each.total - each.rate * each.nights.length) },
      ),
    );
  return [...high, ...wrong];
}

function isUsualOnTop({ total, rate, nights }: Stay): boolean {
  const sum = rate * nights.length;
  return total > sum && total <= sum * (1 + TAX_AND_SERVICE);
}
