import type { ScreenDefinition } from '../../../../web/screens.ts';
import { analysisScreens } from './analysis/index.ts';
import { budgetScreens } from './budget/index.ts';
import { contractScreens } from './contracts/index.ts';
import { dashboardScreens } from './dashboard/index.ts';
import { paymentScreens } from './payments/index.ts';
import { prosecutorScreens } from './prosecutor/index.ts';
import { villageScreens } from './village/index.ts';

/** Screens of budget absorption; each subject has a folder of its own. */
export const screens: readonly ScreenDefinition[] = [
  ...budgetScreens,
  ...analysisScreens,
  ...contractScreens,
  ...paymentScreens,
  ...dashboardScreens,
  ...villageScreens,
  ...prosecutorScreens,
];

export { sendKeptReports } from './contracts/index.ts';
