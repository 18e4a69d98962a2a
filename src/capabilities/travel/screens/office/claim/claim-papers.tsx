import { useTexts } from '../../../../../../web/language.tsx';
import type { MemberDetail } from '../../../contract.ts';
import type { MemberPaperKind } from '../../../contract-papers.ts';
import { texts } from '../texts/papers.ts';
import css from '../trip/trip.module.css';

/** Papers that the kept lines make possible. */
export function ClaimPapers({ detail }: { detail: MemberDetail }) {
  const t = useTexts(texts);
  const has = (component: string) => detail.lines.some((each) => each.component === component);
  const kinds: MemberPaperKind[] = [
    ...(detail.lines.length > 0 ? (['costs', 'receipt'] as const) : []),
    ...(has('stated') ? (['stated'] as const) : []),
    ...(has('without-hotel') ? (['no-hotel'] as const) : []),
  ];
  if (kinds.length === 0) return null;
  return (
    <ul className={css.papers} aria-label={t('papersOf', { name: detail.member.name })}>
      {kinds.map((kind) => (
        <li key={kind}>
          <a href={`/api/travel/members/${detail.id}/papers/${kind}`} download>
            {t(kind)}
          </a>
        </li>
      ))}
    </ul>
  );
}
