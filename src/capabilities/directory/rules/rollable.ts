/**
 * Capabilities that are rolled out agency by agency, as their routes name them, in the order of the roll-out screen. Directory itself is
 * always on, and so is the front door: it is public and leads to what is in use.
 */
export const ROLLED_OUT = [
  'findings',
  'clearance',
  'complaints',
  'consultation',
  'service-standards',
  'guestbook',
  'gratification',
  'learning',
  'whistleblowing',
  'travel',
  'spending',
  'audit',
  'probity',
  'survey',
  'oversight',
] as const;
export type RolledOut = (typeof ROLLED_OUT)[number];

/**
 * On for every agency of every government, whatever was ever decided: who serves where has to be known, and people's rights over their own
 * data (UU 27/2022 articles 5 to 13) are no service that a government may put off.
 */
export const ALWAYS_ON = ['directory', 'privacy'] as const;
