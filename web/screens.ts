import type { ComponentType } from 'react';
import type { Role } from '../src/platform/act.ts';
import type { Locale } from '../src/platform/texts.ts';
import type { SearchRules } from './search.ts';
import type { Session } from './session.ts';

export const MENU_GROUPS = [
  'work',
  'own',
  'spending',
  'audit',
  'survey',
  'oversight',
  'people',
  'running',
] as const;
export type MenuGroup = (typeof MENU_GROUPS)[number];

/** Where a screen stands in the menu, and for whom. */
export interface MenuPlace {
  /** work: what my office has me do; own: what everybody has as an employee; spending: budget, contracts and payments; audit: documents, populations, procurements; survey: of integrity; oversight: findings and certificates; people: directory and accounts; running: settings of the installation */
  group: MenuGroup;
  /** within the group */
  order: number;
  /** who sees the entry; everybody when not said */
  roles?: readonly Role[];
  /** for whom an entry of `own` is work */
  workOf?: readonly Role[];
}

/** A screen as its capability's screens/index.ts offers it. */
export interface ScreenDefinition {
  /** under /app, e.g. `/temuan/$id`; the part before the last slash is its parent in the breadcrumb */
  path: string;
  title: Record<Locale, string>;
  /** shown only where this capability is on for the reader's agency; null: part of the platform */
  capability: string | null;
  menu?: MenuPlace;
  /** what its address may hold */
  search?: SearchRules;
  /** a chunk of its own */
  load: () => Promise<{ Screen: ComponentType }>;
}

/** State of a screen's capability for the reader; the practice twin has everything that is practised. */
export function stateFor(session: Session, capability: string | null): 'off' | 'practice' | 'on' {
  if (capability === null) return 'on';
  const state = session.rollout[capability] ?? 'off';
  if (state === 'off') return 'off';
  return state === 'practice' && !session.government.practice ? 'practice' : 'on';
}

/** Does the reader's menu show this screen? */
export function inMenu(
  session: Session,
  screen: ScreenDefinition,
): screen is ScreenDefinition & { menu: MenuPlace } {
  if (screen.menu === undefined || stateFor(session, screen.capability) === 'off') return false;
  return screen.menu.roles === undefined || screen.menu.roles.some((role) => session.roles.includes(role));
}

/** Where this reader finds it: what others use as employees is the work of some. */
export function groupOf(session: Session, menu: MenuPlace): MenuGroup {
  return menu.workOf?.some((role) => session.roles.includes(role)) ? 'work' : menu.group;
}

/** The screens above this one, from the top: `/temuan/$id/x` stands below `/temuan/$id` and `/temuan`. */
export function parentsOf(path: string, screens: readonly ScreenDefinition[]): ScreenDefinition[] {
  return screens
    .filter((each) => path.startsWith(`${each.path}/`))
    .sort((a, b) => a.path.length - b.path.length);
}
