import type { Act, Role } from '../../../../platform/act.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { longDay } from '../../../../platform/documents/long-day.ts';
import { notify } from '../../../../platform/notifications/notify.ts';
import { fill, type Locale } from '../../../../platform/texts.ts';
import { accountsWithRole } from '../../../directory/index.ts';
import { OWNERS, VERIFIERS } from '../../policy.ts';
import type { RecommendationRow } from '../../store/recommendation/recommendations.ts';
import { findWave } from '../../store/wave/waves.ts';
import { recommendationTexts } from '../../texts/recommendation.ts';

type Name = 'opened' | 'submitted' | 'judged';

/** Tells whose turn it is: the owner agency, or the inspectorate. */
export async function tell(tx: Tx, act: Act, row: RecommendationRow, name: Name): Promise<void> {
  const roles: readonly Role[] = name === 'submitted' ? VERIFIERS : OWNERS;
  const agencyId = name === 'submitted' ? null : row.agency_id;
  const accounts = await Promise.all(roles.map((role) => accountsWithRole(tx, role, agencyId, act.today)));
  const wave = (await findWave(tx, row.wave_id))?.name ?? '';
  const say = (locale: Locale, part: 'title' | 'body') =>
    fill(recommendationTexts[locale][`${name}-${part}`], {
      wave,
      due: row.due_on === null ? '' : longDay(row.due_on, locale),
    });
  await notify(tx, act, {
    to: accounts.flat().filter((each) => each !== act.actor.accountId),
    key: `survey.recommendation-${name}:${row.id}:${row.version}`,
    title: { id: say('id', 'title'), en: say('en', 'title') },
    body: { id: say('id', 'body'), en: say('en', 'body') },
    // Neither an agency nor every verifier reads waves; everybody who is told reads this list.
    link: `/app/survei/rekomendasi?member=${row.id}`,
  });
}
