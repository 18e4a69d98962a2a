/** Queued jobs, by the names that actions and routes queue them under. */
export const SIGN_JOB = 'clearance-sign';
export const BULK_JOB = 'clearance-bulk-check';
