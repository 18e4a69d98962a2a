import { useTexts } from '../../../../../../web/language.tsx';
import type { TripDetail } from '../../../contract.ts';
import type { MemberPaperKind } from '../../../contract-papers.ts';
import { texts } from '../texts/papers.ts';
import css from './trip.module.css';

type Member = TripDetail['members'][number];

/** Those of the costs stand beside the costs. */
const AFTER_RETURN: readonly MemberPaperKind[] = ['report'];

/** Papers to print: the letter for all, those of a traveller where one may read his money. */
export function Papers({ trip }: { trip: TripDetail }) {
  const t = useTexts(texts);
  return (
    <ul className={css.papers}>
      <li>
        <a href={`/api/travel/trips/${trip.id}/papers/letter`} download>
          {t(trip.letterSignedDay === null ? 'letterDraft' : 'letter')}
        </a>
      </li>
      {trip.members
        .filter((each) => each.advance !== null && papersOf(each).length > 0)
        .map((member) => (
          <li key={member.id}>
            <p className={css.who}>{member.name}</p>
            <ul aria-label={t('papersOf', { name: member.name })}>
              {papersOf(member).map((kind) => (
                <li key={kind}>
                  <a href={`/api/travel/members/${member.id}/papers/${kind}`} download>
                    {t(kind)}
                  </a>
                </li>
              ))}
            </ul>
          </li>
        ))}
    </ul>
  );
}

/** What can be printed where a traveller's account stands. */
function papersOf(member: Member): MemberPaperKind[] {
  if (member.state === 'cancelled')
    return member.spdNumber === null ? [] : ['task-cancelled', 'costs-cancelled'];
  if (member.spdNumber === null) return [];
  return ['planned', 'travelling'].includes(member.state) ? ['spd'] : ['spd', ...AFTER_RETURN];
}
