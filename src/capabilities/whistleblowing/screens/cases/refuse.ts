import { Problem } from '../../../../../web/problem.ts';

/** What the browser finds wrong before anything is sealed, told as the server would tell it: beside the field. @throws Problem */
export function refuse(checks: readonly [field: string, wrong: boolean, message: string][]): void {
  const fields = checks.flatMap(([field, wrong, message]) => (wrong ? [{ field, message }] : []));
  if (fields.length > 0)
    throw new Problem({ status: 422, code: 'bad-input', detail: fields[0]!.message, fields });
}

/** What failed on this device (a seal, a hash), told beside the form. */
export function failedHere(detail: string): Problem {
  return new Problem({ status: 422, code: 'failed-here', detail, fields: [] });
}
