/** Where a case stands. Never advanced by a clock, and never by what the report says. */
export const STATUSES = [
  'received',
  'read',
  'assessed',
  'investigated',
  'concluded',
  'closed',
  'rejected',
  'referred',
  'objected',
] as const;
export type Status = (typeof STATUSES)[number];

export const MODES = ['named', 'confidential', 'anonymous'] as const;
export type Mode = (typeof MODES)[number];
/** `alternate`: the reporter says that the inspectorate, the Super Admin or the head of government is involved. */
export const CONFLICTS = ['none', 'alternate'] as const;
export type Conflict = (typeof CONFLICTS)[number];

const STEPS: Record<Status, readonly Status[]> = {
  received: ['read'],
  read: ['assessed', 'rejected', 'referred'],
  assessed: ['investigated', 'rejected', 'referred'],
  investigated: ['concluded', 'referred'],
  concluded: ['closed'],
  // Only the reporter objects; the office then takes it up again.
  closed: [],
  rejected: [],
  referred: ['closed'],
  objected: ['assessed', 'investigated', 'closed'],
};

/** May the office take this step? */
export function isStep(from: Status, to: Status): boolean {
  return STEPS[from].includes(to);
}

/** Steps that the office may take from here. */
export function stepsFrom(status: Status): Status[] {
  return [...STEPS[status]];
}

/** May the reporter object? */
export function mayObject(status: Status): boolean {
  return ['concluded', 'closed', 'rejected', 'referred'].includes(status);
}
