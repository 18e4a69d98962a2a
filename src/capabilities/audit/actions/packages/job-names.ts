/** Reads one document. */
export const READ_JOB = 'audit-read-document';
/** Signs one verification sheet. */
export const SIGN_SHEET_JOB = 'audit-sign-sheet';
